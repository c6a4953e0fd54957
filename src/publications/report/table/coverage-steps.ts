// The cascade of coverage as estimates of one report: what the directory says of places, and what people in need say. Tanahashi 1978.
import { shareWithout } from "#analysis/coverage/coverage-cells";
import type { Estimate } from "#analysis/estimate";
import type { SexDomain } from "#base/sex";
import { findEstimate, isShown, type ReportContext } from "../report-context.ts";
import type { Word } from "../say/words.ts";
import { stepEstimate } from "./cascade.ts";

export const COVERAGE_STEPS = [
  "exists",
  "known",
  "inReach",
  "openToThem",
  "received",
  "useful",
] as const satisfies readonly Word[];
export type CoverageStep = (typeof COVERAGE_STEPS)[number];

export interface CoverageKey {
  readonly kind: string;
  readonly step: CoverageStep;
  readonly sex: SexDomain;
}

/** Among people in need; undefined where nobody was asked. */
export function coverageEstimate(context: ReportContext, { kind, step, sex }: CoverageKey): Estimate | undefined {
  if (step === "inReach") return withinEstimate(context, { kind, minutes: 60, sex });
  if (step === "openToThem") return unhindered(context, sex);
  return stepEstimate(context, { kind, step, sex });
}

export interface WithinKey {
  readonly kind: string;
  readonly minutes: 30 | 60;
  readonly sex: SexDomain;
}

export function withinEstimate(context: ReportContext, { kind, minutes, sex }: WithinKey): Estimate | undefined {
  return findEstimate(context, { indicator: `within${minutes}-${kind}`, place: context.place, sex });
}

/** Those who name neither rules nor documents as a barrier, as far as one question tells: the barrier named most bounds the rest. */
function unhindered(context: ReportContext, sex: SexDomain): Estimate | undefined {
  const named = context.input.analysis.indicators.filter(
    ({ role, kind, ...rest }) =>
      role === "barrier" && kind === "proportion" && "answers" in rest && rest.answers.some((code) => RULES.has(code)),
  );
  const told = named.flatMap(({ id }) => findEstimate(context, { indicator: id, place: context.place, sex }) ?? []);
  const [most] = told.filter(isShown).toSorted((a, b) => b.value - a.value);
  return most === undefined ? told[0] : { ...most, ...shareWithout(most) };
}

const RULES = new Set(["eligibility", "documents"]);
