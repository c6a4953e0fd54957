// Telephones as their country writes them, each with the number that a phone dials. Source of the groups: the numbering plans of El
// Salvador, Guatemala and Honduras (four and four digits) and of Mexico (IFT 2019: ten digits; cities of two-digit codes are 55, 56, 33, 81).
import { readPhones } from "../import/phone-number.ts";

export interface SaidPhone {
  readonly text: string;
  /** Address that dials; absent where the text holds no number. */
  readonly address?: string;
}

/** Numbers of one cell, with what stands beside them: "WhatsApp", a year in brackets, an extension. */
export function sayPhones(cell: string, country: string): readonly SaidPhone[] {
  return cell
    .split(/;\s*/)
    .filter((part) => part.trim() !== "")
    .map((part) => sayPhone(part.trim(), country));
}

const PARTS = /^(?<before>[^\d+*#(]*)(?<number>[+*#(]?[\d\s().*#-]*\d)(?<after>.*)$/u;

function sayPhone(part: string, country: string): SaidPhone {
  const { before = "", number = "", after = "" } = PARTS.exec(withoutYear(part))?.groups ?? {};
  const digits = number.replace(/[^\d+*#]/g, "");
  if (digits === "") return { text: part };
  const [{ e164 } = { e164: undefined }] = readPhones(number, country);
  const told = e164 === undefined ? number.trim() : spaceNumber(e164, country);
  return { text: `${before}${told}${after}${yearOf(part)}`.trim(), address: `tel:${e164 ?? digits}` };
}

const YEAR = /\s*\(\d{4}\)\s*$/;

function withoutYear(part: string): string {
  return part.replace(YEAR, "");
}

function yearOf(part: string): string {
  const found = YEAR.exec(part);
  return found === null ? "" : ` ${found[0].trim()}`;
}

const OWN_CODES: Readonly<Record<string, string>> = { SLV: "+503", GTM: "+502", HND: "+504", MEX: "+52" };

/** At home without the country code; elsewhere with it, so that it can be dialled from abroad. */
function spaceNumber(e164: string, country: string): string {
  const code = Object.values(OWN_CODES).find((each) => e164.startsWith(each));
  if (code === undefined) return spaceForeign(e164);
  const local = code === "+52" ? spaceMexican(e164.slice(3)) : e164.slice(4).replace(/^(\d{4})(\d{4})$/, "$1-$2");
  return code === OWN_CODES[country] ? local : `${code} ${local}`;
}

function spaceMexican(digits: string): string {
  return /^(?:55|56|33|81)/.test(digits)
    ? digits.replace(/^(\d\d)(\d{4})(\d{4})$/, "$1 $2 $3")
    : digits.replace(/^(\d{3})(\d{3})(\d{4})$/, "$1 $2 $3");
}

/** Numbers of the United States and Canada in their groups; of other countries as E.164 has them. */
function spaceForeign(e164: string): string {
  return e164.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1-$2-$3");
}
