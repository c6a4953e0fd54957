// Looks at the pages as they were set and says what to set otherwise: figures a little smaller, or after the text that
// follows them; tables over two pages; a chapter tighter, where its last lines stand alone on a page. Each chapter begins a
// page, so that they settle beside one another; within one, the first hole is mended first, for it moves all that follows.
import type { Block } from "../../document/document.ts";
import {
  AS_IT_IS,
  type Chapter,
  chaptersOf,
  FEW_ROWS,
  FLOATS,
  MAY_RUN_ON,
  type PageSettings,
  TIGHTEST,
} from "./page-settings.ts";

/** Where a block ends: page, counted from 1, and points from the head of the paper. */
export interface BlockEnd {
  readonly page: number;
  readonly y: number;
}

export interface SetPages {
  readonly settings: PageSettings;
  /** Of the pages before the first chapter. */
  readonly contentsEnd: BlockEnd | undefined;
  /** By the place of the block in the document. Those that leave no trace are missing. */
  readonly ends: ReadonlyMap<number, BlockEnd>;
}

/** Points, from the head of the paper: see the page of the template. */
const TOP = 85;
const FOOT = 765;

/** White before a figure or table that an editor would not leave: more than a fifth of a page. */
const HOLE = 145;

/** What stands on the last page of a chapter is too little below this. */
const SHORT = 175;

const FEW_LINES = 60;

/** Space above a figure, which the head of a page swallows, and what measuring misses. */
const GAP = 36;

/** A drawing may be made so much smaller. */
const SMALLEST = 0.8;

/** Head, four rows and the title of a table. */
const TABLE_START = 150;

/** Undefined when nothing is to be mended. `drawingHeight`: in points, as wide as the text, by the id of the figure. */
export function settlePages(
  blocks: readonly Block[],
  pages: SetPages,
  drawingHeight: (id: string) => number,
): PageSettings | undefined {
  const set = [...pages.settings.blocks];
  const tightness = [...pages.settings.tightness];
  for (const [i, chapter] of chaptersOf(blocks).entries()) {
    const mended = mendFirstHole(blocks, pages, chapter, drawingHeight);
    if (mended !== undefined) set[mended.block] = mended.setting;
    else tightness[i + 1] = tighten(tightness[i + 1] ?? 0, lastPage(pages, chapter));
  }
  tightness[0] = tighten(tightness[0] ?? 0, { isFirst: false, y: pages.contentsEnd?.y ?? FOOT });
  const next: PageSettings = { blocks: set, tightness };
  return isSame(next, pages.settings) ? undefined : next;
}

function isSame(one: PageSettings, other: PageSettings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface LastPage {
  readonly y: number;
  readonly isFirst: boolean;
}

function lastPage({ ends }: SetPages, { start, end }: Chapter): LastPage {
  const places = Array.from({ length: end - start }, (_, i) => ends.get(start + i)).filter(
    (place) => place !== undefined,
  );
  const last = Math.max(...places.map(({ page }) => page));
  const first = Math.min(...places.map(({ page }) => page));
  return { isFirst: first === last, y: Math.max(...places.filter(({ page }) => page === last).map(({ y }) => y)) };
}

/** A few lines are drawn in by a little. A chapter that is tight stays tight. */
function tighten(before: number, { y, isFirst }: LastPage): number {
  if (isFirst || y - TOP > SHORT) return before;
  return before === 0 && y - TOP < FEW_LINES ? TIGHTEST - 1 : TIGHTEST;
}

interface Mended {
  readonly block: number;
  readonly setting: number;
}

function mendFirstHole(
  blocks: readonly Block[],
  { ends, settings }: SetPages,
  { start, end }: Chapter,
  drawingHeight: (id: string) => number,
): Mended | undefined {
  let before: BlockEnd | undefined;
  for (let at = start; at < end; at += 1) {
    const here = ends.get(at);
    if (here === undefined || settings.blocks[at] === FLOATS) continue;
    const moved = withItsHeadings(blocks, at, end);
    const hole = before !== undefined && here.page > before.page ? FOOT - before.y : 0;
    const after = ends.get(moved);
    if (hole > HOLE && after !== undefined && after.page === here.page) {
      const room = {
        room: hole - GAP,
        taken: after.y - TOP,
        drawingHeight,
        before: settings.blocks[moved] ?? AS_IT_IS,
      };
      const setting = mend(blocks, { at, moved, end }, room);
      if (setting !== undefined) return { block: moved, setting };
    }
    before = here;
  }
  return undefined;
}

/** The block at the end of a run of headings; the block itself when it is none. */
function withItsHeadings(blocks: readonly Block[], at: number, end: number): number {
  let last = at;
  while (last + 1 < end && blocks[last]?.type === "heading") last += 1;
  return last;
}

interface Moved {
  readonly at: number;
  readonly moved: number;
  readonly end: number;
}

interface Room {
  /** Points that are free on the page before. */
  readonly room: number;
  /** Points that the block and its headings take. */
  readonly taken: number;
  readonly drawingHeight: (id: string) => number;
  /** The setting that it has. */
  readonly before: number;
}

function mend(blocks: readonly Block[], { at, moved, end }: Moved, place: Room): number | undefined {
  const block = blocks[moved];
  if (block?.type === "table") {
    return place.before === AS_IT_IS && block.rows.length >= FEW_ROWS && place.room > TABLE_START
      ? MAY_RUN_ON
      : undefined;
  }
  if (block?.type !== "figure") return undefined;
  const natural = place.drawingHeight(block.id);
  const drawn = place.before > 0 ? place.before : natural;
  const smaller = Math.floor(Math.min(drawn - (place.taken - place.room), drawn));
  if (smaller >= SMALLEST * natural && smaller !== place.before) return smaller;
  return at === moved && hasMuchAfter(blocks.slice(moved + 1, end)) ? FLOATS : undefined;
}

/** Text runs on only within its section: a figure that stood under the next heading would seem to belong there. */
function hasMuchAfter(rest: readonly Block[]): boolean {
  const heading = rest.findIndex(({ type }) => type === "heading");
  const section = rest.slice(0, heading < 0 ? undefined : heading);
  return section.some(({ type }) => type === "table" || type === "figure");
}
