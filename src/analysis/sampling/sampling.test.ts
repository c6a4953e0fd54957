import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "#base/problem";
import { allocate } from "./allocate.ts";
import { drawSample, type FrameRow } from "./draw-sample.ts";
import { drawProportional, drawSimple, drawSystematic } from "./draw-units.ts";
import { seededRandom, shuffled } from "./random.ts";
import { sizeForMean, sizeForShare, sizesByDomain } from "./sample-size.ts";

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (problem) {
    return problem instanceof Problem ? problem.code : "not a problem";
  }
}

describe("the size of a sample", () => {
  // R: z <- qnorm(.975); n0 <- z^2 * .25 / .05^2 = 384.1459; n0 / (1 + (n0 - 1) / 1000) = 277.7335.
  test("for a share is that of Cochran", () => {
    expect(sizeForShare({ marginOfError: 0.05 })).toMatchObject({ answers: 385, approached: 385 });
    expect(sizeForShare({ marginOfError: 0.05 }).exact).toBeCloseTo(384.1459, 4);
    const small = sizeForShare({ marginOfError: 0.05, population: 1000 });
    expect(small.exact).toBeCloseTo(277.7335, 4);
    expect(small.answers).toBe(278);
  });

  // R: 2 n0 / (1 + (2 n0 - 1) / 1000) = 434.7283 answers; 435 / 0.8 = 543.75.
  test("grows with the design effect and with those who do not answer", () => {
    const wanted = { marginOfError: 0.05, population: 1000, designEffect: 2, responseRate: 0.8 };
    expect(sizeForShare(wanted)).toMatchObject({ answers: 435, approached: 544 });
  });

  // R: qnorm(.95)^2 * 15^2 / 2^2 = 152.1868.
  test("for a mean follows the variance", () => {
    const found = sizeForMean({ marginOfError: 2, standardDeviation: 15, confidenceLevel: 0.9 });
    expect(found.exact).toBeCloseTo(152.1868, 4);
    expect(found.answers).toBe(153);
  });

  test("is found for each domain by its own population", () => {
    const domains = [{ id: "A", population: 1000 }, { id: "B" }];
    const found = sizesByDomain(domains, { marginOfError: 0.05 });
    expect(found.map(({ id, answers }) => [id, answers])).toEqual([
      ["A", 278],
      ["B", 385],
    ]);
  });

  test("never asks more people than there are, and refuses numbers without meaning", () => {
    expect(sizeForShare({ marginOfError: 0.01, population: 20, responseRate: 0.5 })).toMatchObject({ approached: 20 });
    const wrong = [{ marginOfError: 0 }, { marginOfError: 0.05, share: 50 }, { marginOfError: 0.05, responseRate: 80 }];
    for (const wanted of [...wrong, { marginOfError: 0.05, population: -1 }, { marginOfError: Number.NaN }])
      expect(codeOf(() => sizeForShare(wanted))).toBe("analysis/sampling-number-does-not-fit");
  });
});

