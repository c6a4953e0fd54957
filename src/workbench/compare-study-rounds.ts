// The last two rounds of each table side by side: a snapshot of each, what changed between them. Remembered under what it rests on.
import { placeParents } from "#analysis/disclosure/place-parents";
import { ruleOfPopulation } from "#analysis/disclosure/rule-of-population";
import type { SampleNumbers } from "#analysis/indicator/plan-estimates";
import { compareRounds } from "#analysis/rounds/compare-rounds";
import { correctFamilies } from "#analysis/rounds/correct-changes";
import type { RoundPair, Rounds } from "#analysis/rounds/round-change";
import { type Digest, digestValue } from "#base/digest";
import { joinMarks } from "#base/mark";
import type { ResponseTable } from "#intake/response-table";
import type { TableRounds } from "#intake/rounds/table-rounds";
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
  const twice = folder.rounds.flatMap(lastTwo);
  const found: Rounds[] = [];
  for (const pair of twice) found.push(await compareTable(workbench, folder, { ...pair, sample }));
  const compared = found.filter(({ pairs }) => pairs.length > 0);
  if (compared.length === 0) return {};
  return {
    rounds: {
      pairs: compared.flatMap(({ pairs }) => pairs),
      changes: correctFamilies(
        compared.flatMap(({ changes }) => changes),
        ({ table, domain }) => `${table} ${domain.place}`,
      ),
      gaps: correctFamilies(
        compared.flatMap(({ gaps }) => gaps),
        ({ table, place }) => `${table} ${place}`,
      ),
    },
  };
}

interface WavePair {
  readonly id: string;
  readonly before: ResponseTable;
  readonly after: ResponseTable;
}

function lastTwo({ table, waves }: TableRounds): readonly WavePair[] {
  const [before, after] = waves.slice(-2);
  return before === undefined || after === undefined ? [] : [{ id: table, before: before.table, after: after.table }];
}

interface PairToCompare extends WavePair {
  readonly sample: SampleNumbers;
}

const STEP = "rounds";

async function compareTable(workbench: Workbench, folder: StudyFolder, pair: PairToCompare): Promise<Rounds> {
  const { store } = workbench;
  const { study } = folder;
  // 1 read
  const input = digestValue(whatRoundsRestOn(workbench, folder, pair));
  const step = `${STEP}/${pair.id}`;
  const known = await store.steps.find(study.id, step, input);
  if (known !== undefined && (await store.blobs.has(known))) return readRounds(await store.blobs.get(known));
  // 2 think
  const snapshots: Snapshot[] = [];
  for (const table of [pair.before, pair.after]) snapshots.push(await snapshotOf(workbench, table));
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
  const { id, before, after, sample } = pair;
  const indicators = analysis.indicators.filter(({ table }) => table === id);
  const own = new Set(indicators.map((indicator) => indicator.id));
  const hidden = sample.estimates.filter(({ indicator, flags }) => own.has(indicator) && flags.includes("suppressed"));
  return {
    program,
    tables: [before, after].map(({ fileDigest, columns, wave }) => ({ fileDigest, columns, wave })),
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
  { id, before, after, sample }: PairToCompare,
  snapshots: readonly { readonly digest: Digest }[],
): Rounds {
  const plan = study.fieldwork?.find(({ table }) => table === id) ?? defaultFieldwork(id);
  const rule = ruleOfPopulation(study, id);
  const mark = joinMarks([before.mark, after.mark]);
  const compared = compareRounds({
    table: id,
    analysis,
    before: before.rows,
    after: after.rows,
    person: plan.columns.person,
    countries: study.countries.map(({ code }) => code),
    parents: placeParents(study),
    rule,
    published: sample.estimates,
    mark,
  });
  if (compared === undefined) return { pairs: [], changes: [], gaps: [] };
  const { changes, gaps, cities, n, both } = compared;
  const pair: RoundPair = {
    table: id,
    waves: [before.wave ?? "", after.wave ?? ""],
    cities,
    n,
    ...(both < rule.minimumRespondents || Math.min(...n) - both < rule.minimumRespondents ? {} : { both }),
    data: [snapshots[0]?.digest ?? "", snapshots[1]?.digest ?? ""],
    files: [before.file, after.file],
    mark,
  };
  return { pairs: [pair], changes, gaps };
}

/** Written by `compareTable` from a value of this type, and found under its digest. NaN becomes null: none of these is ever shown. */
function readRounds(bytes: Uint8Array): Rounds {
  return JSON.parse(new TextDecoder().decode(bytes)) as Rounds;
}
