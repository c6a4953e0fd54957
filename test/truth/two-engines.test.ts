// The same query trees on DuckDB and on PostgreSQL: every kind of analysis gives the same numbers on both, and each engine the
// same bits again. The embedded PostgreSQL always; a server too when DATABASE_URL names one.
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileQuery, type Row } from "#analysis/sql/compile-query";
import { quoteName, quoteText } from "#analysis/sql/quote";
import type { Words } from "#analysis/survey/answer/answer";
import { surveyAnswer } from "#analysis/survey/answer/survey-answer";
import type { SurveyDesignSpec } from "#analysis/survey/design-spec";
import { runWork } from "#analysis/survey/run-work";
import { splitCsv } from "#base/split-csv";
import { CLUSTERED_SAMPLE } from "./clustered-sample.ts";
import { openTestEngine, type TestEngine } from "./duckdb-engine.ts";

interface Server {
  readonly run: (text: string) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}

const serverUrl = process.env.TEST_DATABASE_URL;
const SERVERS: readonly (readonly [string, () => Promise<Server>])[] = [
  ["PGlite", openPglite],
  ...(serverUrl === undefined ? [] : [["PostgreSQL", () => connect(serverUrl)] as const]),
];

async function openPglite(): Promise<Server> {
  const database = await PGlite.create();
  return { run: async (text) => (await database.query<Row>(text)).rows, close: () => database.close() };
}

/** The table is temporary: nothing stays on the server. */
async function connect(connectionString: string): Promise<Server> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return { run: async (text) => (await client.query<Row>(text)).rows, close: () => client.end() };
}

const POPULATION = { "(Intercept)": 440, sexmale: 240, trips: 900 };

const CLUSTERED: SurveyDesignSpec = { strata: ["stratum"], clusters: ["cluster"], weights: "weight", fpc: ["size"] };
const PERSONS: SurveyDesignSpec = { strata: ["stratum"], weights: "weight" };
const JACKKNIFE: SurveyDesignSpec = { ...CLUSTERED, replicate: { type: "JKn" } };
const CALIBRATED: SurveyDesignSpec = {
  ...CLUSTERED,
  adjust: { method: "poststratify", margins: [{ by: ["sex"], totals: { female: 200, male: 240 } }] },
};
const BOOTSTRAPPED: SurveyDesignSpec = { ...CLUSTERED, replicate: { type: "bootstrap", replicates: 6, seed: 7 } };
const RAKED: SurveyDesignSpec = {
  ...CLUSTERED,
  adjust: {
    method: "rake",
    margins: [
      { by: ["sex"], totals: { female: 200, male: 240 } },
      { by: ["city"], totals: { A: 160, B: 140, C: 140 } },
    ],
  },
};
const LINEAR: SurveyDesignSpec = {
  ...CLUSTERED,
  adjust: { method: "calibrate", model: "~sex+trips", calfun: "linear", population: POPULATION },
};
const BOUNDED: SurveyDesignSpec = {
  ...CLUSTERED,
  adjust: { method: "calibrate", model: "~sex+trips", calfun: "logit", bounds: [0.3, 3], population: POPULATION },
};
const DESIGNS = { CLUSTERED, PERSONS, JACKKNIFE, BOOTSTRAPPED, CALIBRATED, RAKED, LINEAR, BOUNDED };

