// Rounds of each table side by side, pair by pair: a snapshot of each, what changed between them. Remembered under what it rests on.
import { placeParents } from "#analysis/disclosure/place-parents";
import { ruleOfPopulation } from "#analysis/disclosure/rule-of-population";
import type { SampleNumbers } from "#analysis/indicator/plan-estimates";
import { compareRounds } from "#analysis/rounds/compare-rounds";
import { correctFamilies } from "#analysis/rounds/correct-changes";
import { hideAcrossPairs } from "#analysis/rounds/hide-across-pairs";
import { endingOf, type RoundPair, type Rounds } from "#analysis/rounds/round-change";
import { type Digest, digestValue } from "#base/digest";
import { joinMarks } from "#base/mark";
import type { ResponseTable } from "#intake/response-table";
import { type PairOfRounds, pairsOfRounds } from "#intake/rounds/pairs-of-rounds";
import { writeSnapshot } from "#store/engine/write-snapshot";
import type { Snapshot } from "#store/kept/snapshots";
import { defaultFieldwork } from "#study/fieldwork-plan";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";

/** Nothing where no table has two rounds. `sample`: the estimates of the current round, as they are published. */
export async function compareStudyRounds(
  workbench: Workbench,
  folder: StudyFolder,
  sample: SampleNumbers,
): Promise<{ readonly rounds?: Rounds }> {
  const twice = folder.rounds.flatMap(({ table, waves }) =>
    pairsOfRounds(waves, folder.study.currentWave).map((pair) => ({ ...pair, id: table })),
  );
  const found: Rounds[] = [];
  for (const pair of twice) found.push(await comparePair(workbench, folder, { ...pair, sample }));
  const pairs = found.flatMap((one) => one.pairs);
  if (pairs.length === 0) return {};
  const all = { pairs, changes: found.flatMap(({ changes }) => changes), gaps: found.flatMap(({ gaps }) => gaps) };
  const { changes, gaps } = hideAcrossPairs(all, placeParents(folder.study));
  return {
    rounds: {
      pairs,
      changes: correctFamilies(changes, (one) => `${one.table} ${one.domain.place}${endingOf(one)}`),
      gaps: correctFamilies(gaps, (one) => `${one.table} ${one.place}${endingOf(one)}`),
    },
  };
}

interface PairToCompare extends PairOfRounds {
  /** Of the table. */
  readonly id: string;
  readonly sample: SampleNumbers;
}

const STEP = "rounds";

async function comparePair(workbench: Workbench, folder: StudyFolder, pair: PairToCompare): Promise<Rounds> {
  const { store } = workbench;
  const { study } = folder;
  // 1 read
  const input = digestValue(whatRoundsRestOn(workbench, folder, pair));
  const step = `${STEP}/${pair.id}/${pair.before.wave}~${pair.after.wave}`;
  const known = await store.steps.find(study.id, step, input);
  if (known !== undefined && (await store.blobs.has(known))) return readRounds(await store.blobs.get(known));
  // 2 think
  const snapshots: Snapshot[] = [];
  for (const { table } of [pair.before, pair.after]) snapshots.push(await snapshotOf(workbench, table));
  const rounds = compareTables(folder, pair, snapshots);
  // 3 write
  const bytes = new TextEncoder().encode(JSON.stringify(rounds));
  const output = await store.blobs.add(bytes);
  await store.transaction(async (kept) => {
    for (const snapshot of snapshots) await kept.snapshots.add(study.id, snapshot);
    await kept.steps.add(study.id, step, { input, output });
    const at = workbench.effects.clock.now().toISOString();
    const inputs = [...snapshots.map(({ digest }) => digest), input];
    await kept.ledger.add(study.id, { verb: "compare-rounds", at, actor: workbench.actor, inputs, outputs: [output] });
  });
  return readRounds(bytes);
}

function whatRoundsRestOn({ program }: Workbench, { study, analysis }: StudyFolder, pair: PairToCompare): unknown {
  const { id, before, after, sample, pair: key, isWhole } = pair;
  const indicators = analysis.indicators.filter(({ table }) => table === id);
  const own = new Set(indicators.map((indicator) => indicator.id));
  const hidden = sample.estimates.filter(({ indicator, flags }) => own.has(indicator) && flags.includes("suppressed"));
  return {
    program,
    pair: [key, isWhole],
    tables: [before, after].map(({ wave, table: { fileDigest, columns } }) => ({ fileDigest, columns, wave })),
    waves: study.waves,
    fieldwork: study.fieldwork?.filter(({ table }) => table === id),
    designs: analysis.designs.filter(({ table }) => table === id),
    indicators,
    confidenceLevel: analysis.confidenceLevel,
    countries: study.countries.map(({ code }) => code),
    cities: study.cities.map(({ id: city, country }) => [city, country]),
    disclosure: ruleOfPopulation(study, id),
    hidden: hidden.map((estimate) => estimate.id),
  };
}

async function snapshotOf({ engine, store, effects }: Workbench, table: ResponseTable): Promise<Snapshot> {
  const { id, file, fileDigest, columns, rows } = table;
  const written = await writeSnapshot(engine, store.blobs, { name: id, columns, rows });
  const madeAt = effects.clock.now().toISOString();
  return { digest: written.digest, table: id, file, fileDigest, rows: written.rows, columns, madeAt };
}

function compareTables(
  { study, analysis }: StudyFolder,
  { id, before, after, sample, pair: key, isWhole }: PairToCompare,
  snapshots: readonly { readonly digest: Digest }[],
): Rounds {
  const plan = study.fieldwork?.find(({ table }) => table === id) ?? defaultFieldwork(id);
  const rule = ruleOfPopulation(study, id);
  const mark = joinMarks([before.table.mark, after.table.mark]);
  const compared = compareRounds({
    table: id,
    analysis,
    before: before.table.rows,
    after: after.table.rows,
    person: plan.columns.person,
    countries: study.countries.map(({ code }) => code),
    parents: placeParents(study),
    rule,
    published: sample.estimates,
    mark,
  });
  if (compared === undefined) return { pairs: [], changes: [], gaps: [] };
  const { changes, gaps, cities, n, both } = compared;
  const named = key === undefined ? {} : { pair: key };
  const pair: RoundPair = {
    table: id,
    ...named,
    ...(isWhole === undefined ? {} : { isWhole }),
    waves: [before.wave, after.wave],
    cities,
    n,
    ...(both < rule.minimumRespondents || Math.min(...n) - both < rule.minimumRespondents ? {} : { both }),
    data: [snapshots[0]?.digest ?? "", snapshots[1]?.digest ?? ""],
    files: [before.table.file, after.table.file],
    mark,
  };
  const ofPair = <T extends { readonly id: string }>(one: T): T => ({
    ...one,
    ...named,
    id: `${one.id}${endingOf(pair)}`,
  });
  return { pairs: [pair], changes: changes.map(ofPair), gaps: gaps.map(ofPair) };
}

/** Written by `comparePair` from a value of this type, and found under its digest. NaN becomes null: none of these is ever shown. */
function readRounds(bytes: Uint8Array): Rounds {
  return JSON.parse(new TextDecoder().decode(bytes)) as Rounds;
}
