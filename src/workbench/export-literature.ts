// The references of a study → a file for a reference manager, or citations in words.
import type { Language } from "#base/text";
import { writeCslJson } from "#literature/exchange/csl-json";
import type { Work } from "#literature/exchange/work";
import { workOfCells } from "#literature/exchange/work-cells";
import { writeBibtex } from "#literature/exchange/write-bibtex";
import { writeRis } from "#literature/exchange/write-ris";
import type { Effects } from "./effect/effects.ts";
import { readReferenceCells, referencesPath } from "./literature-file.ts";

export const LITERATURE_FORMATS = ["ris", "bibtex", "csl-json"] as const;

export type LiteratureFormat = (typeof LITERATURE_FORMATS)[number];

const WRITERS: Readonly<Record<LiteratureFormat, (works: readonly Work[]) => string>> = {
  ris: writeRis,
  bibtex: writeBibtex,
  "csl-json": writeCslJson,
};

export async function readStudyWorks(effects: Effects, study: string): Promise<readonly Work[]> {
  const rows = await readReferenceCells(effects, referencesPath(study));
  return rows.map((cells, index) => workOfCells(cells, index + 2));
}

export async function exportLiterature(
  effects: Effects,
  study: string,
  { format, out }: { readonly format: LiteratureFormat; readonly out: string },
): Promise<{ readonly works: number; readonly path: string }> {
  const works = await readStudyWorks(effects, study);
  await effects.files.writeAtomically(out, new TextEncoder().encode(WRITERS[format](works)));
  return { works: works.length, path: out };
}

export interface CitationQuestion {
  readonly study: string;
  /** Empty: all of the study. */
  readonly ids: readonly string[];
  readonly style: "apa" | "footnote";
  readonly language: Language;
}

export interface Citation {
  readonly id: string;
  readonly text: string;
}

/** The citation engine is loaded only here: it takes half a second. */
export async function citeLiterature(effects: Effects, question: CitationQuestion): Promise<readonly Citation[]> {
  const { citeWorks } = await import("#literature/cite-works");
  const all = await readStudyWorks(effects, question.study);
  const chosen = question.ids.length === 0 ? all : all.filter(({ id }) => question.ids.includes(id));
  const texts = citeWorks(chosen, question.style, question.language);
  return chosen.map(({ id }, at) => ({ id, text: texts[at] ?? "" }));
}
