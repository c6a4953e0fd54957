// Which briefs a study owes: per country one for government, employers and civil society; per city one for its local authority.
import type { StakeholderGroup } from "#findings/recommendation";
import { isAskedOf } from "#findings/recommendation/is-asked-of";
import type { ReportInput } from "../report/report-input.ts";

export interface BriefAudience {
  readonly group: StakeholderGroup;
  /** Country code, or the city of a local authority. */
  readonly subject: string;
}

const NATIONAL: readonly StakeholderGroup[] = ["government", "employers", "civil-society"];

/** Only where an accepted recommendation asks something of the audience. */
export function planBriefs({ study, recommendations, stakeholders }: ReportInput): readonly BriefAudience[] {
  const isAsked = (group: StakeholderGroup, places: readonly string[], city?: string) =>
    recommendations.some(
      (reviewed) =>
        reviewed.status === "accepted" &&
        places.includes(reviewed.recommendation.place) &&
        isAskedOf(reviewed, { group, city }, stakeholders),
    );
  const national = study.countries.flatMap(({ code }) =>
    NATIONAL.filter((group) => isAsked(group, [code])).map((group) => ({ group, subject: code })),
  );
  const local = study.cities
    .filter(({ id, country }) => isAsked("local-authority", [id, country], id))
    .map(({ id }) => ({ group: "local-authority" as const, subject: id }));
  return [...national, ...local];
}
