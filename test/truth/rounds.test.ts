// The change between two rounds with people in both equals that of R survey 4.1 on one joint design.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { AnalysisSpec, DesignSpec, IndicatorSpec } from "#analysis/analysis-spec";
import type { PersonRow } from "#analysis/equality/people";
import { compareRounds } from "#analysis/rounds/compare-rounds";
import { readCsv } from "#base/read-csv";
import { sameText } from "#base/text";

const read = (file: string) => readFileSync(new URL(`cases/rounds/${file}`, import.meta.url));

interface Figures {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly standardError: number;
  readonly covariance: number;
  readonly df: number;
}
type OfDesign = Readonly<Record<"income" | "incomeWomen" | "safe" | "safeWomen", Figures>> &
  Readonly<Record<"incomeGap" | "safeGap", Pick<Figures, "difference" | "standardError">>>;
const expected = JSON.parse(read("expected.json").toString()) as Readonly<Record<"clusters" | "persons", OfDesign>> & {
  readonly both: number;
};

const { sheet } = readCsv(read("waves.csv"), "waves.csv");
const rows: readonly PersonRow[] = sheet.rows.map(({ cells }) =>
  Object.fromEntries(sheet.head.map((name, i) => [name, cells[i] === "" ? null : (cells[i] ?? null)])),
);
const waveOf = (wave: string) => rows.filter((row) => row.wave === wave).map((row) => ({ ...row, country: "SLV" }));

const base = { table: "returnee", role: "outcome", dimension: "economic", wanted: "more" } as const;
const words = { labels: sameText("x"), phrases: sameText("x") };
const indicators: readonly IndicatorSpec[] = [
  { ...base, ...words, id: "income", kind: "mean", variable: "income", unit: sameText("") },
  { ...base, ...words, id: "safe", kind: "proportion", variable: "safe", answers: ["yes"] },
];

function compare(design: DesignSpec) {
  const designs = [{ ...design, domains: { country: "country", sex: "sex" } }];
  const analysis = { designs, indicators, confidenceLevel: 0.95 } as unknown as AnalysisSpec;
  const compared = compareRounds({
    table: "returnee",
    analysis,
    before: waveOf("first"),
    after: waveOf("second"),
    person: "person",
    countries: ["SLV"],
    parents: new Map([["SLV", "REG"]]),
    rule: { minimumRespondents: 1, minimumCases: 1, weakBelow: 1 },
    published: [],
    mark: "demonstration",
  });
  if (compared === undefined) throw new Error("not compared");
  return compared;
}

const DESIGNS = [
  ["clusters", { table: "returnee", strata: "stratum", clusters: ["cluster"], weight: "weight" }],
  ["persons", { table: "returnee", strata: "stratum", weight: "weight" }],
] as const;

const PLACES = [
  ["income", "change:income:REG:all"],
  ["incomeWomen", "change:income:REG:female"],
  ["safe", "change:safe:REG:all"],
  ["safeWomen", "change:safe:REG:female"],
] as const;

describe.each(DESIGNS)("with %s as the units", (name, design) => {
  const compared = compare(design);
  const near = (found: number | undefined, wanted: number) =>
    expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted)));

  test.each(PLACES)("the change of %s is that of svycontrast", (key, id) => {
    const found = compared.changes.find((change) => change.id === id);
    const wanted = expected[name][key];
    near(found?.before.value, wanted.before);
    near(found?.after.value, wanted.after);
    near(found?.difference, wanted.difference);
    near(found?.standardError, wanted.standardError);
    near(found?.covariance, wanted.covariance);
    expect(found?.df).toBe(wanted.df);
  });

  test.each(["incomeGap", "safeGap"] as const)("the change of %s too", (key) => {
    const found = compared.gaps.find(({ id }) => id === `gap-change:${key.replace("Gap", "")}:REG`);
    const wanted = expected[name][key];
    near(found?.difference, wanted.difference);
    near(found?.standardError, wanted.standardError);
  });

  test("people asked twice are told by their code alone", () => {
    expect(compared.both).toBe(expected.both);
  });

  test("what both rounds have in common makes the change surer than two samples drawn apart", () => {
    const own = compared.changes.find(({ id }) => id === "change:income:REG:all");
    const apart = Math.hypot(own?.before.standardError ?? 0, own?.after.standardError ?? 0);
    expect(own?.standardError).toBeLessThan(apart);
  });
});
