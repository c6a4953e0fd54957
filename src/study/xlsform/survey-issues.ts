// Issues on the rows of a survey sheet.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import { sayError, sayMistyped, sayWarning } from "../xform/say.ts";

export function noTypeIssue(place: Place): Issue {
  return sayError("study/question-has-a-type", place, {
    message: ["La pregunta no tiene tipo.", "The question has no type.", "La question n’a pas de type."],
    cure: [
      "Escriba en type qué clase de pregunta es: text, integer, select_one lista…",
      "Write into type what kind of question it is: text, integer, select_one list…",
      "Écrivez dans type de quelle sorte de question il s’agit : text, integer, select_one liste…",
    ],
  });
}

export function commentRowIssue(place: Place): Issue {
  return sayWarning("study/row-is-a-question", place, {
    message: [
      "La fila no tiene tipo, nombre ni texto: no se pregunta.",
      "The row has neither type nor name nor label: it is not asked.",
      "La ligne n’a ni type, ni nom, ni libellé : elle n’est pas posée.",
    ],
    cure: [
      "Si es un apunte, póngalo en otra hoja o en una columna aparte.",
      "If it is a note to yourself, put it on another sheet or into a column of its own.",
      "Si c’est une note pour vous, mettez-la sur une autre feuille ou dans une colonne à part.",
    ],
  });
}

export function unknownTypeIssue(cell: string, meant: string | undefined, place: Place): Issue {
  const { es, en, fr } = quote(cell);
  const issue = sayError("study/question-type-is-known", place, {
    message: [`El tipo ${es} no se conoce.`, `The type ${en} is not known.`, `Le type ${fr} n’est pas connu.`],
    cure: [
      "Use un tipo de XLSForm: text, integer, select_one lista, date, begin_group…",
      "Use a type of XLSForm: text, integer, select_one list, date, begin_group…",
      "Utilisez un type de XLSForm : text, integer, select_one liste, date, begin_group…",
    ],
  });
  return sayMistyped(issue, meant);
}

export function nameIssue(name: string, place: Place): Issue {
  const { es, en, fr } = quote(name);
  return sayError("study/question-has-a-name", place, {
    message:
      name === ""
        ? ["La fila no tiene nombre.", "The row has no name.", "La ligne n’a pas de nom."]
        : [`${es} no sirve como nombre.`, `${en} cannot be a name.`, `${fr} ne peut pas être un nom.`],
    cure: [
      "Empiece con una letra o raya baja; siga con letras, cifras, rayas, guiones o puntos, sin espacios.",
      "Begin with a letter or underscore; go on with letters, digits, underscores, hyphens or periods, no blanks.",
      "Commencez par une lettre ou un tiret bas ; continuez avec lettres, chiffres, tirets ou points, sans espaces.",
    ],
  });
}

/** `begin loop over`: the code would be the name of a group. */
export function loopCodeIssue(code: string, place: Place): Issue {
  const { es, en, fr } = quote(code);
  return sayError("study/loop-codes-are-names", place, {
    message: [
      `Un loop haría del código ${es} el nombre de un grupo, y no sirve para eso.`,
      `A loop would make the code ${en} the name of a group, which it cannot be.`,
      `Une boucle ferait du code ${fr} le nom d’un groupe, ce qu’il ne peut pas être.`,
    ],
    cure: [
      "Ponga una letra delante, por ejemplo k1 en lugar de 1; o use begin_repeat.",
      "Put a letter before it, such as k1 for 1; or use begin_repeat.",
      "Mettez une lettre devant, par exemple k1 pour 1 ; ou utilisez begin_repeat.",
    ],
  });
}

export function sameNameIssue(name: string, before: number, place: Place): Issue {
  const { es, en, fr } = quote(name);
  return sayError("study/question-name-is-unique", place, {
    message: [
      `Ya la fila ${before} se llama ${es} en el mismo grupo.`,
      `Row ${before} of the same group is already called ${en}.`,
      `La ligne ${before} du même groupe s’appelle déjà ${fr}.`,
    ],
    cure: [
      "Dé a una de las dos otro nombre.",
      "Give one of the two another name.",
      "Donnez un autre nom à l’une des deux.",
    ],
  });
}

