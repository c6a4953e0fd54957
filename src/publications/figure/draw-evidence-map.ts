// The evidence gap map: a grid of interventions and outcomes. Bubbles by kind of evidence, their area the number of works;
// the number stands in each, so that the picture reads in grey as well. An empty cell is a gap.
import { drawKey, drawText, round } from "./draw-svg.ts";
import { type FigureOptions, isNarrow, LINE_HEIGHT, SMALL_SIZE, TEXT_SIZE } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";
import type { EvidenceMapChart } from "./figure-spec.ts";
import { measureText, wrapText } from "./measure-text.ts";

interface Drawn {
  readonly svg: string;
  readonly height: number;
}

/** Darker is stronger. */
const FILLS = [COLOURS["level-4"], COLOURS["level-3"], COLOURS["level-2"], COLOURS["level-1"], COLOURS.paper] as const;
const ON_FILLS = [COLOURS.reverse, COLOURS.reverse, COLOURS.ink, COLOURS.ink, COLOURS.ink] as const;
const LEAST_RADIUS = 6.5;

interface Grid {
  readonly left: number;
  readonly columnWidth: number;
  readonly rowHeight: number;
  /** Above the bubbles, where names stand over their rows. */
  readonly nameHeight: number;
}

export function drawEvidenceMap(spec: EvidenceMapChart, options: FigureOptions): Drawn {
  const narrow = isNarrow(options.width);
  const key = drawKey(
    spec.kinds.map(({ label }, at) => ({ shape: "swatch" as const, colour: FILLS[at] ?? COLOURS.paper, label })),
    options.width,
  );
  const heads = spec.columns.map((name, at) => `${narrow ? `${at + 1} ` : ""}${name}`);
  const list = narrow ? drawHeadList(heads, options.width) : { svg: "", height: 0 };
  const left = narrow ? 2 : Math.min(160, options.width * 0.25);
  const columnWidth = (options.width - left - 2) / Math.max(spec.columns.length, 1);
  const headSize = fittingSize(heads, columnWidth - 2);
  const wrapped = heads.map((head, at) =>
    narrow ? [String(at + 1)] : wrapText(head, { width: columnWidth - 2, size: headSize }),
  );
  const headHeight = Math.max(...wrapped.map(({ length }) => length), 1) * LINE_HEIGHT + 6;
  const nameHeight = narrow ? 18 : 0;
  const heights = spec.rows.map((row) => rowHeightOf(spec, row, columnWidth));
  const starts = heights.map((_height, at) =>
    heights.slice(0, at).reduce((sum, height) => sum + height + nameHeight, headHeight),
  );
  const body = [
    ...wrapped.map((lines, at) =>
      drawHead(lines, { x: left + (at + 0.5) * columnWidth, height: headHeight, size: headSize }),
    ),
    ...spec.rows.map((row, at) =>
      drawRow(
        spec,
        { row, y: starts[at] ?? 0, narrow },
        { left, columnWidth, rowHeight: heights[at] ?? 0, nameHeight },
      ),
    ),
  ];
  const bottom = heights.reduce((sum, height) => sum + height + nameHeight, headHeight);
  const top = key.height + list.height;
  return {
    svg: `${key.svg}<g transform="translate(0,${round(key.height)})">${list.svg}</g><g transform="translate(0,${round(top)})">${body.join("")}</g>`,
    height: top + bottom + 4,
  };
}

/** As tall as the fullest cell of the row asks. */
function rowHeightOf(spec: EvidenceMapChart, row: string, columnWidth: number): number {
  const cells = spec.columns.map((column) => cellsByPlace(spec).get(`${row}|${column}`) ?? []);
  return Math.max(34, ...cells.map((cell) => heightOf(cell, columnWidth)));
}

/** On a phone columns are numbered, and their names stand above. */
function drawHeadList(heads: readonly string[], width: number): Drawn {
  const lines = heads.flatMap((head) => wrapText(head, { width: width - 4, size: SMALL_SIZE }));
  const svg = lines.map((line, at) => drawText(line, { x: 2, y: 12 + at * LINE_HEIGHT, colour: COLOURS.ink }));
  return { svg: svg.join(""), height: lines.length * LINE_HEIGHT + 6 };
}

/** Small enough for the longest word, so that none is broken; to a limit, for it must be read. */
function fittingSize(heads: readonly string[], width: number): number {
  const longest = Math.max(1, ...heads.flatMap((head) => head.split(" ")).map((word) => measureText(word, SMALL_SIZE)));
  return Math.max(LEAST_SIZE, Math.min(SMALL_SIZE, (SMALL_SIZE * width) / longest));
}

const LEAST_SIZE = 8;

interface HeadPlace {
  readonly x: number;
  readonly height: number;
  readonly size: number;
}

