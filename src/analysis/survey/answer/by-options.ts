// Options of means and totals that R gives as further arguments of svyby.
import { choiceIsUnknown } from "../../unknown-choice.ts";
import type { Question } from "./answer.ts";
import { flagIn } from "./read-words.ts";

/** Whether design effects are wanted, against a sample drawn without or with replacement (`replace`). */
export type Deff = "no" | "yes" | "replace";

/** `deff: "TRUE"`, `"replace"`, or R's further arguments in `options`. */
export function deffIn({ words, where }: Question): Deff {
  const options = typeof words.options === "string" ? argumentsIn(words.options) : [];
  const wrong = options.find(([name]) => !BY_OPTIONS.includes(name));
  if (wrong !== undefined) throw choiceIsUnknown({ where, key: "options", value: wrong[0], known: BY_OPTIONS });
  const value = options.find(([name]) => name === "deff")?.[1] ?? words.deff ?? false;
  if (value === false || value === "FALSE" || value === "") return "no";
  if (value === true || value === "TRUE") return "yes";
  if (value === "replace") return "replace";
  throw choiceIsUnknown({ where, key: "deff", value, known: ["TRUE", "replace"] });
}

/** Whether people with a missing answer are left out. */
export function leavesOut(question: Question): boolean {
  const { options } = question.words;
  const asked = typeof options === "string" ? argumentsIn(options).find(([name]) => name === "na.rm") : undefined;
  return flagIn(question, "na_rm") || (asked !== undefined && /^T(RUE)?$/.test(asked[1]));
}

/** Arguments of svyby: those that change a figure, and those that only change what R prints. */
const BY_OPTIONS = ["deff", "na.rm", "covmat", "vartype", "keep.var", "keep.names", "drop.empty.groups"];

/** `, deff=TRUE, na.rm=TRUE` as names with their values. */
function argumentsIn(options: string): readonly (readonly [string, string])[] {
  return options
    .replace(/[\s'"]/g, "")
    .split(/,(?![^(]*\))/)
    .filter((part) => part !== "")
    .map((part) => [part.replace(/=.*/, ""), part.includes("=") ? part.replace(/^[^=]*=/, "") : "TRUE"] as const);
}
