// Numbers replaced by the centre of neighbours in an order: of each variable by itself, of one of them, of the first
// principal component, or as the file has them. Methods named as in sdcMicro (Templ, Kowarik and Meindl 2015).
import { correlation } from "../composite/correlation.ts";
import { mean, median, standardDeviation } from "../composite/moments.ts";
import { symmetricEigen } from "../matrix/symmetric-eigen.ts";

type Point = readonly number[];

export const ORDERS = ["onedims", "single", "pca", "simple"] as const;
export type AggregationOrder = (typeof ORDERS)[number];

export interface OrderedAggregation {
  readonly order: AggregationOrder;
  readonly size: number;
  /** Default: the mean. */
  readonly measure?: "mean" | "median";
  /** Place of the variable of `single`. Default: the first. */
  readonly by?: number;
}

/** Rows: one per person. The last group takes what is left, so that none has fewer than `size`; ties keep their order. */
export function aggregateInOrder(rows: readonly Point[], plan: OrderedAggregation): readonly Point[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
  const common = plan.order === "onedims" ? undefined : orderOf(columns, plan);
  const centred = columns.map((values) => centre(values, common ?? ascending(values), plan));
  return rows.map((_, at) => centred.map((column) => column[at] ?? 0));
}

function orderOf(columns: readonly Point[], { order, by = 0 }: OrderedAggregation): readonly number[] {
  if (order === "pca") return ascending(firstComponent(columns));
  return order === "single" ? ascending(columns[by] ?? []) : (columns[0] ?? []).map((_, at) => at);
}

function centre(values: Point, order: readonly number[], { size, measure = "mean" }: OrderedAggregation): Point {
  const found = [...values];
  for (const group of groupsOf(order, size)) {
    const members = group.map((at) => values[at] ?? 0);
    const middle = measure === "median" ? median(members) : mean(members);
    for (const at of group) found[at] = middle;
  }
  return found;
}

function groupsOf(order: readonly number[], size: number): readonly (readonly number[])[] {
  const whole = Math.max(1, Math.floor(order.length / size));
  return Array.from({ length: whole }, (_, at) =>
    order.slice(at * size, at === whole - 1 ? undefined : (at + 1) * size),
  );
}

function ascending(values: Point): readonly number[] {
  return values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
}

/** Scores of the standardised variables; the first of them goes up with the component. */
function firstComponent(columns: readonly Point[]): Point {
  const [first = []] = symmetricEigen(correlation(columns)).vectors;
  const sign = (first[0] ?? 0) < 0 ? -1 : 1;
  const scaled = columns.map((values) => {
    const [middle, spread] = [mean(values), standardDeviation(values) || 1];
    return values.map((value) => (value - middle) / spread);
  });
  return (columns[0] ?? []).map((_, at) =>
    scaled.reduce((sum, column, j) => sum + sign * (first[j] ?? 0) * (column[at] ?? 0), 0),
  );
}
