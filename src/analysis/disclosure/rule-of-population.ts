// Which publishing rule holds for answers of whom: people are protected as persons, bodies (providers, employers,
// institutions) by a minimum number of bodies behind a number.
import type { DisclosureRule, Study } from "#study/study";

/** Bodies behind a number when the study says nothing else: none of them can be found by the other one. */
export const FEWEST_BODIES = 3;

const BODIES: readonly string[] = ["provider", "employer", "institution"];

/**
 * The rule of the study for answers of one population. For bodies a number needs `bodies` of them, and a share may have
 * none or all on one side: that no institution has a budget is a finding, not a secret of a person.
 */
export function ruleOfPopulation(study: Pick<Study, "disclosure" | "populations">, population: string): DisclosureRule {
  const named = study.populations.find(({ id }) => id === population)?.unit;
  const unit = named ?? (BODIES.includes(population) ? "body" : "person");
  if (unit === "person") return study.disclosure;
  return { ...study.disclosure, minimumRespondents: study.disclosure.bodies ?? FEWEST_BODIES, minimumCases: 0 };
}