function drawHead(lines: readonly string[], { x, height, size }: HeadPlace): string {
  return lines
    .map((line, at) =>
      drawText(line, {
        x,
        y: height - 8 - (lines.length - 1 - at) * LINE_HEIGHT,
        colour: COLOURS.ink,
        anchor: "middle",
        size,
      }),
    )
    .join("");
}

interface RowPlace {
  readonly row: string;
  readonly y: number;
  readonly narrow: boolean;
}

function drawRow(spec: EvidenceMapChart, { row, y, narrow }: RowPlace, grid: Grid): string {
  const { left, columnWidth, rowHeight, nameHeight } = grid;
  const names = wrapText(row, { width: (narrow ? columnWidth * spec.columns.length : left) - 8, size: TEXT_SIZE });
  const first = narrow ? y + 13 : y + rowHeight / 2 + 4 - ((names.length - 1) * LINE_HEIGHT) / 2;
  const label = names.map((line, at) =>
    drawText(line, { x: 2, y: first + at * LINE_HEIGHT, colour: COLOURS.ink, size: TEXT_SIZE }),
  );
  const cells = spec.columns.map((column, at) => {
    const [x, top] = [left + at * columnWidth, y + nameHeight];
    const frame = `<rect x="${round(x + 1)}" y="${round(top + 1)}" width="${round(columnWidth - 2)}" height="${round(rowHeight - 2)}" fill="none" stroke="${COLOURS.grid}"/>`;
    const bubbles = cellsByPlace(spec).get(`${row}|${column}`) ?? [];
    return frame + drawBubbles(bubbles, { x: x + columnWidth / 2, y: top + rowHeight / 2, width: columnWidth - 4 });
  });
  return [...label, ...cells].join("");
}

interface Bubble {
  readonly kind: number;
  readonly works: number;
}

const placed = new WeakMap<EvidenceMapChart, ReadonlyMap<string, readonly Bubble[]>>();

function cellsByPlace(spec: EvidenceMapChart): ReadonlyMap<string, readonly Bubble[]> {
  const known = placed.get(spec);
  if (known !== undefined) return known;
  const cells = new Map<string, Bubble[]>();
  for (const { row, column, kind, works } of spec.cells) {
    const at = spec.kinds.findIndex(({ key }) => key === kind);
    if (works > 0 && at !== -1)
      cells.set(`${row}|${column}`, [...(cells.get(`${row}|${column}`) ?? []), { kind: at, works }]);
  }
  for (const bubbles of cells.values()) bubbles.sort((a, b) => a.kind - b.kind);
  placed.set(spec, cells);
  return cells;
}

function radiusOf(works: number): number {
  return Math.max(LEAST_RADIUS, Math.min(16, 4.2 * Math.sqrt(works)));
}

/** Bubbles side by side, in as many lines as the column asks. */
function linesOf(bubbles: readonly Bubble[], width: number): readonly (readonly Bubble[])[] {
  const lines: Bubble[][] = [[]];
  let used = 0;
  for (const bubble of bubbles) {
    const size = 2 * radiusOf(bubble.works) + 2;
    if (used > 0 && used + size > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(bubble);
    used += size;
  }
  return lines;
}

function lineHeight(line: readonly Bubble[]): number {
  return Math.max(...line.map(({ works }) => 2 * radiusOf(works)), 0) + 3;
}

function heightOf(bubbles: readonly Bubble[], columnWidth: number): number {
  return linesOf(bubbles, columnWidth - 4).reduce((sum, line) => sum + lineHeight(line), 0) + 6;
}

interface BubblePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function drawBubbles(bubbles: readonly Bubble[], { x, y, width }: BubblePlace): string {
  const lines = bubbles.length === 0 ? [] : linesOf(bubbles, width);
  let top = y - lines.reduce((sum, line) => sum + lineHeight(line), 0) / 2;
  return lines
    .flatMap((line) => {
      const middle = top + lineHeight(line) / 2;
      let left = x - line.reduce((sum, { works }) => sum + 2 * radiusOf(works) + 2, 0) / 2 + 1;
      top += lineHeight(line);
      return line.map((bubble) => {
        const radius = radiusOf(bubble.works);
        const centre = left + radius;
        left += 2 * radius + 2;
        return drawBubble(bubble, { x: centre, y: middle, width: radius });
      });
    })
    .join("");
}

function drawBubble({ kind, works }: Bubble, { x, y, width: radius }: BubblePlace): string {
  const circle = `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${FILLS[kind] ?? COLOURS.paper}" stroke="${COLOURS.muted}" stroke-width="0.8"/>`;
  return (
    circle +
    drawText(String(works), { x, y: y + 3.4, colour: ON_FILLS[kind] ?? COLOURS.ink, size: 9.5, anchor: "middle" })
  );
}
