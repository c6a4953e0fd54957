// Which thread sets what.
import { expect, test } from "vitest";
import type { Format } from "./renderer.ts";
import { takeNext, type Waiting } from "./take-next.ts";

const WORDS: readonly Format[] = ["html", "docx", "xlsx"];
const waiting = (...jobs: readonly (readonly Format[])[]): Waiting[] => jobs.map((formats) => ({ job: { formats } }));

function taken(seat: number, setters: number): readonly (readonly Format[] | undefined)[] {
  const queue = waiting(WORDS, ["pdf"], ["svg", "png"], ["pptx"]);
  return Array.from({ length: 5 }, () => takeNext(queue, seat, setters)?.job.formats);
}

test("the first thread sets before all else, and writes the rest when nothing is to be set", () => {
  for (const setters of [1, 2])
    expect(taken(0, setters)).toEqual([["pdf"], ["svg", "png"], WORDS, ["pptx"], undefined]);
});

test("another sets nothing while one is to set, and last of all where all may", () => {
  expect(taken(1, 1)).toEqual([WORDS, ["pptx"], undefined, undefined, undefined]);
  expect(taken(1, 2)).toEqual([WORDS, ["pptx"], ["pdf"], ["svg", "png"], undefined]);
});
