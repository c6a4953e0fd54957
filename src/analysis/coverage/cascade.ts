// The effective-coverage cascade: of the people in need of a kind of service in a place, for how many does it exist, is it known to
// be true, can it be reached, is it open to them, can they pay for it, did they use it, was it useful.
// Source: Tanahashi 1978, "Health service coverage and its evaluation", Bull. World Health Organ. 56(2): availability,
// accessibility, acceptability, contact and effectiveness coverage. What the directory says is counted and has no sampling error;
// what people say has the interval of its estimate.
import { SEX_DOMAINS, type SexDomain } from "#base/sex";
import type { Study } from "#study/study";
import type { AnalysisSpec, IndicatorSpec } from "../analysis-spec.ts";
import type { Estimate } from "../estimate.ts";
import { type ShareInterval, shareWithout } from "./coverage-cells.ts";
import type { DirectoryService } from "./directory-service.ts";
import { isOpenTo, reaches } from "./directory-service.ts";
import { REACH_MINUTES } from "./place-indicators.ts";
import { placesOf } from "./service-places.ts";

const LONGEST_MINUTES = Math.max(...REACH_MINUTES);

export const CASCADE_STEPS = [
  ...(["exists", "verified", "known", "reachable", "open-to", "affordable", "used", "useful"] as const),
] as const;

export type CascadeStep = (typeof CASCADE_STEPS)[number];

/**
 * Why a step has no number, or a number of none: `no-service`: none is known; `none-running`: all have ended or nobody knows;
 * `none-verified`: nobody looked within a year; `not-asked`: the survey has no such question; `no-answers`: nobody of the cell
 * answered; `suppressed`: too few people.
 */
export type EmptyReason = "no-service" | "none-running" | "none-verified" | "not-asked" | "no-answers" | "suppressed";

export interface StepNumbers {
  readonly step: CascadeStep;
  /** Services of the directory that pass this step and those before it; absent where the directory does not speak of it. */
  readonly services?: number;
  /** Share of the people in need, with its interval; absent where nobody was asked. */
  readonly share?: ShareInterval;
  /** People asked. */
  readonly n?: number;
  /** `at-most`: the share is of those not held back by the barrier named most, so that others may still be. */
  readonly bound?: "at-most";
  /** Ids of the estimates that it rests on. */
  readonly restsOn: readonly string[];
  readonly reason?: EmptyReason;
}

export interface CascadeCell {
  readonly serviceKind: string;
  readonly place: string;
  readonly sex: SexDomain;
  /** Share of people in need. */
  readonly need?: ShareInterval;
  readonly steps: readonly StepNumbers[];
}

export interface CascadeGround {
  readonly study: Study;
  readonly analysis: AnalysisSpec;
  readonly estimates: readonly Estimate[];
  readonly services: readonly DirectoryService[];
}

/** One cell a kind, place and sex; kinds for which there is neither a service nor a question of need are left out. */
export function cascadeCells(ground: CascadeGround): readonly CascadeCell[] {
  const { study, analysis, services } = ground;
  const open = openGround(ground);
  return study.serviceKinds.flatMap(({ code }) => {
    const ofKind = services.filter(({ kinds }) => kinds.includes(code));
    const isAsked = analysis.indicators.some(({ role, serviceKind }) => role === "need" && serviceKind === code);
    if (ofKind.length === 0 && !isAsked) return [];
    return placesOf(study).flatMap((place) => cellsOf(open, { serviceKind: code, place, ofKind }));
  });
}

/** For everybody, women and men, of one kind in one place. */
export function cascadeOf(
  ground: CascadeGround,
  { serviceKind, place }: Pick<CascadeCell, "serviceKind" | "place">,
): readonly CascadeCell[] {
  const ofKind = ground.services.filter(({ kinds }) => kinds.includes(serviceKind));
  return cellsOf(openGround(ground), { serviceKind, place, ofKind });
}

type OpenGround = Pick<CascadeGround, "study"> & Pick<CellGround, "analysis" | "estimates">;

function openGround({ study, analysis, estimates }: CascadeGround): OpenGround {
  return { study, analysis, estimates: new Map(estimates.map((each) => [each.id, each])) };
}

interface Wanted {
  readonly serviceKind: string;
  readonly place: string;
  readonly ofKind: readonly DirectoryService[];
}

function cellsOf({ study, ...open }: OpenGround, { serviceKind, place, ofKind }: Wanted): readonly CascadeCell[] {
  const here = ofKind.filter((service) => reaches(service, place, study));
  return SEX_DOMAINS.map((sex) => cellOf({ ...open, here, serviceKind, place, sex }));
}

interface CellGround {
  readonly analysis: AnalysisSpec;
  readonly estimates: ReadonlyMap<string, Estimate>;
  readonly here: readonly DirectoryService[];
  readonly serviceKind: string;
  readonly place: string;
  readonly sex: SexDomain;
}

