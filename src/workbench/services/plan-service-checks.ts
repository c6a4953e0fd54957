// Whom to call or visit next. Importance = people in need of the kind where the service works, from the survey of the study.

import type { AnalysisSpec } from "#analysis/analysis-spec";
import type { Estimate } from "#analysis/estimate";
import type { ServiceCells } from "#directory/reintegration/service-columns";
import { splitList } from "#directory/reintegration/service-columns";
import { type PlannedVerification, planVerification } from "#directory/verification/plan-verification";
import { isListed, replayActions } from "#directory/verification/replay-actions";
import type { Desk } from "../act-head.ts";
import { todayOf } from "./read-directory.ts";

export interface PlannedCheck extends PlannedVerification {
  readonly name: string;
  readonly phone: string;
  /** Whose telephone it is. */
  readonly country: string;
  readonly city: string;
}

/** The most urgent first. Urgency: docs of `planVerification`. */
export async function planServiceChecks(desk: Desk, study: string, most: number): Promise<readonly PlannedCheck[]> {
  const histories = await desk.store.services.list(study);
  const needs = await readNeeds(desk, study);
  const services = [...histories].flatMap(([id, actions]) => {
    const service = replayActions(actions);
    return isListed(service) ? [{ id, service, importance: importanceOf(service.cells, needs) }] : [];
  });
  const cells = new Map(services.map(({ id, service }) => [id, service.cells]));
  return planVerification(services, todayOf(desk.effects), most).map((planned) => {
    const { name = "", phone = "", country = "", city = "" } = cells.get(planned.id) ?? {};
    return { ...planned, name, phone, country, city };
  });
}

/** Weighted people in need by `kind place`. */
type Needs = ReadonlyMap<string, number>;

async function readNeeds({ store }: Desk, study: string): Promise<Needs> {
  const analysis = await store.records.get(study, "analysis", "analysis");
  if (analysis === undefined) return new Map();
  // What `keep-study` and `estimate-study` wrote.
  const { indicators } = analysis.body as AnalysisSpec;
  const kinds = new Map(
    indicators.flatMap(({ id, role, kind, serviceKind }) =>
      role === "need" && kind === "total" && serviceKind !== undefined ? [[id, serviceKind] as const] : [],
    ),
  );
  const estimates = (await store.numbers.list(study, "estimate")).map(({ body }) => body as Estimate);
  return new Map(
    estimates.flatMap(({ indicator, domain, value, flags }) => {
      const kind = kinds.get(indicator);
      const isTold = kind !== undefined && domain.sex === "all" && !flags.includes("suppressed");
      return isTold ? [[`${kind} ${domain.place}`, value] as const] : [];
    }),
  );
}

/** The most that any of its kinds and places gives; 1 where nobody knows. */
function importanceOf(
  { kind = "", other_kinds = "", study_cities = "", country = "" }: ServiceCells,
  needs: Needs,
): number {
  const cities = splitList(study_cities, " ; ");
  const places = cities.length === 0 ? [country] : cities;
  const kinds = [kind, ...splitList(other_kinds, " ; ")];
  const known = kinds.flatMap((code) => places.flatMap((place) => needs.get(`${code} ${place}`) ?? []));
  return Math.max(1, ...known);
}
