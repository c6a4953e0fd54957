// Every practice of a study, the best grounded first, judged for each of its cities by the same criteria.
import { searchPractices } from "#literature/practices/search-practices";
import type { WorkedPractice } from "#publications/portal/worked-page";
import { cityFacts } from "./city-facts.ts";
import type { StudyFolder } from "./study-folder.ts";

export function judgePractices(folder: StudyFolder): readonly WorkedPractice[] {
  const ground = {
    practices: folder.practices,
    details: folder.evidence.practiceDetails,
    interventions: folder.evidence.mapPlan?.interventions ?? [],
  };
  const most = folder.practices.length;
  const byCity = folder.study.cities.map(({ id }) => {
    const found = searchPractices(ground, { most, facts: cityFacts(folder, id) });
    return [id, new Map(found.map(({ practice, transfer }) => [practice.id, transfer]))] as const;
  });
  return searchPractices(ground, { most }).map((found) => ({
    found,
    fits: new Map(
      byCity.flatMap(([city, transfers]) => {
        const transfer = transfers.get(found.practice.id);
        return transfer === undefined ? [] : [[city, transfer] as const];
      }),
    ),
  }));
}
