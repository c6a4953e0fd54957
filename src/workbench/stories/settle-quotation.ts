// A decision on a quotation by somebody at the workbench: where an approval is taken back, what printed the quotation leaves too.
import { UNCHECKED_IDS } from "#base/known-ids";
import { readCase } from "#cases/read-case";
import type { Desk } from "../act-head.ts";
import { changeWhole } from "../study-files/change-whole.ts";
import { type CaseQuotations, decideOnQuotation, type QuotationVerdict } from "./approve-quotations.ts";
import type { OfStudy } from "./edit-codebook.ts";
import { narrowing } from "./narrow-story.ts";
import type { TakenFile } from "./told-outputs.ts";

export interface SettledQuotation {
  readonly told: CaseQuotations;
  /** Publications that were taken away. */
  readonly taken: readonly TakenFile[];
}

/** Throws what `decideOnQuotation` throws. */
export async function settleQuotation(desk: Desk, of: OfStudy, verdict: QuotationVerdict): Promise<SettledQuotation> {
  let taken: () => readonly TakenFile[] = () => [];
  const told = await decideOnQuotation(desk.effects, of.folder, verdict, async (before, text) => {
    const now = readCase(text, before.file, UNCHECKED_IDS).story ?? before;
    const { photos, following, taken: gone } = narrowing(desk, of, { before, now });
    taken = gone;
    const files = [{ path: before.file, bytes: new TextEncoder().encode(text) }, ...photos];
    await changeWhole(desk, { ...of, files, ledger: [], ...(following && { following }) });
  });
  return { told, taken: taken() };
}