describe("an allocation", () => {
  const strata = [
    { id: "A", size: 400, deviation: 10 },
    { id: "B", size: 300, deviation: 20 },
    { id: "C", size: 100, deviation: 60 },
  ];
  const sizes = (wanted: Parameters<typeof allocate>[1]) => [...allocate(strata, wanted).values()];

  // R: 100 * N * S / sum(N * S) = 25, 37.5, 37.5; 100 * sqrt(N) / sum(sqrt(N)) = 42.26, 36.60, 21.13.
  test("follows sizes, deviations or powers of sizes", () => {
    expect(sizes({ method: "proportional", total: 80 })).toEqual([40, 30, 10]);
    expect(sizes({ method: "equal", total: 90 })).toEqual([30, 30, 30]);
    expect(sizes({ method: "neyman", total: 100 })).toEqual([25, 38, 37]);
    expect(sizes({ method: "power", total: 100 })).toEqual([42, 37, 21]);
    expect(sizes({ method: "power", total: 90, power: 0 })).toEqual([30, 30, 30]);
  });

  test("keeps the minimum of every stratum, and takes small ones whole", () => {
    expect(sizes({ method: "proportional", total: 80, minimum: 20 })).toEqual([34, 26, 20]);
    expect(sizes({ method: "equal", total: 600 })).toEqual([250, 250, 100]);
  });

  test("refuses what cannot be", () => {
    expect(codeOf(() => sizes({ method: "equal", total: 801 }))).toBe("analysis/sample-is-larger-than-frame");
    expect(codeOf(() => sizes({ method: "equal", total: 50, minimum: 20 }))).toBe("analysis/minimums-pass-the-sample");
    const method = "neymann" as "neyman";
    expect(codeOf(() => sizes({ method, total: 50 }))).toBe("analysis/choice-is-unknown");
  });

  test("adds up to the total within what each stratum has", () => {
    const stratum = fc.record({
      size: fc.integer({ min: 1, max: 500 }),
      deviation: fc.double({ min: 0, max: 9, noNaN: true }),
    });
    const method = fc.constantFrom("proportional", "equal", "neyman", "power");
    fc.assert(
      fc.property(
        fc.array(stratum, { minLength: 1, maxLength: 8 }),
        method,
        fc.nat(2000),
        fc.nat(10),
        (given, how, n, minimum) => {
          const all = given.map((one, at) => ({ ...one, id: String(at) }));
          const there = all.reduce((sum, { size }) => sum + size, 0);
          const least = all.reduce((sum, { size }) => sum + Math.min(size, minimum), 0);
          const total = Math.max(least, Math.min(n, there));
          const found = [...allocate(all, { method: how, total, minimum }).values()];
          expect(found.reduce((sum, value) => sum + value, 0)).toBe(total);
          found.forEach((value, at) => {
            expect(value).toBeLessThanOrEqual(all[at]?.size ?? 0);
            expect(value).toBeGreaterThanOrEqual(Math.min(all[at]?.size ?? 0, minimum));
          });
        },
      ),
    );
  });
});

describe("chance", () => {
  // By a second implementation of sfc32 on big integers.
  test("is the same everywhere for the same seed", () => {
    const random = seededRandom("tornaviaje");
    const first = Array.from({ length: 3 }, () => Math.floor(random.next() * 1e9));
    expect(first).toEqual([673188261, 635527302, 660251786]);
    expect(shuffled([1, 2, 3, 4, 5], seededRandom(1))).toEqual(shuffled([1, 2, 3, 4, 5], seededRandom("1")));
  });

  test("is even: mean one half, variance one twelfth", () => {
    const random = seededRandom("even");
    const drawn = Array.from({ length: 20000 }, random.next);
    const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
    const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.003);
  });
});

describe("drawn units", () => {
  const runs = 4000;
  const frequencies = (units: number, draw: (seed: number) => readonly { readonly place: number }[]) => {
    const counts = Array.from({ length: units }, () => 0);
    for (let seed = 0; seed < runs; seed++)
      for (const { place } of draw(seed)) counts[place] = (counts[place] ?? 0) + 1 / runs;
    return counts;
  };

  test("have the chance that they say: simple, systematic, proportional to size", () => {
    for (const found of frequencies(5, (seed) => drawSimple(5, 2, seededRandom(seed))))
      expect(Math.abs(found - 0.4)).toBeLessThan(0.03);
    for (const found of frequencies(5, (seed) => drawSystematic(5, 2, seededRandom(seed))))
      expect(Math.abs(found - 0.4)).toBeLessThan(0.03);
    const sizes = [1, 2, 3, 4, 30];
    const wanted = [0.2, 0.4, 0.6, 0.8, 1];
    const chances = frequencies(5, (seed) => drawProportional(sizes, 3, seededRandom(seed)));
    for (const [at, found] of chances.entries()) expect(Math.abs(found - (wanted[at] ?? 0))).toBeLessThan(0.03);
    const drawn = drawProportional(sizes, 3, seededRandom("p"));
    for (const { place, probability } of drawn) expect(probability).toBeCloseTo(wanted[place] ?? 0, 12);
  });

  test("are as many as asked for, each once", () => {
    const sizes = fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(sizes, fc.nat(30), fc.nat(), (given, wanted, seed) => {
        const n = Math.min(given.length, wanted);
        const all = [
          drawSimple(given.length, n, seededRandom(seed)),
          drawSystematic(given.length, n, seededRandom(seed)),
        ];
        for (const drawn of [...all, drawProportional(given, n, seededRandom(seed))]) {
          expect(new Set(drawn.map(({ place }) => place)).size).toBe(n);
          expect(drawn.every(({ probability }) => probability > 0 && probability <= 1 + 1e-9)).toBe(true);
        }
      }),
    );
  });
});

