// Two institutions of the registry that are one: shown side by side, merged with a reason, and taken apart again. Nothing is lost:
// contacts with their consent, messages with their personal pages, answers, commitments and mandates go to the one that stays.
import { join } from "node:path";
import { type MergedCell, mergeCells } from "#dissemination/stakeholder/merge-cells";
import { actHead, type Desk } from "../act-head.ts";
import { reasonIsMissing } from "../care-problems.ts";
import { inTurn } from "../keep-in-turn.ts";
import { stakeholderIsUnknown } from "../recommendations/problems.ts";
import { changeStudyFiles } from "../study-files/change-study-file.ts";
import { TABLES } from "../study-files.ts";
import { readTableCells, seenDigest, type TableCells, writeTableCells } from "../table-imports/table-cells.ts";
import { countHanging, type Hanging, listAnsweredByBoth } from "./count-hanging.ts";
import { mergeIsUnknown, mergeOfOne, mergeRestsUnder } from "./merge-problems.ts";
import { renewingInstitutions } from "./renew-institutions.ts";
import { listPastMerges, type PastMerge } from "./standing-merges.ts";

export interface OfStudy {
  readonly study: string;
  readonly folder: string;
}

export interface MergeWish {
  /** Id of the one that stays, and of the one that goes into it. */
  readonly stays: string;
  readonly merged: string;
  /** Columns of stakeholders.csv of which the value of the one that goes is taken. */
  readonly take: readonly string[];
}

export interface MergePreview {
  readonly cells: readonly MergedCell[];
  /** What hangs on the one that stays, and on the other. */
  readonly hanging: readonly [Hanging, Hanging];
  /** Recommendations that both answered: the later answer counts, the log keeps both. */
  readonly answeredByBoth: readonly string[];
}

/** Throws `workbench/stakeholder-is-unknown`, `workbench/merge-is-of-two`. */
export async function previewMerge(desk: Desk, of: OfStudy, wish: MergeWish): Promise<MergePreview> {
  const { cells, mandates } = await planMerge(desk, of, wish);
  const { stays, merged } = wish;
  const count = (id: string) => countHanging(desk, of.study, id, mandates(id).length);
  return {
    cells,
    hanging: [await count(stays), await count(merged)],
    answeredByBoth: await listAnsweredByBoth(desk, of.study, stays, merged),
  };
}

/** Its id. Throws what `previewMerge` throws, `workbench/reason-is-missing`, `workbench/is-outside-your-countries`, `workbench/study-file-changed`. */
export function mergeStakeholders(
  desk: Desk,
  of: OfStudy,
  wish: MergeWish & { readonly reason: string },
): Promise<string> {
  return inTurn(join(of.folder, TABLES.stakeholders), async () => {
    const why = wish.reason.trim();
    if (why === "") throw reasonIsMissing();
    // 1 read, 2 think
    const { registry, capacities, cells, mandates } = await planMerge(desk, of, wish);
    const { stays, merged } = wish;
    const before = rowOf(registry.table, stays) ?? {};
    const after = Object.fromEntries(cells.map(({ column, merged: value }) => [column, value]));
    const moved = mandates(merged).map(({ id = "" }) => id);
    // 3 write: what the journal keeps, both tables, and what follows from them
    const subject = `merge-${desk.effects.ids.next()}`;
    const said = { stakeholder: stays, merged, subject, why, mandates: moved };
    const cellsOf = { merged: rowOf(registry.table, merged) ?? {}, before, after };
    const verb = "merge-stakeholders";
    const act = { ...actHead(desk, of.study), verb, body: { ...said, cells: cellsOf } } as const;
    const rows = registry.table.rows.filter(({ id }) => id !== merged).map((row) => (row.id === stays ? after : row));
    const own = capacities.table.rows.map((row) =>
      row.institution_id === merged ? { ...row, institution_id: stays } : row,
    );
    const changes = [...changeOf(registry, { rows, verb }), ...changeOf(capacities, { rows: own, verb })];
    await changeStudyFiles(desk, of, changes, { act, following: renewingInstitutions(desk, of) });
    return subject;
  });
}

