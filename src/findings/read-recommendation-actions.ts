// recommendations.yaml → what people decided on drafted recommendations.
import type { Issue } from "#base/issue";
import type { Reading } from "#base/read-records";
import { readYaml } from "#base/read-yaml";
import { day, listOf, maybe, oneOf, readShape, record, texts, words } from "#base/shape";
import type { RecommendationAction } from "./recommendation.ts";

const ACTIONS = listOf(
  record({
    recommendation: words(),
    action: oneOf(["accepted", "changed", "refused"]),
    by: words(),
    on: day(),
    reason: words(),
    mark: oneOf(["real", "demonstration"]),
    words: maybe(texts()),
  }),
);

/** An empty file means that nothing was decided yet. */
export function readRecommendationActions(text: string, file: string): Reading<RecommendationAction> {
  const { node, issues } = readYaml(text, { file });
  if (node === undefined || (node.kind === "scalar" && node.value === null)) return { records: [], issues };
  const { value = [], issues: found } = readShape(node, ACTIONS, file);
  const rows = node.kind === "list" ? node.items.map(({ row }) => row) : [];
  const wordless = value.flatMap((action, index) =>
    action.action === "changed" && action.words === undefined ? [wordsIssue(file, rows[index] ?? 1)] : [],
  );
  return { records: value, issues: [...issues, ...found, ...wordless] };
}

function wordsIssue(file: string, row: number): Issue {
  return {
    rule: "findings/changed-recommendation-has-words",
    severity: "error",
    place: { file, row, column: "words" },
    message: {
      es: "La decisión es «changed», pero faltan las palabras nuevas.",
      en: "The decision is “changed”, but the new words are missing.",
      fr: "La décision est « changed », mais les nouveaux mots manquent.",
    },
    cure: {
      es: "Escriba en words el texto que sustituye a la acción, en las tres lenguas.",
      en: "Write under words the text that replaces the action, in all three languages.",
      fr: "Écrivez sous words le texte qui remplace l'action, dans les trois langues.",
    },
  };
}
