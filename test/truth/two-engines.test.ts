// The same query trees on DuckDB and on PostgreSQL: every kind of analysis gives the same numbers on both. The
// PostgreSQL is the embedded one.
import { PGlite } from "@electric-sql/pglite";
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

const SERVERS: readonly (readonly [string, () => Promise<Server>])[] = [["PGlite", openPglite]];

async function openPglite(): Promise<Server> {
  const database = await PGlite.create();
  return { run: async (text) => (await database.query<Row>(text)).rows, close: () => database.close() };
}

const CLUSTERED: SurveyDesignSpec = { strata: ["stratum"], clusters: ["cluster"], weights: "weight", fpc: ["size"] };
const PERSONS: SurveyDesignSpec = { strata: ["stratum"], weights: "weight" };
const JACKKNIFE: SurveyDesignSpec = { ...CLUSTERED, replicate: { type: "JKn" } };
const CALIBRATED: SurveyDesignSpec = {
  ...CLUSTERED,
  adjust: { method: "poststratify", margins: [{ by: ["sex"], totals: { female: 200, male: 240 } }] },
};
const DESIGNS = { CLUSTERED, PERSONS, JACKKNIFE, CALIBRATED };

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
];
const LINEAR_ONLY: readonly Words[] = [
  { stat: "chisq", vars: ["city", "asked"], statistic: "F" },
  { stat: "ttest", formula: "income~sex" },
  { stat: "ranktest", test: "wilcoxon", formula: "income~sex" },
  { stat: "ranktest", test: "KruskalWallis", formula: "income~city" },
  { stat: "kappa", vars: ["asked", "works"] },
  { stat: "cronbach", vars: ["q1", "q2", "q3"] },
  { stat: "glm", formula: "income~trips+sex", family: "gaussian" },
  { stat: "glm", formula: "trips~income+city", family: "quasipoisson" },
  { stat: "gini", vars: "income" },
  { stat: "arpr", vars: "income" },
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

  test.each(cases)("answers %s in a design that is %s as DuckDB does", async (_words, _name, design, words) => {
    const table = { name: "people", from: "people", columns };
    const here = await runWork(surveyAnswer(table, design, words), (query) => duck.run(compileQuery(query)));
    const there = await runWork(surveyAnswer(table, design, words), (query) =>
      server.run(compileQuery(query, "postgres").text),
    );
    expect(differences(here, there)).toEqual([]);
  });
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
