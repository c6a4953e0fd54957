// A file of references that somebody sent → the list of the study: the same reading as from the command line, shown first, and kept so that
// it can be taken back.
import { join } from "node:path";
import type { Issue } from "#base/issue";
import { readCsv } from "#base/read-csv";
import type { DuplicateProposal } from "#literature/exchange/find-duplicate-works";
import { workOfCells } from "#literature/exchange/work-cells";
import type { Desk } from "../act-head.ts";
import { sentPath, withSentFiles } from "../effect/with-sent-files.ts";
import { type LiteraturePlan, planLiterature } from "../import-literature.ts";
import { inTurn } from "../keep-in-turn.ts";
import { writeReferenceCells } from "../literature-file.ts";
import { TABLES } from "../study-files.ts";
import { changeTable } from "../table-imports/change-table.ts";
import { listTableImports, type PastImport } from "../table-imports/past-import.ts";
import { seenDigest } from "../table-imports/table-cells.ts";
import { type UndoneImport, undoTableImport } from "../table-imports/undo-table-import.ts";

export interface OfStudy {
  readonly study: string;
  readonly folder: string;
}

export interface SentReferences {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly isPreview: boolean;
  readonly asksDois: boolean;
  /** Works that somebody does not want, by the line or row where they begin. */
  readonly leftOut: readonly number[];
}

export interface AddedWork {
  readonly id: string;
  readonly row: number;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year?: number;
  readonly doi: string;
  /** A work that it may repeat. */
  readonly like?: Pick<DuplicateProposal, "reason" | "likeness"> & { readonly id: string; readonly title: string };
}

export interface BroughtReferences extends Pick<LiteraturePlan, "format" | "read" | "total" | "unchanged"> {
  /** Takes it back; absent when nothing was written. */
  readonly import?: string;
  readonly added: readonly AddedWork[];
  readonly addedCount: number;
  readonly completed: readonly string[];
  readonly issues: readonly Issue[];
  readonly issueCount: number;
}

const WORKS_SHOWN = 500;
const ISSUES_SHOWN = 200;

/** Throws what `planLiterature` and `changeStudyFile` throw. */
export function bringLiterature(
  desk: Desk,
  { study, folder }: OfStudy,
  sent: SentReferences,
): Promise<BroughtReferences> {
  const table = { study, folder, path: TABLES.references };
  const into = join(folder, table.path);
  return inTurn(into, async () => {
    const file = sentPath(sent.fileName);
    const effects = withSentFiles(desk.effects, new Map([[file, sent.bytes]]));
    const seen = seenDigest(await effects.files.read(into));
    const plan = await planLiterature(effects, { file, into, asksDois: sent.asksDois, leftOut: sent.leftOut });
    const [added, completed] = [plan.added.length, plan.completed.length];
    if (sent.isPreview || added + completed === 0) return toldPlan(plan);
    const source = file.slice(file.indexOf("/") + 1);
    const text = writeReferenceCells(plan.rows);
    const change = { source, verb: "import-literature", text, seen, added, completed };
    return { import: (await changeTable(desk, table, change)).id, ...toldPlan(plan) };
  });
}

function toldPlan(plan: LiteraturePlan): BroughtReferences {
  const { format, read, total, unchanged, completed, issues } = plan;
  return {
    ...{ format, read, total, unchanged, completed, addedCount: plan.added.length, issueCount: issues.length },
    added: addedWorks(plan).slice(0, WORKS_SHOWN),
    issues: issues.slice(0, ISSUES_SHOWN),
  };
}

function addedWorks({ rows, addedFrom, duplicates }: LiteraturePlan): readonly AddedWork[] {
  const alike = new Map<string, NonNullable<AddedWork["like"]>>();
  // What was there stands before what comes in, so the second of a pair is the new one.
  for (const { ids, titles, reason, likeness } of duplicates)
    if (addedFrom.has(ids[1]) && !alike.has(ids[1]))
      alike.set(ids[1], { id: ids[0], title: titles[0], reason, likeness });
  return rows.flatMap((cells): readonly AddedWork[] => {
    const row = addedFrom.get(cells.id ?? "");
    if (row === undefined) return [];
    const { id, title, authors, year, doi } = workOfCells(cells, row);
    const like = alike.get(id);
    return [
      {
        ...{ id, row, title, authors, doi },
        ...(year === undefined ? {} : { year }),
        ...(like === undefined ? {} : { like }),
      },
    ];
  });
}

export function listLiteratureImports(desk: Pick<Desk, "store">, study: string): Promise<readonly PastImport[]> {
  return listTableImports(desk, { study, path: TABLES.references });
}

/** A work that somebody has screened stays. Throws what `undoTableImport` throws. */
export async function undoLiteratureImport(
  desk: Desk,
  { study, folder }: OfStudy,
  wish: { readonly id: string; readonly reason: string },
): Promise<UndoneImport> {
  const bytes = await desk.effects.files.read(join(folder, TABLES.screening));
  const used = new Set(bytes === undefined ? [] : cellsIn(bytes, ["reference", "duplicate_of"]));
  const isUsed = (id: string) => used.has(id);
  return undoTableImport(desk, { study, folder, path: TABLES.references }, { ...wish, isUsed });
}

function cellsIn(bytes: Uint8Array, columns: readonly string[]): readonly string[] {
  const { head, rows } = readCsv(bytes, TABLES.screening).sheet;
  const places = columns.map((name) => head.indexOf(name)).filter((at) => at >= 0);
  return rows.flatMap(({ cells }) => places.map((at) => cells[at] ?? ""));
}
