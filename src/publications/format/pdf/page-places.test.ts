import { describe, expect, test } from "vitest";
import type { Block } from "../../document/document.ts";
import { placeOf } from "./page-places.ts";

const heading = (level: 1 | 2): Block => ({
  type: "heading",
  level,
  id: `h${level}`,
  children: [{ type: "text", text: "Un título" }],
});
const paragraph: Block = { type: "paragraph", children: [{ type: "text", text: "Texto." }] };
const figure = { type: "figure", id: "f" } as Block;

describe("a block of a report", () => {
  const blocks = [heading(1), paragraph, heading(2), figure, figure, paragraph, figure, heading(1), figure];

  test("stands after the last block that is no heading, and after none at the head of a chapter", () => {
    expect([1, 3, 4, 8].map((at) => placeOf(blocks, at).after)).toEqual([undefined, 1, 3, undefined]);
  });

  test("is told what headings between take: more where the title is long", () => {
    const long: Block = { ...heading(2), children: [{ type: "text", text: "palabra ".repeat(12) }] } as Block;
    const short = placeOf([paragraph, heading(2), figure], 2).headings;
    expect(placeOf([paragraph, figure], 1).headings).toBe(0);
    expect(placeOf([paragraph, long, figure], 2).headings).toBeGreaterThan(short);
  });

  test("is followed when its chapter goes on with more than figures", () => {
    expect([3, 4, 6, 8].map((at) => placeOf(blocks, at).isFollowed)).toEqual([true, true, false, false]);
  });
});
