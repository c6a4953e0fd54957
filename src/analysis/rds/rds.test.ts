// Truth by hand on a small invented sample, and by what must hold for every sample.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCells } from "../composite/table.ts";
import { seededRandom } from "../sampling/random.ts";
import { weightedShares } from "./estimate-shares.ts";
import { gileIntervals } from "./gile-bootstrap.ts";
import { populationHomophily } from "./population-homophily.ts";
import { simpleIntervals } from "./rds-interval.ts";
import { ESTIMATORS, type RdsEstimator, rdsWeights } from "./rds-weights.ts";
import { argumentsOf, readRdsTask } from "./read-rds-task.ts";
import { readRecruitment } from "./read-recruitment.ts";
import { traceChains } from "./recruitment.ts";
import { planRecruitmentTree } from "./recruitment-tree.ts";
import { salganikIntervals } from "./salganik-bootstrap.ts";
import { successiveSamplingWeights } from "./successive-sampling.ts";
import { countTransitions, longRunShares, recruitmentHomophily, smoothTransitions, toShares } from "./transitions.ts";
import { verifyRdsCases } from "./verify-rds-cases.ts";

const TABLE = `id,recruiter.id,network.size,home
1,seed,2,yes
2,1,4,no
3,1,4,yes
4,2,8,no
5,2,8,yes
6,3,2,no
7,3,4,yes`;
const COLUMNS = { id: "id", recruiter: "recruiter.id", degree: "network.size" };
const read = (text: string, coupons?: number) =>
  readRecruitment({ cells: readCells(text), columns: COLUMNS, file: "rds.csv", ...(coupons ? { coupons } : {}) });
const { recruits } = read(TABLE);
const SAMPLE = { recruits, outcome: readCells(TABLE).home ?? [] };
const plan = (estimator: RdsEstimator) => ({ estimator, populationSize: 700, random: seededRandom(7) });

describe("a table of recruitment", () => {
  test("becomes chains with waves, seeds and recruits", () => {
    const chains = traceChains(recruits);
    expect(chains.waves).toEqual([0, 1, 1, 2, 2, 2, 2]);
    expect(new Set(chains.seeds)).toEqual(new Set(["1"]));
    expect(chains.recruited).toEqual([2, 2, 2, 0, 0, 0, 0]);
  });

  test.each([
    ["1,seed,2\n1,seed,3", "rds/recruit-comes-once", 3],
    ["1,seed,2\n,1,3", "rds/recruit-has-an-id", 3],
    ["1,seed,2\n2,9,3", "rds/recruiter-is-in-the-table", 3],
    ["1,seed,2\n2,3,3\n3,4,3\n4,2,3", "rds/chain-has-no-circle", 5],
    ["1,seed,2\n2,2,3", "rds/chain-has-no-circle", 3],
    ["1,seed,2\n2,1,", "rds/network-size-is-known", 3],
    ["1,seed,2\n2,1,0", "rds/network-size-is-known", 3],
    ["1,seed,2\n2,1,3\n3,1,3", "rds/recruits-are-within-coupons", 4],
  ])("%j breaks %s in row %i", (lines, rule, row) => {
    const { issues } = read(`id,recruiter.id,network.size\n${lines}`, 1);
    expect(issues.map((issue) => [issue.rule, issue.place.row])).toEqual([[rule, row]]);
  });

  test("without any line says that there is no seed", () => {
    expect(read("id,recruiter.id,network.size").issues.map(({ rule }) => rule)).toEqual(["rds/sample-has-seeds"]);
  });

  test("without the column of recruiters is refused", () => {
    const code = "analysis/column-is-missing";
    expect(() => read("id,recruiterid,network.size\n1,seed,1")).toThrow(expect.objectContaining({ code }));
  });

  test("ends every chain in a seed, whatever it holds", () => {
    const cell = fc.constantFrom("1", "2", "3", "4", "seed", "", "constructor");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
        const lines = rows.map(([id, recruiter]) => `"${id}","${recruiter}",3`);
        const found = read(["id,recruiter.id,network.size", ...lines].join("\n")).recruits;
        const { waves, seeds } = traceChains(found);
        const tops = new Set(found.filter((one) => one.recruiter === undefined).map(({ id }) => id));
        expect(seeds.every((seed) => tops.has(seed))).toBe(true);
        expect(waves.every((wave) => wave < found.length)).toBe(true);
      }),
    );
  });
});

