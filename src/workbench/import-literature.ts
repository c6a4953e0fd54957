// Files of references on disk → literature/references.csv of a study, or a preview; possible duplicates are named, never merged.
import { basename, dirname, join } from "node:path";
import type { Issue } from "#base/issue";
import { readCsv } from "#base/read-csv";
import { readCslJson } from "#literature/exchange/csl-json";
import { type DuplicateProposal, findDuplicateWorks } from "#literature/exchange/find-duplicate-works";
import { type MergedWorks, mergeWorks } from "#literature/exchange/merge-works";
import { IATI_COMPANIONS } from "#literature/exchange/read-iati-tables";
import { type Companions, readWorks, type WorksFormat } from "#literature/exchange/read-works";
import type { Work } from "#literature/exchange/work";
import { workOfCells } from "#literature/exchange/work-cells";
import type { Effects } from "./effect/effects.ts";
import { InputFileProblem, readFileOf } from "./file-problems.ts";
import { readReferenceCells, referencesPath, writeReferenceCells } from "./literature-file.ts";

export interface LiteratureQuestion {
  readonly file: string;
  /** Folder of a study: its literature/references.csv is changed. */
  readonly study?: string;
  /** Another list of references. */
  readonly into?: string;
  readonly isPreview: boolean;
  /** Whether doi.org is asked about works that are known by their DOI alone. */
  readonly asksDois: boolean;
}

export interface ImportedLiterature extends Omit<MergedWorks, "rows"> {
  readonly format: WorksFormat;
  readonly read: number;
  readonly total: number;
  readonly duplicates: readonly DuplicateProposal[];
  /** Absent when nothing was written. */
  readonly written?: string;
}

/** Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`. */
export async function importLiterature(effects: Effects, question: LiteratureQuestion): Promise<ImportedLiterature> {
  const { file, study, isPreview } = question;
  const source = basename(file);
  const reading = readWorks(await readFileOf(effects, file), source, await companionsOf(effects, file));
  if (reading.format === undefined || reading.works.length === 0) throw new InputFileProblem(source, reading.issues);
  const works = question.asksDois ? await completeByDoi(effects, reading.works) : reading.works;
  const into = question.into ?? (study === undefined ? undefined : referencesPath(study));
  const known = into === undefined ? [] : await readReferenceCells(effects, into);
  const { rows, issues, ...merged } = mergeWorks(known, works, source);
  const all: readonly Issue[] = [...reading.issues, ...issues];
  const duplicates = findDuplicateWorks(rows.map((cells, index) => workOfCells(cells, index + 2)));
  const told = { format: reading.format, read: works.length, total: rows.length, ...merged, duplicates, issues: all };
  if (isPreview || into === undefined) return told;
  await effects.files.writeAtomically(into, new TextEncoder().encode(writeReferenceCells(rows)));
  return { ...told, written: into };
}

/** `x_activities.csv` → `x_budget.csv`, `x_location.csv` … where they lie beside it. */
async function companionsOf(effects: Effects, file: string): Promise<Companions> {
  const [, stem] = /^(.*)_activities\.csv$/u.exec(basename(file)) ?? [];
  if (stem === undefined) return {};
  const found = await Promise.all(
    IATI_COMPANIONS.map(async (name) => {
      const bytes = await effects.files.read(join(dirname(file), `${stem}_${name}.csv`));
      return bytes === undefined ? [] : [[name, readCsv(bytes, `${stem}_${name}.csv`).sheet] as const];
    }),
  );
  return Object.fromEntries(found.flat());
}

/** What doi.org tells of a work, by content negotiation (CSL-JSON); a work that it does not know stays as it is. */
async function completeByDoi(effects: Effects, works: readonly Work[]): Promise<readonly Work[]> {
  const completed: Work[] = [];
  for (const work of works) {
    if (work.title !== "" || work.doi === "") {
      completed.push(work);
      continue;
    }
    const { status, bytes } = await effects.web.fetch({
      url: `https://doi.org/${encodeURI(work.doi)}`,
      headers: { accept: "application/vnd.citationstyles.csl+json" },
    });
    const [found] = status === 200 ? readCslJson(new TextDecoder().decode(bytes), work.doi).works : [];
    completed.push(found === undefined ? work : { ...found, id: "", doi: work.doi, row: work.row });
  }
  return completed;
}
