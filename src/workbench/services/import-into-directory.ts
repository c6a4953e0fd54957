// A file of services → the directory of a study in the store. Nothing is deleted, and nothing is merged by itself.
import { basename } from "node:path";
import type { Issue } from "#base/issue";
import { type ImportMapping, writeMapping } from "#directory/import/import-mapping";
import type { ImportedTable, ProposedMerge } from "#directory/import/import-table";
import type { KnownPlace } from "#directory/import/known-places";
import type { ServiceCells } from "#directory/reintegration/service-columns";
import { type ImportActions, planImport } from "#directory/verification/import-actions";
import { replayActions } from "#directory/verification/replay-actions";
import type { ServiceHistories } from "#store/kept/services";
import type { Store } from "#store/open-store";
import type { Study } from "#study/study";
import type { Desk } from "../act-head.ts";
import { InputFileProblem } from "../file-problems.ts";
import { readServicesOf } from "../import-services.ts";
import { noteOnServices } from "./note-on-services.ts";
import { listServices, todayOf } from "./read-directory.ts";

export interface DirectoryImport {
  readonly file: string;
  readonly map?: string | undefined;
  readonly country?: string | undefined;
  readonly saveMap?: string | undefined;
  readonly isPreview?: boolean | undefined;
}

export interface ImportedIntoDirectory extends Omit<ImportActions, "actions"> {
  /** Undoes all of it at once; absent when nothing was noted. */
  readonly import?: string;
  readonly read: number;
  readonly tables: readonly ImportedTable[];
  readonly duplicates: readonly ProposedMerge[];
  readonly issues: readonly Issue[];
  readonly meanings: ImportMapping;
  /** The same as text of mapping.yaml. */
  readonly mapping: string;
}

/** Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`. */
export async function importIntoDirectory(
  desk: Desk,
  study: string,
  wish: DirectoryImport,
): Promise<ImportedIntoDirectory> {
  // 1 read
  const histories = await desk.store.services.list(study);
  const today = todayOf(desk.effects);
  const known = listServices(histories, today).map(({ cells }) => cells);
  const { file, country, map, isPreview, saveMap } = wish;
  const question = { file, ...(country === undefined ? {} : { country }), ...(map === undefined ? {} : { map }) };
  const result = await readServicesOf(desk.effects, question, { known, places: await placesOf(desk.store, study) });
  if (result.incoming.length === 0) throw new InputFileProblem(basename(file), result.issues);
  // 2 think
  const id = desk.effects.ids.next();
  const plan = planImport(histories, {
    ...{ source: basename(file), services: result.incoming, on: today, who: desk.actor, id },
  });
  // 3 write
  const mapping = writeMapping(result.mapping);
  if (saveMap !== undefined) await desk.effects.files.writeAtomically(saveMap, new TextEncoder().encode(mapping));
  if (isPreview !== true) await noteOnServices(desk, study, { verb: "import-services", actions: plan.actions });
  // 4 return
  const { actions, ...counts } = plan;
  return {
    ...(isPreview === true || actions.length === 0 ? {} : { import: id }),
    ...counts,
    read: result.incoming.length,
    tables: result.tables,
    duplicates: withoutDecided(histories, result.duplicates),
    issues: result.issues,
    meanings: result.mapping,
    mapping,
  };
}

/** Pairs of which somebody said that they are two. */
function withoutDecided(histories: ServiceHistories, pairs: readonly ProposedMerge[]): readonly ProposedMerge[] {
  return pairs.filter(({ ids: [one, other] }) => !replayActions(histories.get(one) ?? []).keptApart.includes(other));
}

/** Services of the folder of a study, as `run` reads them: what the table says otherwise than the last time is noted. */
export async function keepFolderServices(
  desk: Desk,
  study: string,
  services: readonly ServiceCells[],
): Promise<Omit<ImportActions, "actions">> {
  const histories = await desk.store.services.list(study);
  const table = { source: "services/services.csv", services, on: todayOf(desk.effects), who: desk.actor };
  const { actions, ...counts } = planImport(histories, { ...table, id: desk.effects.ids.next() });
  await noteOnServices(desk, study, { verb: "import-services", actions });
  return counts;
}

/** Study cities, when the store keeps the study. */
export async function placesOf(store: Store, study: string): Promise<readonly KnownPlace[]> {
  const kept = await store.records.get(study, "study", study);
  // What `keep-study` wrote.
  return kept === undefined ? [] : (kept.body as Study).cities.map(({ id, name, country }) => ({ id, name, country }));
}
