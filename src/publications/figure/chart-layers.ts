// Layers of a Vega-Lite view: text, rules, bars and points with inline data, all on one pair of scales.

import { FONT, type Json, TEXT_SIZE } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";

/** The horizontal scale. Heights are always drawing units from the top. */
export interface Scales {
  readonly x: { readonly domain: readonly [number, number]; readonly kind: "linear" | "log" };
  readonly height: number;
}

type Row = { readonly [key: string]: Json };

export interface TextRow extends Row {
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
  readonly angle?: number;
}

/** Text at a place of the scale (`x` in rows) or at one distance from the left edge of the plot (`at`). */
export function textLayer(scales: Scales, rows: readonly TextRow[], style: TextStyle & { readonly at?: number }): Json {
  const { align, size = TEXT_SIZE, weight = 400, dx = 0, angle = 0 } = style;
  return {
    data: { values: rows },
    mark: {
      type: "text",
      align,
      baseline: "middle",
      fontSize: size,
      fontWeight: weight,
      font: FONT,
      dx,
      angle,
      limit: 0,
    },
    encoding: {
      x: style.at === undefined ? xField(scales, "x") : { value: style.at },
      y: yField(scales, "y"),
      text: { field: "text", type: "nominal" },
      color: plain("colour"),
    },
  };
}

/** Values beside their marks: a rim of paper keeps them legible over grid and rules. */
export function valueLayers(scales: Scales, rows: readonly TextRow[], style: TextStyle): readonly Json[] {
  const { align, size = TEXT_SIZE, weight = 600, dx = 0 } = style;
  const rim = {
    data: { values: rows },
    mark: {
      type: "text",
      align,
      baseline: "middle",
      fontSize: size,
      fontWeight: weight,
      font: FONT,
      dx,
      limit: 0,
      fill: COLOURS.paper,
      stroke: COLOURS.paper,
      strokeWidth: 3.5,
      strokeJoin: "round",
    },
    encoding: { x: xField(scales, "x"), y: yField(scales, "y"), text: { field: "text", type: "nominal" } },
  };
  return [rim, textLayer(scales, rows, { ...style, weight })];
}

function fromTo(scales: Scales): Readonly<Record<string, Json>> {
  return { x: xField(scales, "x"), x2: { field: "x2" }, y: yField(scales, "y"), y2: { field: "y2" } };
}

/** Lines from (`x`, `y`) to (`x2`, `y2`). */
export function ruleLayer(
  scales: Scales,
  rows: readonly Row[],
  style: { readonly width: number; readonly dash?: readonly number[] },
): Json {
  return {
    data: { values: rows },
    mark: { type: "rule", strokeWidth: style.width, strokeCap: "butt", ...(style.dash && { strokeDash: style.dash }) },
    encoding: {
      ...fromTo(scales),
      color: plain("colour"),
    },
  };
}

/** Rectangles from (`x`, `y`) to (`x2`, `y2`). */
export function rectLayer(scales: Scales, rows: readonly Row[], strokeWidth = 0): Json {
  return {
    data: { values: rows },
    mark: { type: "rect", stroke: COLOURS.paper, strokeWidth },
    encoding: {
      ...fromTo(scales),
      fill: plain("colour"),
    },
  };
}

/** Hollow bars: `colour` is the rim. */
export function outlineLayer(scales: Scales, rows: readonly Row[]): Json {
  return {
    data: { values: rows },
    mark: { type: "rect", strokeWidth: 1.6, fill: COLOURS.paper },
    encoding: {
      ...fromTo(scales),
      stroke: plain("colour"),
    },
  };
}

/** Points with `shape`, `fill` and `colour`. */
export function pointLayer(scales: Scales, rows: readonly Row[], size = 76): Json {
  return {
    data: { values: rows },
    mark: { type: "point", size, strokeWidth: 1.8, opacity: 1 },
    encoding: {
      x: xField(scales, "x"),
      y: yField(scales, "y"),
      shape: plain("shape"),
      fill: plain("fill"),
      stroke: plain("colour"),
    },
  };
}

/** One line per `series`, in the order of the rows. */
export function lineLayer(
  scales: Scales,
  rows: readonly Row[],
  style: { readonly width: number; readonly dash?: readonly number[] },
): Json {
  return {
    data: { values: rows },
    mark: {
      type: "line",
      strokeWidth: style.width,
      strokeJoin: "round",
      ...(style.dash && { strokeDash: style.dash }),
    },
    encoding: {
      x: xField(scales, "x"),
      y: yField(scales, "y"),
      detail: { field: "series", type: "nominal" },
      order: { field: "order", type: "quantitative" },
      stroke: plain("colour"),
    },
  };
}

function xField(scales: Scales, field: string): Json {
  const { domain, kind } = scales.x;
  const zero = kind === "log" ? {} : { zero: false };
  return { field, type: "quantitative", axis: null, scale: { type: kind, domain, nice: false, clamp: true, ...zero } };
}

function yField(scales: Scales, field: string): Json {
  return { field, type: "quantitative", axis: null, scale: { domain: [scales.height, 0], nice: false, zero: false } };
}

function plain(field: string): Json {
  return { field, type: "nominal", scale: null, legend: null };
}
