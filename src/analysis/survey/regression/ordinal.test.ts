// Expected values: R survey 4.1-1 on R 4.2.2. svyolr stops its search early and takes the information from finite differences,
// so that its figures hold to three digits; they were carried on in R by Newton's method on its gradient, and svytotal of the
// influence gave the standard errors.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLUSTERED_DESIGN, CLUSTERED_SAMPLE } from "../../../../test/truth/clustered-sample.ts";
import { openTestEngine, type TestEngine } from "../../../../test/truth/duckdb-engine.ts";
import { naiveSample, runWork, standardErrors } from "../../../../test/truth/naive-survey.ts";
import { column, compare, number } from "../../sql/expression.ts";
import type { WeightedRows } from "../estimator.ts";
import { describeOrdinal, ordinalEstimator } from "./ordinal.ts";

let engine: TestEngine;
const rows: WeightedRows = { from: "people", weight: column("weight") };
const sample = naiveSample(rows, CLUSTERED_DESIGN);

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.addTable("people", CLUSTERED_SAMPLE);
});

afterAll(() => engine.close());

describe("proportional-odds regression", () => {
  it("equals R", async () => {
    const model = await runWork(engine, describeOrdinal(rows, "hope ~ age + sex"));
    const { names, values, covariance } = await runWork(engine, sample.estimate(ordinalEstimator(model)));
    expect(names).toEqual(["age", "sexmale", "1|2", "2|3"]);
    const inR = [0.00101845723569245, 0.17868862819245729, -0.2455092637262884, 0.48289694193106991];
    const errorsInR = [0.0209640763038582, 0.5579186456797035, 0.9879705643649848, 1.0344071889529232];
    expect(values).toEqual(inR.map((value) => expect.closeTo(value, 9)));
    expect(standardErrors(covariance)).toEqual(errorsInR.map((error) => expect.closeTo(error, 7)));
  });

  it("turns round when the order of the categories does", async () => {
    const levels = ["C", "A", "B"];
    const forth = await runWork(engine, describeOrdinal(rows, "city ~ age", levels));
    const back = await runWork(engine, describeOrdinal(rows, "city ~ age", [...levels].reverse()));
    const [there, here] = [
      await runWork(engine, ordinalEstimator(forth)(rows)),
      await runWork(engine, ordinalEstimator(back)(rows)),
    ];
    expect(there.names).toEqual(["age", "C|A", "A|B"]);
    expect(here.values).toEqual(
      [there.values[0], there.values[2], there.values[1]].map((x) => expect.closeTo(-(x ?? 0), 9)),
    );
  });

  it("needs three categories, all of them named", async () => {
    await expect(runWork(engine, describeOrdinal(rows, "works ~ age"))).rejects.toThrow("do not fit");
    await expect(runWork(engine, describeOrdinal(rows, "city ~ age", ["A", "B"]))).rejects.toThrow("do not fit");
    const few = await runWork(engine, sample.among(compare(column("hope"), "<", number(3))));
    await expect(runWork(engine, describeOrdinal(few.rows, "hope ~ age"))).rejects.toThrow("do not fit");
  });
});
