// A transcript as it is coded: its turns, and where in it they stand. Places count Unicode code points of the whole text.
import type { Interview } from "../../api/literature-shapes.ts";

export interface Turn {
  /** From 1. */
  readonly number: number;
  /** Empty where nobody is named. */
  readonly speaker: string;
  readonly words: string;
  /** Where the words begin. */
  readonly start: number;
  readonly end: number;
}

const SPEAKER = /^[^\n]{1,60}?:\s+/u;

export function turnsOf(transcript: string): readonly Turn[] {
  let at = 0;
  return transcript
    .trimEnd()
    .split("\n")
    .map((line, index) => {
      const head = SPEAKER.exec(line)?.[0] ?? "";
      const words = line.slice(head.length);
      const start = at + lengthOf(head);
      at += lengthOf(line) + 1;
      const speaker = head.replace(/:\s+$/u, "");
      return { number: index + 1, speaker, words, start, end: start + lengthOf(words) };
    });
}

export interface Passage {
  readonly words: string;
  readonly start: number;
}

/** What is marked of a turn, without blanks at its ends; the whole turn where nothing is. `from`, `to`: as the browser counts letters. */
export function passageOf({ words, start }: Turn, from: number, to: number): Passage {
  const marked = from === to ? words : words.slice(from, to);
  const begin = (from === to ? 0 : from) + (marked.length - marked.trimStart().length);
  return { words: marked.trim(), start: start + lengthOf(words.slice(0, begin)) };
}

export type Coding = Interview["codings"][number];

export interface Piece {
  readonly text: string;
  readonly codings: readonly Coding[];
}

/** The words of a turn, cut where a coding begins or ends. */
export function piecesOf({ words, start, end }: Turn, codings: readonly Coding[]): readonly Piece[] {
  const here = codings.filter((one) => one.start < end && start < one.end);
  const cuts = new Set([start, end, ...here.flatMap((one) => [Math.max(start, one.start), Math.min(end, one.end)])]);
  const places = [...cuts].toSorted((a, b) => a - b);
  const letters = [...words];
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    return {
      text: letters.slice(from - start, to - start).join(""),
      codings: here.filter((one) => one.start < to && from < one.end),
    };
  });
}

function lengthOf(text: string): number {
  return [...text].length;
}
