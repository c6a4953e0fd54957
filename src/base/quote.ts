// A value of the user's as messages quote it: short, on one line, in the quotation marks of each language.
import type { Texts } from "./text.ts";

const LONGEST = 60;

export function quote(value: string): Texts {
  const shown = shorten(visible(value));
  return { es: `«${shown}»`, en: `“${shown}”`, fr: `« ${shown} »` };
}

/** Several values in one breath: at most six, then "…". */
export function quoteAll(values: readonly string[]): Texts {
  const quoted = values.slice(0, 6).map(quote);
  const rest = values.length > 6 ? ", …" : "";
  return {
    es: quoted.map((each) => each.es).join(", ") + rest,
    en: quoted.map((each) => each.en).join(", ") + rest,
    fr: quoted.map((each) => each.fr).join(", ") + rest,
  };
}

function visible(value: string): string {
  return value.replace(/\s+/gu, " ").replace(/\p{Cc}/gu, "�");
}

function shorten(value: string): string {
  const letters = [...value];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : value;
}