/**
 * What moved goes back; what came since stays where it is. The last merge into an institution is the first to be undone.
 * Throws `workbench/merge-is-unknown`, `workbench/merge-rests-under-another`, `workbench/reason-is-missing`.
 */
export function undoMerge(
  desk: Desk,
  of: OfStudy,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<PastMerge> {
  return inTurn(join(of.folder, TABLES.stakeholders), async () => {
    const why = reason.trim();
    if (why === "") throw reasonIsMissing();
    const standing = (await listPastMerges(desk.store, of.study)).filter(({ undone }) => undone === undefined);
    const was = standing.find((one) => one.id === id);
    if (was === undefined) throw mergeIsUnknown(id);
    const last = standing.findLast(({ stakeholder }) => stakeholder === was.stakeholder);
    if (last?.id !== id || was.cells.before.id !== was.stakeholder) throw mergeRestsUnder(was.merged);
    const [registry, capacities] = [
      await readTable(desk, of, TABLES.stakeholders),
      await readTable(desk, of, TABLES.capacities),
    ];
    const { stakeholder, merged, cells, mandates } = was;
    const verb = "undo-stakeholder-merge";
    const act = { ...actHead(desk, of.study), verb, body: { stakeholder, merged, subject: id, why } } as const;
    const rows = registry.table.rows.map((row) => (row.id === stakeholder ? restored(row, cells) : row));
    const isThere = rows.some((row) => row.id === merged);
    const all = isThere ? rows : [...rows, cells.merged];
    const moved = new Set(mandates);
    const own = capacities.table.rows.map((row) =>
      moved.has(row.id ?? "") && row.institution_id === stakeholder ? { ...row, institution_id: merged } : row,
    );
    const changes = [...changeOf(registry, { rows: all, verb }), ...changeOf(capacities, { rows: own, verb })];
    await changeStudyFiles(desk, of, changes, { act, following: renewingInstitutions(desk, of) });
    return was;
  });
}

type Cells = Readonly<Record<string, string>>;

/** What people wrote since stays. */
function restored(row: Cells, { before, after }: PastMerge["cells"]): Cells {
  return Object.fromEntries(
    Object.entries(row).map(([name, now]) => [name, now === after[name] ? (before[name] ?? "") : now]),
  );
}

interface ReadTable {
  readonly path: string;
  readonly table: TableCells;
  readonly seen: string;
}

async function planMerge(desk: Desk, of: OfStudy, { stays, merged, take }: MergeWish) {
  if (stays === merged) throw mergeOfOne(stays);
  // Whoever is limited to some countries sees the institutions there alone.
  for (const id of [stays, merged])
    if ((await desk.store.records.get(of.study, "stakeholder", id)) === undefined) throw stakeholderIsUnknown(id);
  const registry = await readTable(desk, of, TABLES.stakeholders);
  const capacities = await readTable(desk, of, TABLES.capacities);
  const [one, other] = [rowOf(registry.table, stays), rowOf(registry.table, merged)];
  if (one === undefined) throw stakeholderIsUnknown(stays);
  if (other === undefined) throw stakeholderIsUnknown(merged);
  const cells = mergeCells({ head: registry.table.head, stays: one, merged: other, take });
  const mandates = (id: string) => capacities.table.rows.filter((row) => row.institution_id === id);
  return { registry, capacities, cells, mandates };
}

function rowOf({ rows }: TableCells, id: string): Cells | undefined {
  return rows.find((row) => row.id === id);
}

async function readTable({ effects }: Desk, { folder }: OfStudy, path: string): Promise<ReadTable> {
  const bytes = await effects.files.read(join(folder, path));
  return { path, table: readTableCells(bytes, path), seen: seenDigest(bytes) };
}

interface Change {
  readonly rows: readonly Cells[];
  readonly verb: string;
}

/** None where the table is not there, or stays as it is. */
function changeOf({ path, table, seen }: ReadTable, { rows, verb }: Change) {
  const text = writeTableCells({ head: table.head, rows });
  return seen === "" || text === writeTableCells(table) ? [] : [{ path, text, seen, verb }];
}
