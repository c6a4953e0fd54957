// An extraction while it is written: numbers as they are typed, lists of codes in one line.
import type { TakenOut } from "../../api/literature-shapes.ts";

export type DraftOutcome = TakenOut["outcomes"][number] & { readonly key: number };

export interface ExtractionDraft extends Omit<TakenOut, "cost" | "served" | "returned" | "countries" | "outcomes"> {
  readonly countries: string;
  readonly outcomes: readonly DraftOutcome[];
  readonly served: string;
  readonly returned: string;
  /** Empty: no cost is told. */
  readonly amount: string;
  readonly currency: string;
  readonly per: string;
  readonly basis: string;
}

const EMPTY: TakenOut = {
  ...{ seen: "full", programme: "", countries: [], period: "", actor: "", levels: [], dimensions: [] },
  ...{ targetGroup: "", interventions: [], whatWasDone: "", outcomes: [], evidenceKind: "unjudged", appraisal: {} },
  ...{ lesson: "", inference: "", limits: "" },
};

export function draftOf(own: TakenOut = EMPTY): ExtractionDraft {
  const { cost, served, returned, countries, outcomes, ...others } = own;
  const { currency = "USD", per = "person", basis = "stated" } = cost ?? {};
  return {
    ...others,
    ...{ currency, per, basis, countries: countries.join(", ") },
    ...{ amount: textOf(cost?.amount), served: textOf(served), returned: textOf(returned) },
    outcomes: outcomes.map((one, key) => ({ ...one, key })),
  };
}

/** As the server takes it. */
export function bodyOf(draft: ExtractionDraft): TakenOut {
  const { amount, currency, per, basis, served, returned, countries, outcomes, ...others } = draft;
  return {
    ...others,
    countries: codesIn(countries),
    outcomes: outcomes.map(({ key: _, unclear, direction, ...one }) => ({
      ...{ ...one, direction },
      ...(direction === "unclear" && unclear !== undefined && unclear !== "" ? { unclear } : {}),
    })),
    ...(amount.trim() === "" ? {} : { cost: { amount: numberOf(amount), currency, per, basis } }),
    ...(served.trim() === "" ? {} : { served: numberOf(served) }),
    ...(returned.trim() === "" ? {} : { returned: numberOf(returned) }),
  };
}

export function newOutcome(outcome: string, present: readonly DraftOutcome[]): DraftOutcome {
  const key = Math.max(-1, ...present.map((one) => one.key)) + 1;
  return { key, outcome, direction: "positive", statement: "", passage: "" };
}

export function codesIn(line: string): string[] {
  return line.split(/[\s,;]+/u).filter((code) => code !== "");
}

export function textOf(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}

/** What is no number goes as it is, and the server names it. */
export function numberOf(text: string): number {
  return Number(text.trim().replace(",", "."));
}
