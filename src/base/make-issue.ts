// An Issue from its parts, for readers that remark on many things.
import type { Issue, Place } from "./issue.ts";
import type { Texts } from "./text.ts";

/** What is wrong and what to do, each in Spanish, English and French. */
export interface Remark {
  readonly wrong: readonly [es: string, en: string, fr: string];
  readonly cure: readonly [es: string, en: string, fr: string];
}

export function errorAt(rule: string, place: Place, remark: Remark): Issue {
  return { rule, severity: "error", place, message: textsOf(remark.wrong), cure: textsOf(remark.cure) };
}

export function warningAt(rule: string, place: Place, remark: Remark): Issue {
  return { rule, severity: "warning", place, message: textsOf(remark.wrong), cure: textsOf(remark.cure) };
}

function textsOf([es, en, fr]: Remark["wrong"]): Texts {
  return { es, en, fr };
}
