// Issues on files of answers that are brought in by a mapping.
import type { Issue, Place } from "#base/issue";
import { nearest } from "#base/nearest";
import { quote } from "#base/quote";
import { didYouMean } from "#base/wrong-cell";

export function unknownQuestionIssue(question: string, known: readonly string[], file: string): Issue {
  const quoted = quote(question);
  const meant = nearest(question, known);
  return {
    rule: "intake/mapped-question-is-in-the-form",
    severity: "error",
    place: { file, column: question },
    message: {
      es: `La correspondencia nombra ${quoted.es}, que el formulario no pregunta.`,
      en: `The mapping names ${quoted.en}, which the form does not ask.`,
      fr: `La correspondance cite ${quoted.fr}, que le formulaire ne demande pas.`,
    },
    cure:
      meant === undefined
        ? {
            es: "Quite la línea o use otro nombre.",
            en: "Take the line away or use another name.",
            fr: "Retirez la ligne ou utilisez un autre nom.",
          }
        : didYouMean(meant),
  };
}

export function missingColumnIssue(column: string, head: readonly string[], place: Place): Issue {
  const quoted = quote(column);
  const meant = nearest(column, head);
  return {
    rule: "intake/mapped-column-is-in-the-file",
    severity: "error",
    place,
    message: {
      es: `La correspondencia nombra la columna ${quoted.es}, que el archivo no tiene.`,
      en: `The mapping names the column ${quoted.en}, which the file does not have.`,
      fr: `La correspondance cite la colonne ${quoted.fr}, absente du fichier.`,
    },
    cure:
      meant === undefined
        ? {
            es: "Quite la línea, o exporte de nuevo con esa columna.",
            en: "Take the line away, or export again with that column.",
            fr: "Retirez la ligne, ou exportez de nouveau avec cette colonne.",
          }
        : didYouMean(meant),
  };
}

export function unknownAnswerIssue(answer: string, known: readonly string[], place: Place): Issue {
  const quoted = quote(answer);
  const meant = nearest(answer, known);
  return {
    rule: "intake/imported-answer-is-permitted",
    severity: "warning",
    place,
    message: {
      es: `${quoted.es} no es una respuesta que el formulario ofrezca; se guarda como está.`,
      en: `${quoted.en} is no answer that the form offers; it is kept as it is.`,
      fr: `${quoted.fr} n’est pas une réponse offerte par le formulaire ; elle est conservée telle quelle.`,
    },
    cure:
      meant === undefined
        ? {
            es: "Compruebe si la columna lleva códigos o etiquetas (values), o si falta una versión del formulario.",
            en: "Check whether the column holds codes or labels (values), or whether a version of the form is missing.",
            fr: "Vérifiez si la colonne contient des codes ou des libellés (values), ou si une version du formulaire manque.",
          }
        : didYouMean(meant),
  };
}

export function wrongNumberIssue(answer: string, place: Place): Issue {
  const quoted = quote(answer);
  return {
    rule: "intake/imported-number-is-a-number",
    severity: "warning",
    place,
    message: {
      es: `${quoted.es} no es un número; se guarda como está.`,
      en: `${quoted.en} is not a number; it is kept as it is.`,
      fr: `${quoted.fr} n’est pas un nombre ; la valeur est conservée telle quelle.`,
    },
    cure: {
      es: "Corrija la celda en el archivo e impórtelo de nuevo: solo cambiará esa fila.",
      en: "Mend the cell in the file and import it again: only that row will change.",
      fr: "Corrigez la cellule dans le fichier et réimportez-le : seule cette ligne changera.",
    },
  };
}

export function orphanIssue(parent: string, place: Place): Issue {
  const quoted = quote(parent);
  return {
    rule: "intake/repeat-belongs-to-a-form",
    severity: "error",
    place,
    message: {
      es: `La fila pertenece a ${quoted.es}, que no está en la hoja de arriba.`,
      en: `The row belongs to ${quoted.en}, which is not in the sheet above it.`,
      fr: `La ligne appartient à ${quoted.fr}, absente de la feuille supérieure.`,
    },
    cure: {
      es: "Exporte todas las hojas juntas, sin filtrar ni ordenar una sola.",
      en: "Export all sheets together, without filtering or sorting one of them alone.",
      fr: "Exportez toutes les feuilles ensemble, sans en filtrer ni trier une seule.",
    },
  };
}

export function keyIssue(key: string, place: Place): Issue {
  const quoted = quote(key);
  return {
    rule: "intake/row-has-its-own-key",
    severity: "error",
    place,
    message: {
      es: key === "" ? "La fila no tiene clave." : `La clave ${quoted.es} está en más de una fila.`,
      en: key === "" ? "The row has no key." : `The key ${quoted.en} stands in more than one row.`,
      fr: key === "" ? "La ligne n’a pas de clé." : `La clé ${quoted.fr} figure sur plus d’une ligne.`,
    },
    cure: {
      es: "Elija en key una columna que nombre cada fila una sola vez.",
      en: "Choose in key a column that names each row once.",
      fr: "Choisissez dans key une colonne qui nomme chaque ligne une seule fois.",
    },
  };
}
