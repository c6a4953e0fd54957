// Text as a spreadsheet cell can hold it. It is always written as a string: a leading = + - @ stays a sign.
import type { Cell } from "hucre/xlsx";

import { cleanText } from "../clean-text.ts";

/** Of ECMA-376, counted in UTF-16 units. */
const LONGEST_TEXT = 32_767;
/** Control signs that XML 1.0 lets through; line breaks stay. */
const OTHER_CONTROLS = /(?!\n)\p{Cc}/gu;
/** Spreadsheets read `_x0041_` as the letter A (ECMA-376 part 1, 22.9.2.19): the underscore is written as a code itself. */
const CODED_SIGN = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text cell. A text such as `#N/A` would be taken for an error value; as rich text it stays text. */
export function textCell(text: string): Partial<Cell> {
  const coded = cutText(plainText(text)).replace(CODED_SIGN, "_x005F_");
  return coded.startsWith("#") ? { value: coded, richText: [{ text: coded }] } : { value: coded };
}

function plainText(text: string): string {
  return cleanText(text).replace(/\r\n?/g, "\n").replaceAll("\t", " ").replace(OTHER_CONTROLS, "");
}

function cutText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/\p{Cs}$/u, "")}…`;
}
