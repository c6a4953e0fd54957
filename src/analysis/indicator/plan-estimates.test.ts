// The plan on the real engine, compared with arithmetic done row by row in memory.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sameText } from "#base/text";
import { openTestEngine, type TestEngine } from "../../../test/truth/duckdb-engine.ts";
import type { AnalysisSpec, DesignSpec, IndicatorSpec } from "../analysis-spec.ts";
import type { Estimate } from "../estimate.ts";
import { planEstimates, type SampleNumbers } from "./plan-estimates.ts";

interface Person {
  readonly stratum: string;
  readonly cluster: number;
  readonly weight: number;
  readonly country: string;
  readonly city: string;
  readonly sex: string;
  readonly answers: readonly number[];
}

const COUNTRIES = ["SLV", "GTM", "HND", "MEX"];
const QUESTIONS = 90;

/** Invented people, the same in every run: 4 countries, 16 cities, a stratum per city, 8 clusters in each. */
function invent(people: number): readonly Person[] {
  let state = 20_260_101;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return Array.from({ length: people }, (_, i) => {
    const country = COUNTRIES[i % 4] ?? "";
    const city = `${country}-${Math.floor(i / 4) % 4}`;
    const answers = Array.from({ length: QUESTIONS }, () => (next() < 0.05 ? -1 : Math.floor(next() * 3)));
    const sex = next() < 0.45 ? "female" : "male";
    return { stratum: city, cluster: Math.floor(next() * 8), weight: 1 + 9 * next(), country, city, sex, answers };
  });
}

function asCsv(people: readonly Person[]): string {
  const questions = Array.from({ length: QUESTIONS }, (_, q) => `q${q}`);
  const head = ["stratum", "cluster", "weight", "country", "city", "sex", ...questions];
  const rows = people.map(({ answers, ...person }) =>
    [...Object.values(person), ...answers.map((answer) => (answer < 0 ? "" : answer))].join(","),
  );
  return [head.join(","), ...rows, ""].join("\n");
}

const shared = {
  table: "returnee",
  role: "need",
  dimension: "social",
  labels: sameText(""),
  phrases: sameText(""),
} as const;

const INDICATORS: readonly IndicatorSpec[] = Array.from({ length: QUESTIONS }, (_, q) => ({
  ...shared,
  id: `share-${q}`,
  kind: "proportion" as const,
  variable: `q${q}`,
  answers: ["2"],
}));

const DESIGN: DesignSpec = { table: "returnee", strata: "stratum", clusters: ["cluster"], weight: "weight" };

function specOf(design: DesignSpec, indicators: readonly IndicatorSpec[] = INDICATORS): AnalysisSpec {
  const rules = {
    need: { shareFrom: 0 },
    coverage: { shareReceivedBelow: 0 },
    equality: { ratioApart: 0 },
    institutions: { recordsFrom: 0 },
    opportunity: { shareFrom: 0 },
    rivals: { shareApart: 0 },
  };
  const domains = { country: "country", city: "city", sex: "sex" };
  return { designs: [{ ...design, domains }], indicators, rules, confidenceLevel: 0.95 };
}

let engine: TestEngine;
const people = invent(2400);

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.addTable("returnee", asCsv(people));
});

afterAll(() => engine.close());

async function numbersOf(spec: AnalysisSpec): Promise<SampleNumbers> {
  const plan = planEstimates(spec, "returnee", { mark: "demonstration", data: "digest", countries: COUNTRIES });
  return plan.finish(await Promise.all(plan.queries.map((query) => engine.run(query))));
}

