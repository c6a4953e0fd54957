import { describe, expect, test } from "vitest";
import { directEstimates, sampleSizeDependent } from "./direct.ts";
import { verifySmallAreaCases } from "./verify-small-area-cases.ts";

const SAMPLE = { y: [2, 4, 9, 1, 3], domain: ["b", "b", "b", "a", "a"], weight: [10, 20, 30, 5, 15] };
const SIZES = new Map([
  ["a", 25],
  ["b", 50],
]);

describe("a direct estimate", () => {
  test("is the weighted total over the people, its variance that of independent draws", () => {
    const [a, b] = directEstimates(SAMPLE, { sizes: SIZES, replaced: false });
    expect(a).toMatchObject({ n: 2, mean: 2 });
    expect(a?.standardError).toBeCloseTo(Math.sqrt(5 * 4 + 15 * 14 * 9) / 25, 12);
    expect(b?.mean).toBeCloseTo((20 + 80 + 270) / 50, 12);
  });

  test("without weights is the mean of a simple random sample, with or without replacement", () => {
    const plain = { y: SAMPLE.y, domain: SAMPLE.domain };
    const [, b] = directEstimates(plain, { sizes: SIZES, replaced: false });
    expect(b?.standardError).toBeCloseTo(Math.sqrt(((1 - 3 / 50) * 13) / 3), 12);
    expect(directEstimates(plain, { sizes: SIZES, replaced: true })[1]?.standardError).toBeCloseTo(
      Math.sqrt(13 / 3),
      12,
    );
  });

  test("with replacement becomes the simple one when the weights are all alike", () => {
    const even = { ...SAMPLE, weight: [50 / 3, 50 / 3, 50 / 3, 12.5, 12.5] };
    expect(directEstimates(even, { sizes: SIZES, replaced: true })[1]?.standardError).toBeCloseTo(
      Math.sqrt(13 / 3),
      12,
    );
  });

  test("gives way to the synthetic one as far as the sample stands for too few", () => {
    expect(sampleSizeDependent(4, 8, { standsFor: 60, size: 50 })).toEqual({ estimate: 4, share: 1 });
    expect(sampleSizeDependent(4, 8, { standsFor: 25, size: 50 })).toEqual({ estimate: 6, share: 0.5 });
  });
});

test("cases name their columns in words or in the R call", () => {
  const tables: Readonly<Record<string, string>> = {
    "people.csv": "place,income,w,age\nb,2,10,1\nb,4,20,2\nb,9,30,2\na,1,5,1\na,3,15,2\n",
    "sizes.csv": "place,Nd\nb,50\na,25\n",
    "ages.csv": "place,1,2\na,10,15\nb,5,45\n",
  };
  const call = "direct(y=income, dom=place, sweight=w, domsize=sizes, data=people)";
  const ssd = { model: "sample size dependent", y: "income", domain: "place", weight: "w", ps: "age", delta: 2 };
  const { cases } = verifySmallAreaCases(
    [
      { id: "call", data: ["people.csv", "sizes.csv"], spec: { model: "direct" }, r_call: call },
      { id: "words", data: ["people.csv", "sizes.csv", "ages.csv"], spec: ssd },
    ],
    (path) => tables[path] ?? "",
  );
  const [ones, twos] = [(10 * 2 + 5 * 1) / 15, (20 * 4 + 30 * 9 + 15 * 3) / 65];
  const synthetic = (10 * ones + 15 * twos) / 25;
  expect(cases[0]?.result).toMatchObject({ Domain: ["a", "b"], Direct: [2, expect.closeTo(7.4, 12)] });
  expect(cases[1]?.result).toMatchObject({
    CompWeight: [0.4, 0.6],
    ssd: [expect.closeTo(0.8 + 0.6 * synthetic, 12), expect.any(Number)],
  });
});
