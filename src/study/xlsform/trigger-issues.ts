// Issues on calculations that run when the answer to another question changes.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import type { FormNode } from "../xform/form-node.ts";
import { reference, sayError, sayMistyped } from "../xform/say.ts";

export function backgroundGeopointIssues(node: FormNode, hasCalculation: boolean, place: Place): readonly Issue[] {
  const issues: Issue[] = [];
  if (node.triggers.length === 0)
    issues.push(
      sayError("study/background-geopoint-has-a-trigger", place, {
        message: [
          "background-geopoint necesita un trigger.",
          "background-geopoint needs a trigger.",
          "background-geopoint exige un trigger.",
        ],
        cure: [
          `Escriba en trigger la pregunta tras la que se toma el punto: ${reference("nombre")}.`,
          `Write into trigger the question after which the point is taken: ${reference("name")}.`,
          `Écrivez dans trigger la question après laquelle le point est pris : ${reference("nom")}.`,
        ],
      }),
    );
  if (hasCalculation)
    issues.push(
      sayError(
        "study/background-geopoint-has-no-calculation",
        { ...place, column: "calculation" },
        {
          message: [
            "background-geopoint no admite cálculo.",
            "background-geopoint takes no calculation.",
            "background-geopoint n’admet pas de calcul.",
          ],
          cure: ["Vacíe la celda calculation.", "Empty the cell calculation.", "Videz la cellule calculation."],
        },
      ),
    );
  return issues;
}

export function triggerFormIssue(cell: string, place: Place): Issue {
  const { es, en, fr } = quote(cell);
  return sayError("study/trigger-names-questions", place, {
    message: [`${es} no nombra ninguna pregunta.`, `${en} names no question.`, `${fr} ne nomme aucune question.`],
    cure: [
      `Escriba ${reference("nombre")}; si son varias, sepárelas con comas.`,
      `Write ${reference("name")}; part several by commas.`,
      `Écrivez ${reference("nom")} ; séparez-en plusieurs par des virgules.`,
    ],
  });
}

export function unknownTriggerIssue(name: string, meant: string | undefined, place: Place): Issue {
  const { es, en, fr } = quote(name);
  const issue = sayError("study/trigger-is-there", place, {
    message: [`No hay ninguna pregunta ${es}.`, `There is no question ${en}.`, `Il n’y a pas de question ${fr}.`],
    cure: [
      "Nombre una pregunta de la hoja survey.",
      "Name a question of the survey sheet.",
      "Nommez une question de la feuille survey.",
    ],
  });
  return sayMistyped(issue, meant);
}

export function unseenTriggerIssue(name: string, place: Place): Issue {
  const { es, en, fr } = quote(name);
  return sayError("study/trigger-is-seen", place, {
    message: [
      `${es} no se ve en la pantalla, así que no puede disparar un cálculo.`,
      `${en} is not seen on the screen, so it cannot trigger a calculation.`,
      `${fr} n’apparaît pas à l’écran et ne peut donc pas déclencher de calcul.`,
    ],
    cure: [
      "Use como trigger una pregunta visible.",
      "Use a visible question as trigger.",
      "Utilisez comme trigger une question visible.",
    ],
  });
}
