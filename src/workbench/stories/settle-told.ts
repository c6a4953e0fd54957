// A run leaves no trace of those whose story is not told any more: neither in the store nor in files of earlier runs.
import type { CaseStudy } from "#cases/case-study";
import { permittedUses } from "#cases/told-uses";
import type { Store } from "#store/open-store";
import type { WorksBefore } from "../render/remember-work.ts";
import type { StudyFolder } from "../study-folder.ts";
import type { Workbench } from "../workbench.ts";
import { forgetWorksOf, stillLies, takeBackFiles } from "./forget-told.ts";
import { findToldOutputs, keepToldOutputs, type ToldFile } from "./told-outputs.ts";
import { goneFrom, goneOfStory } from "./what-is-gone.ts";

/**
 * Also of those whose file says by hand that consent was taken back, or a part of it, or was deleted. Gives the works that are
 * remembered still.
 */
export async function forgetWithdrawn({ store }: Workbench, folder: StudyFolder): Promise<WorksBefore> {
  const { id } = folder.study;
  for (const one of folder.withdrawnCases) await store.records.forget(id, "case", one);
  for (const one of folder.cases) if (await isNarrower(store, id, one)) await store.records.forget(id, "case", one.id);
  return forgetWorksOf(store, id, goneFrom(folder.cases));
}

export interface ToldRun {
  readonly folder: StudyFolder;
  /** Files of this run that tell of cases. */
  readonly told: readonly ToldFile[];
  readonly manifest: { readonly files: readonly { readonly path: string }[] };
}

/** What this run wrote, and what earlier ones left in the folder: of the latter only those stay whose cases are still told. */
export async function settleToldOutputs(
  { store, effects }: Workbench,
  out: string,
  { folder, told, manifest }: ToldRun,
): Promise<void> {
  const { id } = folder.study;
  const before = await findToldOutputs(store, id, out);
  const written = new Set(manifest.files.map(({ path }) => path));
  const older: ToldFile[] = [];
  for (const file of before.files)
    if (!written.has(file.path) && (await stillLies(effects.files, out, file))) older.push(file);
  if (told.length + before.files.length === 0) return;
  const on = effects.clock.now().toISOString().slice(0, 10);
  const { files, taken } = await takeBackFiles(
    { ...before, files: older },
    { files: effects.files, findGone: goneFrom(folder.cases), on },
  );
  const left = taken.filter(({ path }) => !written.has(path));
  await keepToldOutputs(store, id, { out, files: [...told, ...files], taken: left });
}

/** Whether the store keeps what consent does not cover now. */
async function isNarrower(store: Store, study: string, now: CaseStudy): Promise<boolean> {
  const kept = await store.records.get(study, "case", now.id);
  if (kept === undefined) return false;
  // Written by `keepStudy` from a `CaseStudy`.
  return goneOfStory(now)({ cases: [now.id], uses: permittedUses(kept.body as CaseStudy) }).length > 0;
}
