// Whether an accepted recommendation asks something of a kind of institution, and of the town of one city.
import type { ReviewedRecommendation, StakeholderGroup } from "../recommendation.ts";
import type { Stakeholder } from "../stakeholder.ts";
import { groupOf } from "./choose-addressees.ts";

export interface AskedReader {
  readonly group: StakeholderGroup;
  /** Id of the city whose authority reads. */
  readonly city?: string | undefined;
}

/**
 * What the rules addressed is asked of every institution of its group. Where a person chose the addressees, it is asked of them alone:
 * of the groups that they are of, and of a city where one of them is of that city or of none.
 */
export function isAskedOf(
  { recommendation, actions }: ReviewedRecommendation,
  { group, city }: AskedReader,
  stakeholders: readonly Stakeholder[],
): boolean {
  if (!actions.some(({ addressees }) => addressees !== undefined)) return recommendation.group === group;
  const chosen = stakeholders.filter(({ id }) => recommendation.addressees.includes(id));
  const readers = chosen.filter((one) => groupOf(one) !== undefined);
  if (readers.length === 0) return recommendation.group === group;
  return readers.some((one) => groupOf(one) === group && (city === undefined || one.city === "" || one.city === city));
}
