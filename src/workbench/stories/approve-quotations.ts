// Quotations are proposed, and approved one by one by whoever asked the person; only approved ones are ever printed.
import { join } from "node:path";
import type { Texts } from "#base/text";
import { type CaseStudy, coversQuotations } from "#cases/case-study";
import type { NotedQuotation, QuotationState } from "#cases/quotation/quotation";
import { addQuotation, decideQuotation } from "#cases/quotation/write-quotation";
import type { Effects } from "../effect/effects.ts";
import { caseIsUnknown, quotationIsUnknown, quotationsAreNotCovered } from "../evidence-problems.ts";
import { readFileOf } from "../file-problems.ts";
import { inTurn } from "../keep-in-turn.ts";
import { checkDay } from "../services/check-fields.ts";
import { openCases } from "./open-cases.ts";

export { QUOTATION_STATES } from "#cases/quotation/quotation";

export interface CaseQuotations {
  readonly case: string;
  readonly pseudonym: string;
  /** Whether the person agreed to be quoted at all. */
  readonly isCovered: boolean;
  readonly quotations: readonly NotedQuotation[];
}

export async function listQuotations(effects: Effects, study: string): Promise<readonly CaseQuotations[]> {
  const { cases } = await openCases(effects, study);
  return cases.map(quotationsOf);
}

export function quotationsOf(story: CaseStudy): CaseQuotations {
  const { id, pseudonym, notedQuotations: quotations } = story;
  return { case: id, pseudonym, isCovered: coversQuotations(story.consent), quotations };
}

export interface QuotationWish {
  readonly case: string;
  readonly texts: Texts;
  readonly by: string;
}

/** It waits until somebody approves it. Throws `workbench/case-is-unknown`. */
export function proposeQuotation(effects: Effects, study: string, wish: QuotationWish): Promise<CaseQuotations> {
  const { case: id, texts, by } = wish;
  return changeCase({ effects, study, write: writeAlone(effects, study) }, id, ({ story, text }) => {
    const written = addQuotation(text, { texts, by, on: today(effects) });
    if (written === undefined) throw caseIsUnknown(story.id);
    return written;
  });
}

export interface QuotationVerdict {
  readonly case: string;
  /** From 1. */
  readonly number: number;
  readonly state: Exclude<QuotationState, "proposed">;
  /** Who asked the person, or who decided: an account or a role, never the person’s name. */
  readonly by: string;
  /** Day of the answer. __Default value:__ today */
  readonly on?: string | undefined;
  /** How the person was asked, or why not. */
  readonly note?: string | undefined;
}

/**
 * Throws `workbench/case-is-unknown`, `workbench/quotation-is-unknown`, `workbench/consent-does-not-cover-quotations`,
 * `workbench/service-day-is-unfit`.
 */
export function decideOnQuotation(
  effects: Effects,
  study: string,
  verdict: QuotationVerdict,
  write: WriteStory = writeAlone(effects, study),
): Promise<CaseQuotations> {
  const { case: id, number, state, by, note } = verdict;
  const change: Change = ({ story, text }) => {
    if (state === "approved" && !coversQuotations(story.consent)) throw quotationsAreNotCovered(id);
    const on = verdict.on === undefined ? today(effects) : checkDay(verdict.on, today(effects));
    const written = decideQuotation(text, { number, state, on, by, note });
    if (written === undefined) throw quotationIsUnknown(id, number);
    return written;
  };
  return changeCase({ effects, study, write }, id, change);
}

type Change = (before: { readonly story: CaseStudy; readonly text: string }) => string;

/** Puts the file of a story in its place, with what belongs to it. */
export type WriteStory = (story: CaseStudy, text: string) => Promise<void>;

function writeAlone({ files }: Effects, study: string): WriteStory {
  return ({ file }, text) => files.writeAtomically(join(study, file), new TextEncoder().encode(text));
}

interface CasePlan {
  readonly effects: Effects;
  readonly study: string;
  readonly write: WriteStory;
}

function changeCase({ effects, study, write }: CasePlan, id: string, change: Change): Promise<CaseQuotations> {
  return inTurn(join(study, "cases", id), async () => {
    const find = async () => (await openCases(effects, study)).cases.find((one) => one.id === id);
    const story = await find();
    if (story === undefined) throw caseIsUnknown(id);
    const bytes = await readFileOf(effects, join(study, story.file));
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    await write(story, change({ story, text }));
    const after = await find();
    if (after === undefined) throw caseIsUnknown(id);
    return quotationsOf(after);
  });
}

function today(effects: Effects): string {
  return effects.clock.now().toISOString().slice(0, 10);
}
