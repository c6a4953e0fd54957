// Layers of a chart → SVG. Everything is laid out already, so a drawing engine would have nothing to do but this.
// That the drawing is the one Vega makes of the same layers is tested.
import type { Layer, LinePointRow, PointRow, PointShape, Scales, SpanRow } from "./chart-layers.ts";
import { escapeXml, round } from "./draw-svg.ts";
import { FONT } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";

export function drawLayers(layers: readonly Layer[]): string {
  return layers.map(drawLayer).join("");
}

function drawLayer(layer: Layer): string {
  switch (layer.mark) {
    case "text":
      return drawTexts(layer);
    case "rule":
      return drawRules(layer);
    case "rect":
      return drawBars(layer, ({ colour }) => {
        const edge = layer.strokeWidth > 0 ? ` stroke="${COLOURS.paper}" stroke-width="${layer.strokeWidth}"` : "";
        return `fill="${colour}"${edge}`;
      });
    case "outline":
      return drawBars(layer, ({ colour }) => `fill="${COLOURS.paper}" stroke="${colour}" stroke-width="1.6"`);
    case "point":
      return drawPoints(layer);
    case "line":
      return drawLines(layer);
  }
}

type LayerOf<Mark extends Layer["mark"]> = Extract<Layer, { mark: Mark }>;

function toUnits({ x: { domain, kind }, width }: Scales, value: number): number {
  const [low, high, at] =
    kind === "log" ? [Math.log(domain[0]), Math.log(domain[1]), Math.log(value)] : [...domain, value];
  return Math.min(1, Math.max(0, (at - low) / (high - low))) * width;
}

/** The middle of a line of Noto Sans above its base line, as a share of the size. */
const MIDDLE = 0.3;
const ANCHORS = { left: "start", center: "middle", right: "end" } as const;

function drawTexts({ scales, rows, style }: LayerOf<"text">): string {
  const { align, size, weight, dx, angle, at, isRim } = style;
  const look = `font-family="${FONT}" font-size="${size}" font-weight="${weight}" text-anchor="${ANCHORS[align]}"`;
  const texts = rows.map(({ x, y, text, colour }) => {
    const left = at ?? toUnits(scales, x ?? Number.NaN);
    if (text === "" || !areFinite(left, y)) return "";
    const ink = isRim
      ? `fill="${COLOURS.paper}" stroke="${COLOURS.paper}" stroke-width="3.5" stroke-linejoin="round" aria-hidden="true"`
      : `fill="${colour}"`;
    return `<text ${placeOf(left, y, { angle, dx, drop: Math.round(MIDDLE * size) })} ${look} ${ink}>${escapeXml(text)}</text>`;
  });
  return texts.join("");
}

interface TextShift {
  readonly angle: number;
  readonly dx: number;
  readonly drop: number;
}

function placeOf(x: number, y: number, { angle, dx, drop }: TextShift): string {
  if (angle === 0) return `x="${round(x + dx)}" y="${round(y + drop)}"`;
  return `x="${round(dx)}" y="${round(drop)}" transform="translate(${round(x)},${round(y)}) rotate(${angle})"`;
}

function drawRules({ scales, rows, style }: LayerOf<"rule">): string {
  const look = strokeOf(style);
  return rows
    .map(({ x, x2, y, y2, colour }) => {
      const [left, right] = [toUnits(scales, x), toUnits(scales, x2)];
      if (!areFinite(left, right, y, y2)) return "";
      return `<path d="M${round(left)},${round(y)}L${round(right)},${round(y2)}" stroke="${colour}" ${look}/>`;
    })
    .join("");
}

function strokeOf({ width, dash }: LayerOf<"rule">["style"]): string {
  return `fill="none" stroke-width="${width}"${dash === undefined ? "" : ` stroke-dasharray="${dash.join(",")}"`}`;
}

function drawBars({ scales, rows }: LayerOf<"rect" | "outline">, lookOf: (row: SpanRow) => string): string {
  return rows
    .map((row) => {
      const [from, to] = [toUnits(scales, row.x), toUnits(scales, row.x2)];
      if (!areFinite(from, to, row.y, row.y2)) return "";
      const [left, top] = [Math.min(from, to), Math.min(row.y, row.y2)];
      const size = `width="${round(Math.abs(to - from))}" height="${round(Math.abs(row.y2 - row.y))}"`;
      return `<rect x="${round(left)}" y="${round(top)}" ${size} ${lookOf(row)}/>`;
    })
    .join("");
}

function drawPoints({ scales, rows, size }: LayerOf<"point">): string {
  return rows.map((row) => drawPoint(row, toUnits(scales, row.x), size)).join("");
}

function drawPoint({ y, shape, fill, colour }: PointRow, x: number, size: number): string {
  if (!areFinite(x, y)) return "";
  const look = `fill="${fill}" stroke="${colour}" stroke-width="1.8"`;
  const radius = Math.sqrt(size) / 2;
  if (shape === "circle") return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${look}/>`;
  return `<path transform="translate(${round(x)},${round(y)})" d="${SHAPES[shape](radius)}" ${look}/>`;
}

/** Outlines round the origin, as Vega defines its symbols. */
const SHAPES: Readonly<Record<Exclude<PointShape, "circle">, (radius: number) => string>> = {
  diamond: (r) => polygon([-r, 0], [0, -r], [r, 0], [0, r]),
  square: (r) => polygon([-r, -r], [r, -r], [r, r], [-r, r]),
  "triangle-up": (r) =>
    polygon([0, (-r * Math.sqrt(3)) / 2], [-r, (r * Math.sqrt(3)) / 2], [r, (r * Math.sqrt(3)) / 2]),
  cross: (r) => {
    const s = r / 2.5;
    return polygon(
      [-r, -s],
      [-r, s],
      [-s, s],
      [-s, r],
      [s, r],
      [s, s],
      [r, s],
      [r, -s],
      [s, -s],
      [s, -r],
      [-s, -r],
      [-s, -s],
    );
  },
};

function polygon(...corners: readonly (readonly [number, number])[]): string {
  return `M${corners.map(([x, y]) => `${round(x)},${round(y)}`).join("L")}Z`;
}

function drawLines({ scales, rows, style }: LayerOf<"line">): string {
  const lines = new Map<string, LinePointRow[]>();
  for (const row of [...rows].sort((a, b) => a.order - b.order)) {
    const key = `${row.series}\n${row.colour}`;
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  return [...lines.values()].map((line) => drawLine(line, scales, strokeOf(style))).join("");
}

function drawLine(rows: readonly LinePointRow[], scales: Scales, look: string): string {
  const places = rows.map(({ x, y }) => [toUnits(scales, x), y] as const).filter(([x, y]) => areFinite(x, y));
  if (places.length < 2) return "";
  const path = `M${places.map(([x, y]) => `${round(x)},${round(y)}`).join("L")}`;
  return `<path d="${path}" stroke="${rows[0]?.colour ?? COLOURS.ink}" ${look} stroke-linejoin="round"/>`;
}

function areFinite(...values: readonly number[]): boolean {
  return values.every(Number.isFinite);
}
