// Codes, and the passages that people have given them to.
import type { Mark } from "#base/mark";
import type { Texts } from "#base/text";

export interface Code {
  readonly code: string;
  readonly names: Texts;
  readonly description: string;
  /** The code that it belongs to; empty at the top. */
  readonly parent: string;
  /** #rrggbb; empty = none. */
  readonly colour: string;
}

export interface Coding {
  readonly mark: Mark;
  /** Name of the transcript, without ending. */
  readonly transcript: string;
  /** In Unicode code points of the transcript; the end is the first letter that no longer belongs to it. */
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly person: string;
  /** The words themselves: a coding whose words no longer stand at its place is named. */
  readonly passage: string;
  readonly memo: string;
  readonly on: string;
  readonly row: number;
}

export const CODING_COLUMNS = [
  "mark",
  "transcript",
  "start",
  "end",
  "code",
  "person",
  "passage",
  "memo",
  "on",
] as const;

export function codingCells({
  mark,
  transcript,
  start,
  end,
  code,
  person,
  passage,
  memo,
  on,
}: Coding): readonly string[] {
  return [mark, transcript, String(start), String(end), code, person, passage, memo, on];
}
