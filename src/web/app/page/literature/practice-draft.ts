// A practice while it is written: numbers as they are typed, countries in one line; begun from what was taken out of a work.
import type { Language, Texts } from "#base/text";
import type { TakenOut, Work } from "../../api/literature-shapes.ts";
import type { WrittenPractice } from "../../api/practice-shapes.ts";
import { codesIn, numberOf, textOf } from "./extraction-draft.ts";

export interface PracticeDraft extends Omit<WrittenPractice, "costPerPerson" | "served" | "returned" | "countries"> {
  readonly countries: string;
  readonly costPerPerson: string;
  readonly served: string;
  readonly returned: string;
}

/** Fields that are told in each language. */
export type TextsField = {
  [Name in keyof PracticeDraft]-?: PracticeDraft[Name] extends Texts ? Name : never;
}[keyof PracticeDraft];

const NONE: Texts = { es: "", en: "", fr: "" };

/** What the source says is carried over; the chain is our reading, and nobody has written it yet. */
export function startPractice(own: TakenOut, work: Work, language: Language): PracticeDraft {
  const told = (text: string): Texts => ({ ...NONE, [language]: text });
  const { outcomes, countries, period, served, returned } = own;
  return {
    ...{ names: told(own.programme || work.title), targetGroup: told(own.targetGroup), actors: told(own.actor) },
    ...{ whatItDoes: told(own.whatWasDone), countries: countries.join(", "), period, coveragePeriod: period },
    ...{ levels: own.levels, dimensions: own.dimensions, interventions: own.interventions },
    outcomes: distinct(outcomes.map(({ outcome }) => outcome)),
    ...{ evidence: told(outcomes.map(({ statement }) => statement).join("\n")), evidenceKind: own.evidenceKind },
    passage: distinct(outcomes.map(({ passage }) => passage).filter((passage) => passage !== "")).join("; "),
    ...{ lesson: told(own.lesson), limits: told(own.limits), inference: told(own.inference) },
    ...{ context: NONE, mechanism: NONE, outcome: NONE },
    ...{ ...costOf(own), served: textOf(served), returned: textOf(returned) },
    sourceAddress: work.address || (work.doi === "" ? "" : `https://doi.org/${work.doi}`),
  };
}

export function practiceDraftOf(written: WrittenPractice): PracticeDraft {
  const { costPerPerson, served, returned, countries, ...others } = written;
  return {
    ...{ ...others, countries: countries.join(", "), costPerPerson: textOf(costPerPerson) },
    ...{ served: textOf(served), returned: textOf(returned) },
  };
}

/** As the server takes it. */
export function practiceBodyOf(draft: PracticeDraft): WrittenPractice {
  const { costPerPerson, costBasis, served, returned, countries, ...others } = draft;
  return {
    ...{ ...others, countries: codesIn(countries), costBasis: costBasis || "stated" },
    ...(costPerPerson.trim() === "" ? {} : { costPerPerson: numberOf(costPerPerson) }),
    ...(served.trim() === "" ? {} : { served: numberOf(served) }),
    ...(returned.trim() === "" ? {} : { returned: numberOf(returned) }),
  };
}

/** The cost of a programme is divided by the people it served, and said to be; that of a year says nothing of one person. */
function costOf({ cost, served = 0 }: TakenOut): Pick<PracticeDraft, "costPerPerson" | "costCurrency" | "costBasis"> {
  const none = { costPerPerson: "", costCurrency: cost?.currency ?? "USD", costBasis: "stated" };
  if (cost === undefined) return none;
  if (cost.per === "person") return { ...none, costPerPerson: textOf(cost.amount), costBasis: cost.basis };
  if (cost.per !== "programme" || served === 0) return none;
  return { ...none, costPerPerson: textOf(Math.round((100 * cost.amount) / served) / 100), costBasis: "derived" };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
