import { afterAll, beforeAll, expect, test } from "vitest";
import type { RoundChange, RoundPair } from "#analysis/rounds/round-change";
import { digestText } from "#base/digest";
import type { Edition } from "#publications/portal/compare-editions";
import { type DuckEngine, openEngine } from "#store/engine/open-engine";
import { writeSnapshot } from "#store/engine/write-snapshot";
import { makeOutreach, recommendation } from "../../../test/fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import type { Desk } from "../act-head.ts";
import { remeasure } from "./remeasure.ts";
import { showPublicPage } from "./show-pages.ts";

let opened: TestStore;
let engine: DuckEngine;
beforeAll(async () => {
  // PostgreSQL where there is one.
  const backend = BACKENDS.at(-1);
  if (backend === undefined) throw new Error("no store");
  opened = await backend.open();
  engine = openEngine({ folder: opened.folder });
});
afterAll(async () => {
  await engine.close();
  await opened.remove();
});

const SHARE = "estimate:knows-training:SLV:all";
const COUNT = "tally:services-running:EMP:SLV";
const texts = { es: "x", en: "x", fr: "x" };

function edition(
  study: string,
  publishedOn: string,
  { share, se, count }: { share: number; se: number; count: number },
): Edition {
  const bounds = { lower: share - 2 * se, upper: share + 2 * se };
  return {
    study,
    publishedOn,
    estimates: [
      { id: SHARE, indicator: "knows-training", value: share, standardError: se, ...bounds, n: 400, unit: "share" },
    ],
    findings: [],
    recommendations: [
      { id: "R-SLV-EMP-need", place: "SLV", action: texts, judged: { id: SHARE, wanted: "more", target: 0.475 } },
      { id: "R-2", place: "SLV", action: texts, judged: { id: COUNT, wanted: "more" } },
    ],
    tallies: [{ id: COUNT, value: count }],
  };
}

async function keep({ store }: Desk, one: Edition): Promise<void> {
  const output = await store.blobs.add(new TextEncoder().encode(JSON.stringify(one)));
  await store.steps.add(one.study, "edition", { input: digestText(one.publishedOn), output });
}

test("the next wave and the next directory tell whether a gap moved, once; one edition tells nothing", async () => {
  const study = "again";
  const { desk } = await makeOutreach(opened.store, { study, count: 1 });
  const asked = ["R-SLV-EMP-need", "R-2"].map((id) => recommendation(id, ["ST-SLV-001"]));
  await desk.store.transaction((kept) =>
    kept.numbers.replaceAll(
      study,
      "recommendation",
      asked.map((body) => ({ id: body.recommendation.id, body, restsOn: [] })),
    ),
  );
  await keep(desk, edition(study, "2026-11-30", { share: 0.3, se: 0.02, count: 4 }));
  expect(await remeasure({ ...desk, engine }, study)).toEqual([]);
  await keep(desk, edition(study, "2027-11-30", { share: 0.34, se: 0.03, count: 5 }));
  const verdicts = async () =>
    Object.fromEntries((await remeasure({ ...desk, engine }, study)).map((one) => [one.recommendation, one.verdict]));
  expect(await verdicts()).toEqual({ "R-SLV-EMP-need": "unchanged", "R-2": "narrowed" });
  await keep(desk, edition(study, "2028-11-30", { share: 0.5, se: 0.02, count: 3 }));
  expect(await verdicts()).toEqual({ "R-SLV-EMP-need": "closed", "R-2": "widened" });
  expect(await verdicts()).toEqual({ "R-SLV-EMP-need": "closed", "R-2": "widened" });
  expect(await desk.store.outreachLog.list(study, ["measure-again"])).toHaveLength(4);
  const page = await showPublicPage(desk, study, { kind: "numbers", language: "en" });
  expect(page).toMatch(/30%\s\(26–34%\),\sn\s=\s400/u);
  expect(page).toContain("closed (30 November 2026 – 30 November 2028)");
  expect(page).toMatch(/<td>4<\/td><td>3<\/td><td>wider/u);
});

const side = (value: number, n: number) => ({
  value,
  standardError: 0.02,
  lower: value - 0.04,
  upper: value + 0.04,
  n,
});

/** Errors of 0.02 each, and of 0.01 for the change: most people answered twice. */
function change(id: string, [before, after]: readonly [number, number], isHidden = false): RoundChange {
  const [indicator = "", place = ""] = id.split(":");
  return {
    id: `change:${id}:all`,
    table: "returnee",
    indicator,
    domain: { place, sex: "all" },
    unit: "share",
    before: side(before, 400),
    after: side(after, 380),
    difference: after - before,
    standardError: 0.01,
    lower: after - before - 0.02,
    upper: after - before + 0.02,
    covariance: 0.00035,
    df: 60,
    p: 0.001,
    q: 0.01,
    flags: isHidden ? ["suppressed"] : [],
    mark: "demonstration",
  };
}

interface Person {
  readonly id: string;
  readonly knows: boolean;
}

/** Half of them women; everybody of El Salvador. */
async function snapshotOf({ store }: Desk, people: readonly Person[]) {
  const columns = ["id", "country", "sex", "knows"].map((name) => ({ name, type: "text" as const }));
  const rows = people.map(({ id, knows }, i) => ({
    ...{ id, country: "SLV", sex: i % 2 === 0 ? "female" : "male" },
    knows: knows ? "yes" : "no",
  }));
  return (await writeSnapshot(engine, store.blobs, { name: "returnee", columns, rows })).digest;
}

