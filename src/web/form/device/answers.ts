// Drafts become outgoing answers, outgoing answers become receipts: each step is one transaction, so an answer is always somewhere.
import type { Draft, Outgoing, Receipt, Refusal } from "./kept.ts";
import { change, getAll, getOne } from "./open-database.ts";

export function listDrafts(): Promise<readonly Draft[]> {
  return getAll("drafts");
}

export function findDraft(id: string): Promise<Draft | undefined> {
  return getOne("drafts", id);
}

export function keepDraft(draft: Draft): Promise<void> {
  return change(["drafts"], (now) => now.put("drafts", draft));
}

export function removeDraft(id: string): Promise<void> {
  return change(["drafts"], (now) => now.remove("drafts", id));
}

export function listOutgoing(): Promise<readonly Outgoing[]> {
  return getAll("outgoing");
}

export function listReceipts(): Promise<readonly Receipt[]> {
  return getAll("receipts");
}

/** The draft goes in the moment the finished answer is on the disk. Rejects when this instance has been finished before. */
export function finishAnswer(outgoing: Outgoing, draftId: string): Promise<void> {
  return change(["drafts", "outgoing"], (now) => {
    now.add("outgoing", outgoing);
    now.remove("drafts", draftId);
  });
}

export function markSending(outgoing: Outgoing): Promise<void> {
  return mark(outgoing, "sending");
}

export function markWaiting(outgoing: Outgoing): Promise<void> {
  return mark(outgoing, "waiting");
}

export function markRefused(outgoing: Outgoing, refusal: Refusal): Promise<void> {
  return change(["outgoing"], (now) => now.put("outgoing", { ...outgoing, state: "refused", refusal }));
}

function mark({ refusal: _refusal, ...outgoing }: Outgoing, state: "sending" | "waiting"): Promise<void> {
  return change(["outgoing"], (now) => now.put("outgoing", { ...outgoing, state }));
}

/** The server has it: its content leaves this device, the receipt stays. */
export function markSent({ instanceId, study, formId, title, link }: Outgoing, sentAt: string): Promise<void> {
  return change(["outgoing", "receipts"], (now) => {
    now.put("receipts", { instanceId, study, formId, title, sentAt, ...(link === undefined ? {} : { link }) });
    now.remove("outgoing", instanceId);
  });
}

export function removeOutgoing(instanceId: string): Promise<void> {
  return change(["outgoing"], (now) => now.remove("outgoing", instanceId));
}

export function restoreOutgoing(outgoing: Outgoing): Promise<void> {
  return change(["outgoing"], (now) => now.put("outgoing", outgoing));
}

export function forgetReceipts(): Promise<void> {
  return change(["receipts"], (now) => now.clear("receipts"));
}
