// An indicator as the numbers the engine adds up: every estimate is a total y, or a total y over a total x.
import type { Condition, IndicatorSpec } from "../analysis-spec.ts";
import {
  all,
  asNumber,
  column,
  type Expression,
  holdsCode,
  isMissing,
  MISSING,
  not,
  number,
  when,
} from "../sql/expression.ts";

export interface Measure {
  readonly spec: IndicatorSpec;
  /** Value of one respondent; missing when the question was not answered or not asked. */
  readonly y: Expression;
  /** What it is divided by; absent for totals. One for means and shares. */
  readonly x?: Expression;
  /** Whether y is zero or one. */
  readonly counts: boolean;
}

export function measureOf(spec: IndicatorSpec): Measure {
  switch (spec.kind) {
    case "proportion":
      return { spec, y: among(spec, answered(spec.variable, spec.answers)), x: number(1), counts: true };
    case "mean":
      return { spec, y: among(spec, asNumber(column(spec.variable))), x: number(1), counts: false };
    case "total":
      return { spec, y: among(spec, presence(spec.variable, spec.answers)), counts: true };
    case "ratio":
      return ratio(spec);
  }
}

/** One for people of whom all conditions hold, else missing. */
export function amongWhom(conditions: readonly Condition[] | undefined): Expression {
  const held = (conditions ?? []).map(({ variable, in: codes }) => holdsCode(column(variable), codes));
  return held.length === 0 ? number(1) : when(all(...held), number(1));
}

function among(spec: IndicatorSpec, value: Expression): Expression {
  if (spec.among === undefined || spec.among.length === 0) return value;
  const held = spec.among.map(({ variable, in: codes }) => holdsCode(column(variable), codes));
  return when(all(...held), value);
}

function answered(variable: string, answers: readonly string[]): Expression {
  const holds = holdsCode(column(variable), answers);
  return {
    node: "case",
    branches: [
      { when: holds, gives: number(1) },
      { when: not(holds), gives: number(0) },
    ],
    otherwise: MISSING,
  };
}

function presence(variable: string | undefined, answers: readonly string[] | undefined): Expression {
  if (variable === undefined) return number(1);
  if (answers !== undefined) return answered(variable, answers);
  return when(not(isMissing(column(variable))), number(1));
}

function ratio(spec: Extract<IndicatorSpec, { kind: "ratio" }>): Measure {
  const numerator = asNumber(column(spec.numerator));
  const denominator = asNumber(column(spec.denominator));
  const both = all(not(isMissing(numerator)), not(isMissing(denominator)));
  return { spec, y: among(spec, when(both, numerator)), x: among(spec, when(both, denominator)), counts: false };
}
