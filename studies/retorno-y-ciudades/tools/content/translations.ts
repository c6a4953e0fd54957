// Spanish and French texts kept beside the script. In the files numbers are written as in English, so that they can be compared;
// they get the marks of src/base/format-number.ts here: es 36,574 and 18.28 %, fr 36 574 and 18,28 %, with spaces that never break.
import { join } from "node:path";
import { type Row, readTable, tidy } from "./table.ts";

export interface Translation {
  readonly en: string;
  readonly es: string;
  readonly fr: string;
}

export type Translations = ReadonlyMap<string, Translation>;

/** Texts by the columns named, `en` unless told otherwise. */
export function readTranslations(file: string, keyColumns: readonly string[] = ["en"]): Translations {
  const rows = readTable(join(import.meta.dirname, "translations"), file);
  return new Map(rows.map((row) => [keyColumns.map((column) => row[column] ?? "").join(" "), toTranslation(row)]));
}

/** Three columns of one text: `name` → name_es, name_en, name_fr. Throws when the text has no translation. */
export function inThreeLanguages(column: string, english: string, translation: Translation | undefined): Row {
  const en = tidy(english);
  if (en !== "" && translation === undefined) throw new Error(`No translation of ${column}: ${en}`);
  return { [`${column}_es`]: translation?.es ?? "", [`${column}_en`]: en, [`${column}_fr`]: translation?.fr ?? "" };
}

function toTranslation(row: Row): Translation {
  return { en: tidy(row.en ?? ""), es: spanishMarks(tidy(row.es ?? "")), fr: frenchMarks(tidy(row.fr ?? "")) };
}

export function spanishMarks(text: string): string {
  return text.replace(/(\d) ?%/g, "$1\u00A0%");
}

/** French marks for numbers and punctuation; addresses stay as they are. */
export function frenchMarks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s)]+)/)
    .map((part, index) => (index % 2 === 1 ? part : marked(part)))
    .join("");
}

function marked(text: string): string {
  return text
    .replace(/\d{1,3}(?:,\d{3})+(?!\d)/g, (number) => number.replaceAll(",", "\u00A0"))
    .replace(/(\d)\.(\d)/g, "$1,$2")
    .replace(/(\d) ?%/g, "$1\u00A0%")
    .replace(/ ([;!?])/g, "\u202F$1")
    .replace(/ ([:»])/g, "\u00A0$1")
    .replace(/« /g, "«\u00A0");
}
