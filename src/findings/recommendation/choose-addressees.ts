// Whom a recommendation is addressed to: at most four institutions of its group that work on its subject in its place.
import { WHOLE_STUDY } from "#analysis/domain";
import type { CapacityRecord } from "#analysis/institution-record";
import type { StakeholderGroup } from "../recommendation.ts";
import type { Stakeholder } from "../stakeholder.ts";
import type { RecommendationRule } from "./rule.ts";

export const ADDRESSEES_AT_MOST = 4;

/** Universities, donors and international agencies are partners: nothing is asked of them here. */
const GROUP_OF_KIND: Readonly<Record<string, StakeholderGroup>> = {
  government: "government",
  "local authority": "local-authority",
  "local-authority": "local-authority",
  employers: "employers",
  "civil society": "civil-society",
  "civil-society": "civil-society",
};

/** Undefined for partners. */
export function groupOf({ kind }: Pick<Stakeholder, "kind">): StakeholderGroup | undefined {
  return GROUP_OF_KIND[kind];
}

/**
 * Ids of stakeholders. Those with a stated mandate for the subject come first, then town bodies of study cities before
 * those of other towns, and those that name it first among their functions. Nobody who works on it: those of `otherwise`.
 * For the whole study: regional bodies, then one per country.
 */
export function chooseAddressees(
  rule: RecommendationRule,
  place: string,
  stakeholders: readonly Stakeholder[],
  capacities: readonly CapacityRecord[],
): readonly string[] {
  const group = stakeholders.filter((stakeholder) => groupOf(stakeholder) === rule.group);
  const here = group.filter(({ country }) => place === WHOLE_STUDY || country === place);
  const working = worksOn(here, rule.functions);
  const fitting = working.length > 0 ? working : worksOn(here, rule.otherwise);
  const functions = working.length > 0 ? rule.functions : rule.otherwise;
  const ranked = fitting.toSorted(
    (a, b) => rank(a, functions, capacities) - rank(b, functions, capacities) || (a.id < b.id ? -1 : 1),
  );
  const chosen = place === WHOLE_STUDY ? acrossCountries(ranked) : ranked;
  return chosen.slice(0, ADDRESSEES_AT_MOST).map(({ id }) => id);
}

function worksOn(stakeholders: readonly Stakeholder[], functions: readonly string[]): readonly Stakeholder[] {
  return stakeholders.filter((stakeholder) => stakeholder.functions.some((code) => functions.includes(code)));
}

/** Smaller comes first. */
function rank(stakeholder: Stakeholder, functions: readonly string[], capacities: readonly CapacityRecord[]): number {
  const mandated = capacities.some(
    (record) =>
      record.institutionId === stakeholder.id &&
      functions.includes(record.serviceKind) &&
      record.held.mandate === "yes",
  );
  const position = stakeholder.functions.findIndex((code) => functions.includes(code));
  const elsewhere = stakeholder.level === "municipal" && stakeholder.city === "";
  return (mandated ? 0 : 100) + (elsewhere ? 50 : 0) + position;
}

/** Regional bodies first, then the best of each country in turn. */
function acrossCountries(ranked: readonly Stakeholder[]): readonly Stakeholder[] {
  const regional = ranked.filter(({ country }) => country === WHOLE_STUDY).slice(0, 2);
  const national = ranked.filter(({ country }) => country !== WHOLE_STUDY);
  const best = national.filter(({ country }, i) => national.findIndex((other) => other.country === country) === i);
  const room = ADDRESSEES_AT_MOST - Math.min(best.length, ADDRESSEES_AT_MOST);
  return [...regional.slice(0, Math.max(room, 1)), ...best];
}
