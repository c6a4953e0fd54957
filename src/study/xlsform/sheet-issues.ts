// Issues on the sheets and heads of an XLSForm.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import { reference, sayError, sayMistyped, sayWarning } from "../xform/say.ts";

export function noSurveyIssue(similar: string | undefined, file: string): Issue {
  const issue = sayError(
    "study/form-has-its-sheets",
    { file, sheet: "survey" },
    {
      message: [
        "El formulario no tiene la hoja survey.",
        "The form has no sheet called survey.",
        "Le formulaire n’a pas de feuille survey.",
      ],
      cure: [
        "Use la plantilla XLSForm, con las hojas survey, choices y settings.",
        "Use the XLSForm template with the sheets survey, choices and settings.",
        "Utilisez le modèle XLSForm, avec les feuilles survey, choices et settings.",
      ],
    },
  );
  if (similar === undefined) return issue;
  const { es, en, fr } = quote(similar);
  const cure = {
    es: `Si es la hoja ${es}, cámbiele el nombre a survey.`,
    en: `If it is the sheet ${en}, rename that one to survey.`,
    fr: `Si c’est la feuille ${fr}, renommez-la en survey.`,
  };
  return { ...issue, cure };
}

export function sheetNameIssue(found: string, meant: string, file: string): Issue {
  const { es, en, fr } = quote(found);
  return sayWarning(
    "study/form-sheet-is-known",
    { file, sheet: found },
    {
      message: [`La hoja ${es} no se lee.`, `The sheet ${en} is not read.`, `La feuille ${fr} n’est pas lue.`],
      cure: [
        `Si debía ser la hoja ${meant}, cámbiele el nombre; si no, ponga una raya baja delante.`,
        `If it was to be the sheet ${meant}, rename it; otherwise put an underscore in front.`,
        `Si ce devait être la feuille ${meant}, renommez-la ; sinon, mettez un tiret bas devant.`,
      ],
    },
  );
}

export function noColumnIssue(column: string, place: Place): Issue {
  return sayError("study/form-column-is-there", place, {
    message: [
      `La hoja no tiene la columna ${column}.`,
      `The sheet has no column ${column}.`,
      `La feuille n’a pas de colonne ${column}.`,
    ],
    cure: [
      "Escriba los nombres de las columnas en la primera fila de la hoja.",
      "Write the names of the columns into the first row of the sheet.",
      "Écrivez les noms des colonnes dans la première ligne de la feuille.",
    ],
  });
}

export function sameColumnIssue(head: string, other: string, place: Place): Issue {
  const [a, b] = [quote(head), quote(other)];
  return sayError("study/form-column-is-there-once", place, {
    message: [
      `Las columnas ${b.es} y ${a.es} significan lo mismo.`,
      `The columns ${b.en} and ${a.en} mean the same.`,
      `Les colonnes ${b.fr} et ${a.fr} signifient la même chose.`,
    ],
    cure: ["Deje solo una de las dos.", "Keep only one of the two.", "N’en gardez qu’une des deux."],
  });
}

export function twoIdentitiesIssue(place: Place): Issue {
  return sayWarning("study/form-has-one-identity", place, {
    message: [
      "Hay form_id e id_string; solo vale form_id.",
      "There are both form_id and id_string; only form_id counts.",
      "Il y a form_id et id_string ; seul form_id compte.",
    ],
    cure: ["Quite la columna id_string.", "Take the column id_string away.", "Retirez la colonne id_string."],
  });
}

export function unknownColumnIssue(head: string, meant: string | undefined, place: Place): Issue {
  const { es, en, fr } = quote(head);
  const issue = sayWarning("study/form-column-is-known", place, {
    message: [
      `La columna ${es} no es de XLSForm y no tiene efecto.`,
      `The column ${en} is not part of XLSForm and has no effect.`,
      `La colonne ${fr} ne fait pas partie de XLSForm et reste sans effet.`,
    ],
    cure: [
      "Quítela, o use el nombre de una columna de XLSForm.",
      "Take it away, or use the name of an XLSForm column.",
      "Retirez-la, ou utilisez le nom d’une colonne XLSForm.",
    ],
  });
  return sayMistyped(issue, meant);
}

export function brokenReferenceIssue(text: string, place: Place): Issue {
  const { es, en, fr } = quote(text);
  return sayError("study/reference-is-whole", place, {
    message: [
      `En ${es} hay una referencia que no se entiende.`,
      `A reference in ${en} is not understood.`,
      `Une référence n’est pas comprise dans ${fr}.`,
    ],
    cure: [
      `Escríbala como ${reference("nombre")}: el signo $, llaves y el nombre de una pregunta, sin espacios.`,
      `Write it as ${reference("name")}: the sign $, braces and the name of a question, without blanks.`,
      `Écrivez-la ${reference("nom")} : le signe $, des accolades et le nom d’une question, sans espaces.`,
    ],
  });
}
