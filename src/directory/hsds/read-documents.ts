// A JSON file → the documents of HSDS in it, or why it has none, with the place.
import { decodeText } from "#base/decode-text";
import { isRecord } from "#base/is-record";
import type { Issue } from "#base/issue";
import { kindOfDocument } from "./document-kind.ts";
import type { JsonDocument } from "./flatten-document.ts";
import { issueAt } from "./hsds-issues.ts";
import { brokenJson, notADirectory, tooDeep } from "./open-issues.ts";

/** The schemas nest eight records; what nests far more would fill the stack of whoever walks through it. */
const DEEPEST = 100;

export interface DocumentsReading {
  readonly documents: readonly JsonDocument[];
  readonly issues: readonly Issue[];
}

/** The document of the file itself, or the items of its list. Never throws. */
export function readDocuments(bytes: Uint8Array, file: string): DocumentsReading {
  const { text, issues } = decodeText(bytes, file);
  const told = text.replace(/^\uFEFF/, "");
  const deep = placeTooDeep(told);
  if (deep !== undefined)
    return { documents: [], issues: [issueAt({ file, row: rowAt(told, deep) }, tooDeep(DEEPEST))] };
  const parsed = parseJson(told);
  if (parsed instanceof SyntaxError)
    return { documents: [], issues: [...issues, issueAt({ file, row: rowOf(parsed, told) }, brokenJson())] };
  const read = documentsOf(parsed, file);
  return { documents: read.documents, issues: [...issues, ...read.issues] };
}

function documentsOf(value: unknown, file: string): DocumentsReading {
  if (Array.isArray(value) && value.length === 0)
    return { documents: [], issues: [issueAt({ file }, notADirectory())] };
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const kinds = items.map((item) => (isRecord(item) ? kindOfDocument(item) : undefined));
  const issues = kinds.flatMap((kind, at) => {
    const place = Array.isArray(value) ? { file, column: `/${at}` } : { file };
    return kind === undefined ? [issueAt(place, notADirectory())] : [];
  });
  const documents = items.flatMap((item, at) => {
    const kind = kinds[at];
    return kind === undefined ? [] : [{ value: item, kind, file }];
  });
  return { documents: issues.length === 0 ? documents : [], issues };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

/** The engine names the place of most faults; a text that ends too early names none. */
function rowOf({ message }: SyntaxError, text: string): number {
  const at = / at position (\d+)/.exec(message)?.[1];
  return rowAt(text, at === undefined ? text.length : Number(at));
}

function rowAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

/** Where the nesting passes `DEEPEST`; brackets in texts do not count. */
function placeTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const found of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    const [mark] = found;
    if (mark === "[" || mark === "{") depth++;
    else if (mark === "]" || mark === "}") depth--;
    if (depth > DEEPEST) return found.index;
  }
  return undefined;
}