const ANALYSES: readonly Words[] = [
  { stat: "mean", vars: ["income", "city"], na_rm: true, deff: "TRUE" },
  { stat: "mean", vars: ["income"], by: ["sex", "city"] },
  { stat: "total", vars: ["income"], where: "sex == 'female'" },
  { stat: "ratio", num: "trips", den: "income" },
  { stat: "contrast", vars: ["q1", "q2"], contrast: { q1: 1, q2: -1 } },
  { stat: "proportion", condition: "asked == 'yes'" },
  { stat: "var", vars: ["income", "trips"] },
  { stat: "table", vars: ["city", "sex"] },
  { stat: "quantile", vars: ["income"], p: [0.25, 0.5, 0.9] },
  { stat: "quantile", vars: ["income"], p: [0.1, 0.75], interval: "beta", qrule: "hf7", where: "sex == 'male'" },
  { stat: "change", vars: ["income"], wave: "sex", from: "male", to: "female" },
  { stat: "weights" },
  { stat: "glm", formula: "income~trips+sex", family: "gaussian", term_tests: ["~sex"] },
];
const LINEAR_ONLY: readonly Words[] = [
  { stat: "mean", vars: ["income"], na_rm: true, deff: "replace" },
  ...["likelihood", "asin", "beta", "mean", "xlogit"].map((method) => ({
    stat: "proportion",
    condition: "asked == 'yes'",
    method,
  })),
  ...["math", "school", "hf1", "hf2", "hf3", "hf5", "hf8", "hf9"].map((qrule) => ({
    stat: "quantile",
    vars: ["trips"],
    p: 0.6,
    qrule,
  })),
  { stat: "quantile", vars: ["income"], p: 0.5, interval: "score" },
  ...["F", "Chisq", "Wald", "adjWald", "lincom", "saddlepoint"].map((statistic) => ({
    stat: "chisq",
    vars: ["city", "asked"],
    statistic,
  })),
  { stat: "ttest", formula: "income~sex" },
  ...["wilcoxon", "vanderWaerden", "median"].map((test) => ({ stat: "ranktest", test, formula: "trips~sex" })),
  { stat: "ranktest", test: "KruskalWallis", formula: "income~city" },
  { stat: "kappa", vars: ["asked", "works"] },
  { stat: "cronbach", vars: ["q1", "q2", "q3"] },
  { stat: "glm", formula: "works~income*sex", family: "quasibinomial" },
  { stat: "glm", formula: "trips~income+city", family: "quasipoisson" },
  { stat: "olr", formula: "hope~income+sex" },
  ...["gini", "arpt", "arpr", "qsr"].map((stat) => ({ stat, vars: "income", by: "city" })),
  { stat: "rmpg", vars: "income", p: 0.9 },
  { stat: "fgt", vars: "income", line: 300, power: 2 },
];

const { records } = splitCsv(CLUSTERED_SAMPLE, ",");
const [columns = [], ...people] = records;

function isNumber(at: number): boolean {
  return people.every((person) => (person[at] ?? "") === "" || Number.isFinite(Number(person[at])));
}

async function fill(server: Server): Promise<void> {
  const declared = columns.map((name, at) => `${quoteName(name)} ${isNumber(at) ? "float8" : "text"}`);
  await server.run(`create temporary table people (${declared.join(", ")})`);
  const rows = people.filter((person) => person.length === columns.length);
  const values = rows.map((person) => `(${person.map((cell) => (cell === "" ? "null" : quoteText(cell))).join(", ")})`);
  await server.run(`insert into people select ${columns.map((_, at) => `v${at}::${isNumber(at) ? "float8" : "text"}`).join(", ")}
    from (values ${values.join(", ")}) as given (${columns.map((_, at) => `v${at}`).join(", ")})`);
}

describe.each(SERVERS)("%s", (_, open) => {
  let server: Server;
  let duck: TestEngine;
  beforeAll(async () => {
    [server, duck] = [await open(), await openTestEngine()];
    await fill(server);
    await duck.addTable("people", CLUSTERED_SAMPLE);
  });
  afterAll(async () => {
    await server.close();
    duck.close();
  });

  const cases = Object.entries(DESIGNS).flatMap(([name, design]) =>
    [...ANALYSES, ...(name === "CLUSTERED" ? LINEAR_ONLY : [])].map(
      (words) => [JSON.stringify(words), name, design, words] as const,
    ),
  );

  test.each(cases)(
    "answers %s in a design that is %s as DuckDB does, and again to the bit",
    async (_words, _name, design, words) => {
      const table = { name: "people", from: "people", columns };
      const here = await runWork(await surveyAnswer(table, design, words), (query) => duck.run(compileQuery(query)));
      const ask = async () =>
        runWork(await surveyAnswer(table, design, words), (query) => server.run(compileQuery(query, "postgres").text));
      const there = await ask();
      expect(differences(here, there)).toEqual([]);
      expect(await ask()).toEqual(there);
    },
  );
});

/** Places where two answers differ: numbers by more than 1e-10 relative and 1e-13 absolute. */
function differences(a: unknown, b: unknown, place = ""): readonly string[] {
  if (typeof a === "number" && typeof b === "number")
    return Object.is(a, b) || Math.abs(a - b) <= 1e-10 * Math.abs(a) + 1e-13 ? [] : [`${place}: ${a} ≠ ${b}`];
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null)
    return a === b ? [] : [`${place}: ${a} ≠ ${b}`];
  const [own, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) =>
    differences(own.get(key), other.get(key), `${place}/${key}`),
  );
}
