// Full texts into a study, and the search over references, extractions and full texts.
import { basename, join } from "node:path";
import type { Issue } from "#base/issue";
import type { Extraction } from "#literature/extraction/extraction";
import { splitFullText, writeFullText } from "#literature/fulltext/full-text";
import { readFullText } from "#literature/fulltext/read-full-text";
import type { Reference } from "#literature/reference";
import { type Hit, type SearchedText, searchLiterature } from "#literature/search/search-literature";
import type { Effects } from "./effect/effects.ts";
import { referenceIsUnknown } from "./evidence-problems.ts";
import { InputFileProblem, readFileOf } from "./file-problems.ts";
import { openStudyFolder } from "./open-study-folder.ts";
import { fullTextFile } from "./study-files.ts";

export interface AddedText {
  readonly reference: string;
  readonly pages: number;
  readonly letters: number;
  readonly written: string;
  readonly issues: readonly Issue[];
}

/** Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`, `workbench/reference-is-unknown`. */
export async function addFullText(
  effects: Effects,
  { study, reference, file }: { readonly study: string; readonly reference: string; readonly file: string },
): Promise<AddedText> {
  const folder = await openStudyFolder(effects, study);
  if (!folder.references.some(({ id }) => id === reference)) throw referenceIsUnknown(reference);
  const { text, issues } = await readFullText(await readFileOf(effects, file), basename(file));
  if (text === undefined) throw new InputFileProblem(basename(file), issues);
  const written = join(study, fullTextFile(reference));
  await effects.files.writeAtomically(written, new TextEncoder().encode(writeFullText(text)));
  const letters = text.pages.reduce((sum, page) => sum + page.length, 0);
  return { reference, pages: text.pages.length, letters, written, issues };
}

/** Throws what `openStudyFolder` throws. */
export async function searchStudyLiterature(
  effects: Effects,
  { study, words, most }: { readonly study: string; readonly words: string; readonly most: number },
): Promise<readonly Hit[]> {
  const { references, evidence } = await openStudyFolder(effects, study);
  const texts = await Promise.all(references.map((reference) => textsOf(effects, study, reference)));
  const titles = new Map(references.map(({ id, title }) => [id, title]));
  const extracted = evidence.extractions.map((one, at) => extractedText(one, at, titles.get(one.reference) ?? ""));
  return searchLiterature([...references.map(referenceText), ...extracted, ...texts.flat()], words, most);
}

function referenceText({
  id,
  title,
  authors,
  container,
  programme,
  findings,
  lesson,
  abstract,
  keywords,
}: Reference): SearchedText {
  const text = [...findings, abstract, lesson, programme, container, ...authors, ...keywords]
    .filter((part) => part !== "")
    .join("\n");
  return { id, reference: id, part: "reference", title, text };
}

function extractedText(extraction: Extraction, at: number, title: string): SearchedText {
  const { reference, whatWasDone, outcomes, lesson, limits, programme, targetGroup } = extraction;
  const statements = outcomes.map(({ statement }) => statement);
  const text = [whatWasDone, ...statements, lesson, limits, programme, targetGroup]
    .filter((part) => part !== "")
    .join("\n");
  return { id: `${reference}#e${at}`, reference, part: "extraction", title, text };
}

async function textsOf(effects: Effects, study: string, { id, title }: Reference): Promise<readonly SearchedText[]> {
  const bytes = await effects.files.read(join(study, fullTextFile(id)));
  if (bytes === undefined) return [];
  const { pages } = splitFullText(new TextDecoder().decode(bytes));
  return pages.map((text, at) => ({
    id: `${id}#p${at + 1}`,
    reference: id,
    part: "full-text",
    page: at + 1,
    title,
    text,
  }));
}
