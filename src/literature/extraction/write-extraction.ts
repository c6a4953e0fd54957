// One extraction as a file: a new one, or one that was put right; comments of the file stay, and what is empty is left out.
import { isCollection, type Node, parseDocument } from "yaml";
import type { Extraction } from "./extraction.ts";

export type WrittenExtraction = Omit<Extraction, "file">;

/** In the order of the form. */
const FIELDS = [
  ...["mark", "reference", "person", "on", "seen", "programme", "countries", "period", "actor", "levels"],
  ...["dimensions", "targetGroup", "interventions", "whatWasDone", "cost", "served", "returned", "outcomes"],
  ...["evidenceKind", "appraisal", "lesson", "inference", "limits"],
] as readonly (keyof WrittenExtraction)[];

/** `before`: the file as it is; empty for a new one. */
export function writeExtraction(extraction: WrittenExtraction, before: string): string {
  const document = parseDocument(before === "" ? "mark: real" : before);
  for (const field of FIELDS) {
    const value = extraction[field];
    if (isEmpty(value)) document.delete(field);
    else
      document.set(field, shortInOneLine(document.createNode(field === "outcomes" ? outcomesOf(extraction) : value)));
  }
  return document.toString({ lineWidth: 120, flowCollectionPadding: true });
}

function outcomesOf({ outcomes }: WrittenExtraction): readonly object[] {
  return outcomes.map(({ passage, ...outcome }) => (passage === "" ? outcome : { ...outcome, passage }));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** Lists of codes and the cost; outcomes and the appraisal keep a line each. */
function shortInOneLine(node: Node): Node {
  const isShort = isCollection(node) && node.items.every((item) => !isCollection(item)) && node.items.length <= 4;
  if (isShort) node.flow = true;
  return node;
}