/** Share and standard error, person by person, as the textbook writes it. */
function naive(question: number, inDomain: (person: Person) => boolean): readonly [number, number] {
  const counts = (person: Person): boolean => inDomain(person) && (person.answers[question] ?? -1) >= 0;
  const y = (person: Person): number => (person.answers[question] === 2 ? 1 : 0);
  const weight = people.filter(counts).reduce((sum, person) => sum + person.weight, 0);
  const share = people.filter(counts).reduce((sum, person) => sum + person.weight * y(person), 0) / weight;
  const totals = new Map<string, Map<number, number>>();
  for (const person of people) {
    const clusters = totals.get(person.stratum) ?? new Map<number, number>();
    const u = counts(person) ? (person.weight * (y(person) - share)) / weight : 0;
    clusters.set(person.cluster, (clusters.get(person.cluster) ?? 0) + u);
    totals.set(person.stratum, clusters);
  }
  return [share, Math.sqrt([...totals.values()].reduce((sum, clusters) => sum + spread([...clusters.values()]), 0))];
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return (values.length / (values.length - 1)) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

function find({ estimates }: SampleNumbers, id: string): Estimate {
  const found = estimates.find((estimate) => estimate.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe("planEstimates", () => {
  it("equals the textbook in every kind of domain", async () => {
    const numbers = await numbersOf(specOf(DESIGN));
    const cases = [
      ["estimate:share-0:REG:all", naive(0, () => true)],
      ["estimate:share-7:GTM:female", naive(7, ({ country, sex }) => country === "GTM" && sex === "female")],
      ["estimate:share-89:MEX-3:male", naive(89, ({ city, sex }) => city === "MEX-3" && sex === "male")],
    ] as const;
    for (const [id, [value, standardError]] of cases) {
      const found = find(numbers, id);
      expect(Math.abs(found.value / value - 1)).toBeLessThan(1e-12);
      expect(Math.abs(found.standardError / standardError - 1)).toBeLessThan(1e-10);
    }
  });

  it("gives every indicator for every domain", async () => {
    const { estimates, parities } = await numbersOf(specOf(DESIGN));
    expect(estimates).toHaveLength(90 * 63);
    expect(parities).toHaveLength(90 * 21);
  });

  it("says how much of an amount the largest answer makes up, and nothing of the kind of counts", async () => {
    const mean: IndicatorSpec = { ...shared, id: "mean-0", kind: "mean", variable: "q0", unit: sameText("") };
    const { estimates } = await numbersOf(specOf(DESIGN, [mean, ...INDICATORS.slice(0, 1)]));
    const amounts = people
      .filter(({ country }) => country === "SLV")
      .map((one) => one.weight * Math.max(0, one.answers[0] ?? 0));
    const inCountry = estimates.filter(({ domain }) => domain.place === "SLV" && domain.sex === "all");
    const sum = amounts.reduce((all, amount) => all + amount, 0);
    expect(inCountry.find(({ indicator }) => indicator === "mean-0")?.largestShare).toBeCloseTo(
      Math.max(...amounts) / sum,
      12,
    );
    expect(inCountry.find(({ indicator }) => indicator === "share-0")).not.toHaveProperty("largestShare");
  });

  it("gives the same bits again", async () => {
    const first = JSON.stringify(await numbersOf(specOf(DESIGN)));
    expect(JSON.stringify(await numbersOf(specOf(DESIGN)))).toBe(first);
  });

  it("counts people asked and people who count, and grounds each number in query and data", async () => {
    const found = find(await numbersOf(specOf(DESIGN)), "estimate:share-3:SLV-0:female");
    const asked = people.filter(
      ({ city, sex, answers }) => city === "SLV-0" && sex === "female" && (answers[3] ?? -1) >= 0,
    );
    expect(found.n).toBe(asked.length);
    expect(found.cases).toBe(asked.filter(({ answers }) => answers[3] === 2).length);
    expect(found.df).toBe(7);
    expect(found.query).toMatch(/^[0-9a-f]{64}$/);
    expect(found.data).toBe("digest");
    expect(found.mark).toBe("demonstration");
  });

  it("gives a share of nobody an exact interval and says that the sample shows no variance", async () => {
    const nobody = { ...shared, id: "nobody", kind: "proportion" as const, variable: "q1", answers: ["9"] };
    const found = find(await numbersOf(specOf(DESIGN, [nobody])), "estimate:nobody:SLV:all");
    expect(found).toMatchObject({ value: 0, standardError: 0, lower: 0, flags: ["no-variance"] });
    expect(found.upper).toBeCloseTo(1 - 0.025 ** (1 / found.n), 12);
  });

  it("has no estimate where nobody answered", async () => {
    const unasked = { variable: "q1", in: ["9"] };
    const indicator = {
      ...shared,
      id: "unasked",
      kind: "mean" as const,
      variable: "q2",
      unit: sameText(""),
      among: [unasked],
    };
    expect(await numbersOf(specOf(DESIGN, [indicator]))).toEqual({ estimates: [], parities: [] });
  });

  it("stops at a stratum with a single cluster unless the design says what to do", async () => {
    const alone = { ...DESIGN, strata: "country", clusters: ["country"] };
    await expect(numbersOf(specOf(alone))).rejects.toMatchObject({ code: "analysis/stratum-has-one-cluster" });
    const { estimates } = await numbersOf(specOf({ ...alone, lonely: "remove" }, INDICATORS.slice(0, 1)));
    expect(estimates[0]?.flags).toEqual(["single-cluster-stratum", "no-variance"]);
  });

  it.each([
    ["analysis/weight-is-not-positive", { ...DESIGN, weight: "q0" }],
    ["analysis/fpc-differs-within-stratum", { ...DESIGN, fpc: "weight" }],
    ["analysis/fpc-is-too-small", { ...DESIGN, strata: "cluster", clusters: ["weight"], fpc: "cluster" }],
  ])("stops with %s", async (code, design) => {
    await expect(numbersOf(specOf(design))).rejects.toMatchObject({ code });
  });

  it("stops when the table has no design", () => {
    const plan = () => planEstimates(specOf(DESIGN), "provider", { mark: "real", data: "", countries: [] });
    expect(plan).toThrow(expect.objectContaining({ code: "analysis/table-has-no-design" }));
  });
});
