// A network as vertices in a circle and arrows between them. On a phone the vertices carry numbers, and their names stand below.
import { drawKey, drawText, round } from "./draw-svg.ts";
import { type FigureOptions, isNarrow, type KeyItem, LINE_HEIGHT, SMALL_SIZE } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";
import type { NodeLink, NodeRole } from "./figure-spec.ts";
import { wrapText } from "./measure-text.ts";

const RADIUS = 8;
const LABEL = 132;
const THINNEST = 0.7;
const THICKEST = 3;

interface Drawn {
  readonly svg: string;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Layout {
  readonly points: readonly Point[];
  readonly middle: Point;
  readonly height: number;
}

export function drawNodeLink(spec: NodeLink, { width }: FigureOptions): Drawn {
  const narrow = isNarrow(width);
  const key = drawKey(keyOf(spec), width);
  const layout = layOut(spec.nodes.length, width, narrow);
  const names = narrow
    ? listNames(spec, layout.height, width)
    : { svg: labelNodes(spec, layout), height: layout.height };
  const body = [drawLinks(spec, layout), drawNodes(spec, layout, narrow), names.svg].join("");
  return {
    svg: `${key.svg}<g transform="translate(0,${round(key.height)})">${body}</g>`,
    height: key.height + names.height,
  };
}

const MARKS: Readonly<Record<NodeRole, KeyItem["shape"]>> = { single: "square", alone: "hollow", other: "circle" };
const FILLS: Readonly<Record<NodeRole, string>> = {
  single: COLOURS.brand,
  alone: COLOURS.paper,
  other: COLOURS.sky,
};

/** Only roles that somebody has. */
function keyOf({ nodes, roleLabels }: NodeLink): readonly KeyItem[] {
  const used = (["single", "other", "alone"] as const).filter((role) => nodes.some((node) => node.role === role));
  return used.map((role) => ({
    shape: MARKS[role],
    colour: role === "alone" ? COLOURS.muted : FILLS[role],
    label: roleLabels[role],
  }));
}

/** The first vertex at the top, the others clockwise. */
function layOut(count: number, width: number, narrow: boolean): Layout {
  const across = narrow ? width / 2 - 24 : Math.min(width / 2 - LABEL - 14, 190);
  const down = narrow ? across : Math.max(across * 0.86, 120);
  const middle = { x: width / 2, y: down + 34 };
  const points = Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / Math.max(1, count) - Math.PI / 2;
    return { x: middle.x + across * Math.cos(angle), y: middle.y + down * Math.sin(angle) };
  });
  return { points, middle, height: 2 * down + 68 };
}

/** Bent towards the middle and to the left of their way, so that both ways between two vertices can be told apart. */
function drawLinks({ links }: NodeLink, { points, middle }: Layout): string {
  return links
    .toSorted((a, b) => a.share - b.share)
    .map(({ from, to, share }) => {
      const [a, b] = [points[from], points[to]];
      return a === undefined || b === undefined ? "" : drawArrow(a, b, { middle, share });
    })
    .join("");
}

function drawArrow(a: Point, b: Point, { middle, share }: { readonly middle: Point; readonly share: number }): string {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = {
    x: (a.x + b.x) / 2 + (middle.x - (a.x + b.x) / 2) * 0.18 + (dy / length) * 11,
    y: (a.y + b.y) / 2 + (middle.y - (a.y + b.y) / 2) * 0.18 - (dx / length) * 11,
  };
  const thick = THINNEST + (THICKEST - THINNEST) * share;
  const [start, end] = [towards(a, bend, RADIUS + 1), towards(b, bend, RADIUS + 3 + 2 * thick)];
  const colour = share >= 0.75 ? COLOURS.slate : COLOURS.axis;
  const curve = `<path d="M${round(start.x)},${round(start.y)}Q${round(bend.x)},${round(bend.y)} ${round(end.x)},${round(end.y)}" fill="none" stroke="${colour}" stroke-width="${round(thick)}"/>`;
  return curve + drawHead(end, towards(b, bend, RADIUS + 1), { half: 2 + thick, colour });
}

