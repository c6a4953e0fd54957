// Estimates from the cells of one scan: how often the table is read, and that nothing is lost on the way.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEngine, type TestEngine } from "../../../../test/truth/duckdb-engine.ts";
import { compileQuery } from "../../sql/compile-query.ts";
import type { Words } from "../answer/answer.ts";
import { surveyAnswer } from "../answer/survey-answer.ts";
import type { SurveyDesignSpec } from "../design-spec.ts";
import { runWork } from "../run-work.ts";

const ROWS = 24_000;
const COLUMNS = ["stratum", "cluster", "person", "weight", "domain", "y", "late", "year", "gap"];

/** Ten strata of six clusters; `late` grows a millionfold where the first rows end, `gap` is missing in one row of seven. */
const PEOPLE = Array.from({ length: ROWS }, (_, i) => ({
  stratum: i % 10,
  cluster: (i % 10) * 6 + (Math.floor(i / 10) % 6),
  person: i,
  weight: 1 + ((i * 7) % 5) / 4,
  domain: ["a", "b", "c"][(i * 11) % 3] ?? "",
  y: ((i * 37) % 23) / 7 + (i % 6),
  late: i < 22_000 ? i % 3 : 1e6 * (i % 3),
  year: 2_000_000 + (i % 4) / 8,
  gap: i % 7 === 0 ? "" : i % 5,
}));

let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
  const lines = PEOPLE.map((person) => Object.values(person).join(","));
  await engine.addTable("people", `${COLUMNS.join(",")}\n${lines.join("\n")}\n`);
});
afterAll(() => engine.close());

interface Answer {
  readonly estimate: Readonly<Record<string, number>>;
  readonly se: Readonly<Record<string, number>>;
  readonly vcov: readonly (readonly number[])[];
  readonly asked: Readonly<Record<string, number>>;
}

let queries = 0;

async function ask(design: SurveyDesignSpec, analysis: Words): Promise<Answer> {
  queries = 0;
  const numbers = new Set(COLUMNS.filter((name) => name !== "domain"));
  const table = { name: "people", from: "people", columns: COLUMNS, numbers };
  const answered: unknown = await runWork(await surveyAnswer(table, design, analysis), (query) => {
    queries += 1;
    return engine.run(compileQuery(query));
  });
  return answered as Answer;
}

const CLUSTERED: SurveyDesignSpec = { strata: ["stratum"], clusters: ["cluster"], weights: "weight" };
const PERSONS: SurveyDesignSpec = { strata: ["stratum"], weights: "weight" };

/** The total of what a person counts, added one by one. */
const added = (value: (person: (typeof PEOPLE)[number]) => number) =>
  PEOPLE.reduce((total, person) => total + person.weight * value(person), 0);

describe.each([
  ["clusters", CLUSTERED],
  ["people drawn themselves", PERSONS],
])("a sample of %s", (_, design) => {
  test("is looked at once for its first rows, and read once for all domains", async () => {
    await ask(design, { stat: "mean", vars: ["y"], by: "domain" });
    expect(queries).toBe(2);
  });

  test("gives domains whose totals and covariances make the total of all and its variance", async () => {
    const all = await ask(design, { stat: "total", vars: ["y"] });
    const parts = await ask(design, { stat: "total", vars: ["y"], by: "domain" });
    const sum = Object.values(parts.estimate).reduce((a, b) => a + b, 0);
    const variance = parts.vcov.flat().reduce((a, b) => a + b, 0);
    expect(sum / (all.estimate.y ?? 0)).toBeCloseTo(1, 13);
    expect(Math.sqrt(variance) / (all.se.y ?? 0)).toBeCloseTo(1, 10);
  });

  test("gives each domain what it gives when asked for it alone", async () => {
    const parts = await ask(design, { stat: "mean", vars: ["y"], by: "domain" });
    const alone = await ask(design, { stat: "mean", vars: ["y"], where: "domain == 'b'" });
    expect(parts.estimate.b).toBeCloseTo(alone.estimate.y ?? Number.NaN, 12);
    expect(parts.se.b).toBeCloseTo(alone.se.y ?? Number.NaN, 12);
    expect(parts.asked).toEqual({ a: 8000, b: 8000, c: 8000 });
  });

  test("keeps numbers that are a million times larger than the first ones", async () => {
    const { estimate } = await ask(design, { stat: "total", vars: ["late"] });
    expect(queries).toBe(3);
    expect((estimate.late ?? 0) / added(({ late }) => late)).toBeCloseTo(1, 12);
  });

  test("leaves missing answers out when told to, and stops otherwise", async () => {
    const { asked } = await ask(design, { stat: "mean", vars: ["gap"], na_rm: true });
    expect(asked).toEqual({ "": PEOPLE.filter(({ gap }) => gap !== "").length });
    await expect(ask(design, { stat: "mean", vars: ["gap"] })).rejects.toMatchObject({
      code: "analysis/answers-are-missing",
    });
  });
});

test("a person who does not weigh is noticed, and everybody is counted anew", async () => {
  const { estimate } = await ask({ weights: "person" }, { stat: "mean", vars: ["y"] });
  expect(queries).toBe(3);
  const weight = PEOPLE.reduce((all, { person }) => all + person, 0);
  const total = PEOPLE.reduce((all, { person, y }) => all + person * y, 0);
  expect(estimate.y).toBeCloseTo(total / weight, 12);
});

test("clusters of one person each are people drawn themselves", async () => {
  const question = { stat: "mean", vars: ["y", "late"] };
  const own = await ask({ ...CLUSTERED, clusters: ["person"] }, question);
  const persons = await ask(PERSONS, question);
  expect(own.se.y).toBeCloseTo(persons.se.y ?? Number.NaN, 12);
  expect((own.vcov[0]?.[1] ?? 0) / (persons.vcov[0]?.[1] ?? 1)).toBeCloseTo(1, 9);
});

test("numbers that differ little beside their size keep their standard error", async () => {
  const far = await ask({ weights: "weight" }, { stat: "mean", vars: ["year"] });
  const mean = added(({ year }) => year - 2_000_000) / added(() => 1);
  const weight = added(() => 1);
  const squares = PEOPLE.reduce((sum, { year, weight: w }) => sum + (w * (year - 2_000_000 - mean)) ** 2, 0);
  const expected = Math.sqrt((ROWS / (ROWS - 1)) * squares) / weight;
  expect((far.se.year ?? 0) / expected).toBeCloseTo(1, 9);
});

describe("domains whose codes hold full stops", () => {
  const HALVES = { stat: "total", vars: ["person"], by: ["left", "right"] };
  const lines = ["1,2.3,1", "1,2.3,2", "1.2,3,4", "1.2,3,8"];
  const columns = ["left", "right", "person"];
  const table = { name: "halves", from: "halves", columns, numbers: new Set(["person"]) };

  beforeAll(() => engine.addTable("halves", `${columns.join(",")}\n${lines.join("\n")}\n`));

  test.each([
    ["in cells", {}],
    ["by scans", { replicate: { type: "JK1" } } as const],
  ])("are told apart, %s", async (_, design) => {
    const work = await surveyAnswer(table, design, HALVES);
    const answered = (await runWork(work, (query) => engine.run(compileQuery(query)))) as unknown as Answer;
    expect(answered.estimate).toEqual({ "1 | 2.3": 3, "1.2 | 3": 12 });
    expect(answered.asked).toEqual({ "1 | 2.3": 2, "1.2 | 3": 2 });
  });
});
