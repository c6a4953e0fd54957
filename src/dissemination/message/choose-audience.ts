// Which stakeholders a campaign speaks to.
import type { Stakeholder } from "#findings/stakeholder";
import { engagementOf } from "../stakeholder/engagement.ts";
import type { Audience } from "./campaign.ts";

/** A list that is not given permits everything; all that are given must fit. By id. */
export function chooseAudience(stakeholders: readonly Stakeholder[], audience: Audience): readonly Stakeholder[] {
  const { countries, cities, kinds, levels, functions, engagement, stakeholders: ids } = audience;
  const has = (list: readonly string[] | undefined, ...values: readonly string[]) =>
    list === undefined || values.some((value) => list.includes(value));
  return stakeholders
    .filter(
      (one) => has(countries, one.country) && has(cities, one.city) && has(kinds, one.kind) && has(levels, one.level),
    )
    .filter((one) => has(functions, ...one.functions) && has(engagement, engagementOf(one)) && has(ids, one.id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