/** The point that lies so far from `from` on the way to `to`. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = distance / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function drawHead(
  base: Point,
  tip: Point,
  { half, colour }: { readonly half: number; readonly colour: string },
): string {
  const [dx, dy] = [tip.x - base.x, tip.y - base.y];
  const length = Math.hypot(dx, dy) || 1;
  const side = { x: (-dy / length) * half, y: (dx / length) * half };
  return `<path d="M${round(tip.x)},${round(tip.y)}L${round(base.x + side.x)},${round(base.y + side.y)}L${round(base.x - side.x)},${round(base.y - side.y)}Z" fill="${colour}"/>`;
}

function drawNodes({ nodes }: NodeLink, { points }: Layout, narrow: boolean): string {
  return nodes
    .map(({ role }, i) => {
      const { x, y } = points[i] ?? { x: 0, y: 0 };
      const look = `fill="${FILLS[role]}" stroke="${role === "alone" ? COLOURS.muted : COLOURS.paper}" stroke-width="1.4"`;
      const shape =
        role === "single"
          ? `<rect x="${round(x - RADIUS)}" y="${round(y - RADIUS)}" width="${2 * RADIUS}" height="${2 * RADIUS}" ${look}/>`
          : `<circle cx="${round(x)}" cy="${round(y)}" r="${RADIUS}" ${look}/>`;
      const colour = role === "single" ? COLOURS.reverse : COLOURS.ink;
      const number = drawText(String(i + 1), { x, y: y + 4, colour, size: SMALL_SIZE, weight: 600, anchor: "middle" });
      return narrow ? shape + number : shape;
    })
    .join("");
}

/** Beside their vertices, away from the middle. */
function labelNodes({ nodes }: NodeLink, { points, middle }: Layout): string {
  return nodes
    .map(({ name, role }, i) => {
      const { x, y } = points[i] ?? { x: 0, y: 0 };
      const side = Math.abs(x - middle.x) < 12 ? 0 : Math.sign(x - middle.x);
      const lines = wrapText(name, { width: side === 0 ? 200 : LABEL, size: SMALL_SIZE });
      const anchor = side === 0 ? "middle" : side > 0 ? "start" : "end";
      const first = side === 0 ? above(y, middle.y, lines.length) : y + 4 - ((lines.length - 1) * LINE_HEIGHT) / 2;
      return lines
        .map((line, row) =>
          drawText(line, {
            ...{ x: x + side * (RADIUS + 6), y: first + row * LINE_HEIGHT, colour: COLOURS.ink, size: SMALL_SIZE },
            ...{ weight: role === "single" ? (600 as const) : (400 as const), anchor, rim: COLOURS.paper },
          }),
        )
        .join("");
    })
    .join("");
}

function above(y: number, middle: number, lines: number): number {
  return y < middle ? y - RADIUS - 6 - (lines - 1) * LINE_HEIGHT : y + RADIUS + 14;
}

/** "1 Town hall" in two columns below the drawing. */
function listNames({ nodes }: NodeLink, top: number, width: number): Drawn {
  const column = width / 2;
  const half = Math.ceil(nodes.length / 2);
  let height = 0;
  const columns = [nodes.slice(0, half), nodes.slice(half)].map((part, at) => {
    let y = top + 12;
    const svg = part.map(({ name, role }, i) => {
      const lines = wrapText(`${at * half + i + 1} ${name}`, { width: column - 10, size: SMALL_SIZE });
      const texts = lines.map((line, row) =>
        drawText(line, {
          ...{
            x: 2 + at * column + (row > 0 ? 12 : 0),
            y: y + row * LINE_HEIGHT,
            colour: COLOURS.ink,
            size: SMALL_SIZE,
          },
          weight: role === "single" ? 600 : 400,
        }),
      );
      y += lines.length * LINE_HEIGHT + 2;
      return texts.join("");
    });
    height = Math.max(height, y);
    return svg.join("");
  });
  return { svg: columns.join(""), height };
}
