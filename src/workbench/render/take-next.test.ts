// Which thread sets what.
import { expect, test } from "vitest";
import type { Format } from "./renderer.ts";
import { takeNext, type Waiting } from "./take-next.ts";

const WORDS: readonly Format[] = ["html", "docx", "xlsx"];
const waiting = (...jobs: readonly (readonly Format[])[]): Waiting[] => jobs.map((formats) => ({ job: { formats } }));

function taken(seat: number): readonly (readonly Format[] | undefined)[] {
  const queue = waiting(WORDS, ["pdf"], ["svg", "png"], ["pptx"]);
  return Array.from({ length: 5 }, () => takeNext(queue, seat)?.job.formats);
}

test("the first thread sets before all else, another after all else, and none is idle while a job waits", () => {
  expect(taken(0)).toEqual([["pdf"], ["svg", "png"], WORDS, ["pptx"], undefined]);
  expect(taken(1)).toEqual([WORDS, ["pptx"], ["pdf"], ["svg", "png"], undefined]);
});