export function nearlySameNameIssue(name: string, place: Place): Issue {
  const { es, en, fr } = quote(name);
  return sayWarning("study/question-name-is-unique-in-any-case", place, {
    message: [
      `Otro nombre se distingue de ${es} solo por las mayúsculas.`,
      `Another name differs from ${en} by capitals only.`,
      `Un autre nom ne diffère de ${fr} que par les majuscules.`,
    ],
    cure: [
      "Cámbielo: muchos programas de análisis no distinguen mayúsculas.",
      "Change it: many programs of analysis do not tell capitals apart.",
      "Changez-le : beaucoup de logiciels d’analyse ignorent les majuscules.",
    ],
  });
}

export function repeatNameIssue(name: string, place: Place): Issue {
  const { es, en, fr } = quote(name);
  return sayError("study/repeat-name-is-unique", place, {
    message: [
      `Otro repeat, o el formulario mismo, se llama ${es}.`,
      `Another repeat, or the form itself, is called ${en}.`,
      `Un autre repeat, ou le formulaire lui-même, s’appelle ${fr}.`,
    ],
    cure: [
      "Dé a cada repeat un nombre que no lleve ninguno más.",
      "Give each repeat a name that no other has.",
      "Donnez à chaque repeat un nom que nul autre ne porte.",
    ],
  });
}

/** A loop makes the repeat once for each choice. */
export function repeatInLoopIssue(name: string, place: Place): Issue {
  const { es, en, fr } = quote(name);
  return sayError("study/repeat-name-is-unique", place, {
    message: [
      `El loop haría el repeat ${es} una vez por cada opción de su lista, todos con el mismo nombre.`,
      `The loop would make the repeat ${en} once for each choice of its list, all of one name.`,
      `La boucle créerait le repeat ${fr} une fois par choix de sa liste, tous du même nom.`,
    ],
    cure: [
      "Saque el repeat del loop, o use un repeat en lugar del loop.",
      "Take the repeat out of the loop, or use a repeat instead of the loop.",
      "Sortez le repeat de la boucle, ou utilisez un repeat au lieu de la boucle.",
    ],
  });
}

export function metaNameIssue(place: Place): Issue {
  return sayError("study/name-is-not-reserved", place, {
    message: ["El nombre meta está reservado.", "The name meta is reserved.", "Le nom meta est réservé."],
    cure: ["Elija otro nombre.", "Choose another name.", "Choisissez un autre nom."],
  });
}

export function closingIssue(block: string, place: Place): Issue {
  return sayError("study/groups-are-closed", place, {
    message: [
      `Aquí se cierra un ${block}, pero lo último abierto no lo es.`,
      `A ${block} is closed here, but what was opened last is none.`,
      `Un ${block} se ferme ici, mais ce qui a été ouvert en dernier n’en est pas un.`,
    ],
    cure: [
      "Haga que a cada begin le corresponda su end, de dentro hacia fuera.",
      "Give each begin its end, from the inside out.",
      "Faites correspondre à chaque begin son end, de l’intérieur vers l’extérieur.",
    ],
  });
}

export function openBlockIssue(block: string, place: Place): Issue {
  return sayError("study/groups-are-closed", place, {
    message: [
      `El ${block} que se abre aquí no se cierra.`,
      `The ${block} that opens here is never closed.`,
      `Le ${block} ouvert ici n’est jamais fermé.`,
    ],
    cure: [
      `Añada una fila end_${block} donde termina.`,
      `Add a row end_${block} where it ends.`,
      `Ajoutez une ligne end_${block} là où il finit.`,
    ],
  });
}

export function requiredBlockIssue(place: Place): Issue {
  return sayError("study/groups-are-not-required", place, {
    message: [
      "Un grupo o repeat no puede ser obligatorio.",
      "A group or repeat cannot be required.",
      "Un groupe ou un repeat ne peut pas être obligatoire.",
    ],
    cure: [
      "Quite required aquí y póngalo en las preguntas de dentro.",
      "Take required away here and put it on the questions inside.",
      "Retirez required ici et mettez-le sur les questions à l’intérieur.",
    ],
  });
}

export function noBlockLabelIssue(block: string, name: string, place: Place): Issue {
  const { es, en, fr } = quote(name);
  const rule = block === "repeat" ? "study/repeats-have-a-label" : "study/groups-have-a-label";
  return sayWarning(rule, place, {
    message: [`${es} no tiene título.`, `${en} has no label.`, `${fr} n’a pas de titre.`],
    cure: [
      "Escriba en label el título que verán en la pantalla.",
      "Write into label the heading that people see on the screen.",
      "Écrivez dans label le titre que l’on verra à l’écran.",
    ],
  });
}

