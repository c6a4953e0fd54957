// Issues on lists of choices and the questions that use them.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import { reference, sayError, sayMistyped, sayWarning } from "../xform/say.ts";

export function noListIssue(list: string, meant: string | undefined, place: Place): Issue {
  const { es, en, fr } = quote(list);
  const issue = sayError("study/choice-list-is-there", place, {
    message:
      list === ""
        ? [
            "El tipo no dice qué lista de opciones usa.",
            "The type does not tell which list of choices it uses.",
            "Le type n’indique pas quelle liste de choix il utilise.",
          ]
        : [`No hay lista ${es}.`, `There is no list ${en}.`, `Il n’y a pas de liste ${fr}.`],
    cure: [
      "Añada la lista en choices, o escriba tras el tipo el nombre de una que exista.",
      "Add the list to choices, or write the name of an existing one after the type.",
      "Ajoutez la liste dans choices, ou écrivez après le type le nom d’une liste existante.",
    ],
  });
  return sayMistyped(issue, meant);
}

export function noExternalSheetIssue(place: Place): Issue {
  return sayError("study/external-choices-are-there", place, {
    message: [
      "No hay hoja external_choices.",
      "There is no sheet external_choices.",
      "Il n’y a pas de feuille external_choices.",
    ],
    cure: [
      "Añádala con las columnas list_name y name, o use select_one.",
      "Add it with the columns list_name and name, or use select_one.",
      "Ajoutez-la avec les colonnes list_name et name, ou utilisez select_one.",
    ],
  });
}

export function externalFilterIssue(place: Place): Issue {
  return sayWarning("study/external-select-has-a-filter", place, {
    message: [
      "select_one_external solo sirve con choice_filter.",
      "select_one_external only makes sense with a choice_filter.",
      "select_one_external n’a de sens qu’avec un choice_filter.",
    ],
    cure: [
      "Añada el filtro, o use select_one.",
      "Add the filter, or use select_one.",
      "Ajoutez le filtre, ou utilisez select_one.",
    ],
  });
}

export function fileEndingIssue(list: string, place: Place): Issue {
  const { es, en, fr } = quote(list);
  return sayError("study/choice-file-has-an-ending", place, {
    message: [
      `${es} no es un archivo de opciones.`,
      `${en} is not a file of choices.`,
      `${fr} n’est pas un fichier de choix.`,
    ],
    cure: [
      "Dé el nombre del archivo con su terminación: .csv, .xml o .geojson.",
      "Give the name of the file with its ending: .csv, .xml or .geojson.",
      "Donnez le nom du fichier avec son extension : .csv, .xml ou .geojson.",
    ],
  });
}

export function otherIssue(reason: "filter" | "list", place: Place): Issue {
  return sayError("study/or-other-has-a-plain-list", place, {
    message:
      reason === "filter"
        ? [
            "or_other no se puede usar con choice_filter.",
            "or_other cannot be used with a choice_filter.",
            "or_other ne peut pas s’employer avec choice_filter.",
          ]
        : [
            "or_other necesita una lista de la hoja choices.",
            "or_other needs a list of the sheet choices.",
            "or_other exige une liste de la feuille choices.",
          ],
    cure: [
      "Añada usted la opción «otro» a la lista, y una pregunta de texto que dependa de ella.",
      "Add the choice “other” to the list yourself, and a text question that depends on it.",
      "Ajoutez vous-même le choix « autre » à la liste, et une question de texte qui en dépend.",
    ],
  });
}

export function otherTranslationIssue(place: Place): Issue {
  return sayWarning("study/or-other-is-translated", place, {
    message: [
      "or_other añade textos en inglés a un formulario en varias lenguas.",
      "or_other adds English texts to a form in several languages.",
      "or_other ajoute des textes anglais à un formulaire en plusieurs langues.",
    ],
    cure: [
      "Añada usted la opción «otro» y su pregunta, con sus traducciones.",
      "Add the choice “other” and its question yourself, with their translations.",
      "Ajoutez vous-même le choix « autre » et sa question, avec leurs traductions.",
    ],
  });
}

