import { describe, expect, test } from "vitest";
import type { GapChange, RoundChange } from "#analysis/rounds/round-change";
import { ANALYSIS, findingsInput } from "../../../test/fixture/findings.ts";
import { deriveFindings } from "../derive-findings.ts";
import { checkRecommendations } from "../recommendation/check-recommendations.ts";

const N = "\u00a0";
const value = (share: number) => ({
  ...{ value: share, standardError: 0.02, lower: share - 0.04, upper: share + 0.04 },
  n: 812,
});

function change(id: string, [before, after]: readonly [number, number], rest: Partial<RoundChange> = {}): RoundChange {
  const [indicator = "", place = "", sex = "all"] = id.split(":");
  const difference = after - before;
  return {
    ...{ id: `change:${id}`, table: "returnee", indicator, unit: "share", mark: "demonstration" },
    domain: { place, sex: sex === "female" ? "female" : sex === "male" ? "male" : "all" },
    ...{ before: value(before), after: { ...value(after), n: 790 }, difference, standardError: 0.02 },
    ...{ lower: difference - 0.04, upper: difference + 0.04, covariance: 0, df: 60, p: 0.001, q: 0.004, flags: [] },
    ...rest,
  };
}

function gap(before: number, after: number, rest: Partial<GapChange> = {}): GapChange {
  return {
    ...{ id: "gap-change:employed:HND", table: "returnee", indicator: "employed", place: "HND", unit: "share" },
    before: { value: before, lower: before - 0.05, upper: before + 0.05, nFemale: 100, nMale: 200 },
    after: { value: after, lower: after - 0.05, upper: after + 0.05, nFemale: 110, nMale: 220 },
    difference: after - before,
    ...{ standardError: 0.02, lower: after - before - 0.04, upper: after - before + 0.04, df: 60, p: 0.01, q: 0.02 },
    ...{ flags: [], mark: "demonstration" },
    ...rest,
  };
}

function derive(changes: readonly RoundChange[], gaps: readonly GapChange[] = [], shareFrom?: number) {
  const input = findingsInput();
  const rules = { ...ANALYSIS.rules, ...(shareFrom === undefined ? {} : { change: { shareFrom } }) };
  const numbers = { ...input.numbers, rounds: { pairs: [], changes, gaps } };
  return deriveFindings({ ...input, analysis: { ...input.analysis, rules }, numbers }).filter(
    ({ kind }) => kind === "change",
  );
}

describe("a finding of change", () => {
  test("says both rounds, the change with its interval, and on how many answers", () => {
    const [found, ...others] = derive([change("need-EMP:HND:all", [0.31, 0.45])]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      id: "F-HND-change-need-EMP",
      headline: {
        es: `En Honduras, el 45${N}% de las personas retornadas necesitan ayuda para encontrar trabajo; en la ronda anterior era el 31${N}%`,
        en: "In Honduras, 45% of returned migrants need help to find work; in the round before it was 31%",
        fr: `Au Honduras, 45${N}% des personnes de retour ont besoin d’aide pour trouver un emploi${N}; à la vague précédente, c’était 31${N}%`,
      },
      strength: "strong",
      mark: "demonstration",
    });
    expect(found?.statement.en).toContain(
      `The change is +14 points (between +10 and +18; 812 and 790${N}people asked); only cities asked in both rounds are compared.`,
    );
    expect(found?.strengthReason.en).toContain("1 comparisons between rounds (Benjamini–Hochberg, p");
    expect(found?.evidence.map(({ id }) => id)).toEqual(["change:need-EMP:HND:all"]);
  });

  test("says better or worse where the study wants one of them", () => {
    const wanted = ANALYSIS.indicators.find(({ wanted: wish }) => wish === "more");
    const id = wanted?.id ?? "";
    expect(derive([change(`${id}:HND:all`, [0.3, 0.5])])[0]?.statement.es).toMatch(/Es una mejora\.$/);
    expect(derive([change(`${id}:HND:all`, [0.5, 0.3])])[0]?.statement.fr).toMatch(/C’est un recul\.$/);
  });

  test("is not made of what may be chance, is hidden, is small, or is a city's", () => {
    const place = "need-EMP:HND:all";
    expect(derive([change(place, [0.31, 0.45], { q: 0.05 })])).toEqual([]);
    expect(derive([change(place, [0.31, 0.45], { flags: ["suppressed"] })])).toEqual([]);
    expect(derive([change(place, [0.31, 0.35])])).toEqual([]);
    expect(derive([change(place, [0.31, 0.35])], [], 0.03)).toHaveLength(1);
    expect(derive([change("need-EMP:SLV-SSA:all", [0.31, 0.45])])).toEqual([]);
    expect(derive([change("unknown:HND:all", [0.31, 0.45])])).toEqual([]);
    expect(derive([])).toEqual([]);
  });

  test("tells of women or men alone where the whole did not move", () => {
    const women = change("need-EMP:HND:female", [0.3, 0.5]);
    const whole = change("need-EMP:HND:all", [0.3, 0.5]);
    expect(derive([women]).map(({ id }) => id)).toEqual(["F-HND-change-need-EMP~female"]);
    expect(derive([women, whole]).map(({ id }) => id)).toEqual(["F-HND-change-need-EMP"]);
  });

  test("tells that the distance between women and men grew or narrowed, whoever is ahead", () => {
    const [grew] = derive([], [gap(-0.12, -0.2)]);
    expect(grew).toMatchObject({ id: "F-HND-change-employed~gap", strength: "fair" });
    expect(grew?.headline.en).toMatch(
      /^In Honduras, the distance between women and men grew: .*, from 12 to 20 points$/,
    );
    expect(derive([], [gap(0.2, 0.1)])[0]?.headline.es).toContain("se acortó");
    expect(derive([], [gap(0.2, 0.1, { q: 0.3 })])).toEqual([]);
  });

  test("asks nobody for an answer: what it leaves wanting is a finding of its own", () => {
    const findings = derive([change("need-EMP:HND:all", [0.31, 0.45])]);
    expect(checkRecommendations([], findings)).toEqual([]);
  });
});
