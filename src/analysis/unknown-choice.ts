// A word in a specification that is none of those which can be chosen: what stops the analysis, and the words that would do.
import { nearest } from "#base/nearest";
import { Problem } from "#base/problem";
import { quote, quoteAll } from "#base/quote";
import type { Texts } from "#base/text";
import { didYouMean } from "#base/wrong-cell";

export interface Choice {
  /** Where it stands: the id of a case, the name of a table. */
  readonly where: string;
  /** The key of the specification: `method`, `weight.type`. */
  readonly key: string;
  readonly value: unknown;
  readonly known: readonly string[];
}

/** The value, if it is one of those known. Throws `analysis/choice-is-unknown`. */
export function choose<T extends string>(choice: Omit<Choice, "known">, known: readonly T[]): T {
  const found = known.find((word) => word === choice.value);
  if (found === undefined) throw choiceIsUnknown({ ...choice, known });
  return found;
}

export function choiceIsUnknown({ where, key, value, known }: Choice): Problem {
  const [place, name, word, words] = [quote(where), quote(key), quote(asText(value)), quoteAll(known)];
  const meant = typeof value === "string" ? nearest(value, known) : undefined;
  return new Problem("analysis/choice-is-unknown", {
    message: {
      es: `En ${place.es}, ${name.es} vale ${word.es}, que no se conoce.`,
      en: `In ${place.en}, ${name.en} is ${word.en}, which is not known.`,
      fr: `Dans ${place.fr}, ${name.fr} vaut ${word.fr}, qui n’est pas connu.`,
    },
    cure: {
      es: `${meant === undefined ? "" : `${didYouMean(meant).es} `}Elija uno de estos: ${words.es}.`,
      en: `${meant === undefined ? "" : `${didYouMean(meant).en} `}Choose one of ${words.en}.`,
      fr: `${meant === undefined ? "" : `${didYouMean(meant).fr} `}Choisissez l’un de ceux-ci : ${words.fr}.`,
    },
  });
}

/** From and up to; `from: Number.MIN_VALUE` stands for above zero. */
export type Range = readonly [from: number, to: number];

/** Above zero. */
export const POSITIVE: Range = [Number.MIN_VALUE, Infinity];

/** The number, if it lies within the range. Throws `analysis/number-is-out-of-range`. */
export function numberWithin(number: Omit<Choice, "known">, range: Range): number {
  const { value } = number;
  if (typeof value === "number" && value >= range[0] && value <= range[1]) return value;
  throw numberIsOutOfRange(number, range);
}

function numberIsOutOfRange({ where, key, value }: Omit<Choice, "known">, range: Range): Problem {
  const [place, name, word, wanted] = [quote(where), quote(key), quote(asText(value)), rangeTexts(range)];
  return new Problem("analysis/number-is-out-of-range", {
    message: {
      es: `En ${place.es}, ${name.es} vale ${word.es}; debe ser un número ${wanted.es}.`,
      en: `In ${place.en}, ${name.en} is ${word.en}; it must be a number ${wanted.en}.`,
      fr: `Dans ${place.fr}, ${name.fr} vaut ${word.fr} ; ce doit être un nombre ${wanted.fr}.`,
    },
    cure: {
      es: "Escriba el número con punto decimal y sin comillas, dentro de esos límites.",
      en: "Write the number with a decimal point and without quotation marks, within these limits.",
      fr: "Écrivez le nombre avec un point décimal et sans guillemets, dans ces limites.",
    },
  });
}

function rangeTexts([from, to]: Range): Texts {
  if (from === Number.MIN_VALUE && to === Infinity)
    return { es: "mayor que cero", en: "above zero", fr: "supérieur à zéro" };
  if (to === Infinity) return { es: `desde ${from}`, en: `from ${from} up`, fr: `d’au moins ${from}` };
  if (from === -Infinity) return { es: `hasta ${to}`, en: `up to ${to}`, fr: `d’au plus ${to}` };
  return { es: `de ${from} a ${to}`, en: `from ${from} to ${to}`, fr: `de ${from} à ${to}` };
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "—");
}

export function columnIsMissing(file: string, column: string, columns: readonly string[]): Problem {
  const [place, name, others] = [quote(file), quote(column), quoteAll(columns)];
  const meant = nearest(column, columns);
  return new Problem("analysis/column-is-missing", {
    message: {
      es: `La tabla ${place.es} no tiene la columna ${name.es}.`,
      en: `Table ${place.en} has no column ${name.en}.`,
      fr: `Le tableau ${place.fr} n’a pas de colonne ${name.fr}.`,
    },
    cure: {
      es: `${meant === undefined ? "" : `${didYouMean(meant).es} `}Sus columnas son ${others.es}.`,
      en: `${meant === undefined ? "" : `${didYouMean(meant).en} `}Its columns are ${others.en}.`,
      fr: `${meant === undefined ? "" : `${didYouMean(meant).fr} `}Ses colonnes sont ${others.fr}.`,
    },
  });
}

/** The text, if it is one and not empty. Throws `analysis/text-is-missing`. */
export function requireText({ where, key, value }: Omit<Choice, "known">): string {
  if (typeof value === "string" && value !== "") return value;
  const [place, name] = [quote(where), quote(key)];
  throw new Problem("analysis/text-is-missing", {
    message: {
      es: `En ${place.es} falta ${name.es}.`,
      en: `${place.en} lacks ${name.en}.`,
      fr: `Il manque ${name.fr} dans ${place.fr}.`,
    },
    cure: {
      es: "Escriba ahí el nombre del archivo o de la columna.",
      en: "Write the name of the file or column there.",
      fr: "Écrivez-y le nom du fichier ou de la colonne.",
    },
  });
}
