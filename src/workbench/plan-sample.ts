// Samples: how many people to ask, how to share them out over strata, and whom to draw.
import { type AllocationWanted, allocate } from "#analysis/sampling/allocate";
import { type DrawnRow, type DrawPlan, drawSample } from "#analysis/sampling/draw-sample";
import {
  type MeanWanted,
  type SampleSize,
  type ShareWanted,
  sizeForMean,
  sizeForShare,
} from "#analysis/sampling/sample-size";
import type { Effects } from "./effect/effects.ts";
import { columnIsMissing } from "./file-problems.ts";
import { type DataTable, readDataTable } from "./read-data-table.ts";
import { writeCsv } from "./write-csv.ts";

export type { Allocation } from "#analysis/sampling/allocate";
export type { Draw, DrawPlan } from "#analysis/sampling/draw-sample";

/** A mean when a standard deviation is given, else a share. Throws `analysis/sampling-number-does-not-fit`. */
export function sizeSample(wanted: ShareWanted | MeanWanted): SampleSize {
  return "standardDeviation" in wanted ? sizeForMean(wanted) : sizeForShare(wanted);
}

export interface AllocationQuestion {
  readonly strata: string;
  readonly columns: {
    readonly id: string;
    readonly size: string;
    readonly deviation?: string;
    readonly variation?: string;
  };
  readonly wanted: AllocationWanted;
}

export interface AllocatedStratum {
  readonly id: string;
  readonly size: number;
  readonly sample: number;
}

/** Throws what `readDataTable` and `allocate` throw, and `workbench/column-is-missing`. */
export async function allocateSample(
  effects: Effects,
  question: AllocationQuestion,
): Promise<readonly AllocatedStratum[]> {
  const table = await readDataTable(effects, question.strata);
  const { id, size, deviation, variation } = question.columns;
  const ids = cellsOf(table, id);
  const numbers = (column: string) => cellsOf(table, column).map(Number);
  const sizes = numbers(size);
  const strata = ids.map((name, at) => ({
    id: name,
    size: sizes[at] ?? 0,
    ...(deviation === undefined ? {} : { deviation: numbers(deviation)[at] ?? 1 }),
    ...(variation === undefined ? {} : { variation: numbers(variation)[at] ?? 1 }),
  }));
  const shares = allocate(strata, question.wanted);
  return strata.map((stratum) => ({ id: stratum.id, size: stratum.size, sample: shares.get(stratum.id) ?? 0 }));
}

export interface DrawnSample {
  readonly rows: readonly DrawnRow[];
  /** Rows of the frame. */
  readonly frame: number;
  /** The drawn rows of the frame with `sample_probability` and `sample_weight`. */
  readonly csv: string;
}

/** Throws what `readDataTable` and `drawSample` throw. */
export async function drawFromFrame(effects: Effects, path: string, plan: DrawPlan): Promise<DrawnSample> {
  const { names, cells, rows } = await readDataTable(effects, path);
  const frame = Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(names.map((name) => [name, cells[name]?.[row] || null])),
  );
  const drawn = drawSample(frame, plan);
  const lines = drawn.map(({ place, probability, weight }) => [
    ...names.map((name) => cells[name]?.[place] ?? ""),
    String(probability),
    String(weight),
  ]);
  return { rows: drawn, frame: rows, csv: writeCsv([[...names, "sample_probability", "sample_weight"], ...lines]) };
}

function cellsOf({ names, cells }: DataTable, column: string): readonly string[] {
  const found = names.includes(column) ? cells[column] : undefined;
  if (found === undefined) throw columnIsMissing(column, names);
  return found;
}
