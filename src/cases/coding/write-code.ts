// A codebook with one code more, or with one put right; comments and the order of the others stay.
import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Code } from "./coding.ts";

/** An empty text begins a codebook. Undefined when the text is no codebook. */
export function putCode(text: string, { code, ...rest }: Code): string | undefined {
  const document = parseDocument(text.trim() === "" ? "codes: []\n" : text);
  if (document.errors.length > 0) return undefined;
  const codes = document.get("codes");
  if (!isSeq(codes)) return undefined;
  const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ""));
  const known = itemOf(codes, code);
  codes.flow = false;
  if (known === undefined) codes.add(document.createNode({ code, ...filled }));
  else
    for (const [key, value] of Object.entries(rest)) {
      if (value === "") known.delete(key);
      else known.set(key, document.createNode(value));
    }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Undefined when there is no such code. */
export function dropCode(text: string, code: string): string | undefined {
  const document = parseDocument(text);
  const codes = document.get("codes");
  if (!isSeq(codes)) return undefined;
  const known = itemOf(codes, code);
  if (known === undefined) return undefined;
  codes.delete(codes.items.indexOf(known));
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function itemOf(codes: YAMLSeq, code: string): YAMLMap | undefined {
  return codes.items.filter((one): one is YAMLMap => isMap(one)).find((one) => one.get("code") === code);
}