describe("a sample from a frame", () => {
  const frame: readonly FrameRow[] = Array.from({ length: 120 }, (_, at) => ({
    id: at,
    city: at < 80 ? "SSA" : "TGU",
    block: `B${Math.floor(at / 10)}`,
    people: 1 + (at % 5),
  }));
  const size = new Map([
    ["SSA", 8],
    ["TGU", 4],
  ]);

  test("is stratified, weighted back to the frame, and repeatable", () => {
    const plan = { seed: "2026", method: "simple", strata: "city", size } as const;
    const drawn = drawSample(frame, plan);
    expect(drawn.filter(({ stratum }) => stratum === "SSA")).toHaveLength(8);
    expect(drawn.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(120, 9);
    expect(drawSample(frame, plan)).toEqual(drawn);
    expect(drawSample(frame, { ...plan, seed: "2027" })).not.toEqual(drawn);
  });

  test("does not move in one stratum when another changes", () => {
    const plan = { seed: "2026", method: "simple", strata: "city", size } as const;
    const less = new Map([...size, ["TGU", 2]]);
    const inCity = (rows: ReturnType<typeof drawSample>) => rows.filter(({ stratum }) => stratum === "SSA");
    expect(inCity(drawSample(frame, { ...plan, size: less }))).toEqual(inCity(drawSample(frame, plan)));
  });

  // Blocks of ten drawn by their size, five rows each: every row has the same chance, 4/8 · 5/10 and 2/4 · 5/10.
  test("in two stages draws clusters, then rows of each", () => {
    const clusters = { column: "block", rows: 5 };
    const counts = new Map([
      ["SSA", 4],
      ["TGU", 2],
    ]);
    const drawn = drawSample(frame, { seed: "s", method: "proportional", strata: "city", size: counts, clusters });
    expect(drawn).toHaveLength(30);
    expect(new Set(drawn.map(({ cluster }) => cluster)).size).toBe(6);
    for (const { probability } of drawn) expect(probability).toBeCloseTo(0.25, 12);
  });

  test("refuses columns, sizes and strata that are not there", () => {
    const plan = { seed: "s", method: "simple", size: 5 } as const;
    expect(codeOf(() => drawSample(frame, { ...plan, strata: "town" }))).toBe("analysis/column-is-not-in-frame");
    expect(codeOf(() => drawSample(frame, { ...plan, size: 121 }))).toBe("analysis/sample-is-larger-than-frame");
    expect(codeOf(() => drawSample(frame, { ...plan, strata: "city", size: new Map() }))).toBe(
      "analysis/stratum-has-no-sample-size",
    );
    expect(codeOf(() => drawSample(frame, { ...plan, method: "proportional" }))).toBe(
      "analysis/column-is-not-in-frame",
    );
    const unsized = frame.with(3, { ...frame[3], people: 0 });
    expect(codeOf(() => drawSample(unsized, { ...plan, method: "proportional", sizes: "people" }))).toBe(
      "analysis/size-is-not-positive",
    );
    const method = "random" as "simple";
    expect(codeOf(() => drawSample(frame, { ...plan, method }))).toBe("analysis/choice-is-unknown");
  });
});
