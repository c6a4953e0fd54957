// Expected values: R 4.2.2 (Debian 12), printed with 17 significant digits by the call named in each row.
import { describe, expect, it } from "vitest";
import { betaLowerTail, betaQuantile } from "./beta.ts";
import { chiSquareQuantile, chiSquareUpperTail } from "./chi-square.ts";
import { fisherQuantile, fisherUpperTail } from "./fisher.ts";
import { logGamma } from "./gamma-function.ts";
import { normalQuantile, normalUpperTail } from "./normal.ts";
import { studentQuantile, studentTwoSided, studentUpperTail } from "./student.ts";

const CASES: readonly (readonly [string, () => number, number])[] = [
  ["qt(0.975, 1)", () => studentQuantile(0.975, 1), 12.706204736174694],
  ["qt(0.975, 14)", () => studentQuantile(0.975, 14), 2.1447866879178039],
  ["qt(0.975, 197)", () => studentQuantile(0.975, 197), 1.972079033778501],
  ["qt(0.995, 3)", () => studentQuantile(0.995, 3), 5.8409093097333544],
  ["qt(0.6, 2.5)", () => studentQuantile(0.6, 2.5), 0.28145951274854752],
  ["qt(0.975, 15000)", () => studentQuantile(0.975, 15000), 1.9601221485006024],
  ["-qt(0.005, 3)", () => -studentQuantile(0.005, 3), 5.8409093097333544],
  ["qt(0.975, Inf)", () => studentQuantile(0.975, Number.POSITIVE_INFINITY), 1.9599639845400536],
  ["pt(2.5, 7, lower.tail = FALSE)", () => studentUpperTail(2.5, 7), 0.020496109292876437],
  [
    "2 * pt(81.4555292962363, 194, lower.tail = FALSE)",
    () => studentTwoSided(81.4555292962363, 194),
    5.5947498145457e-152,
  ],
  ["pt(0.01, 30, lower.tail = FALSE)", () => studentUpperTail(0.01, 30), 0.49604374628658887],
  ["pt(40, 1, lower.tail = FALSE)", () => studentUpperTail(40, 1), 0.007956089912025812],
  ["qnorm(0.975)", () => normalQuantile(0.975), 1.9599639845400536],
  ["qnorm(1e-04)", () => normalQuantile(1e-4), -3.71901648545568],
  ["pnorm(3, lower.tail = FALSE)", () => normalUpperTail(3), 0.0013498980316300946],
  ["pnorm(-1.2, lower.tail = FALSE)", () => normalUpperTail(-1.2), 0.88493032977829178],
  ["pnorm(10, lower.tail = FALSE)", () => normalUpperTail(10), 7.6198530241605269e-24],
  ["pchisq(11.94, 2, lower.tail = FALSE)", () => chiSquareUpperTail(11.94, 2), 0.0025542414189929983],
  ["pchisq(3, 1.5, lower.tail = FALSE)", () => chiSquareUpperTail(3, 1.5), 0.14759955436475097],
  ["pchisq(500, 400, lower.tail = FALSE)", () => chiSquareUpperTail(500, 400), 0.00048221275959343349],
  ["qchisq(0.95, 3)", () => chiSquareQuantile(0.95, 3), 7.8147279032511792],
  ["qchisq(0.025, 40)", () => chiSquareQuantile(0.025, 40), 24.433039170807884],
  [
    "pf(5.19, 1.49, 20.92)",
    () => fisherUpperTail(5.19336954147488, { numerator: 1.49463977770746, denominator: 20.9249568879044 }),
    0.021747462370796784,
  ],
  ["pf(1, 3, 9, lower.tail = FALSE)", () => fisherUpperTail(1, { numerator: 3, denominator: 9 }), 0.4362899496511321],
  ["qf(0.95, 2, 14)", () => fisherQuantile(0.95, { numerator: 2, denominator: 14 }), 3.7388918324407348],
  ["qf(0.5, 7.5, 300)", () => fisherQuantile(0.5, { numerator: 7.5, denominator: 300 }), 0.91470277888790363],
  ["qbeta(0.025, 12.5, 88)", () => betaQuantile(0.025, { a: 12.5, b: 88 }), 0.067651424039593261],
  ["qbeta(0.975, 1, 20)", () => betaQuantile(0.975, { a: 1, b: 20 }), 0.16843347098308536],
  ["qbeta(0.025, 300, 2)", () => betaQuantile(0.025, { a: 300, b: 2 }), 0.98162951684770983],
  ["pbeta(0.2, 3, 9.5)", () => betaLowerTail(0.2, { a: 3, b: 9.5 }), 0.41236511128377662],
  ["pbeta(0.001, 0.3, 2000)", () => betaLowerTail(0.001, { a: 0.3, b: 2000 }), 0.97799212733945318],
  ["lgamma(0.3)", () => logGamma(0.3), 1.0957979948180756],
  ["lgamma(4.7)", () => logGamma(4.7), 2.7364051463155667],
  ["lgamma(120.5)", () => logGamma(120.5), 455.41760044623453],
];

describe("distributions", () => {
  it.each(CASES)("%s equals R", (_call, ours, expected) => {
    expect(Math.abs(ours() / expected - 1)).toBeLessThan(1e-12);
  });

  it("gives half above zero and everything below plus infinity", () => {
    expect(studentUpperTail(0, 5)).toBe(0.5);
    expect(studentQuantile(0.5, 5)).toBe(0);
    expect(betaLowerTail(1, { a: 2, b: 3 })).toBe(1);
    expect(fisherUpperTail(0, { numerator: 1, denominator: 2 })).toBe(1);
  });
});
