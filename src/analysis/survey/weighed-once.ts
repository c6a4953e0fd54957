// What takes work to compute, a weight or the name of a unit, as a column of its own: estimates name it many times, and engines
// would compute it as often.
import { column, type Expression } from "../sql/expression.ts";
import { type Select, type SelectedColumn, selected } from "../sql/select.ts";
import type { SurveyDesign } from "./design.ts";
import { unitReplicates } from "./replicates/unit-replicates.ts";

export interface WeightColumn {
  /** Name of the column; no column of the table may be called so. */
  readonly as: string;
  /** Columns of the table; undefined where they are not known. */
  readonly columns: readonly string[] | undefined;
}

/** The same design; its rows have the weight beside their columns. Weights that stand in a column stay as they are. */
export function weighedOnce(design: SurveyDesign, { as, columns }: WeightColumn): SurveyDesign {
  const { from, weight } = design;
  const rows = isPlain(weight) ? undefined : withColumn(from, columns, selected(as, weight));
  return rows === undefined ? design : { ...design, from: rows, weight: column(as) };
}

const UNIT = "unit of the row";

/** The same replicates, the unit of each row named by a column of its own. */
export function keyedOnce(design: SurveyDesign, { columns }: Pick<WeightColumn, "columns">): SurveyDesign {
  const { from, replicates } = design;
  if (replicates?.units === undefined) return design;
  const rows = withColumn(from, columns, selected(UNIT, replicates.units.key));
  if (rows === undefined) return design;
  return { ...design, from: rows, replicates: unitReplicates({ ...replicates.units, key: column(UNIT) }, replicates) };
}

/** Undefined where the columns of the rows are not known. */
function withColumn(
  from: string | Select,
  columns: readonly string[] | undefined,
  added: SelectedColumn,
): Select | undefined {
  const known = typeof from === "string" ? columns : from.columns.map((one) => one.as);
  return known === undefined
    ? undefined
    : { columns: [...known.map((name) => selected(name, column(name))), added], from };
}

function isPlain(weight: Expression): boolean {
  if (weight.node === "as-number") return isPlain(weight.of);
  return weight.node === "column" || weight.node === "number";
}