/** A repeat may be empty; of a group the validator of ODK says that its XML is invalid. */
export function nothingShownIssue(name: string, place: Place): Issue {
  const { es, en, fr } = quote(name);
  return sayWarning("study/groups-show-something", place, {
    message: [
      `El grupo ${es} no muestra nada, y el validador de ODK (ODK Validate) rechaza un formulario así.`,
      `The group ${en} shows nothing, and ODK Validate refuses such a form.`,
      `Le groupe ${fr} n’affiche rien, et le validateur d’ODK (ODK Validate) refuse un tel formulaire.`,
    ],
    cure: [
      "Ponga en él una pregunta o una nota, o quite el grupo y deje sus cálculos fuera.",
      "Put a question or a note into it, or take the group away and leave its calculations outside.",
      "Mettez-y une question ou une note, ou supprimez le groupe et laissez ses calculs en dehors.",
    ],
  });
}

export function noCalculationIssue(place: Place): Issue {
  return sayError("study/calculate-has-a-calculation", place, {
    message: ["Falta el cálculo.", "The calculation is missing.", "Le calcul manque."],
    cure: [
      "Escriba en calculation la expresión, o en default una que se calcule al abrir.",
      "Write the expression into calculation, or into default one that is computed on opening.",
      "Écrivez l’expression dans calculation, ou dans default une qui se calcule à l’ouverture.",
    ],
  });
}

export function noWordsIssue(name: string, place: Place): Issue {
  const { es, en, fr } = quote(name);
  return sayError("study/question-has-words", place, {
    message: [
      `La pregunta ${es} no tiene texto ni indicación.`,
      `The question ${en} has neither label nor hint.`,
      `La question ${fr} n’a ni libellé ni indication.`,
    ],
    cure: [
      "Escriba en label lo que se pregunta.",
      "Write into label what is asked.",
      "Écrivez dans label ce que l’on demande.",
    ],
  });
}

/** `kind`: what needs a picture, `big-image` or `image-description`. */
export function lonePictureIssue(kind: string, place: Place): Issue {
  return sayError("study/picture-comes-with-image", place, {
    message: [`Hay ${kind} pero no image.`, `There is ${kind} but no image.`, `Il y a ${kind} mais pas image.`],
    cure: [
      "Ponga en image la imagen que se ve en la pregunta.",
      "Put into image the picture that the question shows.",
      "Mettez dans image l’image que montre la question.",
    ],
  });
}

export function auditNameIssue(place: Place): Issue {
  return sayError("study/audit-is-called-audit", place, {
    message: [
      "El tipo audit lleva siempre el nombre audit.",
      "The type audit is always called audit.",
      "Le type audit s’appelle toujours audit.",
    ],
    cure: ["Deje vacía la celda name.", "Leave the cell name empty.", "Laissez vide la cellule name."],
  });
}

export function externalInRepeatIssue(place: Place): Issue {
  return sayError("study/external-file-is-outside-repeats", place, {
    message: [
      "Un archivo externo no puede estar dentro de un repeat.",
      "An external file cannot stand inside a repeat.",
      "Un fichier externe ne peut pas se trouver dans un repeat.",
    ],
    cure: ["Mueva la fila fuera del repeat.", "Move the row out of the repeat.", "Sortez la ligne du repeat."],
  });
}

export function oldDeviceIssue(type: string, place: Place): Issue {
  return sayWarning("study/device-tells-it", place, {
    message: [
      `Los teléfonos de hoy ya no dan ${type}.`,
      `The phones of today no longer tell ${type}.`,
      `Les téléphones d’aujourd’hui ne donnent plus ${type}.`,
    ],
    cure: [
      "Quite la fila, o use deviceid.",
      "Take the row away, or use deviceid.",
      "Retirez la ligne, ou utilisez deviceid.",
    ],
  });
}

export function disabledIssue(place: Place): Issue {
  return sayWarning("study/rows-are-not-disabled", place, {
    message: [
      "La columna disabled ya no es de XLSForm.",
      "The column disabled is no longer part of XLSForm.",
      "La colonne disabled ne fait plus partie de XLSForm.",
    ],
    cure: ["Use relevant.", "Use relevant.", "Utilisez relevant."],
  });
}
