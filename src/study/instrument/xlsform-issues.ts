// Issues on XLSForms, with sheet and row.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import { placeIn, type Sheet } from "#base/sheet";
import type { Language, Texts } from "#base/text";
import { didYouMean } from "#base/wrong-cell";

interface Words {
  readonly message: Texts;
  readonly cure: Texts;
}

function error(rule: string, place: Place, { message, cure }: Words): Issue {
  return { rule, severity: "error", place, message, cure };
}

function warning(rule: string, place: Place, { message, cure }: Words): Issue {
  return { rule, severity: "warning", place, message, cure };
}

export function missingSheetIssue(name: string, file: string): Issue {
  return error(
    "study/form-has-its-sheets",
    { file, sheet: name },
    {
      message: {
        es: `El formulario no tiene la hoja ${name}.`,
        en: `The form has no sheet called ${name}.`,
        fr: `Le formulaire n'a pas de feuille ${name}.`,
      },
      cure: {
        es: "Use la plantilla XLSForm, con las hojas survey, choices y settings.",
        en: "Use the XLSForm template with the sheets survey, choices and settings.",
        fr: "Utilisez le modèle XLSForm, avec les feuilles survey, choices et settings.",
      },
    },
  );
}

export function versionIssue(file: string): Issue {
  return warning(
    "study/form-has-a-version",
    { file, sheet: "settings", column: "version" },
    {
      message: {
        es: "El formulario no dice su versión.",
        en: "The form does not tell its version.",
        fr: "Le formulaire n'indique pas sa version.",
      },
      cure: {
        es: "Escriba en version un número que crezca con cada cambio: 2026060101.",
        en: "Write into version a number that grows with each change: 2026060101.",
        fr: "Écrivez dans version un numéro qui croît à chaque changement : 2026060101.",
      },
    },
  );
}

export function columnNameIssue(name: string, meant: string, sheet: Sheet): Issue {
  const quoted = quote(name);
  return warning("study/form-column-is-known", placeIn(sheet, 1, name), {
    message: {
      es: `La columna ${quoted.es} no es de XLSForm y no tiene efecto.`,
      en: `The column ${quoted.en} is not part of XLSForm and has no effect.`,
      fr: `La colonne ${quoted.fr} ne fait pas partie de XLSForm et reste sans effet.`,
    },
    cure: didYouMean(meant),
  });
}

export function unknownTypeIssue(cell: string, meant: string | undefined, place: Place): Issue {
  const quoted = quote(cell);
  return error("study/question-type-is-known", place, {
    message: {
      es: `El tipo ${quoted.es} no se conoce.`,
      en: `The type ${quoted.en} is not known.`,
      fr: `Le type ${quoted.fr} n'est pas connu.`,
    },
    cure: meant === undefined ? TYPE_CURE : didYouMean(meant),
  });
}

const TYPE_CURE: Texts = {
  es: "Use un tipo de XLSForm: text, integer, select_one lista, select_multiple lista, date, begin_group…",
  en: "Use a type of XLSForm: text, integer, select_one list, select_multiple list, date, begin_group…",
  fr: "Utilisez un type de XLSForm : text, integer, select_one liste, select_multiple liste, date, begin_group…",
};

export function questionNameIssue(name: string, place: Place): Issue {
  const quoted = quote(name);
  return error("study/question-has-a-name", place, {
    message:
      name === ""
        ? { es: "La pregunta no tiene nombre.", en: "The question has no name.", fr: "La question n'a pas de nom." }
        : {
            es: `${quoted.es} no sirve como nombre de pregunta.`,
            en: `${quoted.en} cannot be the name of a question.`,
            fr: `${quoted.fr} ne peut pas nommer une question.`,
          },
    cure: {
      es: "Empiece con una letra; use solo letras, cifras y guion bajo, sin espacios.",
      en: "Begin with a letter; use letters, digits and underscores only, no blanks.",
      fr: "Commencez par une lettre ; n'utilisez que lettres, chiffres et tirets bas, sans espaces.",
    },
  });
}

export function duplicateQuestionIssue(name: string, before: number, place: Place): Issue {
  const quoted = quote(name);
  return error("study/question-name-is-unique", place, {
    message: {
      es: `Ya la pregunta de la fila ${before} se llama ${quoted.es}.`,
      en: `The question in row ${before} is already called ${quoted.en}.`,
      fr: `La question de la ligne ${before} s'appelle déjà ${quoted.fr}.`,
    },
    cure: {
      es: "Dé a una de las dos otro nombre.",
      en: "Give one of the two another name.",
      fr: "Donnez un autre nom à l'une des deux.",
    },
  });
}

