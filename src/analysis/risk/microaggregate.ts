// Numbers of a person replaced by the means of a small group of like people (MDAV).
// Source: Domingo-Ferrer and Torra 2005, "Ordinal, continuous and heterogeneous k-anonymity through microaggregation".
import { mean, standardDeviation } from "../composite/moments.ts";

type Point = readonly number[];

/** Rows: one per person; every group has at least `size` and fewer than twice as many members. Units: as given. */
export function microaggregate(rows: readonly Point[], size: number): readonly Point[] {
  const means = rows.map((row) => row);
  for (const group of groupsOf(standardised(rows), size)) {
    const centre = centreOf(group.map((at) => rows[at] ?? []));
    for (const at of group) means[at] = centre;
  }
  return means;
}

function groupsOf(points: readonly Point[], size: number): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = [];
  let rest = points.map((_, at) => at);
  const nearest = (from: Point, count: number) => {
    const far = (at: number) => distance(from, points[at] ?? []);
    const group = rest.toSorted((a, b) => far(a) - far(b)).slice(0, count);
    rest = rest.filter((at) => !group.includes(at));
    groups.push(group);
  };
  const furthest = (from: Point) =>
    points[
      rest.reduce((best, at) => (distance(from, points[at] ?? []) > distance(from, points[best] ?? []) ? at : best))
    ] ?? [];
  const centre = () => centreOf(rest.map((at) => points[at] ?? []));
  while (rest.length >= 3 * size) {
    const first = furthest(centre());
    const second = furthest(first);
    nearest(first, size);
    nearest(second, size);
  }
  if (rest.length >= 2 * size) nearest(furthest(centre()), size);
  if (rest.length > 0) groups.push(rest);
  return groups;
}

function standardised(rows: readonly Point[]): readonly Point[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
  const scales = columns.map((values) => ({ middle: mean(values), spread: standardDeviation(values) || 1 }));
  return rows.map((row) => row.map((value, at) => (value - (scales[at]?.middle ?? 0)) / (scales[at]?.spread ?? 1)));
}

function centreOf(points: readonly Point[]): Point {
  return (points[0] ?? []).map((_, column) => mean(points.map((point) => point[column] ?? 0)));
}

function distance(one: Point, other: Point): number {
  return one.reduce((sum, value, at) => sum + (value - (other[at] ?? 0)) ** 2, 0);
}
