// Decompositions of gaps against R: linear parts and their standard errors by the delta method over weighted totals
// (cases/decomposition/make-expected.R), logistic parts against glm, their errors against the jackknife of R survey.
// They must hold because linearising the parts person by person and through totals is the same derivative.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { DesignSpec } from "#analysis/analysis-spec";
import { decomposeSampled, type GapFound } from "#analysis/equality/decompose";
import { REFERENCES, type Reference } from "#analysis/equality/decompose-gap";
import { samplePeople } from "#analysis/equality/people";
import type { Link } from "#analysis/equality/weighted-fit";
import { splitCsv } from "#base/split-csv";

interface Expected {
  readonly value: Readonly<Record<string, number>>;
  readonly se?: Readonly<Record<string, number>>;
  readonly jackknife?: Readonly<Record<string, number>>;
}

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
const expected: Readonly<Record<"clusters" | "persons" | "logit", Expected>> = JSON.parse(
  read("cases/decomposition/expected.json"),
);
const [head = [], ...lines] = splitCsv(read("cases/survey/people.csv"), ",").records;
const rows = lines.map((cells) =>
  Object.fromEntries(head.map((name, at) => [name, cells[at] === "NA" ? "" : cells[at]])),
);

const CLUSTERS: DesignSpec = { table: "people", strata: "stratum", clusters: ["cluster"], weight: "weight" };
const { clusters: _none, ...PERSONS } = CLUSTERS;
const NAMES = ["one", "age", "hope", "cityB", "cityC"];

interface Asked {
  readonly design: DesignSpec;
  readonly reference: Reference;
  readonly link?: Link;
}

function decompose({ design, reference, link = "linear" }: Asked): GapFound {
  const is = (held: boolean) => (held ? 1 : 0);
  const amount = (text: string | undefined) => (text === undefined || text === "" ? Number.NaN : Number(text));
  const all = rows.map(({ age, hope, city }) => [1, amount(age), amount(hope), is(city === "B"), is(city === "C")]);
  const x = link === "logit" ? all.map((row) => row.slice(0, 3)) : all;
  const works = (text: string | undefined) => (text === "" ? Number.NaN : is(text === "yes"));
  const y = Float64Array.from(rows, (row) => (link === "logit" ? works(row.works) : amount(row.income)));
  const known = rows.map((_, i) => i).filter((i) => !Number.isNaN(y[i]) && x[i]?.every((each) => !Number.isNaN(each)));
  const ofSex = (sex: string) => known.filter((i) => rows[i]?.sex === sex);
  const members = [ofSex("female"), ofSex("male")] as const;
  const names = NAMES.slice(0, x[0]?.length);
  const people = samplePeople(rows, design);
  const found = decomposeSampled({ people, members, x, y, names, link, reference, level: 0.95 });
  if (found === undefined) throw new Error("no decomposition");
  return found;
}

const near = (found: number, wanted: number) => Math.abs(found - wanted) <= 1e-6 * Math.abs(wanted) + 1e-9;

describe.each([
  ["clusters", CLUSTERS],
  ["persons", PERSONS],
] as const)("a gap of means in a design of %s", (name, design) => {
  const { value, se = {} } = expected[name];

  test.each(REFERENCES)("equals R part by part with the coefficients of %s as reference", (reference) => {
    const { parts, details } = decompose({ design, reference });
    const wrong = parts.filter((part) => {
      const key = part.name.endsWith("explained") ? `${reference}.${part.name}` : part.name;
      return !near(part.value, value[key] ?? Number.NaN) || !near(part.standardError, se[key] ?? Number.NaN);
    });
    expect(wrong).toEqual([]);
    if (reference !== "pooled") return;
    const unlike = details.filter(({ name: column, explained }) => {
      const key = `detail.${column}`;
      return !near(explained.value, value[key] ?? 0) || !near(explained.standardError, se[key] ?? 0);
    });
    expect(unlike).toEqual([]);
  });

  test("adds up: both parts to the gap, three parts to the gap, columns to each part", () => {
    const { parts, details } = decompose({ design, reference: "pooled" });
    const of = (part: string) => parts.find((one) => one.name === part)?.value ?? Number.NaN;
    expect(of("explained") + of("unexplained")).toBeCloseTo(of("gap"), 9);
    expect(of("endowments") + of("coefficients") + of("interaction")).toBeCloseTo(of("gap"), 9);
    const sum = (part: "explained" | "unexplained") => details.reduce((total, one) => total + one[part].value, 0);
    expect(sum("explained")).toBeCloseTo(of("explained"), 9);
    expect(sum("unexplained")).toBeCloseTo(of("unexplained"), 9);
  });
});

test("a gap of shares equals glm part by part, and its errors lie within a fifth of R's jackknife", () => {
  const { parts } = decompose({ design: CLUSTERS, reference: "pooled", link: "logit" });
  const { value, jackknife = {} } = expected.logit;
  for (const part of parts.filter(({ name }) => name in value)) {
    expect(near(part.value, value[part.name] ?? Number.NaN), part.name).toBe(true);
    const ratio = part.standardError / (jackknife[part.name] ?? Number.NaN);
    expect(ratio, part.name).toBeGreaterThan(0.8);
    expect(ratio, part.name).toBeLessThan(1.25);
  }
});

// Kitagawa 1955: with one category and the average of both groups as reference, the parts are Σ of rates and shares.
test("with categories alone and the average as reference it is Kitagawa's standardisation", () => {
  const groups = [rows.filter(({ sex }) => sex === "female"), rows.filter(({ sex }) => sex === "male")];
  const [a, b] = groups.map((group) => {
    const known = group.filter(({ works }) => works !== "");
    const weigh = (some: typeof rows) => some.reduce((sum, { weight }) => sum + Number(weight), 0);
    return ["A", "B", "C"].map((city) => {
      const here = known.filter((row) => row.city === city);
      return {
        share: weigh(here) / weigh(known),
        rate: weigh(here.filter((row) => row.works === "yes")) / weigh(here),
      };
    });
  });
  const known = rows.map((_, i) => i).filter((i) => rows[i]?.works !== "");
  const found = decomposeSampled({
    people: samplePeople(rows, CLUSTERS),
    members: [known.filter((i) => rows[i]?.sex === "female"), known.filter((i) => rows[i]?.sex === "male")],
    x: rows.map(({ city }) => [1, city === "B" ? 1 : 0, city === "C" ? 1 : 0]),
    y: Float64Array.from(rows, ({ works }) => (works === "yes" ? 1 : 0)),
    names: ["one", "B", "C"],
    link: "linear",
    reference: "average",
    level: 0.95,
  });
  const sum = (part: (at: number) => number) => [0, 1, 2].reduce((total, at) => total + part(at), 0);
  const [one, two] = [(at: number) => a?.[at] ?? NOBODY, (at: number) => b?.[at] ?? NOBODY];
  const composition = sum((at) => ((one(at).rate + two(at).rate) / 2) * (one(at).share - two(at).share));
  const rates = sum((at) => ((one(at).share + two(at).share) / 2) * (one(at).rate - two(at).rate));
  expect(found?.parts.find(({ name }) => name === "explained")?.value).toBeCloseTo(composition, 10);
  expect(found?.parts.find(({ name }) => name === "unexplained")?.value).toBeCloseTo(rates, 10);
});

const NOBODY = { share: Number.NaN, rate: Number.NaN };
