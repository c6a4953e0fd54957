// Numbers that a style shows as dates or times of day. Source: ECMA-376 part 1, 18.8.30 (number formats) and 18.17.4 (dates).
import { attributeOf, scanXml } from "./scan-xml.ts";

/** Formats of the standard that have no text: dates and times, also those of East Asian editions. */
const DATE_FORMATS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

/** Number of a style → whether it shows a date. */
export function readDateStyles(xml: string): (style: number) => boolean {
  const own = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  scanXml(xml, {
    open: (name, attributes) => {
      const format = Number(attributeOf(attributes, "numFmtId") ?? 0);
      if (name === "numFmt") own.set(format, attributeOf(attributes, "formatCode") ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) formats.push(format);
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
    text: () => {},
  });
  const isDate = formats.map((format) => {
    const code = own.get(format);
    return code === undefined ? DATE_FORMATS.has(format) : showsDate(code);
  });
  return (style) => isDate[style] === true;
}

/** What is quoted, escaped, a colour or a currency shows no date; `[h]` counts hours. */
function showsDate(code: string): boolean {
  if (/\[(?:h+|m+|s+)\]/iu.test(code)) return true;
  const plain = code.replace(/"[^"]*"|\\.|[*_].|\[[^\]]*\]/gu, "").replace(/general/giu, "");
  return /[dmyhs]/iu.test(plain);
}

const DAY_MS = 86_400_000;
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** The 29th of February 1900, which never was, is day 60; days before it are counted one later. */
const FIRST_TRUE_DAY = 60;

/** YYYY-MM-DD, with time where there is one, or a time of day alone where there is no day. */
export function dateText(serial: number, from1904: boolean): string {
  const isTime = !from1904 && serial < 1;
  const shift = !from1904 && serial < FIRST_TRUE_DAY ? 1 : 0;
  const date = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round((serial + shift) * DAY_MS));
  if (Number.isNaN(date.getTime())) return "";
  const iso = date.toISOString();
  if (isTime) return iso.slice(11, 19);
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}