function cellOf(ground: CellGround): CascadeCell {
  const { serviceKind, place, sex, here } = ground;
  const running = here.filter(({ isRunning }) => isRunning);
  const verified = running.filter(({ isVerified }) => isVerified);
  const open = running.filter((service) => isOpenTo(service, sex));
  const need = tell(ground, indicatorOf(ground, "need"), (share) => share);
  return {
    ...{ serviceKind, place, sex },
    ...(need.share === undefined ? {} : { need: need.share }),
    steps: [
      {
        ...counted("exists", running.length, here.length === 0 ? "no-service" : "none-running"),
        ...onlyTold(tell(ground, indicatorOf(ground, "exists"), (share) => share)),
      },
      counted("verified", verified.length, running.length === 0 ? "none-running" : "none-verified"),
      { step: "known", ...tell(ground, indicatorOf(ground, "known"), (share) => share) },
      { step: "reachable", ...reached(ground) },
      { step: "open-to", services: open.length, ...unhindered(ground, ["eligibility", "documents"]) },
      {
        step: "affordable",
        services: open.filter(({ isFree }) => isFree === true).length,
        ...unhindered(ground, ["cost"]),
      },
      { step: "used", ...tell(ground, indicatorOf(ground, "received"), (share) => share) },
      { step: "useful", ...tell(ground, indicatorOf(ground, "useful"), (share) => share) },
    ],
  };
}

function counted(step: CascadeStep, services: number, reason: EmptyReason): StepNumbers {
  return { step, services, restsOn: [], ...(services === 0 ? { reason } : {}) };
}

/** Nothing where nobody was asked: the count of services stands for itself. */
function onlyTold(told: Told): Partial<Told> {
  return told.share === undefined ? {} : told;
}

/** Both bound it from above: living within an hour of a service that has a place, and naming no distance as a barrier. */
function reached(ground: CellGround): Told {
  const within = ground.analysis.indicators.find(
    ({ id, role, serviceKind }) =>
      role === "within" && serviceKind === ground.serviceKind && id.startsWith(`within${LONGEST_MINUTES}-`),
  );
  const near = tell(ground, within, (share) => share);
  const told = unhindered(ground, ["distance"]);
  if (near.share === undefined) return told;
  const restsOn = [...near.restsOn, ...told.restsOn];
  const isNearLess = told.share === undefined || near.share.value <= told.share.value;
  return { ...(isNearLess ? near : told), bound: "at-most", restsOn };
}

type Told = Omit<StepNumbers, "step" | "services">;

/** People in need who do not name any of these barriers, as far as one question tells: the barrier named most bounds the rest. */
function unhindered(ground: CellGround, codes: readonly string[]): Told {
  const barriers = codes.flatMap((code) => barrierOf(ground, code) ?? []);
  if (barriers.length === 0) return { restsOn: [], reason: "not-asked" };
  const told = barriers.map((barrier) => tell(ground, barrier, shareWithout));
  const known = told.filter(({ share }) => share !== undefined);
  const [least] = known.toSorted((a, b) => (a.share?.value ?? 1) - (b.share?.value ?? 1));
  if (least === undefined) return told[0] ?? { restsOn: [], reason: "no-answers" };
  return { ...least, bound: "at-most", restsOn: told.flatMap(({ restsOn }) => restsOn) };
}

function indicatorOf({ analysis, serviceKind }: CellGround, role: IndicatorSpec["role"]): IndicatorSpec | undefined {
  return analysis.indicators.find(
    (each) => each.role === role && each.serviceKind === serviceKind && each.kind === "proportion",
  );
}

/** Of this kind of service where the study asks so, else of any. */
function barrierOf({ analysis, serviceKind }: CellGround, code: string): IndicatorSpec | undefined {
  const naming = analysis.indicators.filter(
    (each) => each.role === "barrier" && each.kind === "proportion" && each.answers.includes(code),
  );
  return (
    naming.find((each) => each.serviceKind === serviceKind) ?? naming.find((each) => each.serviceKind === undefined)
  );
}

function tell(
  { estimates, place, sex }: CellGround,
  indicator: IndicatorSpec | undefined,
  shareOf: (share: ShareInterval) => ShareInterval,
): Told {
  if (indicator === undefined) return { restsOn: [], reason: "not-asked" };
  const id = `estimate:${indicator.id}:${place}:${sex}`;
  const estimate = estimates.get(id);
  if (estimate === undefined || estimate.n === 0) return { restsOn: [], reason: "no-answers" };
  if (estimate.flags.includes("suppressed")) return { restsOn: [id], reason: "suppressed" };
  const { value, lower, upper, n } = estimate;
  return { share: shareOf({ value, lower, upper }), n, restsOn: [id] };
}
