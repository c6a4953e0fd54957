import { afterAll, beforeAll, expect, test } from "vitest";
import { digestText } from "#base/digest";
import type { Edition } from "#publications/portal/compare-editions";
import { makeOutreach, recommendation } from "../../../test/fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import type { Desk } from "../act-head.ts";
import { remeasureFromEditions } from "./remeasure.ts";
import { showPublicPage } from "./show-pages.ts";

let opened: TestStore;
beforeAll(async () => {
  const [backend] = BACKENDS;
  if (backend === undefined) throw new Error("no store");
  opened = await backend.open();
});
afterAll(() => opened.remove());

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
  expect(await remeasureFromEditions(desk, study)).toEqual([]);
  await keep(desk, edition(study, "2027-11-30", { share: 0.34, se: 0.03, count: 5 }));
  const verdicts = async () =>
    Object.fromEntries((await remeasureFromEditions(desk, study)).map((one) => [one.recommendation, one.verdict]));
  expect(await verdicts()).toEqual({ "R-SLV-EMP-need": "unchanged", "R-2": "narrowed" });
  await keep(desk, edition(study, "2028-11-30", { share: 0.5, se: 0.02, count: 3 }));
  expect(await verdicts()).toEqual({ "R-SLV-EMP-need": "closed", "R-2": "widened" });
  expect(await verdicts()).toEqual({ "R-SLV-EMP-need": "closed", "R-2": "widened" });
  expect(await desk.store.outreachLog.list(study, ["measure-again"])).toHaveLength(4);
  const page = await showPublicPage(desk, study, { kind: "numbers", language: "en" });
  expect(page).toMatch(/30%\s\(26%\s–\s34%\),\sn\s=\s400/u);
  expect(page).toContain("closed (2026-11-30 – 2028-11-30)");
  expect(page).toMatch(/<td>4<\/td><td>3<\/td><td>wider/u);
});
