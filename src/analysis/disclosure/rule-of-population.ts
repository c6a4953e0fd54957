// Which publishing rule holds for answers of whom: people are protected as persons, bodies (providers, employers,
// institutions) by a minimum number of bodies behind a number.
import type { DisclosureRule, Study } from "#study/study";

/** Bodies behind a number when the study says nothing else: none of them can be found by the other one. */
export const FEWEST_BODIES = 3;

/** The largest part of an amount that one body may hold: the (1, 80 %) form of the dominance rule. */
export const LARGEST_SHARE = 0.8;

const BODIES: readonly string[] = ["provider", "employer", "institution"];

/**
 * The rule of the study for answers of one population. For bodies a number needs `bodies` of them, and a share may have
 * none or all on one side: that no institution has a budget is a finding, not a secret of a person. Amounts (means, ratios) are hidden as well where one body makes up most of them.
 */
export function ruleOfPopulation(study: Pick<Study, "disclosure" | "populations">, population: string): DisclosureRule {
  const named = study.populations.find(({ id }) => id === population)?.unit;
  const unit = named ?? (BODIES.includes(population) ? "body" : "person");
  if (unit === "person") return { ...study.disclosure, dominance: 1 };
  const { bodies = FEWEST_BODIES, dominance = LARGEST_SHARE } = study.disclosure;
  return { ...study.disclosure, minimumRespondents: bodies, minimumCases: 0, dominance };
}
