// Makers and readers of query trees.
import type { Expression, Select, SelectedColumn } from "./expression.ts";

export type { Select, SelectedColumn } from "./expression.ts";

export function selected(as: string, is: Expression): SelectedColumn {
  return { as, is };
}

/** The table at the bottom of a query. */
export function tableOf(select: Select): string {
  return typeof select.from === "string" ? select.from : tableOf(select.from);
}
