// The four criteria by which recommendations of one place are put in order, each from zero to one.
import type { Numbers } from "#analysis/numbers";
import type { Finding } from "../finding.ts";
import type { CostClass } from "../recommendation/facts.ts";

export const CRITERIA = ["severity", "people", "equality", "feasibility"] as const;

export type Criterion = (typeof CRITERIA)[number];

export type Scores = Readonly<Record<Criterion, number>>;

export interface Judged {
  readonly findings: readonly Finding[];
  readonly term: "months-6" | "year-1" | "years-2";
  readonly cost: CostClass;
  readonly hasAddressee: boolean;
  readonly hasPractice: boolean;
}

/**
 * Severity: the weight of its most pressing finding. People: the largest share of returned people, women or men that its
 * evidence shows in need or in want. Equality: how far apart its widest equality finding lies, doubling counting as one.
 * Feasibility: the mean of cost, term, somebody to address, and a practice that was tried.
 */
export function scoresOf(judged: Judged, numbers: Numbers): Scores {
  const { findings } = judged;
  const evidence = new Set(findings.flatMap((finding) => finding.evidence.map(({ id }) => id)));
  const shares = numbers.estimates.filter(({ id, unit }) => unit === "share" && evidence.has(id));
  const ratios = [...numbers.parities, ...(numbers.comparisons ?? [])].filter(({ id }) => evidence.has(id));
  return {
    severity: most(findings.map(({ weight }) => weight)),
    people: most(shares.filter(({ indicator }) => /^(need|barrier)-/.test(indicator)).map(({ value }) => value)),
    equality: most(ratios.filter(({ ratio }) => ratio > 0).map(({ ratio }) => Math.abs(Math.log2(ratio)))),
    feasibility: feasibility(judged),
  };
}

const BY_COST = { low: 1, medium: 0.5, high: 0 } as const;
const BY_TERM = { "months-6": 1, "year-1": 0.5, "years-2": 0 } as const;

function feasibility({ cost, term, hasAddressee, hasPractice }: Judged): number {
  return (BY_COST[cost] + BY_TERM[term] + (hasAddressee ? 1 : 0) + (hasPractice ? 1 : 0)) / 4;
}

function most(values: readonly number[]): number {
  return Math.min(1, Math.max(0, ...values));
}
