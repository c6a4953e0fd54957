// Layers of a chart: text, rules, bars, lines and points on one pair of scales, each a part of the Vega-Lite grammar.
// The first lies at the bottom.
import { TEXT_SIZE } from "./figure-options.ts";

/** The horizontal scale takes `domain` to the width of the plot and holds fast at its ends. Heights are drawing units from the top. */
export interface Scales {
  readonly x: { readonly domain: readonly [number, number]; readonly kind: "linear" | "log" };
  readonly width: number;
  readonly height: number;
}

export interface TextRow {
  /** Missing when the whole layer stands `at` one distance. */
  readonly x?: number;
  readonly y: number;
  readonly text: string;
  readonly colour: string;
}

export interface TextStyle {
  readonly align: "left" | "center" | "right";
  readonly size?: number;
  readonly weight?: 400 | 600;
  /** Shift to the right, drawing units. */
  readonly dx?: number;
  /** Degrees, clockwise. */
  readonly angle?: number;
  /** Distance of all texts from the left edge of the plot, drawing units. */
  readonly at?: number;
}

/** From (`x`, `y`) to (`x2`, `y2`). */
export interface SpanRow {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly colour: string;
}

export interface PointRow {
  readonly x: number;
  readonly y: number;
  readonly shape: PointShape;
  readonly fill: string;
  readonly colour: string;
}

export type PointShape = "circle" | "diamond" | "square" | "triangle-up" | "cross";

export interface LinePointRow {
  readonly x: number;
  readonly y: number;
  readonly order: number;
  readonly series: string;
  readonly colour: string;
}

export interface StrokeStyle {
  readonly width: number;
  readonly dash?: readonly number[];
}

export type Layer =
  | {
      readonly mark: "text";
      readonly scales: Scales;
      readonly rows: readonly TextRow[];
      readonly style: Required<Omit<TextStyle, "at">> & { readonly at?: number; readonly isRim: boolean };
    }
  | { readonly mark: "rule"; readonly scales: Scales; readonly rows: readonly SpanRow[]; readonly style: StrokeStyle }
  | { readonly mark: "rect"; readonly scales: Scales; readonly rows: readonly SpanRow[]; readonly strokeWidth: number }
  | { readonly mark: "outline"; readonly scales: Scales; readonly rows: readonly SpanRow[] }
  | { readonly mark: "point"; readonly scales: Scales; readonly rows: readonly PointRow[]; readonly size: number }
  | {
      readonly mark: "line";
      readonly scales: Scales;
      readonly rows: readonly LinePointRow[];
      readonly style: StrokeStyle;
    };

/** Text at a place of the scale (`x` in rows) or at one distance from the left edge of the plot (`at`). */
export function textLayer(scales: Scales, rows: readonly TextRow[], style: TextStyle): Layer {
  const look = { size: TEXT_SIZE, weight: 400, dx: 0, angle: 0, isRim: false, ...style } as const;
  return { mark: "text", scales, rows, style: look };
}

/** Values beside their marks: a rim of paper keeps them legible over grid and rules. */
export function valueLayers(scales: Scales, rows: readonly TextRow[], style: TextStyle): readonly Layer[] {
  const look = { size: TEXT_SIZE, weight: 600, dx: 0, angle: 0, ...style } as const;
  return [
    { mark: "text", scales, rows, style: { ...look, isRim: true } },
    { mark: "text", scales, rows, style: { ...look, isRim: false } },
  ];
}

export function ruleLayer(scales: Scales, rows: readonly SpanRow[], style: StrokeStyle): Layer {
  return { mark: "rule", scales, rows, style };
}

export function rectLayer(scales: Scales, rows: readonly SpanRow[], strokeWidth = 0): Layer {
  return { mark: "rect", scales, rows, strokeWidth };
}

/** Hollow bars: `colour` is the rim. */
export function outlineLayer(scales: Scales, rows: readonly SpanRow[]): Layer {
  return { mark: "outline", scales, rows };
}

/** `size` is the area of the square round a point, as in Vega. */
export function pointLayer(scales: Scales, rows: readonly PointRow[], size = 76): Layer {
  return { mark: "point", scales, rows, size };
}

/** One line per `series`, in the order of `order`. */
export function lineLayer(scales: Scales, rows: readonly LinePointRow[], style: StrokeStyle): Layer {
  return { mark: "line", scales, rows, style };
}
