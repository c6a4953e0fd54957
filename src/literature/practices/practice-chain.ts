// Context → mechanism → outcome of every practice, as far as its source and its readers tell. Source of the chain: Pawson and Tilley
// 1997, Realistic Evaluation. What nobody worked out is taken from the table of practices as it stands and never filled up: what the
// source says, what we read into it, and what nobody says are told apart.
import type { Texts } from "#base/text";
import type { Practice } from "../practice.ts";
import type { PracticeDetail } from "./practice-detail.ts";

/** `stated`: the source says so. `reading`: somebody of the study reads it so. `not-stated`: neither. */
export type LinkBasis = "stated" | "reading" | "not-stated";

export interface ChainLink {
  readonly basis: LinkBasis;
  /** Empty where it is not stated. */
  readonly texts: Texts;
}

export interface PracticeChain {
  /** For whom and with what: the people and what was done. */
  readonly context: ChainLink;
  /** Why it may have worked. No table of ours holds this as a statement of a source. */
  readonly mechanism: ChainLink;
  readonly outcome: ChainLink;
}

const NOTHING: Texts = { es: "", en: "", fr: "" };

/** A chain that somebody worked out is a reading as a whole. */
export function chainOf(practice: Practice, detail: PracticeDetail | undefined): PracticeChain {
  const { targetGroup, whatItDoes, evidence, inference } = practice;
  return {
    context: told(detail?.context) ?? stated(joinTexts(targetGroup, whatItDoes)),
    mechanism: told(detail?.mechanism) ?? told(inference) ?? { basis: "not-stated", texts: NOTHING },
    outcome: told(detail?.outcome) ?? stated(evidence),
  };
}

function told(texts: Texts | undefined): ChainLink | undefined {
  return texts === undefined || isEmpty(texts) ? undefined : { basis: "reading", texts };
}

function stated(texts: Texts): ChainLink {
  return isEmpty(texts) ? { basis: "not-stated", texts: NOTHING } : { basis: "stated", texts };
}

function isEmpty({ es, en, fr }: Texts): boolean {
  return es === "" && en === "" && fr === "";
}

function joinTexts(who: Texts, what: Texts): Texts {
  const both = (language: keyof Texts) => [who[language], what[language]].filter((text) => text !== "").join(": ");
  return { es: both("es"), en: both("en"), fr: both("fr") };
}
