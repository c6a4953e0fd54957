// Issues on the parameters of questions.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import { reference, sayError, sayMistyped, sayWarning } from "../xform/say.ts";

export function parameterFormIssue(part: string, place: Place): Issue {
  const { es, en, fr } = quote(part);
  return sayError("study/parameter-has-name-and-value", place, {
    message: [`${es} no es un parámetro.`, `${en} is not a parameter.`, `${fr} n’est pas un paramètre.`],
    cure: [
      "Escriba nombre=valor, y un espacio entre un parámetro y otro: start=0 end=10.",
      "Write name=value, with a blank between one parameter and the next: start=0 end=10.",
      "Écrivez nom=valeur, avec un espace entre deux paramètres : start=0 end=10.",
    ],
  });
}

interface WrongName {
  readonly permitted: readonly string[];
  readonly meant: string | undefined;
  readonly place: Place;
}

export function parameterNameIssue(name: string, { permitted, meant, place }: WrongName): Issue {
  const { es, en, fr } = quote(name);
  const list = permitted.join(", ");
  const issue = sayError("study/parameter-belongs-to-its-type", place, {
    message: [
      `Este tipo de pregunta no tiene el parámetro ${es}.`,
      `This type of question has no parameter ${en}.`,
      `Ce type de question n’a pas de paramètre ${fr}.`,
    ],
    cure:
      list === ""
        ? [
            "Quítelo: este tipo no tiene parámetros.",
            "Take it away: this type has none.",
            "Retirez-le : ce type n’en a aucun.",
          ]
        : [`Los permitidos son: ${list}.`, `Permitted are: ${list}.`, `Sont permis : ${list}.`],
  });
  return sayMistyped(issue, meant);
}

export interface WrongValue {
  readonly name: string;
  readonly value: string;
  /** What is permitted: `true, false`, or a kind of number. */
  readonly permitted: "number" | "whole number" | string;
}

export function parameterValueIssue({ name, value, permitted }: WrongValue, place: Place): Issue {
  const { es, en, fr } = quote(value);
  return sayError("study/parameter-value-is-permitted", place, {
    message: [
      `El parámetro ${name} no puede ser ${es}.`,
      `The parameter ${name} cannot be ${en}.`,
      `Le paramètre ${name} ne peut pas valoir ${fr}.`,
    ],
    cure: PERMITTED[permitted] ?? [`Use: ${permitted}.`, `Use: ${permitted}.`, `Utilisez : ${permitted}.`],
  });
}

const PERMITTED: Readonly<Record<string, readonly [string, string, string]>> = {
  number: ["Escriba un número.", "Write a number.", "Écrivez un nombre."],
  "whole number": ["Escriba un número entero.", "Write a whole number.", "Écrivez un nombre entier."],
};

export function parametersTogetherIssue(names: string, place: Place): Issue {
  return sayError("study/parameters-go-together", place, {
    message: [
      `Los parámetros ${names} solo valen juntos.`,
      `The parameters ${names} only work together.`,
      `Les paramètres ${names} ne valent qu’ensemble.`,
    ],
    cure: ["Escriba los que faltan.", "Write those that are missing.", "Ajoutez ceux qui manquent."],
  });
}

export type RangeFault = keyof typeof RANGE_CURES;

export function rangeIssue(name: string, fault: RangeFault, place: Place): Issue {
  return sayError("study/range-is-in-order", place, {
    message: [
      `El parámetro ${name} no encaja con el resto del range.`,
      `The parameter ${name} does not fit the rest of the range.`,
      `Le paramètre ${name} ne va pas avec le reste du range.`,
    ],
    cure: RANGE_CURES[fault],
  });
}

const RANGE_CURES = {
  size: [
    "Use un paso distinto de cero y no mayor que la distancia entre start y end.",
    "Use a step that is not zero and not larger than the distance between start and end.",
    "Utilisez un pas non nul et pas plus grand que l’écart entre start et end.",
  ],
  multiple: [
    "Use valores que estén a un número entero de pasos (step, tick_interval) de start.",
    "Use values that lie a whole number of steps (step, tick_interval) from start.",
    "Utilisez des valeurs situées à un nombre entier de pas (step, tick_interval) de start.",
  ],
  outside: [
    "Use valores entre start y end.",
    "Use values between start and end.",
    "Utilisez des valeurs entre start et end.",
  ],
  number: [
    "Los códigos de esa lista deben ser números del range.",
    "The codes of that list must be numbers of the range.",
    "Les codes de cette liste doivent être des nombres du range.",
  ],
  ends: [
    "Con no-ticks solo se rotulan los dos extremos: deje en la lista start y end.",
    "With no-ticks only the two ends are labelled: keep start and end in the list.",
    "Avec no-ticks, seules les deux extrémités sont étiquetées : gardez start et end dans la liste.",
  ],
  appearance: [
    "Vacíe appearance, o use vertical, no-ticks o ambas.",
    "Empty appearance, or use vertical, no-ticks or both.",
    "Videz appearance, ou utilisez vertical, no-ticks ou les deux.",
  ],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;

export function referenceGeometryIssue(value: string, place: Place): Issue {
  const { es, en, fr } = quote(value);
  return sayError("study/reference-geometry-is-there", place, {
    message: [
      `${es} no es una lista, un archivo ni un repeat del formulario.`,
      `${en} is no list, file or repeat of the form.`,
      `${fr} n’est ni une liste, ni un fichier, ni un repeat du formulaire.`,
    ],
    cure: [
      `Escriba el nombre de una lista de choices, de un archivo adjunto sin su terminación, o un repeat como ${reference("nombre")}.`,
      `Write the name of a list of choices, of an attached file without its ending, or a repeat as ${reference("name")}.`,
      `Écrivez le nom d’une liste de choices, d’un fichier joint sans son extension, ou un repeat comme ${reference("nom")}.`,
    ],
  });
}

export function imageSizeIssue(place: Place): Issue {
  return sayWarning("study/image-has-a-size", place, {
    message: [
      "Las fotos se envían en su tamaño original, lo que cuesta datos y tiempo.",
      "Photos are sent in their original size, which costs data and time.",
      "Les photos partent dans leur taille d’origine, ce qui coûte des données et du temps.",
    ],
    cure: [
      "Escriba en parameters, por ejemplo, max-pixels=1024.",
      "Write into parameters, for example, max-pixels=1024.",
      "Écrivez dans parameters, par exemple, max-pixels=1024.",
    ],
  });
}