describe("recruitment between groups", () => {
  // From yes: 1→2 no, 1→3 yes, 3→6 no, 3→7 yes; from no: 2→4 no, 2→5 yes.
  const counts = countTransitions(recruits, SAMPLE.outcome, ["no", "yes"]);

  test("is counted from recruiter to recruit", () => {
    expect(counts).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test("has the long run that it keeps", () => {
    expect(
      longRunShares([
        [0.5, 0.5],
        [0.25, 0.75],
      ]),
    ).toEqual([1 / 3, 2 / 3].map((share) => expect.closeTo(share, 12)));
    expect(
      longRunShares([
        [1, 0],
        [0, 1],
      ]),
    ).toBeUndefined();
  });

  test("smoothed is as frequent one way as the other, with the same long run", () => {
    const smooth =
      smoothTransitions([
        [8, 2, 1],
        [4, 6, 2],
        [1, 3, 9],
      ]) ?? [];
    expect(smooth[0]?.[1]).toBeCloseTo(smooth[1]?.[0] ?? 0, 12);
    expect(longRunShares(toShares(smooth))).toEqual(
      (
        longRunShares(
          toShares([
            [8, 2, 1],
            [4, 6, 2],
            [1, 3, 9],
          ]),
        ) ?? []
      ).map((share) => expect.closeTo(share, 9)),
    );
  });

  test("at random has a homophily of 1", () => {
    expect(recruitmentHomophily(counts)).toBeCloseTo(1, 12);
    expect(
      recruitmentHomophily([
        [3, 1],
        [1, 3],
      ]),
    ).toBeCloseTo(1.5, 12);
  });
});

describe("weights of recruits", () => {
  test("of RDS-II are the inverse network sizes", () => {
    const inverse = [1 / 2, 1 / 4, 1 / 4, 1 / 8, 1 / 8, 1 / 2, 1 / 4];
    expect(rdsWeights(SAMPLE, plan("RDS-II"))).toEqual(inverse.map((one) => expect.closeTo((one * 700) / 2, 9)));
  });

  test("of RDS-I give each group its long run by the harmonic mean of its network sizes", () => {
    // Both groups recruit half and half, so the long run is 1/2 each; mean inverse sizes are (7/8)/3 and (9/8)/4.
    const shares = weightedShares(SAMPLE.outcome, rdsWeights(SAMPLE, plan("RDS-I")));
    const [no, yes] = [0.5 * (7 / 24), 0.5 * (9 / 32)];
    expect(shares.get("yes")).toBeCloseTo(yes / (no + yes), 12);
  });

  test.each(ESTIMATORS)("of %s sum to the population", (estimator) => {
    const all = rdsWeights(SAMPLE, plan(estimator)).reduce((sum, weight) => sum + weight, 0);
    expect(all).toBeCloseTo(700, 8);
  });

  test("are refused for a population smaller than the sample", () => {
    const code = "rds/population-is-too-small";
    expect(() => rdsWeights(SAMPLE, { ...plan("RDS-II"), populationSize: 6 })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  test("of RDS-I are refused where the groups never mix", () => {
    const apart = read("id,recruiter.id,network.size\n1,seed,2\n2,1,2\n3,seed,2\n4,3,2").recruits;
    const sample = { recruits: apart, outcome: ["a", "a", "b", "b"] };
    const code = "rds/chain-has-no-long-run";
    expect(() => rdsWeights(sample, plan("RDS-I"))).toThrow(expect.objectContaining({ code }));
  });
});

describe("successive sampling", () => {
  const degrees = Array.from({ length: 60 }, (_, at) => 1 + (at % 5));

  test("of the whole population weighs everybody alike", () => {
    const weights = successiveSamplingWeights(degrees, { populationSize: 60, random: seededRandom(1) });
    expect(new Set(weights)).toEqual(new Set([1]));
  });

  test("of a small part of it is RDS-II", () => {
    const weights = successiveSamplingWeights(degrees, { populationSize: 6000, random: seededRandom(1) });
    expect((weights[0] ?? 0) / (weights[4] ?? 1)).toBeCloseTo(5, 12);
  });

  test("between the two weighs the well connected less, but not by all of it; the same for the same seed", () => {
    const draw = () => successiveSamplingWeights(degrees, { populationSize: 120, random: seededRandom(1) });
    const weights = draw();
    const ratio = (weights[0] ?? 0) / (weights[4] ?? 1);
    expect(ratio).toBeGreaterThan(1.5);
    expect(ratio).toBeLessThan(5);
    expect(draw()).toEqual(weights);
  });
});

describe("the Salganik bootstrap", () => {
  test("has no spread where everybody answers the same", () => {
    const sample = { ...SAMPLE, outcome: SAMPLE.outcome.map(() => "yes") };
    expect(salganikIntervals(sample, { ...plan("RDS-II"), samples: 20 })).toMatchObject([
      { group: "yes", estimate: 1, standardError: 0, n: 7 },
    ]);
  });

  test("of equal degrees and random recruitment nears the binomial deviation", () => {
    const lines = Array.from({ length: 400 }, (_, at) => `${at},${at === 0 ? "seed" : at - 1},5`);
    const chain = read(["id,recruiter.id,network.size", ...lines].join("\n")).recruits;
    const random = seededRandom("answers");
    const outcome = chain.map(() => (random.next() < 0.5 ? "a" : "b"));
    const [first] = salganikIntervals({ recruits: chain, outcome }, { ...plan("RDS-II"), samples: 400 });
    expect(first?.standardError).toBeGreaterThan(0.021);
    expect(first?.standardError).toBeLessThan(0.029);
  });
});

describe("the Gile bootstrap", () => {
  const lines = Array.from({ length: 400 }, (_, at) => `${at},${at < 10 ? "seed" : Math.floor((at - 10) / 2)},5`);
  const trees = read(["id,recruiter.id,network.size", ...lines].join("\n")).recruits;
  const random = seededRandom("answers");
  const outcome = trees.map(() => (random.next() < 0.5 ? "a" : "b"));
  const errorIn = (populationSize: number) =>
    gileIntervals({ recruits: trees, outcome }, { ...plan("Gile's SS"), populationSize, samples: 300 })[0]
      ?.standardError;

  test("of equal degrees and random recruitment nears the binomial deviation in a large population", () => {
    expect(errorIn(1e6)).toBeGreaterThan(0.021);
    expect(errorIn(1e6)).toBeLessThan(0.029);
  });

  test("has no spread where the whole population was met", () => {
    expect(errorIn(400)).toBeLessThan(1e-12);
  });

  test("is narrower in a population of twice the sample, by about the root of a half", () => {
    expect(errorIn(800)).toBeGreaterThan(0.014);
    expect(errorIn(800)).toBeLessThan(0.022);
  });
});

test("ties across groups as often as chance has it are a homophily of 1", () => {
  // Two recruiters, one of each group, equal degrees; each brings one of either group.
  const text = "id,recruiter.id,network.size\n1,seed,4\n2,seed,4\n3,1,4\n4,1,4\n5,2,4\n6,2,4";
  const sample = { recruits: read(text).recruits, outcome: ["a", "b", "a", "b", "a", "b"] };
  expect([...populationHomophily(sample, [1, 1, 1, 1, 1, 1])]).toEqual([["b", expect.closeTo(1, 12)]]);
});

test("the tree of recruitment sets recruiters amid their recruits", () => {
  const tree = planRecruitmentTree(recruits, SAMPLE.outcome);
  expect([tree.waves, tree.rows, tree.links.length]).toEqual([3, 4, 6]);
  expect(tree.nodes.map(({ id, wave, row }) => [id, wave, row])).toEqual([
    ["1", 0, 1.5],
    ["2", 1, 0.5],
    ["4", 2, 0],
    ["5", 2, 1],
    ["3", 1, 2.5],
    ["6", 2, 2],
    ["7", 2, 3],
  ]);
});

test.each([
  [{ estimator: "RDS-III", outcome: "home" }, "analysis/choice-is-unknown"],
  [{ step: "colour", outcome: "home" }, "analysis/choice-is-unknown"],
  [{ estimator: "RDS-II", outcome: "house" }, "analysis/column-is-missing"],
  [{ estimator: "Gile SS", outcome: "home", N: "many" }, "analysis/number-is-out-of-range"],
])("the case %o is refused", (spec, code) => {
  const verify = () => verifyRdsCases([{ id: "one", data: "rds.csv", spec }], () => TABLE);
  expect(verify).toThrow(expect.objectContaining({ code }));
});

test.each([
  [{ estimator: "Gile SS bootstrap interval" }, "", { step: "Gile bootstrap interval", estimator: "Gile's SS" }],
  [
    { estimator: "Salganik bootstrap interval, RDS-I" },
    "",
    { step: "Salganik bootstrap interval", estimator: "RDS-I" },
  ],
  [{ estimator: "SRS interval, Arithmetic Mean" }, "", { step: "simple interval", estimator: "Arithmetic Mean" }],
  [
    { step: "interval" },
    "f(d, weight.type='RDS-I (DS)')",
    { step: "Salganik bootstrap interval", estimator: "RDS-I (DS)" },
  ],
  [
    { step: "interval" },
    "f(d, uncertainty='Gile', weight.type='RDS-II')",
    { step: "Gile bootstrap interval", estimator: "RDS-II" },
  ],
  [{ step: "recruitment homophily" }, "", { step: "homophily", estimator: "RDS-II" }],
  [{ estimator: "RDS-I (Salganik-Heckathorn)" }, "", { estimator: "RDS-I" }],
])("%o and %s ask for %o", (spec, call, wanted) => {
  expect(readRdsTask("case", { ...argumentsOf(call), ...spec })).toEqual(wanted);
});

test("an interval that does not consider chains is that of a simple random sample", () => {
  const [no] = simpleIntervals(SAMPLE, plan("Arithmetic Mean"));
  expect(no?.designEffect).toBeCloseTo(1, 12);
  expect(no?.standardError).toBeCloseTo(Math.sqrt((((700 - 7) / 699) * (3 / 7) * (4 / 7)) / 7), 12);
});
