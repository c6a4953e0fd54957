// What the expansion of one chapter template knows and gathers.
import type { Nodes } from "mdast";
import type { Issue } from "#base/issue";
import type { Callout } from "../../document/document.ts";
import type { ReportContext } from "../report-context.ts";
import type { Chapter } from "./read-chapter.ts";
import type { TemplatePlace } from "./template-issue.ts";

export type Attributes = Readonly<Record<string, string>>;

export interface Scope {
  readonly context: ReportContext;
  readonly chapter: Chapter;
  readonly issues: Issue[];
  /** References to tables and figures, to be resolved when the whole report stands. */
  readonly references: { readonly to: string; readonly place: TemplatePlace }[];
  /** Openings of the chapter: boxes that keep the place of what is composed last. */
  readonly openings: { readonly box: Callout; readonly attributes: Attributes }[];
  /** Counters of headings by level, for ids that are the same in every language. */
  readonly headings: number[];
  /** Tables, figures and lists that the template asks for, and those that this report has. */
  readonly parts: { asked: number; given: number };
  /** Inside the text of a footnote. */
  readonly inNote?: boolean;
}

/** What remarks on a template need. */
export type Remarks = Pick<Scope, "chapter" | "issues">;

export function openScope(context: ReportContext, chapter: Chapter): Scope {
  return {
    context,
    chapter,
    issues: [],
    references: [],
    openings: [],
    headings: [0, 0, 0],
    parts: { asked: 0, given: 0 },
  };
}

export function placeOf(scope: Remarks, node: Nodes): TemplatePlace {
  return { file: scope.chapter.file, line: node.position?.start.line ?? 1 };
}

export function readAttributes(
  attributes: Readonly<Record<string, string | null | undefined>> | null | undefined,
): Attributes {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? ""]));
}

/** Text between the brackets of a directive exactly as written: ids hold colons that Markdown would read as directives. */
export function rawLabel(scope: Scope, node: Nodes): string {
  return /^:+[\w-]+\[([^\]]*)\]/.exec(writtenText(scope, node))?.[1]?.trim() ?? "";
}

/** Markdown reads the minutes of "10:30" as a directive; no directive begins with a figure. */
export function isFigure(node: Nodes): boolean {
  return node.type === "textDirective" && /^\d/.test(node.name);
}

/** A part of the chapter exactly as written. */
export function writtenText({ chapter }: Pick<Scope, "chapter">, node: Nodes): string {
  return chapter.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** Words of an attribute: `kinds="need equality"`. */
export function wordsOf(value: string | undefined): readonly string[] {
  return (value ?? "").split(/[\s,]+/).filter((word) => word !== "");
}
