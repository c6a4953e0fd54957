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
  /** Inside the text of a footnote. */
  readonly inNote?: boolean;
}

export function openScope(context: ReportContext, chapter: Chapter): Scope {
  return { context, chapter, issues: [], references: [], openings: [], headings: [0, 0, 0] };
}

export function placeOf(scope: Scope, node: Nodes): TemplatePlace {
  return { file: scope.chapter.file, line: node.position?.start.line ?? 1 };
}

export function readAttributes(
  attributes: Readonly<Record<string, string | null | undefined>> | null | undefined,
): Attributes {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? ""]));
}

/** Text between the brackets of a directive exactly as written: ids hold colons that Markdown would read as directives. */
export function rawLabel(scope: Scope, node: Nodes): string {
  const { start, end } = node.position ?? {};
  const text = scope.chapter.text.slice(start?.offset ?? 0, end?.offset ?? 0);
  return /^:+[\w-]+\[([^\]]*)\]/.exec(text)?.[1]?.trim() ?? "";
}

/** Words of an attribute: `kinds="need equality"`. */
export function wordsOf(value: string | undefined): readonly string[] {
  return (value ?? "").split(/[\s,]+/).filter((word) => word !== "");
}
