// A file says nothing of questions that it has no column for: what is known of them stays.
import { type AnswerGroup, type AnswerNode, isAnswerGroup } from "../submission/submission.ts";
import type { Mapping } from "./mapping.ts";

/** The imported answers, and of the present ones those that the mapping does not speak of. */
export function keepUnmapped(present: AnswerGroup, imported: AnswerGroup, mapping: Mapping): AnswerGroup {
  const questions = mapping.sheets.flatMap(({ table, columns }) =>
    columns.map(({ question }) => join(table, question)),
  );
  const tables = mapping.sheets.map(({ table }) => table);
  return merge(present, imported, { path: "", mapped: new Set([...questions, ...tables]) });
}

interface Merging {
  readonly path: string;
  readonly mapped: ReadonlySet<string>;
}

function merge(present: AnswerGroup, imported: AnswerGroup, { path, mapped }: Merging): AnswerGroup {
  const merged: Record<string, AnswerNode> = { ...imported };
  for (const [name, node] of Object.entries(present)) {
    const at = join(path, name);
    const given = Object.hasOwn(imported, name) ? imported[name] : undefined;
    if (isAnswerGroup(node)) merged[name] = merge(node, isAnswerGroup(given) ? given : {}, { path: at, mapped });
    else if (given === undefined ? !mapped.has(at) : sameChoices(node, given)) merged[name] = node;
  }
  return merged;
}

/** Columns of single choices do not know in which order they were chosen: the order that was sent stays. */
function sameChoices(present: AnswerNode, given: AnswerNode): boolean {
  if (typeof present !== "string" || typeof given !== "string") return false;
  const codes = (text: string) => text.trim().split(/\s+/u).sort().join(" ");
  return codes(present) === codes(given);
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}
