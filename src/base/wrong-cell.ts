// What is wrong with a cell, in words; the place is added by whoever knows it.
import type { DatePrecision } from "./iso-date.ts";
import { nearest } from "./nearest.ts";
import { quote, quoteAll } from "./quote.ts";
import type { Texts } from "./text.ts";

export class WrongCell {
  readonly rule: string;
  readonly message: Texts;
  readonly cure: Texts;

  constructor(rule: string, message: Texts, cure: Texts) {
    this.rule = rule;
    this.message = message;
    this.cure = cure;
  }
}

export function notANumber(cell: string, whole: boolean): WrongCell {
  const quoted = quote(cell);
  return new WrongCell(
    whole ? "base/cell-is-a-whole-number" : "base/cell-is-a-number",
    {
      es: `${quoted.es} no es un número${whole ? " entero" : ""}.`,
      en: `${quoted.en} is not a ${whole ? "whole " : ""}number.`,
      fr: `${quoted.fr} n'est pas un nombre${whole ? " entier" : ""}.`,
    },
    {
      es: "Escriba solo cifras, sin separador de miles y con punto decimal; deje la celda vacía si no se sabe.",
      en: "Write digits only, no thousands separator, a point before decimals; leave the cell empty when it is unknown.",
      fr: "N'écrivez que des chiffres, sans séparateur de milliers et avec un point décimal ; laissez vide si inconnu.",
    },
  );
}

export function outOfRange(cell: string, from: number, to: number): WrongCell {
  const quoted = quote(cell);
  const range = rangeTexts(from, to);
  return new WrongCell(
    "base/number-is-in-range",
    {
      es: `${quoted.es} está fuera de lo posible: ${range.es}.`,
      en: `${quoted.en} is outside what is possible: ${range.en}.`,
      fr: `${quoted.fr} sort du possible : ${range.fr}.`,
    },
    {
      es: "Compruebe la cifra y su unidad en la fuente.",
      en: "Check the figure and its unit against the source.",
      fr: "Vérifiez le chiffre et son unité dans la source.",
    },
  );
}

function rangeTexts(from: number, to: number): Texts {
  if (to === Infinity) return { es: `desde ${from}`, en: `from ${from} up`, fr: `à partir de ${from}` };
  if (from === -Infinity) return { es: `hasta ${to}`, en: `up to ${to}`, fr: `jusqu'à ${to}` };
  return { es: `de ${from} a ${to}`, en: `from ${from} to ${to}`, fr: `de ${from} à ${to}` };
}

const DATE_FORMS: Readonly<Record<DatePrecision, Texts>> = {
  day: { es: "AAAA-MM-DD", en: "YYYY-MM-DD", fr: "AAAA-MM-JJ" },
  month: { es: "AAAA-MM o AAAA-MM-DD", en: "YYYY-MM or YYYY-MM-DD", fr: "AAAA-MM ou AAAA-MM-JJ" },
  year: { es: "AAAA, AAAA-MM o AAAA-MM-DD", en: "YYYY, YYYY-MM or YYYY-MM-DD", fr: "AAAA, AAAA-MM ou AAAA-MM-JJ" },
};

export function notADate(cell: string, least: DatePrecision): WrongCell {
  const quoted = quote(cell);
  const form = DATE_FORMS[least];
  return new WrongCell(
    "base/cell-is-a-date",
    {
      es: `${quoted.es} no es una fecha que exista, escrita como ${form.es}.`,
      en: `${quoted.en} is not an existing date written as ${form.en}.`,
      fr: `${quoted.fr} n'est pas une date existante écrite sous la forme ${form.fr}.`,
    },
    {
      es: `Escríbala como ${form.es}; dé formato de texto a la columna para que la hoja de cálculo no la cambie.`,
      en: `Write it as ${form.en}; format the column as text so that the spreadsheet does not change it.`,
      fr: `Écrivez-la sous la forme ${form.fr} ; mettez la colonne au format texte pour que le tableur ne la change pas.`,
    },
  );
}

export function notYesOrNo(cell: string): WrongCell {
  const quoted = quote(cell);
  return new WrongCell(
    "base/cell-is-yes-or-no",
    {
      es: `${quoted.es} no es ni yes ni no.`,
      en: `${quoted.en} is neither yes nor no.`,
      fr: `${quoted.fr} n'est ni yes ni no.`,
    },
    {
      es: "Escriba yes o no en minúsculas; deje la celda vacía si no se sabe.",
      en: "Write yes or no in small letters; leave the cell empty when it is unknown.",
      fr: "Écrivez yes ou no en minuscules ; laissez la cellule vide si l'on ne sait pas.",
    },
  );
}

export function notACode(cell: string, permitted: readonly string[], meant: string | undefined): WrongCell {
  const quoted = quote(cell);
  const known = quoteAll(permitted);
  return new WrongCell(
    "base/code-is-permitted",
    {
      es: `${quoted.es} no es un código de esta columna.`,
      en: `${quoted.en} is not a code of this column.`,
      fr: `${quoted.fr} n'est pas un code de cette colonne.`,
    },
    meant === undefined
      ? {
          es: `Use uno de estos: ${known.es}.`,
          en: `Use one of ${known.en}.`,
          fr: `Utilisez l'un de ceux-ci : ${known.fr}.`,
        }
      : didYouMean(meant),
  );
}

export function notKnown(cell: string, ids: ReadonlySet<string>, where: string): WrongCell {
  const quoted = quote(cell);
  const meant = nearest(cell, ids);
  return new WrongCell(
    "base/reference-is-known",
    {
      es: `${quoted.es} no está en ${where}.`,
      en: `${quoted.en} is not in ${where}.`,
      fr: `${quoted.fr} ne figure pas dans ${where}.`,
    },
    meant === undefined
      ? {
          es: `Use un identificador de ${where}, o añádalo allí.`,
          en: `Use an id of ${where}, or add it there.`,
          fr: `Utilisez un identifiant de ${where}, ou ajoutez-le là.`,
        }
      : didYouMean(meant),
  );
}

export function notAnAddress(cell: string): WrongCell {
  const quoted = quote(cell);
  return new WrongCell(
    "base/cell-is-a-web-address",
    {
      es: `${quoted.es} no es una dirección web.`,
      en: `${quoted.en} is not a web address.`,
      fr: `${quoted.fr} n'est pas une adresse web.`,
    },
    {
      es: "Escriba la dirección completa, con https://; separe varias con un espacio, punto y coma y espacio.",
      en: "Write the whole address, with https://; part several by a blank, a semicolon and a blank.",
      fr: "Écrivez l'adresse entière, avec https:// ; séparez-en plusieurs par une espace, un point-virgule et une espace.",
    },
  );
}

export function emptyCell(): WrongCell {
  return new WrongCell(
    "base/required-cell-is-filled",
    {
      es: "La celda está vacía, y esta columna no puede estarlo.",
      en: "The cell is empty, and this column may not be.",
      fr: "La cellule est vide, et cette colonne ne peut pas l'être.",
    },
    {
      es: "Complete el dato, o borre la fila entera.",
      en: "Fill it in, or delete the whole row.",
      fr: "Complétez-la, ou supprimez toute la ligne.",
    },
  );
}

export function didYouMean(meant: string): Texts {
  const quoted = quote(meant);
  return { es: `¿Quiso decir ${quoted.es}?`, en: `Did you mean ${quoted.en}?`, fr: `Vouliez-vous dire ${quoted.fr} ?` };
}
