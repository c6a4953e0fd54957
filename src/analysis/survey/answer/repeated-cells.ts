// The cells of a table under replicate weights: all of them are estimated again under each, and their spread told.
// Source: R survey 4, svytable and svytotal of a svyrep.design.
import {
  all,
  asText,
  column,
  compare,
  type Expression,
  isMissing,
  not,
  number,
  text,
  when,
} from "../../sql/expression.ts";
import type { SurveyDesign } from "../design.ts";
import { domainKey, domainNames } from "../domain-names.ts";
import { estimate } from "../estimate.ts";
import type { TotalsEstimator, Work } from "../estimator.ts";
import type { Domain } from "../measures.ts";
import { fromTotals } from "../totals-estimator.ts";
import type { Answered } from "./answer.ts";
import { keyed, namedEstimates } from "./named-estimates.ts";

export interface TableCell {
  readonly codes: readonly string[];
  /** Rows that answered. */
  readonly n: number;
  readonly people: number;
}

export interface TableQuestion {
  readonly names: readonly string[];
  readonly domain: Domain;
  readonly found: readonly TableCell[];
}

export interface RepeatedCells {
  /** By the key of their codes. */
  readonly people: readonly (readonly [string, number])[];
  /** Rows, standard errors and intervals by the name of their codes. */
  readonly spread: Answered;
}

/** People with a missing code count as those whose code is known do, in each replicate: the table adds up to everybody. */
export function* repeatedCells(design: SurveyDesign, { names, domain, found }: TableQuestion): Work<RepeatedCells> {
  const labels = domainNames(found.map(({ codes }) => domainKey(codes)));
  const estimator = fromTotals(cellsOfAll(names, found));
  const estimated = yield* estimate(design, estimator, domain.where);
  const { se, ci95_lower, ci95_upper } = namedEstimates({ ...estimated, names: labels, intervalDf: Infinity });
  return {
    people: found.map(({ codes }, at) => [domainKey(codes), estimated.values[at] ?? 0]),
    spread: {
      n: keyed(
        labels,
        found.map(({ n }) => n),
      ),
      se,
      ci95_lower,
      ci95_upper,
    },
  };
}

function cellsOfAll(names: readonly string[], found: readonly TableCell[]): TotalsEstimator {
  const isKnown = all(...names.map((name) => not(isMissing(column(name)))));
  const isIn = ({ codes }: TableCell): Expression =>
    all(...names.map((name, at) => compare(asText(column(name)), "=", text(codes[at] ?? ""))));
  return {
    measures: [...found.map(isIn), isKnown].map((is) => when(is, number(1), number(0))).concat(number(1)),
    finish: (totals) => {
      const [known = 0, whole = 0] = totals.slice(found.length);
      const values = totals.slice(0, found.length).map((cell) => (cell * whole) / known);
      return { names: domainNames(found.map(({ codes }) => domainKey(codes))), values, gradient: [] };
    },
  };
}
