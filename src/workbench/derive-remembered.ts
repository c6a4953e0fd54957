// What was derived, under what it rests on: with the same data, program and decisions nothing is estimated or derived again.
import { type Digest, digestText } from "#base/digest";
import type { DecidedByPeople } from "#findings/recommendation";
import { digestLargeValue } from "#store/digest-file";
import type { Store } from "#store/open-store";
import { compareStudyRounds } from "./compare-study-rounds.ts";
import { type DerivedStudy, deriveStudy, keepDerived } from "./derive-study.ts";
import { estimateStudy } from "./estimate-study.ts";
import { keepStudy, keepTexts } from "./keep-study.ts";
import { listStandingMerges, withMerged } from "./outreach/standing-merges.ts";
import { collectAll } from "./render/collect-garbage.ts";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";

export interface DerivedGround {
  /** Digest of everything but chapters and templates: the files of the study, the program, what people decided. */
  readonly ground: Digest;
  readonly derived: DerivedStudy;
  /** Ends when the store holds it all; meanwhile others can publish. */
  readonly kept: Promise<void>;
}

/** `keepServices` brings the directory up to the list of the folder. */
export async function deriveRemembered(
  workbench: Workbench,
  given: StudyFolder,
  keepServices: () => Promise<void>,
): Promise<DerivedGround> {
  const { store } = workbench;
  const study = given.study.id;
  // 1 read
  const merged = await listStandingMerges(store, study);
  const folder = withMerged(given, merged);
  const decided = withMerged(await store.decisions.list(study), merged);
  const ground = groundOf(workbench, folder, decided);
  const known = await findLast(store, study);
  if (known?.ground === ground) return { ground, derived: known.derived, kept: keepTexts(workbench, folder) };
  const anew = await deriveAnew(workbench, folder, { ground, decided, keepServices });
  // What it was made from is garbage now, and much.
  collectAll();
  return anew;
}

interface DeriveOrder {
  readonly ground: Digest;
  readonly decided: DecidedByPeople;
  readonly keepServices: () => Promise<void>;
}

async function deriveAnew(
  workbench: Workbench,
  folder: StudyFolder,
  { ground, decided, keepServices }: DeriveOrder,
): Promise<DerivedGround> {
  const { store } = workbench;
  const study = folder.study.id;
  // 2 keep, estimate: the one is work for the store, the other for the engine. Until all is kept, nothing is remembered.
  await store.steps.forget(study, STEP, LAST);
  const keep = async () => {
    await keepStudy(workbench, folder);
    await keepServices();
  };
  const [sample] = await Promise.all([estimateStudy(workbench, folder), keep()]);
  // 3 find
  const numbers = { ...sample, ...(await compareStudyRounds(workbench, folder, sample)) };
  // Nothing more is asked of the engine, and the threads that render need its memory.
  await workbench.engine.close();
  const bytes = new TextEncoder().encode(JSON.stringify({ ground, derived: deriveStudy(folder, numbers, decided) }));
  // As a later run will read it.
  const { derived } = readLast(bytes);
  const kept = keepDerived(workbench, folder, derived).then(async () => {
    await store.steps.add(study, STEP, { input: LAST, output: await store.blobs.add(bytes) });
  });
  return { ground, derived, kept };
}

/** There is one row under the step: what the rows of the store stand for now. */
const STEP = "derived";
const LAST = digestText("last");

interface LastDerived {
  readonly ground: Digest;
  readonly derived: DerivedStudy;
}

async function findLast({ steps, blobs }: Store, study: string): Promise<LastDerived | undefined> {
  const digest = await steps.find(study, STEP, LAST);
  const bytes = digest === undefined ? undefined : await blobs.find(digest);
  return bytes === undefined ? undefined : readLast(bytes);
}

/** Written by `deriveRemembered` above, by the same program where the ground is the same. */
function readLast(bytes: Uint8Array): LastDerived {
  return JSON.parse(new TextDecoder().decode(bytes)) as LastDerived;
}

function groundOf({ program }: Workbench, { files }: StudyFolder, decided: DecidedByPeople): Digest {
  const data = [...files].filter(([path]) => !path.startsWith("report/")).sort(([a], [b]) => (a < b ? -1 : 1));
  return digestLargeValue({ program, data, decided });
}
