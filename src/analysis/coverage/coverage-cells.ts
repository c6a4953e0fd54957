// Coverage against need: per service kind, place and sex, who needs it, who of them received it, and which services are there.
// After the first and last steps of the effective-coverage cascade (Tanahashi 1978).
import { SEX_DOMAINS, type SexDomain } from "#base/sex";
import type { Study } from "#study/study";
import type { AnalysisSpec, IndicatorRole, IndicatorSpec } from "../analysis-spec.ts";
import type { Estimate } from "../estimate.ts";
import { tallyId } from "../make-tally.ts";
import type { Numbers } from "../numbers.ts";
import { placesOf } from "./service-places.ts";

/** A share of one with its interval. */
export interface ShareInterval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

export interface CoverageCell {
  readonly serviceKind: string;
  readonly place: string;
  readonly sex: SexDomain;
  /** Share of people in need. */
  readonly need?: Estimate;
  /** Weighted number of people in need. */
  readonly peopleInNeed?: Estimate;
  /** Share who received the service, among those in need. */
  readonly received?: Estimate;
  /** Share in need who did not receive it; its interval is that of `received`, mirrored. */
  readonly gap?: ShareInterval;
  readonly servicesRunning: number;
  readonly servicesReaching: number;
}

/** Cells with at least one estimate or one service. Suppressed estimates are left out, as if not asked. */
export function coverageCells(numbers: Numbers, spec: AnalysisSpec, study: Study): readonly CoverageCell[] {
  const estimates = new Map(numbers.estimates.filter(isShown).map((e) => [e.id, e]));
  const tallies = new Map(numbers.tallies.map((tally) => [tally.id, tally.value]));
  const count = (measure: string, kind: string, place: string) => tallies.get(tallyId(measure, kind, place)) ?? 0;
  return study.serviceKinds.flatMap(({ code }) => {
    const find = estimateFinder(spec, code, estimates);
    return placesOf(study).flatMap((place) =>
      SEX_DOMAINS.map((sex) => ({
        serviceKind: code,
        place,
        sex,
        ...cellEstimates(find, place, sex),
        servicesRunning: count("services-running", code, place),
        servicesReaching: count("services-reaching", code, place),
      })).filter((cell) => cell.need !== undefined || cell.received !== undefined || cell.servicesReaching > 0),
    );
  });
}

/** Share without receipt: 1 − value, the interval mirrored. */
export function shareWithout(received: ShareInterval): ShareInterval {
  return { value: 1 - received.value, lower: 1 - received.upper, upper: 1 - received.lower };
}

/** The indicator of a role for a service kind: the first one listed. */
export function indicatorFor(
  spec: AnalysisSpec,
  serviceKind: string,
  role: IndicatorRole,
  kind: IndicatorSpec["kind"] = "proportion",
): IndicatorSpec | undefined {
  return spec.indicators.find((i) => i.serviceKind === serviceKind && i.role === role && i.kind === kind);
}

type Find = (role: IndicatorRole, kind: IndicatorSpec["kind"], place: string, sex: SexDomain) => Estimate | undefined;

function estimateFinder(spec: AnalysisSpec, code: string, estimates: ReadonlyMap<string, Estimate>): Find {
  return (role, kind, place, sex) => {
    const indicator = indicatorFor(spec, code, role, kind);
    return indicator === undefined ? undefined : estimates.get(`estimate:${indicator.id}:${place}:${sex}`);
  };
}

function cellEstimates(find: Find, place: string, sex: SexDomain): Partial<CoverageCell> {
  const need = find("need", "proportion", place, sex);
  const peopleInNeed = find("need", "total", place, sex);
  const received = find("received", "proportion", place, sex);
  return {
    ...(need === undefined ? {} : { need }),
    ...(peopleInNeed === undefined ? {} : { peopleInNeed }),
    ...(received === undefined ? {} : { received, gap: shareWithout(received) }),
  };
}

function isShown(estimate: Estimate): boolean {
  return !estimate.flags.includes("suppressed");
}
