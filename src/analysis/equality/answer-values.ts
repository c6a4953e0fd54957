// Answers of people as numbers: what `indicator/measure` says as a query tree, said of rows in memory.
import type { Condition, IndicatorSpec } from "../analysis-spec.ts";
import type { GroupCondition } from "./equality-spec.ts";
import type { PersonRow } from "./people.ts";

/** One value per person; NaN where the question was not answered, not asked, or speaks of others. Shares count 0 and 1. */
export function valuesOf(spec: IndicatorSpec, rows: readonly PersonRow[]): Float64Array {
  const among = spec.among ?? [];
  return Float64Array.from(rows, (row) =>
    among.every((one) => holds(row, one) === true) ? answerOf(spec, row) : Number.NaN,
  );
}

/** Zero for each person that the indicator speaks of, whether the question was answered or not; NaN for others. */
export function askedOf({ among = [] }: IndicatorSpec, rows: readonly PersonRow[]): Float64Array {
  return Float64Array.from(rows, (row) => (among.every((one) => holds(row, one) === true) ? 0 : Number.NaN));
}

function answerOf(spec: IndicatorSpec, row: PersonRow): number {
  if (spec.kind === "proportion") return numberOf(holds(row, { variable: spec.variable, in: spec.answers }));
  if (spec.kind === "mean") return amountOf(row[spec.variable]);
  return Number.NaN;
}

/** Undefined where the question was not answered. */
export function holds(row: PersonRow, { variable, in: codes }: Condition): boolean | undefined {
  const answer = row[variable];
  if (answer === null || answer === undefined || answer === "") return undefined;
  if (typeof answer === "number") return codes.includes(String(answer));
  return answer.includes(" ") ? answer.split(" ").some((code) => codes.includes(code)) : codes.includes(answer);
}

export function belongs(row: PersonRow, condition: GroupCondition): boolean {
  if ("in" in condition) return holds(row, condition) === true;
  const amount = amountOf(row[condition.variable]);
  return amount >= (condition.from ?? -Infinity) && amount <= (condition.to ?? Infinity);
}

export function amountOf(answer: string | number | null | undefined): number {
  return answer === null || answer === undefined || answer === "" ? Number.NaN : Number(answer);
}

function numberOf(held: boolean | undefined): number {
  return held === undefined ? Number.NaN : held ? 1 : 0;
}
