// Rows × columns of ordered classes, the text in the cell. Column heads turn upright when the columns are narrow.

import type { Chart } from "./chart.ts";
import { type Layer, rectLayer, type Scales, textLayer } from "./chart-layers.ts";
import { type FigureOptions, isNarrow, LINE_HEIGHT, SMALL_SIZE, TEXT_SIZE } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";
import type { Matrix } from "./figure-spec.ts";
import { measureText, wrapText } from "./measure-text.ts";

const LEVELS = [
  COLOURS["level-0"],
  COLOURS["level-1"],
  COLOURS["level-2"],
  COLOURS["level-3"],
  COLOURS["level-4"],
] as const;
const CELL_HEIGHT = 26;
const CELL_LINE = 13;

interface Grid {
  readonly left: number;
  readonly headHeight: number;
  readonly columnWidth: number;
  readonly upright: boolean;
  readonly heads: readonly (readonly string[])[];
  readonly rows: readonly {
    readonly name: string;
    readonly lines: readonly string[];
    readonly top: number;
    readonly bottom: number;
  }[];
}

export function compileMatrix(spec: Matrix, options: FigureOptions): Chart {
  const grid = planGrid(spec, options.width);
  const height = grid.rows.at(-1)?.bottom ?? grid.headHeight;
  const plotWidth = grid.columnWidth * spec.columns.length;
  const scales: Scales = { x: { domain: [0, plotWidth], kind: "linear" }, width: plotWidth, height };
  const layers = [...headLayers(scales, grid), rowLabels(scales, grid), ...cellLayers(scales, spec, grid)];
  const key = spec.levelLabels.map((label, i) => ({ shape: "swatch" as const, colour: LEVELS[i] ?? LEVELS[4], label }));
  return { layers, left: grid.left, top: 2, width: options.width, height: height + 8, key };
}

function planGrid(spec: Matrix, width: number): Grid {
  const longest = Math.max(...spec.rows.map((row) => measureText(row, TEXT_SIZE)), 0);
  const labelWidth = Math.min(longest + 2, width * (isNarrow(width) ? 0.42 : 0.36));
  const left = Math.ceil(labelWidth) + 12;
  const columnWidth = Math.min(130, (width - left - 2) / Math.max(1, spec.columns.length));
  const words = spec.columns.flatMap((column) => column.split(/\s+/));
  const upright = Math.max(...words.map((word) => measureText(word, SMALL_SIZE, "semibold")), 0) > columnWidth - 6;
  const headWidth = upright ? 120 : columnWidth - 6;
  const heads = spec.columns.map((column) =>
    wrapText(column, { width: headWidth, size: SMALL_SIZE, weight: "semibold" }),
  );
  const headHeight = upright ? uprightHeight(heads) : Math.max(...heads.map((lines) => lines.length), 1) * 14 + 8;
  return {
    left,
    headHeight,
    columnWidth,
    upright,
    heads,
    rows: planMatrixRows(spec, { labelWidth, columnWidth, start: headHeight }),
  };
}

function uprightHeight(heads: readonly (readonly string[])[]): number {
  return Math.max(...heads.flat().map((line) => measureText(line, SMALL_SIZE, "semibold")), 0) + 12;
}

interface MatrixRoom {
  readonly labelWidth: number;
  readonly columnWidth: number;
  readonly start: number;
}

/** Each row is as high as its label or its longest cell. */
function planMatrixRows(spec: Matrix, { labelWidth, columnWidth, start }: MatrixRoom): Grid["rows"] {
  let top = start;
  return spec.rows.map((name) => {
    const lines = wrapText(name, { width: labelWidth, size: TEXT_SIZE });
    const cells = spec.cells
      .filter((cell) => cell.row === name)
      .map((cell) => cellLines(cell.text, columnWidth).length);
    const inner = Math.max(lines.length * LINE_HEIGHT, Math.max(...cells, 1) * CELL_LINE);
    const row = { name, lines, top, bottom: top + Math.max(CELL_HEIGHT, inner + 8) };
    top = row.bottom;
    return row;
  });
}

function cellLines(text: string, columnWidth: number): readonly string[] {
  return wrapText(text, { width: columnWidth - 6, size: SMALL_SIZE });
}

function headLayers(scales: Scales, grid: Grid): readonly Layer[] {
  const rows = grid.heads.flatMap((lines, column) =>
    lines.map((text, i) => {
      const middle = (column + 0.5) * grid.columnWidth;
      const shift = (i - (lines.length - 1) / 2) * 13;
      if (grid.upright) return { x: middle + shift, y: grid.headHeight - 7, text, colour: COLOURS.ink };
      return { x: middle, y: grid.headHeight - 11 - (lines.length - 1 - i) * 14, text, colour: COLOURS.ink };
    }),
  );
  const style = grid.upright ? { align: "left" as const, angle: 270 } : { align: "center" as const };
  return [textLayer(scales, rows, { ...style, size: SMALL_SIZE, weight: 600 })];
}

function rowLabels(scales: Scales, grid: Grid): Layer {
  const rows = grid.rows.flatMap(({ lines, top, bottom }) =>
    lines.map((text, i) => ({
      y: (top + bottom) / 2 + (i - (lines.length - 1) / 2) * LINE_HEIGHT,
      text,
      colour: COLOURS.ink,
    })),
  );
  return textLayer(scales, rows, { align: "right", at: -10 });
}

function cellLayers(scales: Scales, spec: Matrix, grid: Grid): readonly Layer[] {
  const cells = spec.cells.flatMap((cell) => {
    const row = grid.rows.find(({ name }) => name === cell.row);
    const column = spec.columns.indexOf(cell.column);
    if (row === undefined || column < 0) return [];
    return [{ cell, x: column * grid.columnWidth, x2: (column + 1) * grid.columnWidth, y: row.top, y2: row.bottom }];
  });
  const rects = cells.map(({ cell, x, x2, y, y2 }) => ({ x, x2, y, y2, colour: LEVELS[cell.level] }));
  const texts = cells.flatMap(({ cell, x, x2, y, y2 }) => {
    const lines = cellLines(cell.text, grid.columnWidth);
    const colour = cell.level >= 3 ? COLOURS.reverse : COLOURS.ink;
    return lines.map((text, i) => ({
      x: (x + x2) / 2,
      y: (y + y2) / 2 + (i - (lines.length - 1) / 2) * CELL_LINE,
      text,
      colour,
    }));
  });
  return [rectLayer(scales, rects, 2), textLayer(scales, texts, { align: "center", size: SMALL_SIZE })];
}
