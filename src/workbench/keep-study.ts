// The rows of a study folder into the store. What did not change is not written again; what vanished is closed, not deleted.
import { type Digest, digestValue } from "#base/digest";
import type { CaseStudy } from "#cases/case-study";
import type { Kept } from "#store/kept";
import type { NewRow } from "#store/kept/replace-rows";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";

type Keeper = Pick<Workbench, "store" | "effects" | "actor" | "progress">;

export async function keepStudy({ store, effects, actor, progress }: Keeper, folder: StudyFolder): Promise<void> {
  const id = folder.study.id;
  const kinds = recordsByKind(folder);
  const total = kinds.length + folder.responses.length;
  await store.transaction(async (kept) => {
    let done = 0;
    for (const [kind, rows] of kinds) {
      await kept.records.replaceAll(id, kind, rows);
      progress({ step: "keep", done: ++done, total });
    }
    for (const table of folder.responses) {
      await kept.answers.replaceTable(id, table);
      progress({ step: "keep", done: ++done, total });
    }
    await noteReading(kept, folder, { at: effects.clock.now().toISOString(), actor });
  });
}

/** Where only chapters and templates have changed since the whole was kept. */
export async function keepTexts({ store, effects, actor, progress }: Workbench, folder: StudyFolder): Promise<void> {
  await store.transaction(async (kept) => {
    await kept.records.replaceAll(folder.study.id, "file", fileRows(folder));
    await noteReading(kept, folder, { at: effects.clock.now().toISOString(), actor });
  });
  progress({ step: "keep", done: 1, total: 1 });
}

async function noteReading(
  kept: Kept,
  folder: StudyFolder,
  by: { readonly at: string; readonly actor: string },
): Promise<void> {
  const inputs = [...folder.files.values()].sort();
  await kept.ledger.add(folder.study.id, { verb: "keep-study", ...by, inputs, outputs: [versionOf(folder)] });
}

/** Digest of every file of the folder: one version of the study. */
export function versionOf(folder: StudyFolder): Digest {
  return digestValue([...folder.files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function recordsByKind(folder: StudyFolder): readonly (readonly [kind: string, rows: readonly NewRow[]])[] {
  return [
    ["study", [{ id: folder.study.id, body: folder.study }]],
    ["analysis", [{ id: "analysis", body: folder.analysis }]],
    ["file", fileRows(folder)],
    [
      "series-indicator",
      folder.seriesIndicators.map((indicator) => ({ id: `series:${indicator.code}`, body: indicator })),
    ],
    ["service", withIds(folder.services)],
    ["service-texts", [{ id: "service-texts", body: folder.serviceTexts }]],
    ["areas", [{ id: "areas", body: folder.areas }]],
    ["facility-count", withIds(folder.facilityCounts)],
    ["observation", withIds(folder.observations)],
    ["reference", withIds(folder.references)],
    ["practice", withIds(folder.practices)],
    ["case", withIds(folder.cases.map(withoutPicture))],
    ["claim", withIds(folder.qualitative.claims)],
    ["capacity", withIds(folder.capacities)],
    ["named-gap", withIds(folder.namedGaps)],
    ["demand", withIds(folder.demand)],
    ["employment-record", withIds(folder.employment)],
    ["stakeholder", withIds(folder.stakeholders)],
    [
      "recommendation-action",
      folder.recommendationActions.map((body) => ({ id: `${body.recommendation}:${body.on}`, body })),
    ],
    ["finding-action", folder.findingActions.map((body) => ({ id: `${body.finding}:${body.on}`, body }))],
  ];
}

function fileRows({ files }: StudyFolder): readonly NewRow[] {
  return [...files].map(([path, digest]) => ({ id: path, body: { path, digest } }));
}

/** The photo lies in the folder; a row that is closed would keep it. */
function withoutPicture({ photo: _, ...one }: CaseStudy): Omit<CaseStudy, "photo"> {
  return one;
}

function withIds(bodies: readonly { readonly id: string }[]): readonly NewRow[] {
  return bodies.map((body) => ({ id: body.id, body }));
}
