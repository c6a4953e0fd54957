// A weight that takes work to compute, as a column of its own: estimates name it many times, and engines would compute it as often.
import { column, type Expression } from "../sql/expression.ts";
import { selected } from "../sql/select.ts";
import type { SurveyDesign } from "./design.ts";

export interface WeightColumn {
  /** Name of the column; no column of the table may be called so. */
  readonly as: string;
  /** Columns of the table; undefined where they are not known. */
  readonly columns: readonly string[] | undefined;
}

/** The same design; its rows have the weight beside their columns. Weights that stand in a column stay as they are. */
export function weighedOnce(design: SurveyDesign, { as, columns }: WeightColumn): SurveyDesign {
  const { from, weight } = design;
  const known = typeof from === "string" ? columns : from.columns.map((one) => one.as);
  if (known === undefined || isPlain(weight)) return design;
  const rows = [...known.map((name) => selected(name, column(name))), selected(as, weight)];
  return { ...design, from: { columns: rows, from }, weight: column(as) };
}

function isPlain(weight: Expression): boolean {
  if (weight.node === "as-number") return isPlain(weight.of);
  return weight.node === "column" || weight.node === "number";
}