const ANALYSIS = {
  confidenceLevel: 0.95,
  designs: [{ table: "returnee", domains: { country: "country", sex: "sex" } }],
  indicators: [{ id: "knows-training", table: "returnee", kind: "proportion", variable: "knows", answers: ["yes"] }],
};

test("two editions of the same answers measure nothing new; of many of the same people, what they share makes the change surer", async () => {
  const study = "overlap";
  const { desk } = await makeOutreach(opened.store, { study, count: 1 });
  await desk.store.transaction((kept) =>
    kept.records.replaceAll(study, "analysis", [{ id: "analysis", body: ANALYSIS }]),
  );
  // 120 of 400 know one; of 400 again the same and 32 more do.
  const first = Array.from({ length: 400 }, (_, i) => ({ id: `p-${i}`, knows: i < 120 }));
  const second = first.map(({ id }, i) => ({ id, knows: i < 152 }));
  const [one, again, other] = [
    await snapshotOf(desk, first),
    await snapshotOf(desk, first.toReversed()),
    await snapshotOf(desk, second),
  ];
  const dated = (publishedOn: string, share: number, data: string) => {
    const { estimates, ...rest } = edition(study, publishedOn, {
      share,
      se: Math.sqrt((share * (1 - share)) / 399),
      count: 4,
    });
    return { ...rest, estimates: estimates.map((estimate) => ({ ...estimate, data })) } as Edition;
  };
  const measured = async () => (await remeasure({ ...desk, engine }, study))[0];
  await keep(desk, dated("2026-11-30", 0.3, one));
  await keep(desk, dated("2027-11-30", 0.3, one));
  expect(await measured()).toMatchObject({ isSame: true, verdict: "unchanged" });
  await keep(desk, dated("2027-12-30", 0.31, again));
  expect(await measured()).toMatchObject({ isSame: true });
  expect(await desk.store.outreachLog.list(study, ["measure-again"])).toHaveLength(0);
  await keep(desk, dated("2028-11-30", 0.38, other));
  // Apart: 8 points with an error of 3.3 would be a change as well; six would not. With the same people even less is one.
  expect(await measured()).toMatchObject({ verdict: "narrowed" });
  const less = first.map(({ id }, i) => ({ id, knows: i < 132 }));
  await keep(desk, dated("2029-11-30", 0.33, await snapshotOf(desk, less)));
  expect(await measured()).toMatchObject({ verdict: "narrowed", before: 0.3, after: 0.33 });
  expect(await desk.store.outreachLog.list(study, ["measure-again"])).toHaveLength(2);
});

test("two rounds say it instead of two editions, with what people who answered twice tell; too few people say nothing", async () => {
  const study = "rounds";
  const { desk } = await makeOutreach(opened.store, { study, count: 1 });
  const judgedBy = (id: string, number: string) =>
    recommendation(id, ["ST-SLV-001"], { indicator: { id: number, names: texts, baseline: texts, target: texts } });
  const asked = [
    judgedBy("R-SLV-EMP-need", SHARE),
    judgedBy("R-2", "estimate:received-PSI:SLV:all"),
    judgedBy("R-3", "estimate:safe:SLV:all"),
  ];
  const changes = [
    change("knows-training:SLV", [0.3, 0.33]),
    change("received-PSI:SLV", [0.0173, 0.9017], true),
    change("safe:SLV", [0.5, 0.45]),
  ];
  const pair: RoundPair = {
    ...{ table: "returnee", waves: ["first", "second"], cities: [], n: [400, 380] },
    ...{ data: ["a", "b"], files: ["a", "b"], mark: "demonstration" },
  };
  await desk.store.transaction(async (kept) => {
    const rows = asked.map((body) => ({ id: body.recommendation.id, body, restsOn: [] }));
    await kept.numbers.replaceAll(study, "recommendation", rows);
    await kept.numbers.replaceAll(
      study,
      "change",
      changes.map((body) => ({ id: body.id, body, restsOn: [] })),
    );
    await kept.numbers.replaceAll(study, "round", [{ id: "round:returnee", body: pair, restsOn: [] }]);
  });
  await keep(desk, edition(study, "2026-11-30", { share: 0.3, se: 0.02, count: 4 }));
  await keep(desk, edition(study, "2027-11-30", { share: 0.33, se: 0.02, count: 4 }));
  const verdicts = async () =>
    Object.fromEntries((await remeasure({ ...desk, engine }, study)).map((one) => [one.recommendation, one.verdict]));
  // Apart the two samples could not tell 30 from 33 %; with the same people they can.
  const wanted = { "R-SLV-EMP-need": "narrowed", "R-2": "unknown", "R-3": "widened" };
  expect(await verdicts()).toEqual(wanted);
  expect(await verdicts()).toEqual(wanted);
  const lines = await desk.store.outreachLog.list(study, ["measure-again"]);
  expect(lines).toHaveLength(3);
  expect(JSON.stringify(lines)).not.toMatch(/0\.0173|0\.9017/u);
  const page = await showPublicPage(desk, study, { kind: "numbers", language: "en" });
  expect(page).toMatch(/<td>·<\/td><td>·<\/td><td>not known/u);
  expect(page).toMatch(/30%\s\(26–34%\),\sn\s=\s400/u);
});
