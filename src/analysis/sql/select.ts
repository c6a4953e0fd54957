// One query as a tree: which columns, from which rows, in which groups.
import type { Expression } from "./expression.ts";

export interface SelectedColumn {
  readonly as: string;
  readonly is: Expression;
}

export interface Select {
  readonly columns: readonly SelectedColumn[];
  /** A table by name, or the rows of another query. */
  readonly from: string | Select;
  readonly where?: Expression;
  /** Grouped by, and the rows put in this order. Empty list = one group of everything. */
  readonly groupBy?: readonly Expression[];
  readonly orderBy?: readonly Expression[];
}

export function selected(as: string, is: Expression): SelectedColumn {
  return { as, is };
}

/** The table at the bottom of a query. */
export function tableOf(select: Select): string {
  return typeof select.from === "string" ? select.from : tableOf(select.from);
}
