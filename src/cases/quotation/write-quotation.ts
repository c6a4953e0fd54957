// The head of a case with one quotation more, or with a decision on one; comments and the order of the head stay.
import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Texts } from "#base/text";
import type { QuotationState } from "./quotation.ts";

export interface QuotationProposal {
  readonly texts: Texts;
  readonly on: string;
  readonly by: string;
}

/** Undefined when the text has no head. */
export function addQuotation(text: string, { texts, on, by }: QuotationProposal): string | undefined {
  return editHead(text, (quotations, makeNode) => {
    quotations.add(makeNode({ texts, proposedOn: on, proposedBy: by }));
    return true;
  });
}

export interface QuotationDecision {
  /** From 1. */
  readonly number: number;
  readonly state: Exclude<QuotationState, "proposed">;
  readonly on: string;
  readonly by: string;
  readonly note?: string | undefined;
}

/** Undefined when there is no such quotation. What was decided before stays beside it, but for an approval that is withdrawn later. */
export function decideQuotation(text: string, { number, state, on, by, note }: QuotationDecision): string | undefined {
  return editHead(text, (quotations) => {
    const item = quotations.items[number - 1];
    if (!isMap(item)) return false;
    item.set(`${state}On`, on);
    item.set(`${state}By`, by);
    if (state === "approved") for (const key of ["withdrawnOn", "withdrawnBy"]) item.delete(key);
    if (note !== undefined && note !== "") item.set("note", note);
    return true;
  });
}

type Edit = (quotations: YAMLSeq, makeNode: (value: unknown) => YAMLMap) => boolean;

const HEAD = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n|$))/u;

function editHead(text: string, edit: Edit): string | undefined {
  const [whole, open = "", head = "", close = ""] = HEAD.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const document = parseDocument(head);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const known = document.get("quotations");
  const quotations = isSeq(known) ? known : (document.createNode([]) as YAMLSeq);
  if (!edit(quotations, (value) => document.createNode(value) as YAMLMap)) return undefined;
  document.set("quotations", quotations);
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  return `${open}${head.includes("\r\n") ? written.replaceAll("\n", "\r\n") : written}${close}${text.slice(whole.length)}`;
}
