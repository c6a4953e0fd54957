// The document of one place in one language: chapters in the order of their file names, numbers from the analysis.
import { WHOLE_STUDY } from "#analysis/domain";
import type { Issue } from "#base/issue";
import { joinMarks } from "#base/mark";
import type { Language } from "#base/text";
import type { Block, Document } from "../document/document.ts";
import { frontMatter } from "./front-matter.ts";
import { fillIndex } from "./index/fill-index.ts";
import { markOfBlocks } from "./mark-of-blocks.ts";
import { openContext, type ReportContext } from "./report-context.ts";
import type { ReportInput } from "./report-input.ts";
import { unresolved } from "./resolve-references.ts";
import { type ExpandedChapter, expandChapter } from "./template/expand-chapter.ts";
import { templateIssue } from "./template/template-issue.ts";
import { typesetDocument } from "./typeset.ts";

export interface ComposedReport {
  readonly document: Document;
  readonly issues: readonly Issue[];
}

/** Report of `REG` or of a country code. Chapters without content in this report are left out. */
export function composeReport(input: ReportInput, place: string, language: Language): ComposedReport {
  const context = openContext(input, place, language);
  const expanded = chaptersOf(input, language).map(([file, text]) => expandChapter(context, file, text));
  const blocks = expanded
    .filter(({ saysSomething }) => saysSomething)
    .map((chapter) => chapter.blocks)
    .filter(hasContent)
    .flat();
  const indexed = fillIndex(context, blocks);
  const mark = joinMarks(markOfBlocks(blocks));
  return {
    document: typesetDocument({ ...frontMatter(context, mark), blocks: indexed }),
    issues: [
      ...missingChapters(context, expanded),
      ...expanded.flatMap(({ issues }) => issues),
      ...unresolved(expanded),
    ],
  };
}

/** The regional report and one per country, in the order of the study. */
export function reportPlaces(input: ReportInput): readonly string[] {
  return [WHOLE_STUDY, ...input.study.countries.map(({ code }) => code)];
}

function chaptersOf(input: ReportInput, language: Language): readonly (readonly [string, string])[] {
  const folder = `report/${language}/`;
  return [...input.chapters]
    .filter(([file]) => file.startsWith(folder) && file.endsWith(".md"))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function hasContent(blocks: readonly Block[]): boolean {
  return blocks.some(({ type }) => type !== "heading" && type !== "page-break");
}

function missingChapters(context: ReportContext, expanded: readonly ExpandedChapter[]): readonly Issue[] {
  if (expanded.length > 0) return [];
  const file = `report/${context.language}`;
  return [
    templateIssue({
      rule: "language-has-chapters",
      place: { file, line: 1 },
      message: {
        es: `No hay capítulos en ${file}.`,
        en: `There are no chapters in ${file}.`,
        fr: `Il n’y a pas de chapitres dans ${file}.`,
      },
      cure: {
        es: "Escriba al menos un capítulo o quite el idioma del estudio.",
        en: "Write at least one chapter or take the language out of the study.",
        fr: "Écrivez au moins un chapitre ou retirez la langue de l’étude.",
      },
    }),
  ];
}
