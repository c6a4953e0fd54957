// What a person said, and whether it may be printed: each quotation is approved one by one, or it stays in the folder.
import { day, maybe, record, texts, words } from "#base/shape";
import type { Texts } from "#base/text";

/** Approved and nothing else: what reports print. */
export interface Quotation {
  readonly texts: Texts;
  readonly approvedOn: string;
  /** Who asked the person and noted the answer; absent in folders where nobody wrote it down. */
  readonly approvedBy?: string;
}

export const QUOTATION_STATES = ["proposed", "approved", "refused", "withdrawn"] as const;
export type QuotationState = (typeof QUOTATION_STATES)[number];

/** As it stands in the head of a case. */
export interface NotedQuotation {
  /** Place in the list, from 1. */
  readonly number: number;
  readonly texts: Texts;
  readonly state: QuotationState;
  /** Day and person of the last decision; empty where nobody wrote it down. */
  readonly on: string;
  readonly by: string;
  /** How the person was asked, or why it was refused; empty where nobody wrote it down. */
  readonly note: string;
}

export const QUOTATION_SHAPE = record({
  texts: texts(),
  ...{ proposedOn: maybe(day()), proposedBy: maybe(words()) },
  ...{ approvedOn: maybe(day()), approvedBy: maybe(words()) },
  ...{ refusedOn: maybe(day()), refusedBy: maybe(words()) },
  ...{ withdrawnOn: maybe(day()), withdrawnBy: maybe(words()) },
  note: maybe(words()),
});

export interface WrittenQuotation {
  readonly texts: Texts;
  readonly proposedOn?: string;
  readonly proposedBy?: string;
  readonly approvedOn?: string;
  readonly approvedBy?: string;
  readonly refusedOn?: string;
  readonly refusedBy?: string;
  readonly withdrawnOn?: string;
  readonly withdrawnBy?: string;
  readonly note?: string;
}

/** A withdrawal counts more than an approval, whatever their days; an approval more than an earlier refusal. */
export function noteQuotation(written: WrittenQuotation, index: number): NotedQuotation {
  const state = stateOf(written);
  const { [`${state}On` as const]: on = "", [`${state}By` as const]: by = "" } = written;
  return { number: index + 1, texts: written.texts, state, on, by, note: written.note ?? "" };
}

function stateOf({ withdrawnOn, approvedOn, refusedOn }: WrittenQuotation): QuotationState {
  if (withdrawnOn !== undefined) return "withdrawn";
  if (approvedOn !== undefined && (refusedOn === undefined || approvedOn >= refusedOn)) return "approved";
  return refusedOn === undefined ? "proposed" : "refused";
}

export function approvedOnly(quotations: readonly NotedQuotation[]): readonly Quotation[] {
  return quotations
    .filter(({ state }) => state === "approved")
    .map(({ texts: said, on, by }) => ({ texts: said, approvedOn: on, ...(by === "" ? {} : { approvedBy: by }) }));
}
