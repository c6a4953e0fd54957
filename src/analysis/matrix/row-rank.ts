// How many rows of a matrix do not follow from those before them.
import type { Matrix, Vector } from "./matrix.ts";

/** Less than this of a row, by its largest entry, is taken for nothing. */
const NOTHING = 1e-7;

interface Lead {
  readonly place: number;
  /** One at its place. */
  readonly row: Vector;
}

/** Rows are read one by one until every column is spoken for, so that a long matrix costs no more than a square one. */
export function rowRank(rows: Matrix): number {
  const columns = rows[0]?.length ?? 0;
  const leads: Lead[] = [];
  for (const row of rows) {
    if (leads.length === columns) break;
    const rest = leads.reduce(without, row);
    const place = largestPlace(rest);
    const pivot = rest[place] ?? 0;
    if (Math.abs(pivot) > NOTHING * Math.abs(row[largestPlace(row)] ?? 0))
      leads.push({ place, row: rest.map((value) => value / pivot) });
  }
  return leads.length;
}

function without(row: Vector, lead: Lead): Vector {
  const factor = row[lead.place] ?? 0;
  return factor === 0 ? row : row.map((value, j) => value - factor * (lead.row[j] ?? 0));
}

function largestPlace(row: Vector): number {
  return row.reduce((best, value, j) => (Math.abs(value) > Math.abs(row[best] ?? 0) ? j : best), 0);
}
