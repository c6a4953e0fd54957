// Issues on the languages of a form: columns that one language lacks, and languages without a code.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import { sayWarning } from "../xform/say.ts";

/** `columns`: those that other languages of the sheet have. */
export function missingColumnsIssue(language: string, columns: readonly string[], place: Place): Issue {
  const { es, en, fr } = quote(language);
  const list = columns.join(", ");
  return sayWarning("study/languages-have-the-same-columns", place, {
    message: [
      `A la lengua ${es} le falta en esta hoja: ${list}.`,
      `The language ${en} lacks on this sheet: ${list}.`,
      `Il manque à la langue ${fr} sur cette feuille : ${list}.`,
    ],
    cure: [
      "Añada esas columnas con su lengua; sin ellas se ve un guion.",
      "Add those columns with their language; without them a dash is shown.",
      "Ajoutez ces colonnes avec leur langue ; sans elles, un tiret s’affiche.",
    ],
  });
}

export function languageCodeIssue(languages: readonly string[], place: Place): Issue {
  const list = languages.join(", ");
  return sayWarning("study/language-has-a-code", place, {
    message: [
      `Los programas no saben qué lengua es: ${list}.`,
      `Programs cannot tell which language this is: ${list}.`,
      `Les programmes ne savent pas de quelle langue il s’agit : ${list}.`,
    ],
    cure: [
      "Escriba el código tras el nombre: Español (es), K’iche’ (quc).",
      "Write the code after the name: Español (es), K’iche’ (quc).",
      "Écrivez le code après le nom : Español (es), K’iche’ (quc).",
    ],
  });
}
