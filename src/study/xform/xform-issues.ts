// Issues that only show when a form is put together: references, attributes, files of the same name.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import { sayError, sayMistyped } from "./say.ts";

interface WrongReference {
  readonly name: string;
  readonly fault: "missing" | "several";
  readonly meant: string | undefined;
}

export function referenceIssue({ name, fault, meant }: WrongReference, place: Place): Issue {
  const { es, en, fr } = quote(`\${${name}}`);
  if (fault === "several")
    return sayError("study/reference-is-to-one-question", place, {
      message: [
        `Varias preguntas responden a ${es}.`,
        `Several questions answer to ${en}.`,
        `Plusieurs questions répondent à ${fr}.`,
      ],
      cure: [
        "Dé un nombre propio a la pregunta a la que se refiere.",
        "Give the question that it refers to a name of its own.",
        "Donnez à la question visée un nom à elle.",
      ],
    });
  const issue = sayError("study/reference-is-to-a-question", place, {
    message: [
      `No hay ninguna pregunta para ${es}.`,
      `There is no question for ${en}.`,
      `Il n’y a pas de question pour ${fr}.`,
    ],
    cure: [
      "Escriba el nombre tal como está en la columna name de survey.",
      "Write the name as it stands in the column name of survey.",
      "Écrivez le nom tel qu’il figure dans la colonne name de survey.",
    ],
  });
  return sayMistyped(issue, meant === undefined ? undefined : `\${${meant}}`);
}

export function attributeIssue(name: string, place: Place): Issue {
  const { es, en, fr } = quote(name);
  return sayError("study/attribute-has-a-name", place, {
    message: [
      `${es} no puede ser un atributo del formulario.`,
      `${en} cannot be an attribute of the form.`,
      `${fr} ne peut pas être un attribut du formulaire.`,
    ],
    cure: [
      "Use letras y cifras; un prefijo como esri: se declara en el ajuste namespaces.",
      "Use letters and digits; a prefix such as esri: is declared in the setting namespaces.",
      "Employez lettres et chiffres ; un préfixe comme esri: se déclare dans le réglage namespaces.",
    ],
  });
}

export function mediaIssue(kind: string, place: Place): Issue {
  const { es, en, fr } = quote(kind);
  return sayError("study/media-is-of-a-known-kind", place, {
    message: [
      `${es} no es una clase de medio.`,
      `${en} is not a kind of media.`,
      `${fr} n’est pas une sorte de média.`,
    ],
    cure: [
      "Use image, big-image, audio o video.",
      "Use image, big-image, audio or video.",
      "Utilisez image, big-image, audio ou video.",
    ],
  });
}

export function sameInstanceIssue(name: string, place: Place): Issue {
  const { es, en, fr } = quote(name);
  return sayError("study/external-file-has-its-own-name", place, {
    message: [
      `Dos archivos distintos se llaman ${es} en el formulario.`,
      `Two different files are called ${en} in the form.`,
      `Deux fichiers différents s’appellent ${fr} dans le formulaire.`,
    ],
    cure: ["Cambie el nombre de uno de los archivos.", "Rename one of the files.", "Renommez l’un des fichiers."],
  });
}

export function rootNameIssue(name: string, place: Place): Issue {
  const { es, en, fr } = quote(name);
  return sayError("study/form-name-is-a-name", place, {
    message: [
      `${es} no sirve como nombre del formulario.`,
      `${en} cannot be the name of the form.`,
      `${fr} ne peut pas nommer le formulaire.`,
    ],
    cure: [
      "Use letras, cifras y rayas bajas, o vacíe la celda.",
      "Use letters, digits and underscores, or empty the cell.",
      "Employez lettres, chiffres et tirets bas, ou videz la cellule.",
    ],
  });
}

export function searchIssue(place: Place): Issue {
  return sayError("study/search-has-its-own-list", place, {
    message: [
      "search() no se puede usar con esta lista: también la usan preguntas sin search(), o es un archivo.",
      "search() cannot be used with this list: questions without search() use it too, or it is a file.",
      "search() ne peut pas s’employer avec cette liste : des questions sans search() l’utilisent aussi, ou c’est un fichier.",
    ],
    cure: [
      "Dé a la pregunta con search() una lista propia.",
      "Give the question with search() a list of its own.",
      "Donnez à la question avec search() une liste à elle.",
    ],
  });
}
