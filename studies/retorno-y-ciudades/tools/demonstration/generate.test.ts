// The invented answers stay what they are, and hold what planted-effects.yaml says was put into them.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { buildInstrument } from "./build-instruments.ts";
import { generateResponses } from "./generate.ts";
import { type Row, readRows } from "./read-rows.ts";
import { inDomain, readTables, weightedShare } from "./weighted-share.ts";

interface Planted {
  readonly indicator: string;
  readonly domain: string;
}

const texts = generateResponses();
const tables = readTables(texts);
const returnees = tables.get("returnee") ?? [];
const planted = parseYaml(readFileSync(new URL("planted-effects.yaml", import.meta.url), "utf8")) as {
  readonly shares: readonly (Planted & { readonly value: number; readonly tolerance: number })[];
  readonly ratios: readonly (Planted & { readonly ratio: number; readonly tolerance: number; readonly sign: string })[];
  readonly forced: readonly (Planted & { readonly difference: number })[];
};

describe("the files of the study", () => {
  test.each([...texts.keys()])("responses/%s.csv is what the generator writes, byte for byte", (table) => {
    const kept = readFileSync(new URL(`../../responses/${table}.csv`, import.meta.url), "utf8");
    expect(texts.get(table) === kept).toBe(true);
  });

  test.each(readRows("forms/forms.csv").map(({ id = "" }) => id))(
    "instruments/%s.xlsx is built from its table",
    async (id) => {
      const kept = readFileSync(new URL(`../../instruments/${id}.xlsx`, import.meta.url));
      expect(Buffer.compare(Buffer.from(await buildInstrument(id)), kept)).toBe(0);
    },
  );

  test("say in every row that they are a demonstration", () => {
    const rows = [...tables.values()].flat();
    expect(rows.length).toBeGreaterThan(3000);
    expect(new Set(rows.map(({ mark }) => mark))).toEqual(new Set(["demonstration"]));
  });
});

describe("the sample of returned people", () => {
  test("has weights that add up to the frame of each stratum", () => {
    for (const row of readRows("world/cities.csv")) {
      expect(sumOfWeights(`${row.city}-W`)).toBeCloseTo(Number(row.women_frame), 0);
      expect(sumOfWeights(`${row.city}-M`)).toBeCloseTo(Number(row.men_frame), 0);
    }
  });

  test("has at least six clusters in each stratum, of eight to twelve people", () => {
    const sizes = count(returnees, "cluster");
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(8);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(12);
    const strata = [...sizes.keys()].map((cluster) => ({ stratum: cluster.slice(0, -2) }));
    expect(new Set(strata.map(({ stratum }) => stratum))).toEqual(new Set(returnees.map(({ stratum }) => stratum)));
    expect(Math.min(...count(strata, "stratum").values())).toBeGreaterThanOrEqual(6);
  });

  test("oversamples women, and weights undo it", () => {
    const women = returnees.filter(({ sex }) => sex === "female");
    expect(women.length / returnees.length).toBeGreaterThan(0.36);
    const share = women.reduce((sum, row) => sum + Number(row.weight), 0) / 69_020;
    expect(share).toBeCloseTo(13_395 / 69_020, 3);
  });

  test("nobody received what was not tried, tried what was not known, or knew of what was not needed", () => {
    const steps = ["needs", "known", "tried", "received", "useful"];
    const broken = returnees.filter((row) =>
      steps.slice(1).some((step, i) => codes(row, step).some((code) => !codes(row, steps[i] ?? "").includes(code))),
    );
    expect(broken).toEqual([]);
  });
});

describe("the planted effects", () => {
  test.each(planted.shares)("$indicator in $domain is about $value", ({ indicator, domain, value, tolerance }) => {
    expect(Math.abs(weightedShare(tables, indicator, inDomain(domain)) - value)).toBeLessThan(tolerance);
  });

  test.each(planted.ratios)("$indicator of women to men in $domain is about $ratio", (effect) => {
    const women = weightedShare(tables, effect.indicator, inDomain(`${effect.domain}:female`));
    const men = weightedShare(tables, effect.indicator, inDomain(`${effect.domain}:male`));
    expect(Math.abs(women / men - effect.ratio)).toBeLessThan(effect.tolerance);
    if (effect.sign !== "equal") expect(effect.sign).toBe(women < men ? "women-less" : "women-more");
  });

  test("the gap in employment services is widest in Honduras", () => {
    const ratios = ["HND", "SLV", "GTM", "MEX"].map((country) => {
      const women = weightedShare(tables, "received-EMP", inDomain(`${country}:female`));
      return women / weightedShare(tables, "received-EMP", inDomain(`${country}:male`));
    });
    expect(Math.min(...ratios)).toBe(ratios[0]);
  });

  test.each(planted.forced)("$indicator is more frequent after a forced return", ({ indicator, difference }) => {
    const forced = weightedShare(tables, indicator, (row) => row.return_type === "forced");
    const others = weightedShare(tables, indicator, (row) => ["own", "assisted"].includes(row.return_type ?? ""));
    expect(forced - others).toBeGreaterThan(difference);
  });
});

function count(rows: readonly Row[], column: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[column] ?? "", (counts.get(row[column] ?? "") ?? 0) + 1);
  return counts;
}

function sumOfWeights(stratum: string): number {
  return returnees.filter((row) => row.stratum === stratum).reduce((sum, { weight }) => sum + Number(weight), 0);
}

function codes(row: Row, step: string): readonly string[] {
  return (row[step] ?? "").split(" ").filter((code) => code !== "" && code !== "none");
}
