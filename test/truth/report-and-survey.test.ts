// The numbers of a report and those of `tornaviaje survey` are two ways to the same truth: for each kind of estimate, in each
// domain and under each rule for lonely strata, value, standard error, degrees of freedom and interval must be the same.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnalysisSpec, DesignSpec, IndicatorSpec } from "#analysis/analysis-spec";
import type { Estimate } from "#analysis/estimate";
import { planEstimates } from "#analysis/indicator/plan-estimates";
import { compileQuery } from "#analysis/sql/compile-query";
import type { Words } from "#analysis/survey/answer/answer";
import { surveyAnswer } from "#analysis/survey/answer/survey-answer";
import type { SurveyDesignSpec } from "#analysis/survey/design-spec";
import { runWork } from "#analysis/survey/run-work";
import { sameText } from "#base/text";
import { openTestEngine, type TestEngine } from "./duckdb-engine.ts";

/** Six strata of four clusters; some answers are missing, some people weigh nothing, one stratum has a single cluster. */
const PEOPLE = Array.from({ length: 300 }, (_, i) => {
  const lonely = i >= 288;
  const stratum = lonely ? "s6" : `s${Math.floor(i / 48)}`;
  const cluster = lonely ? "only" : `c${Math.floor(i / 12)}`;
  const weight = i % 41 === 0 ? 0 : 2 + ((i * 7) % 11);
  const country = i % 3 === 0 ? "SLV" : "HND";
  const sex = i % 5 < 2 ? "female" : "male";
  const works = i % 13 === 0 ? "" : ["yes", "no", "no", "yes", "no", "no", "no"][(i * 5) % 7];
  const income = i % 17 === 0 ? "" : 100 + ((i * 37) % 230);
  const hours = i % 19 === 0 ? "" : 10 + ((i * 11) % 40);
  return { stratum, cluster, weight, of: lonely ? 9 : 40, country, sex, works, income, hours };
});
const COLUMNS = Object.keys(PEOPLE[0] ?? {});

let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
  const lines = PEOPLE.map((person) => Object.values(person).join(","));
  await engine.addTable("people", `${COLUMNS.join(",")}\n${lines.join("\n")}\n`);
});
afterAll(() => engine.close());

const shared = {
  table: "people",
  role: "need",
  dimension: "social",
  labels: sameText(""),
  phrases: sameText(""),
} as const;

interface Pair {
  readonly indicator: IndicatorSpec;
  readonly analysis: Words;
}

const WORKING = "works == 'yes'";
const PAIRS: readonly Pair[] = [
  {
    indicator: { ...shared, id: "share", kind: "proportion", variable: "works", answers: ["yes"] },
    analysis: { stat: "proportion", condition: WORKING, method: "logit", na_rm: true },
  },
  {
    indicator: { ...shared, id: "mean", kind: "mean", variable: "income", unit: sameText("") },
    analysis: { stat: "mean", vars: "income", na_rm: true },
  },
  {
    indicator: { ...shared, id: "ratio", kind: "ratio", numerator: "income", denominator: "hours", unit: sameText("") },
    analysis: { stat: "ratio", num: "income", den: "hours", na_rm: true },
  },
  {
    indicator: { ...shared, id: "total", kind: "total", variable: "works", answers: ["yes"] },
    analysis: { stat: "total", vars: "worker", na_rm: true },
  },
];

const DESIGNS: readonly (readonly [DesignSpec, SurveyDesignSpec])[] = [
  [
    { table: "people", strata: "stratum", clusters: ["cluster"], weight: "weight", lonely: "adjust" },
    { strata: ["stratum"], clusters: ["cluster"], weights: "weight", lonely: "adjust" },
  ],
  [
    { table: "people", strata: "stratum", clusters: ["cluster"], weight: "weight", fpc: "of", lonely: "remove" },
    { strata: ["stratum"], clusters: ["cluster"], weights: "weight", fpc: ["of"], lonely: "remove" },
  ],
  [
    { table: "people", strata: "stratum", clusters: ["cluster"], weight: "weight", lonely: "average" },
    { strata: ["stratum"], clusters: ["cluster"], weights: "weight", lonely: "average" },
  ],
  [
    { table: "people", clusters: ["cluster"], weight: "weight" },
    { clusters: ["cluster"], weights: "weight" },
  ],
  [
    { table: "people", strata: "stratum", weight: "weight" },
    { strata: ["stratum"], weights: "weight" },
  ],
  [{ table: "people" }, {}],
];

const DOMAINS: readonly (readonly [string, string | undefined])[] = [
  ["REG:all", undefined],
  ["SLV:all", "country == 'SLV'"],
  ["REG:female", "sex == 'female'"],
  ["HND:male", "country == 'HND' & sex == 'male'"],
];

async function reported(design: DesignSpec): Promise<readonly Estimate[]> {
  const spec: AnalysisSpec = {
    designs: [{ ...design, domains: { country: "country", sex: "sex" } }],
    indicators: PAIRS.map(({ indicator }) => indicator),
    rules: {
      need: { shareFrom: 0 },
      coverage: { shareReceivedBelow: 0 },
      equality: { ratioApart: 0 },
      institutions: { recordsFrom: 0 },
      opportunity: { shareFrom: 0 },
      rivals: { shareApart: 0 },
    },
    confidenceLevel: 0.95,
  };
  const plan = planEstimates(spec, "people", { mark: "demonstration", data: "digest", countries: ["SLV", "HND"] });
  return plan.finish(await Promise.all(plan.queries.map((query) => engine.run(query)))).estimates;
}

interface Answer {
  readonly value: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

async function answered(design: SurveyDesignSpec, analysis: Words): Promise<Answer> {
  const columns = COLUMNS.map((name) => `"${name}"`).join(", ");
  const worker = `case works when 'yes' then 1 when 'no' then 0 end as worker`;
  const view = `create or replace view asked as select ${columns}, ${worker} from people`;
  await engine.run({ text: view });
  const table = { name: "asked", from: "asked", columns: [...COLUMNS, "worker"] };
  const found = await runWork(await surveyAnswer(table, design, analysis), (query) => engine.run(compileQuery(query)));
  const one = (key: string): unknown => {
    const part: unknown = found[key];
    return typeof part === "object" && part !== null && !Array.isArray(part) ? Object.values(part)[0] : part;
  };
  const [lower, upper] = Array.isArray(found.ci95) ? found.ci95 : [one("ci95_lower"), one("ci95_upper")];
  const error = found.se === undefined ? Math.sqrt(Number(one("var"))) : Number(one("se"));
  const value = Number(one(found.ratio === undefined ? "estimate" : "ratio"));
  return { value, standardError: error, lower: Number(lower), upper: Number(upper) };
}

describe.each(DESIGNS)("under %o", (design, words) => {
  test.each(PAIRS)("a $indicator.kind of the report is the one of the survey", async ({ indicator, analysis }) => {
    const estimates = await reported(design);
    for (const [place, where] of DOMAINS) {
      const found = estimates.find(({ id }) => id === `estimate:${indicator.id}:${place}`);
      const wanted = await answered(words, where === undefined ? analysis : { ...analysis, where });
      const { value, standardError, lower, upper } = found ?? {};
      expect([place, { value, standardError, lower, upper }]).toEqual([place, near(wanted)]);
    }
  });
});

function near(answer: Answer): Readonly<Record<string, unknown>> {
  const close = (value: number): unknown => expect.closeTo(value, 9 - Math.ceil(Math.log10(Math.abs(value) + 1)));
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, close(value)]));
}
