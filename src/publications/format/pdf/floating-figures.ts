// Which figures may go to the foot of a page, so that the text runs on where they would leave half a page empty.
import type { Block, Figure } from "../../document/document.ts";
import type { DrawnFigures } from "../draw-figures.ts";

/** Least height in points, by the id of the figure: the drawing, and a title and a source of one line each. */
export type FloatingFigures = ReadonlyMap<string, number>;

/** High figures that stand between other content of their chapter. Those inside callouts stay where they are. */
export function floatingFigures(blocks: readonly Block[], drawn: DrawnFigures): FloatingFigures {
  const floating = blocks.filter(
    (block, at): block is Figure =>
      block.type === "figure" &&
      heightOnPaper(block, drawn) > FLOATS_ABOVE_POINTS &&
      standsOff(blocks[at - 1]) &&
      hasMuchAfter(blocks.slice(at + 1)),
  );
  return new Map(floating.map((figure) => [figure.id, leastHeight(heightOnPaper(figure, drawn))]));
}

const FLOATS_ABOVE_POINTS = 300;
const TEXT_WIDTH_POINTS = 439;
/** As in the template. */
const HIGHEST_POINTS = 500;
const TITLE_AND_SOURCE_POINTS = 45;

function leastHeight(drawing: number): number {
  return Math.min(drawing, HIGHEST_POINTS) + TITLE_AND_SOURCE_POINTS;
}

function heightOnPaper({ id }: Figure, drawn: DrawnFigures): number {
  const { width, height } = drawn.get(id) ?? { width: 1, height: 0 };
  return (height * TEXT_WIDTH_POINTS) / width;
}

/** Right under its heading a figure is all that the heading announces. */
function standsOff(before: Block | undefined): boolean {
  return before !== undefined && before.type !== "heading" && before.type !== "page-break";
}

/** At the end of a chapter there is nothing to run on. */
function hasMuchAfter(rest: readonly Block[]): boolean {
  const end = rest.findIndex((block) => block.type === "page-break" || (block.type === "heading" && block.level === 1));
  const after = rest.slice(0, end < 0 ? undefined : end);
  return after.some(({ type }) => type === "table" || type === "figure");
}