export function missingListIssue(list: string, similar: string | undefined, place: Place): Issue {
  const quoted = quote(list);
  return error("study/choice-list-is-there", place, {
    message:
      list === ""
        ? {
            es: "El tipo no dice qué lista de opciones usa.",
            en: "The type does not tell which list of choices it uses.",
            fr: "Le type n'indique pas quelle liste de choix il utilise.",
          }
        : {
            es: `La hoja choices no tiene la lista ${quoted.es}.`,
            en: `The sheet choices has no list ${quoted.en}.`,
            fr: `La feuille choices n'a pas de liste ${quoted.fr}.`,
          },
    cure:
      similar === undefined
        ? {
            es: "Añada la lista en choices, o escriba tras el tipo el nombre de una que exista.",
            en: "Add the list to choices, or write the name of an existing one after the type.",
            fr: "Ajoutez la liste dans choices, ou écrivez après le type le nom d'une liste existante.",
          }
        : didYouMean(similar),
  });
}

export function choiceIssue(code: string, place: Place): Issue {
  const quoted = quote(code);
  return error("study/choice-has-list-and-code", place, {
    message: {
      es: `La opción ${quoted.es} no tiene lista o código, o su código lleva espacios.`,
      en: `The choice ${quoted.en} lacks a list or a code, or its code holds blanks.`,
      fr: `Le choix ${quoted.fr} n'a pas de liste ou de code, ou son code contient des espaces.`,
    },
    cure: {
      es: "Complete list_name y name; los códigos se escriben sin espacios.",
      en: "Fill in list_name and name; codes are written without blanks.",
      fr: "Complétez list_name et name ; les codes s'écrivent sans espaces.",
    },
  });
}

export function duplicateChoiceIssue(code: string, list: string, place: Place): Issue {
  const [choice, where] = [quote(code), quote(list)];
  return error("study/choice-code-is-unique", place, {
    message: {
      es: `El código ${choice.es} está más de una vez en la lista ${where.es}.`,
      en: `The code ${choice.en} stands more than once in the list ${where.en}.`,
      fr: `Le code ${choice.fr} figure plus d'une fois dans la liste ${where.fr}.`,
    },
    cure: {
      es: "Borre la opción repetida o cambie su código.",
      en: "Delete the repeated choice or change its code.",
      fr: "Supprimez le choix répété ou changez son code.",
    },
  });
}

export function labelIssue(language: Language, place: Place): Issue {
  return warning("study/question-is-in-every-language", place, {
    message: {
      es: `La pregunta no tiene texto en la lengua ${language}.`,
      en: `The question has no text in the language ${language}.`,
      fr: `La question n'a pas de texte dans la langue ${language}.`,
    },
    cure: {
      es: `Escríbalo en la columna label de ${language}.`,
      en: `Write it into the label column of ${language}.`,
      fr: `Écrivez-le dans la colonne label de ${language}.`,
    },
  });
}

interface OpenBlock {
  readonly block: "group" | "repeat";
  readonly row: number;
}

export function blockIssue(block: "group" | "repeat", open: OpenBlock | undefined, place: Place): Issue {
  return error("study/groups-are-closed", place, {
    message: open
      ? {
          es: `Aquí se cierra un ${block}, pero lo último abierto es el ${open.block} de la fila ${open.row}.`,
          en: `A ${block} is closed here, but what was opened last is the ${open.block} of row ${open.row}.`,
          fr: `Un ${block} se ferme ici, mais le dernier ouvert est le ${open.block} de la ligne ${open.row}.`,
        }
      : {
          es: `Aquí se cierra un ${block} que no se abrió.`,
          en: `A ${block} is closed here that was never opened.`,
          fr: `Un ${block} se ferme ici sans avoir été ouvert.`,
        },
    cure: {
      es: "Haga que a cada begin le corresponda su end, de dentro hacia fuera.",
      en: "Give each begin its end, from the inside out.",
      fr: "Faites correspondre à chaque begin son end, de l'intérieur vers l'extérieur.",
    },
  });
}

export function openBlockIssue(block: "group" | "repeat", place: Place): Issue {
  return error("study/groups-are-closed", place, {
    message: {
      es: `El ${block} que se abre aquí no se cierra.`,
      en: `The ${block} that opens here is never closed.`,
      fr: `Le ${block} ouvert ici n'est jamais fermé.`,
    },
    cure: {
      es: `Añada una fila end_${block} donde termina.`,
      en: `Add a row end_${block} where it ends.`,
      fr: `Ajoutez une ligne end_${block} là où il finit.`,
    },
  });
}
