// What a sentence of evidence states, read clause by clause: a result, a number of something that happened, a comparison with numbers.
import { foldText } from "#base/fold-text";

export interface StatedEvidence {
  /** Something came of it, or is said of it; not only a plan, a budget, a tool, or that nothing is known. */
  readonly result: boolean;
  /** How many, or what share; years, spans of time, money and addresses do not count. */
  readonly counts: boolean;
  /** Two shares set against each other, or a test of chance. */
  readonly compares: boolean;
}

/** Words of what is not there: "no outcome data", "not readable here". */
const NOTHING =
  /\b(?:not readable|no outcome data|no results|results not on|announced figures only|not found|method report published|not assessed)\b/u;

/** Clauses that say what was meant to be, what it may cost, or that a text exists. */
const NOT_YET =
  /\b(?:planned|announced|asked for|are a target|ready to start|budget for|tool of|(?:user )?guide of|compared indices)\b/u;

const TESTED = /\b(?:statistically significant|randomi[sz]ed|control group|comparison group)\b/u;

const SHARES = /\d\s*%.*\b(?:against|versus|compared with|than)\b.*\d\s*%/u;

/** Empty text states nothing. */
export function statedIn(evidence: string): StatedEvidence {
  const text = foldText(evidence).replaceAll(/https?:\/\/\S+/gu, " ");
  if (text.trim() === "" || NOTHING.test(text)) return { result: false, counts: false, compares: false };
  const clauses = text.split(/[;:]\s/u).filter((clause) => !NOT_YET.test(clause));
  return {
    result: clauses.length > 0,
    counts: clauses.some((clause) => /\d/u.test(withoutOtherNumbers(clause))),
    compares: TESTED.test(text) || SHARES.test(clauses.join("; ")),
  };
}

const YEARS = /\b(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?\b/gu;
const SPANS = /\b\d+(?:\s?[-–]\s?\d+)?\s(?:days?|weeks?|months?|years?)\b/gu;
const MONEY = /\b(?:usd|eur|gel|mxn|gtq|hnl)\s?[\d.,]+(?:\s?(?:million|billion))?/gu;

const GOALS = /\bgoal of(?: about)? [\d.,]+/gu;

function withoutOtherNumbers(clause: string): string {
  return clause.replaceAll(GOALS, " ").replaceAll(MONEY, " ").replaceAll(SPANS, " ").replaceAll(YEARS, " ");
}
