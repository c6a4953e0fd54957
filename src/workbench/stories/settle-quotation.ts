// A decision on a quotation by somebody at the workbench: where an approval is taken back, what printed the quotation leaves too.
import type { Desk } from "../act-head.ts";
import { type CaseQuotations, decideOnQuotation, type QuotationVerdict } from "./approve-quotations.ts";
import type { OfStudy } from "./edit-codebook.ts";
import { narrowStory } from "./narrow-story.ts";
import { openCases } from "./open-cases.ts";
import type { TakenFile } from "./told-outputs.ts";

export interface SettledQuotation {
  readonly told: CaseQuotations;
  /** Publications that were taken away. */
  readonly taken: readonly TakenFile[];
}

/** Throws what `decideOnQuotation` throws. */
export async function settleQuotation(desk: Desk, of: OfStudy, verdict: QuotationVerdict): Promise<SettledQuotation> {
  const find = async () => (await openCases(desk.effects, of.folder)).cases.find(({ id }) => id === verdict.case);
  const before = await find();
  const told = await decideOnQuotation(desk.effects, of.folder, verdict);
  const now = await find();
  const taken = before === undefined || now === undefined ? [] : await narrowStory(desk, of, { before, now });
  return { told, taken };
}
