// Codes × groups of people: in how many transcripts of a group a code stands, and how often.
import type { Code, Coding } from "./coding.ts";

export interface CodeTableRow {
  readonly code: string;
  readonly cells: readonly { readonly group: string; readonly transcripts: number; readonly passages: number }[];
}

export interface CodeTable {
  readonly groups: readonly { readonly group: string; readonly transcripts: number }[];
  readonly rows: readonly CodeTableRow[];
}

/** `groupOf`: transcript → the groups it belongs to. Passages of two coders that overlap are one. */
export function tabulateCodes(
  codes: readonly Code[],
  codings: readonly Coding[],
  groupOf: ReadonlyMap<string, readonly string[]>,
): CodeTable {
  const groups = [...new Set([...groupOf.values()].flat())].toSorted();
  const members = (group: string) =>
    [...groupOf].filter(([, own]) => own.includes(group)).map(([transcript]) => transcript);
  return {
    groups: groups.map((group) => ({ group, transcripts: members(group).length })),
    rows: codes.map(({ code }) => ({
      code,
      cells: groups.map((group) => {
        const here = codings.filter((one) => one.code === code && members(group).includes(one.transcript));
        const transcripts = [...new Set(here.map(({ transcript }) => transcript))];
        const passages = transcripts.reduce(
          (sum, name) => sum + distinct(here.filter((one) => one.transcript === name)),
          0,
        );
        return { group, transcripts: transcripts.length, passages };
      }),
    })),
  };
}

function distinct(codings: readonly Coding[]): number {
  let [passages, reach] = [0, -1];
  for (const { start, end } of codings.toSorted((a, b) => a.start - b.start)) {
    if (start >= reach) passages += 1;
    reach = Math.max(reach, end);
  }
  return passages;
}