export function blankInCodeIssue(code: string, list: string, place: Place): Issue {
  const [choice, where] = [quote(code), quote(list)];
  return sayError("study/code-of-many-has-no-blanks", place, {
    message: [
      `El código ${choice.es} de la lista ${where.es} lleva un espacio.`,
      `The code ${choice.en} of the list ${where.en} holds a blank.`,
      `Le code ${choice.fr} de la liste ${where.fr} contient un espace.`,
    ],
    cure: [
      "En select_multiple los espacios separan las respuestas: use una raya baja.",
      "In select_multiple blanks part the answers: use an underscore.",
      "Dans select_multiple, les espaces séparent les réponses : utilisez un tiret bas.",
    ],
  });
}

export function tableListIssue(reason: "filter" | "lists", place: Place): Issue {
  return sayError("study/table-list-has-one-list", place, {
    message:
      reason === "filter"
        ? [
            "En una table-list no se puede filtrar.",
            "A table-list cannot be filtered.",
            "Une table-list ne peut pas être filtrée.",
          ]
        : [
            "En una table-list todas las preguntas usan la misma lista.",
            "In a table-list all questions use the same list.",
            "Dans une table-list, toutes les questions utilisent la même liste.",
          ],
    cure: [
      "Ponga la pregunta fuera del grupo.",
      "Put the question outside the group.",
      "Mettez la question hors du groupe.",
    ],
  });
}

export function choiceNameIssue(place: Place): Issue {
  return sayError("study/choice-has-list-and-code", place, {
    message: ["La opción no tiene código.", "The choice has no code.", "Le choix n’a pas de code."],
    cure: [
      "Escriba en name el código que se guarda.",
      "Write into name the code that is kept.",
      "Écrivez dans name le code à conserver.",
    ],
  });
}

export function sameChoiceIssue(code: string, list: string, place: Place): Issue {
  const [choice, where] = [quote(code), quote(list)];
  return sayError("study/choice-code-is-unique", place, {
    message: [
      `El código ${choice.es} está más de una vez en la lista ${where.es}.`,
      `The code ${choice.en} stands more than once in the list ${where.en}.`,
      `Le code ${choice.fr} figure plus d’une fois dans la liste ${where.fr}.`,
    ],
    cure: [
      "Cambie uno de los dos; si es a propósito, ponga yes en el ajuste allow_choice_duplicates.",
      "Change one of the two; if it is meant, set allow_choice_duplicates to yes.",
      "Changez l’un des deux ; si c’est voulu, mettez allow_choice_duplicates à yes.",
    ],
  });
}

export function choiceLabelIssue(code: string, place: Place): Issue {
  const { es, en, fr } = quote(code);
  return sayWarning("study/choice-has-a-label", place, {
    message: [
      `La opción ${es} no tiene texto.`,
      `The choice ${en} has no label.`,
      `Le choix ${fr} n’a pas de libellé.`,
    ],
    cure: [
      "Escriba en label lo que se lee en la pantalla.",
      "Write into label what is read on the screen.",
      "Écrivez dans label ce qui se lit à l’écran.",
    ],
  });
}

export function choiceColumnIssue(head: string, place: Place): Issue {
  const { es, en, fr } = quote(head);
  return sayWarning("study/choice-column-is-a-name", place, {
    message: [
      `La columna ${es} no se pasa al formulario.`,
      `The column ${en} is not carried into the form.`,
      `La colonne ${fr} n’est pas reprise dans le formulaire.`,
    ],
    cure: [
      "Si la usa en filtros, dele un nombre sin espacios.",
      "If filters use it, give it a name without blanks.",
      "Si des filtres l’utilisent, donnez-lui un nom sans espaces.",
    ],
  });
}

interface StrangeColumn {
  readonly meant: string | undefined;
  readonly isQuestion: boolean;
  readonly place: Place;
}

export function filterColumnIssue(name: string, { meant, isQuestion, place }: StrangeColumn): Issue {
  const { es, en, fr } = quote(name);
  const issue = sayWarning("study/choice-filter-names-columns", place, {
    message: [
      `El filtro pregunta por ${es}, que no es columna de choices: con eso no saldrá ninguna opción.`,
      `The filter asks for ${en}, which is no column of choices: it will find no choices by it.`,
      `Le filtre demande ${fr}, qui n’est pas une colonne de choices : il n’y trouvera aucun choix.`,
    ],
    cure: [
      "Añada la columna a choices, o corrija el nombre en el filtro.",
      "Add the column to choices, or correct the name in the filter.",
      "Ajoutez la colonne à choices, ou corrigez le nom dans le filtre.",
    ],
  });
  return sayMistyped(issue, isQuestion ? reference(name) : meant);
}
