// Answers → estimates: a snapshot of each table, the planned queries, small cells marked. Remembered under what it rests on.

import { isOfPlaces } from "#analysis/coverage/place-indicators";
import { markSmallCells } from "#analysis/disclosure/mark-small-cells";
import { placeParents } from "#analysis/disclosure/place-parents";
import { ruleOfPopulation } from "#analysis/disclosure/rule-of-population";
import type { SampleNumbers } from "#analysis/indicator/plan-estimates";
import { planEstimates } from "#analysis/indicator/plan-estimates";
import { type Digest, digestValue } from "#base/digest";
import type { ResponseTable } from "#intake/response-table";
import { writeSnapshot } from "#store/engine/write-snapshot";
import type { Snapshot } from "#store/kept/snapshots";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";

interface KeptEstimates extends SampleNumbers {
  readonly queries: readonly string[];
}

/** Reads at once and writes at the end: meanwhile the store is free for others. */
export async function estimateStudy(workbench: Workbench, folder: StudyFolder): Promise<SampleNumbers> {
  // 1 read
  const known = await Promise.all(folder.responses.map((table) => findEstimates(workbench, folder, table)));
  // 2 think
  const found: TableEstimates[] = [];
  for (const [index, table] of folder.responses.entries()) {
    found.push(known[index] ?? (await computeEstimates(workbench, folder, table)));
    workbench.progress({ step: "estimate", done: index + 1, total: folder.responses.length });
  }
  // 3 write
  for (const { made } of found) if (made !== undefined) await keepEstimates(workbench, folder, made);
  return {
    estimates: found.flatMap(({ numbers }) => numbers.estimates),
    parities: found.flatMap(({ numbers }) => numbers.parities),
  };
}

interface TableEstimates {
  readonly numbers: SampleNumbers;
  /** Absent when the store held the numbers already. */
  readonly made?: MadeEstimates;
}

interface MadeEstimates {
  readonly table: string;
  readonly input: Digest;
  readonly output: Digest;
  readonly snapshot: Snapshot;
  readonly queries: readonly string[];
}

async function findEstimates(
  workbench: Workbench,
  folder: StudyFolder,
  table: ResponseTable,
): Promise<TableEstimates | undefined> {
  const { store } = workbench;
  const output = await store.steps.find(folder.study.id, stepOf(table.id), inputOf(workbench, folder, table));
  const bytes = output === undefined ? undefined : await store.blobs.find(output);
  return bytes === undefined ? undefined : { numbers: readEstimates(bytes) };
}

function stepOf(table: string): string {
  return `estimates/${table}`;
}

function inputOf(workbench: Workbench, folder: StudyFolder, table: ResponseTable): Digest {
  return digestValue(whatEstimatesRestOn(workbench, folder, table));
}

function whatEstimatesRestOn({ program }: Workbench, { study, analysis }: StudyFolder, table: ResponseTable): unknown {
  return {
    program,
    file: table.fileDigest,
    columns: table.columns,
    wave: table.wave,
    waves: study.waves,
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
): Promise<TableEstimates> {
  const { engine, store, effects } = workbench;
  const { id, file, fileDigest, mark, columns } = table;
  const written = await writeSnapshot(engine, store.blobs, { name: id, columns, rows: table.rows });
  const countries = folder.study.countries.map(({ code }) => code);
  const plan = planEstimates(folder.analysis, id, { mark, data: written.digest, countries });
  const results = [];
  for (const query of plan.queries) results.push(await engine.run(query, new Map([[id, written.path]])));
  const numbers = markSmallCells(plan.finish(results), {
    rule: ruleOfPopulation(folder.study, id),
    parents: placeParents(folder.study),
    ofPlaces: new Set(folder.analysis.indicators.filter(isOfPlaces).map((indicator) => indicator.id)),
  });
  const queries = plan.queries.map(({ text }) => text);
  const kept: KeptEstimates = { ...numbers, queries };
  const bytes = new TextEncoder().encode(JSON.stringify(kept));
  const { digest, rows } = written;
  const madeAt = effects.clock.now().toISOString();
  const snapshot = { digest, table: id, file, fileDigest, rows, columns, madeAt };
  const made = {
    table: id,
    input: inputOf(workbench, folder, table),
    output: await store.blobs.add(bytes),
    snapshot,
    queries,
  };
  // As a later run will read them.
  return { numbers: readEstimates(bytes), made };
}

async function keepEstimates(
  { store, actor }: Workbench,
  { study }: StudyFolder,
  { table, input, output, snapshot, queries }: MadeEstimates,
): Promise<void> {
  await store.transaction(async (kept) => {
    await kept.snapshots.add(study.id, snapshot);
    await kept.queries.add(study.id, queries);
    await kept.steps.add(study.id, stepOf(table), { input, output });
    await kept.ledger.add(study.id, {
      verb: "estimate-study",
      at: snapshot.madeAt,
      actor,
      inputs: [snapshot.fileDigest, input],
      outputs: [output],
    });
  });
}

/** Written by `computeEstimates` from a value of this type, and found under its digest. */
function readEstimates(bytes: Uint8Array): KeptEstimates {
  return JSON.parse(new TextDecoder().decode(bytes)) as KeptEstimates;
}
