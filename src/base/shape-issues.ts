// Issues on the parts of a YAML file; `column` of their place is the path of the key: `indicators[3].labels.fr`.
import type { Issue, Place } from "./issue.ts";
import { quote } from "./quote.ts";
import type { Texts } from "./text.ts";
import { didYouMean } from "./wrong-cell.ts";

const PARTS: Readonly<Record<"text" | "list" | "record", Texts>> = {
  text: { es: "un texto", en: "a text", fr: "un texte" },
  list: { es: "una lista (líneas con guion)", en: "a list (lines with a dash)", fr: "une liste (lignes à tiret)" },
  record: { es: "claves con sus valores", en: "keys with their values", fr: "des clés avec leurs valeurs" },
};

export function wrongPartIssue(kind: "text" | "list" | "record", path: string, place: Place): Issue {
  const quoted = quote(path === "" ? place.file : path);
  const part = PARTS[kind];
  return {
    rule: "base/yaml-part-has-its-form",
    severity: "error",
    place: { ...place, column: path },
    message: {
      es: `En ${quoted.es} debe ir ${part.es}.`,
      en: `${quoted.en} should hold ${part.en}.`,
      fr: `${quoted.fr} doit contenir ${part.fr}.`,
    },
    cure: {
      es: "Compruebe la sangría y compare con el ejemplo de la descripción de la carpeta.",
      en: "Check the indentation and compare with the description of the study folder.",
      fr: "Vérifiez le retrait et comparez avec la description du dossier.",
    },
  };
}

export function missingKeyIssue(path: string, place: Place): Issue {
  const quoted = quote(path);
  return {
    rule: "base/required-key-is-there",
    severity: "error",
    place: { ...place, column: path },
    message: {
      es: `Falta ${quoted.es}.`,
      en: `${quoted.en} is missing.`,
      fr: `Il manque ${quoted.fr}.`,
    },
    cure: {
      es: "Añada la clave con su valor en este lugar.",
      en: "Add the key with its value at this place.",
      fr: "Ajoutez la clé avec sa valeur à cet endroit.",
    },
  };
}

export function unknownKeyIssue(path: string, similar: string | undefined, place: Place): Issue {
  const quoted = quote(path);
  return {
    rule: "base/key-is-known",
    severity: "error",
    place: { ...place, column: path },
    message: {
      es: `La clave ${quoted.es} no se conoce.`,
      en: `The key ${quoted.en} is not known.`,
      fr: `La clé ${quoted.fr} n'est pas connue.`,
    },
    cure:
      similar === undefined
        ? {
            es: "Quítela, o use una clave de la descripción de la carpeta.",
            en: "Take it away, or use a key from the description of the study folder.",
            fr: "Retirez-la, ou utilisez une clé de la description du dossier.",
          }
        : didYouMean(similar),
  };
}
