// The weights by which recommendations are put in order.
import { formatNumber } from "#base/format-number";
import type { Issue } from "#base/issue";
import { errorAt } from "#base/make-issue";
import type { FindingRules, PriorityWeights } from "./analysis-spec.ts";

/** Where the study gives no others. They stand in the report beside the ranks, and are drawn anew to see how much the ranks hang on them. */
export const USUAL_WEIGHTS: PriorityWeights = { severity: 0.35, people: 0.25, equality: 0.2, feasibility: 0.2 };

/** Hundredths typed by a person add up to one within this. */
const ROUNDING = 0.005;

export function checkWeights({ priority }: FindingRules, file: string): readonly Issue[] {
  if (priority === undefined) return [];
  const sum = Object.values(priority).reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) <= ROUNDING) return [];
  return [
    errorAt(
      "analysis/weights-add-up-to-one",
      { file, column: "rules.priority" },
      {
        wrong: [
          `Los pesos de rules.priority suman ${formatNumber(sum, "es", 2)}.`,
          `The weights of rules.priority add up to ${formatNumber(sum, "en", 2)}.`,
          `Les poids de rules.priority totalisent ${formatNumber(sum, "fr", 2)}.`,
        ],
        cure: [
          "Escriba cuatro partes de uno que sumen 1.",
          "Write four shares of one that add up to 1.",
          "Écrivez quatre parts dont la somme est 1.",
        ],
      },
    ),
  ];
}
