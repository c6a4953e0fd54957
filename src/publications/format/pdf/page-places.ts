// Where the blocks of a report stand among one another, as far as filling pages asks: the template looks where the block before
// ends, and sets a figure or table by the room that is left on that page.
import type { Block } from "../../document/document.ts";
import { plainText } from "../../document/plain-text.ts";

export interface PagePlace {
  /** The last block before it in its chapter that is no heading; undefined at the head of a chapter. */
  readonly after: number | undefined;
  /** Points that the headings between the two take. */
  readonly headings: number;
  /** Whether its chapter goes on with something that can stand in its place while it waits for the next page. */
  readonly isFollowed: boolean;
}

export function placeOf(blocks: readonly Block[], at: number): PagePlace {
  let before = at - 1;
  let headings = 0;
  for (let block = blocks[before]; block?.type === "heading"; block = blocks[before]) {
    if (block.level === 1) return { after: undefined, headings: 0, isFollowed: isFollowed(blocks, at) };
    headings += headingHeight(plainText(block.children));
    before -= 1;
  }
  return { after: before < 0 ? undefined : before, headings, isFollowed: isFollowed(blocks, at) };
}

const HEADING_SPACE_POINTS = 34;
const HEADING_LINE_POINTS = 20;
const HEADING_LETTERS = 56;

function headingHeight(text: string): number {
  return HEADING_SPACE_POINTS + HEADING_LINE_POINTS * Math.ceil(text.length / HEADING_LETTERS);
}

/** Figures that follow wait with it. */
function isFollowed(blocks: readonly Block[], at: number): boolean {
  const next = blocks.slice(at + 1).find(({ type }) => type !== "figure");
  return next !== undefined && !(next.type === "heading" && next.level === 1);
}
