// recommendations.yaml → what people decided on drafted recommendations, and on findings that none answers.
import type { Issue } from "#base/issue";
import { readYaml, type YamlNode } from "#base/read-yaml";
import { day, listOf, maybe, oneOf, readShape, record, type Shape, texts, words } from "#base/shape";
import { changeIsEmpty, targetIsMissing } from "./recommendation/decision-issues.ts";
import {
  DECISIONS,
  type DecidedByPeople,
  type FindingAction,
  type RecommendationAction,
  TERMS,
} from "./recommendation.ts";

const MARK = oneOf(["real", "demonstration"]);
const WHO_AND_WHY = { by: words(), on: day(), reason: words(), mark: MARK };

const ON_RECOMMENDATION = record({
  recommendation: words(),
  action: oneOf(DECISIONS),
  ...WHO_AND_WHY,
  words: maybe(texts()),
  firstStep: maybe(texts()),
  term: maybe(oneOf(TERMS)),
  addressees: maybe(listOf(words())),
  into: maybe(words()),
  ground: maybe(words()),
});

const ON_FINDING = record({ finding: words(), action: oneOf(["set-aside", "reopened"]), ...WHO_AND_WHY });

/** A line that begins with `finding` is about a finding. */
const DECISION: Shape<RecommendationAction | FindingAction> = {
  read: (node, path, context) =>
    (isAboutFinding(node) ? ON_FINDING : ON_RECOMMENDATION).read(node, path, context) as
      | RecommendationAction
      | FindingAction
      | undefined,
};

export interface DecisionsRead extends DecidedByPeople {
  readonly issues: readonly Issue[];
}

/** An empty file means that nothing was decided yet. */
export function readRecommendationActions(text: string, file: string): DecisionsRead {
  const { node, issues } = readYaml(text, { file });
  if (node === undefined || (node.kind === "scalar" && node.value === null)) return { ...NOTHING, issues };
  const { value = [], issues: found } = readShape(node, listOf(DECISION), file);
  const rows = node.kind === "list" ? node.items.map(({ row }) => row) : [];
  const unfit = value.flatMap((decision, index) => wantingParts(decision, { file, row: rows[index] ?? 1 }));
  return {
    recommendationActions: value.filter((decision) => "recommendation" in decision),
    findingActions: value.filter((decision) => "finding" in decision),
    issues: [...issues, ...found, ...unfit],
  };
}

const NOTHING: DecidedByPeople = { recommendationActions: [], findingActions: [] };

function isAboutFinding(node: YamlNode): boolean {
  return node.kind === "record" && node.entries.has("finding");
}

function wantingParts(
  decision: RecommendationAction | FindingAction,
  place: { readonly file: string; readonly row: number },
): readonly Issue[] {
  if ("finding" in decision) return [];
  const { action, words: said, firstStep, term, addressees, into } = decision;
  if (action === "changed" && !said && !firstStep && !term && !addressees) return [changeIsEmpty(place)];
  return action === "merged" && into === undefined ? [targetIsMissing(place)] : [];
}
