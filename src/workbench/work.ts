// One thing that is published: a document of its own, composed when its turn comes, in one language and some formats.
import type { Digest } from "#base/digest";
import type { Issue } from "#base/issue";
import type { Language } from "#base/text";
import type { StakeholderGroup } from "#findings/recommendation";
import type { Document } from "#publications/document/document";
import type { ReportInput } from "#publications/report/report-input";
import type { WorkKind } from "./output/file-name.ts";
import type { Format } from "./render/renderer.ts";

export interface Work<Wanted extends Format = Format> {
  readonly kind: WorkKind | "report" | "page";
  /** Country code or city id; `REG` for what is about the whole study. */
  readonly subject: string;
  readonly group?: StakeholderGroup;
  readonly language: Language;
  readonly formats: readonly Wanted[];
  /** Path inside the output folder, without the ending. */
  readonly path: string;
  /** Templates that it is made from: files, and folders with a `/` at the end. It sees no others. */
  readonly templates: readonly string[];
  /** Digest of what else it says that the study folder does not. __Default value:__ nothing. */
  readonly besides?: Digest;
  /** Undefined where the study has no template for it. */
  readonly compose: (input: ReportInput) => ComposedWork | undefined;
}

export interface ComposedWork {
  readonly document: Document;
  readonly issues: readonly Issue[];
}

/** The templates of a work, or what is known of them, by path. */
export function templatesOf<Known>(
  { templates }: Pick<Work, "templates">,
  all: ReadonlyMap<string, Known>,
): ReadonlyMap<string, Known> {
  const isOwn = (path: string) => templates.some((one) => (one.endsWith("/") ? path.startsWith(one) : path === one));
  return new Map([...all].filter(([path]) => isOwn(path)));
}
