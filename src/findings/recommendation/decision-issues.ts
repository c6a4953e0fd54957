// Remarks on decisions: what one lacks, and what it speaks of that is not there any more.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import type { RecommendationAction } from "../recommendation.ts";

const FILE = "recommendations.yaml";

export function changeIsEmpty(place: Place): Issue {
  return {
    rule: "findings/changed-recommendation-has-words",
    severity: "error",
    place: { ...place, column: "words" },
    message: {
      es: "La decisión es «changed», pero no dice qué cambia.",
      en: "The decision is “changed”, but it does not say what changes.",
      fr: "La décision est « changed », mais elle ne dit pas ce qui change.",
    },
    cure: {
      es: "Escriba words o firstStep en las tres lenguas, o un nuevo term o addressees.",
      en: "Write words or firstStep in all three languages, or a new term or addressees.",
      fr: "Écrivez words ou firstStep dans les trois langues, ou un nouveau term ou addressees.",
    },
  };
}

export function targetIsMissing(place: Place): Issue {
  return {
    rule: "findings/merged-recommendation-names-its-target",
    severity: "error",
    place: { ...place, column: "into" },
    message: {
      es: "La decisión es «merged», pero no dice con qué recomendación se une.",
      en: "The decision is “merged”, but it does not say into which recommendation.",
      fr: "La décision est « merged », mais elle ne dit pas dans quelle recommandation.",
    },
    cure: {
      es: "Escriba en into el identificador de la otra recomendación.",
      en: "Write the id of the other recommendation under into.",
      fr: "Écrivez sous into l’identifiant de l’autre recommandation.",
    },
  };
}

export function unknownDraft(id: string, entry: number): Issue {
  return {
    rule: "findings/decision-names-a-draft",
    severity: "warning",
    place: { file: FILE },
    message: {
      es: `La decisión ${entry} habla de ${quote(id).es}, una recomendación que el estudio ya no propone.`,
      en: `Decision ${entry} speaks of ${quote(id).en}, a recommendation that the study no longer drafts.`,
      fr: `La décision ${entry} porte sur ${quote(id).fr}, une recommandation que l’étude ne propose plus.`,
    },
    cure: {
      es: "Revise el código; si los datos cambiaron y la propuesta desapareció, puede quitar la decisión.",
      en: "Check the id; if the data changed and the draft is gone, the decision can be removed.",
      fr: "Vérifiez le code\u00a0; si les données ont changé et que la proposition a disparu, la décision peut être retirée.",
    },
  };
}

export function unknownFinding(id: string): Issue {
  return {
    rule: "findings/decision-names-a-finding",
    severity: "warning",
    place: { file: FILE },
    message: {
      es: `Una decisión aparta el hallazgo ${quote(id).es}, que el estudio ya no tiene.`,
      en: `A decision sets aside the finding ${quote(id).en}, which the study no longer has.`,
      fr: `Une décision écarte le constat ${quote(id).fr}, que l’étude n’a plus.`,
    },
    cure: {
      es: "Revise el código o quite la decisión.",
      en: "Check the id, or remove the decision.",
      fr: "Vérifiez le code ou retirez la décision.",
    },
  };
}

/** Somebody decided on numbers that have changed since. */
export function groundHasMoved({ recommendation, on }: RecommendationAction): Issue {
  const day = on.slice(0, 10);
  return {
    rule: "findings/decision-rests-on-current-evidence",
    severity: "warning",
    place: { file: FILE },
    message: {
      es: `Los números en que descansa ${recommendation} cambiaron después de la decisión del ${day}.`,
      en: `The numbers under ${recommendation} have changed since the decision of ${day}.`,
      fr: `Les chiffres sur lesquels repose ${recommendation} ont changé depuis la décision du ${day}.`,
    },
    cure: {
      es: "Léala con los números de ahora y decida de nuevo.",
      en: "Read it with the numbers of today, and decide again.",
      fr: "Relisez-la avec les chiffres actuels et décidez de nouveau.",
    },
  };
}
