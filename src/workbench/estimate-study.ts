// Answers → estimates: a snapshot of each table, the planned queries, small cells marked. Remembered under what it rests on.

import { markSmallCells } from "#analysis/disclosure/mark-small-cells";
import { placeParents } from "#analysis/disclosure/place-parents";
import { ruleOfPopulation } from "#analysis/disclosure/rule-of-population";
import type { SampleNumbers } from "#analysis/indicator/plan-estimates";
import { planEstimates } from "#analysis/indicator/plan-estimates";
import { digestValue } from "#base/digest";
import type { ResponseTable } from "#intake/response-table";
import { writeSnapshot } from "#store/engine/write-snapshot";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";

interface KeptEstimates extends SampleNumbers {
  readonly queries: readonly string[];
}

export async function estimateStudy(workbench: Workbench, folder: StudyFolder): Promise<SampleNumbers> {
  const found: SampleNumbers[] = [];
  for (const [index, table] of folder.responses.entries()) {
    found.push(await estimateTable(workbench, folder, table));
    workbench.progress({ step: "estimate", done: index + 1, total: folder.responses.length });
  }
  return {
    estimates: found.flatMap(({ estimates }) => estimates),
    parities: found.flatMap(({ parities }) => parities),
  };
}

async function estimateTable(workbench: Workbench, folder: StudyFolder, table: ResponseTable): Promise<SampleNumbers> {
  const { store } = workbench;
  const step = `estimates/${table.id}`;
  const input = digestValue(whatEstimatesRestOn(workbench, folder, table));
  const known = await store.steps.find(folder.study.id, step, input);
  if (known !== undefined && (await store.blobs.has(known))) return readEstimates(await store.blobs.get(known));
  const computed = await computeEstimates(workbench, folder, table);
  const bytes = new TextEncoder().encode(JSON.stringify(computed));
  const output = await store.blobs.add(bytes);
  await store.transaction(async (kept) => {
    await kept.queries.add(folder.study.id, computed.queries);
    await kept.steps.add(folder.study.id, step, { input, output });
    await kept.ledger.add(folder.study.id, {
      verb: "estimate-study",
      at: workbench.effects.clock.now().toISOString(),
      actor: workbench.actor,
      inputs: [table.fileDigest, input],
      outputs: [output],
    });
  });
  return readEstimates(bytes);
}

function whatEstimatesRestOn({ program }: Workbench, { study, analysis }: StudyFolder, table: ResponseTable): unknown {
  return {
    program,
    file: table.fileDigest,
    columns: table.columns,
    designs: analysis.designs.filter((design) => design.table === table.id),
    indicators: analysis.indicators.filter((indicator) => indicator.table === table.id),
    confidenceLevel: analysis.confidenceLevel,
    countries: study.countries.map(({ code }) => code),
    disclosure: ruleOfPopulation(study, table.id),
    cities: study.cities.map(({ id, country }) => [id, country]),
  };
}

async function computeEstimates(
  workbench: Workbench,
  folder: StudyFolder,
  table: ResponseTable,
): Promise<KeptEstimates> {
  const { engine, store, effects } = workbench;
  const snapshot = await writeSnapshot(engine, store.blobs, {
    name: table.id,
    columns: table.columns,
    rows: table.rows,
  });
  await store.snapshots.add(folder.study.id, {
    digest: snapshot.digest,
    table: table.id,
    file: table.file,
    fileDigest: table.fileDigest,
    rows: snapshot.rows,
    columns: table.columns,
    madeAt: effects.clock.now().toISOString(),
  });
  const countries = folder.study.countries.map(({ code }) => code);
  const plan = planEstimates(folder.analysis, table.id, { mark: table.mark, data: snapshot.digest, countries });
  const results = [];
  for (const query of plan.queries) results.push(await engine.run(query, new Map([[table.id, snapshot.path]])));
  const numbers = markSmallCells(plan.finish(results), {
    rule: ruleOfPopulation(folder.study, table.id),
    parents: placeParents(folder.study),
  });
  return { ...numbers, queries: plan.queries.map(({ text }) => text) };
}

/** Written by `estimateTable` from a value of this type, and found under its digest. */
function readEstimates(bytes: Uint8Array): KeptEstimates {
  return JSON.parse(new TextDecoder().decode(bytes)) as KeptEstimates;
}
