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

export interface ImportedLiterature extends Omit<MergedWorks, "rows" | "addedFrom"> {
  readonly format: WorksFormat;
  readonly read: number;
  readonly total: number;
  readonly duplicates: readonly DuplicateProposal[];
  /** Absent when nothing was written. */
  readonly written?: string;
}

/** Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`. */
export async function importLiterature(effects: Effects, question: LiteratureQuestion): Promise<ImportedLiterature> {
  const { study } = question;
  const into = question.into ?? (study === undefined ? undefined : referencesPath(study));
  const { rows, addedFrom: _, ...told } = await planLiterature(effects, { ...question, into });
  if (question.isPreview || into === undefined) return told;
  await effects.files.writeAtomically(into, new TextEncoder().encode(writeReferenceCells(rows)));
  return { ...told, written: into };
}

export interface LiteraturePlan extends Omit<ImportedLiterature, "written">, Pick<MergedWorks, "rows" | "addedFrom"> {}

export interface PlanQuestion extends Pick<LiteratureQuestion, "file" | "asksDois"> {
  /** The list that is completed; absent: an empty one. */
  readonly into?: string | undefined;
  /** Works of the file that somebody does not want, by the line or row where they begin. __Default value:__ none */
  readonly leftOut?: readonly number[];
}

/** What a file would do to a list; nothing is written. Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`. */
export async function planLiterature(effects: Effects, question: PlanQuestion): Promise<LiteraturePlan> {
  const { file, into, leftOut = [] } = question;
  const source = basename(file);
  const reading = readWorks(await readFileOf(effects, file), source, await companionsOf(effects, file));
  if (reading.format === undefined || reading.works.length === 0) throw new InputFileProblem(source, reading.issues);
  const wanted = reading.works.filter(({ row }) => !leftOut.includes(row));
  const works = question.asksDois ? await completeByDoi(effects, wanted) : wanted;
  const known = into === undefined ? [] : await readReferenceCells(effects, into);
  const merged = mergeWorks(known, works, source);
  const issues: readonly Issue[] = [...reading.issues, ...merged.issues];
  const duplicates = findDuplicateWorks(merged.rows.map((cells, index) => workOfCells(cells, index + 2)));
  return { format: reading.format, read: works.length, total: merged.rows.length, ...merged, duplicates, issues };
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
