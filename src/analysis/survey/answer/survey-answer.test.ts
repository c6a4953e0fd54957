// Identities that any design must keep, on a small invented sample: formulas of textbooks, and ways that must meet.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEngine, type TestEngine } from "../../../../test/truth/duckdb-engine.ts";
import { compileQuery } from "../../sql/compile-query.ts";
import type { SurveyDesignSpec } from "../design-spec.ts";
import { runWork } from "../run-work.ts";
import type { Words } from "./answer.ts";
import { surveyAnswer } from "./survey-answer.ts";

/** Four strata of three clusters of five people. */
const PEOPLE = Array.from({ length: 60 }, (_, i) => {
  const cluster = Math.floor(i / 5);
  const stratum = Math.floor(cluster / 3);
  const y = ((i * 37) % 23) + 3 * stratum + (cluster % 2);
  return { stratum: `s${stratum}`, cluster, weight: 2 + stratum, of: 40, sex: i % 2 === 0 ? "f" : "m", y, zero: 0 };
});
const COLUMNS = Object.keys(PEOPLE[0] ?? {});

let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
  const lines = PEOPLE.map((person) => Object.values(person).join(","));
  await engine.addTable("people", `${COLUMNS.join(",")}\n${lines.join("\n")}\n`);
});
afterAll(() => engine.close());

async function ask(design: SurveyDesignSpec, analysis: Words): Promise<Record<string, Record<string, number>>> {
  const table = { name: "people", from: "people", columns: COLUMNS };
  const answered = await runWork(await surveyAnswer(table, design, analysis), (query) =>
    engine.run(compileQuery(query)),
  );
  return answered as Record<string, Record<string, number>>;
}

const CLUSTERED: SurveyDesignSpec = { strata: ["stratum"], clusters: ["cluster"], weights: "weight" };
const MEAN: Words = { stat: "mean", vars: "y" };

describe("an estimate", () => {
  test("of a simple random sample has the standard error of the textbook", async () => {
    const mean = PEOPLE.reduce((total, { y }) => total + y, 0) / 60;
    const spread = PEOPLE.reduce((total, { y }) => total + (y - mean) ** 2, 0) / 59;
    const { estimate, se } = await ask({}, MEAN);
    expect(estimate?.y).toBeCloseTo(mean, 12);
    expect(se?.y).toBeCloseTo(Math.sqrt(spread / 60), 12);
  });

  test("of a total from strata and clusters varies as the totals of the clusters do", async () => {
    const strata = ["s0", "s1", "s2", "s3"].map((name) => PEOPLE.filter(({ stratum }) => stratum === name));
    const variance = strata.reduce((sum, own) => {
      const totals = [...new Set(own.map(({ cluster }) => cluster))].map((cluster) =>
        own.filter((one) => one.cluster === cluster).reduce((total, { y, weight }) => total + y * weight, 0),
      );
      const mean = totals.reduce((a, b) => a + b, 0) / totals.length;
      return sum + (3 / 2) * totals.reduce((a, b) => a + (b - mean) ** 2, 0);
    }, 0);
    const { se, degf } = await ask(CLUSTERED, { ...MEAN, stat: "total" });
    expect(se?.y).toBeCloseTo(Math.sqrt(variance), 9);
    expect(degf).toBe(8);
  });

  test("has the same error by leaving clusters out as by linearisation, when it is a total", async () => {
    const linear = await ask(CLUSTERED, { ...MEAN, stat: "total" });
    const jackknife = await ask({ ...CLUSTERED, replicate: { type: "JKn" } }, { ...MEAN, stat: "total" });
    expect(jackknife.se?.y).toBeCloseTo(linear.se?.y ?? Number.NaN, 9);
  });

  test("of a known fraction of the population is surer by the root of the rest", async () => {
    const known = await ask({ strata: ["stratum"], fpc: ["of"] }, MEAN);
    const unknown = await ask({ strata: ["stratum"] }, MEAN);
    expect(known.se?.y).toBeCloseTo((unknown.se?.y ?? Number.NaN) * Math.sqrt(1 - 15 / 40), 12);
  });

  test("of the whole is what its domains make together, none of which drops a cluster", async () => {
    const all = await ask(CLUSTERED, { ...MEAN, stat: "total" });
    const bySex = await ask(CLUSTERED, { ...MEAN, stat: "total", by: "sex" });
    expect((bySex.estimate?.f ?? 0) + (bySex.estimate?.m ?? 0)).toBeCloseTo(all.estimate?.y ?? 0, 9);
    const women = await ask(CLUSTERED, { ...MEAN, stat: "total", where: "sex=='f'" });
    expect(women.se?.y).toBeCloseTo(bySex.se?.f ?? Number.NaN, 12);
  });

  test("meets the totals that it is calibrated to, without error", async () => {
    const totals = { f: 150, m: 180 };
    const design: SurveyDesignSpec = {
      ...CLUSTERED,
      adjust: { method: "poststratify", margins: [{ by: ["sex"], totals }] },
    };
    const { total, se } = await ask(design, { stat: "table", vars: "sex" }).then((found) => ({
      total: JSON.stringify(found),
      se: found.se,
    }));
    expect(total).toContain("150");
    for (const error of Object.values(se ?? {})) expect(Math.abs(error)).toBeLessThan(1e-9);
  });

  test("is the same to the last bit in every run", async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 5; round += 1) seen.add(JSON.stringify(await ask(CLUSTERED, MEAN)));
    expect(seen.size).toBe(1);
  });
});

test.each<[string, SurveyDesignSpec, Words, string]>([
  ["a column that is not there", CLUSTERED, { ...MEAN, vars: "why" }, "analysis/column-is-unknown"],
  ["a weight that is always zero", { weights: "zero" }, MEAN, "analysis/weights-are-zero"],
  ["a population smaller than the sample", { fpc: ["cluster"] }, MEAN, "analysis/fpc-"],
  ["a domain of nobody", CLUSTERED, { ...MEAN, where: "sex=='x'" }, "analysis/domain-is-empty"],
  ["a condition that is none", CLUSTERED, { ...MEAN, where: "sex==(" }, "analysis/condition-is-not-understood"],
  ["an analysis of another name", CLUSTERED, { ...MEAN, stat: "meen" }, "analysis/choice-is-unknown"],
])("%s is refused with cause and cure", async (_, design, analysis, code) => {
  await expect(ask(design, analysis)).rejects.toMatchObject({
    code: expect.stringContaining(code),
    cure: { es: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/), fr: expect.stringMatching(/\S/) },
  });
});
