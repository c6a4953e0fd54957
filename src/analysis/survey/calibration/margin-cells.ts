// Cells of a margin: which rows belong to each, and what is known of it in the sample.
import type { Row } from "../../sql/compile-query.ts";
import { all, asText, column, compare, type Expression, number, sum, text } from "../../sql/expression.ts";
import { type SelectedColumn, selected } from "../../sql/select.ts";
import type { SurveyDesign } from "../design.ts";
import type { Margin } from "../design-spec.ts";
import type { Work } from "../estimator.ts";
import { marginDoesNotFit } from "../problems.ts";

/** Rows of one combination of codes, with the sums that were asked for. */
export interface Cell {
  /** Its code in each margin. */
  readonly codes: readonly string[];
  readonly sums: readonly number[];
}

/** The combinations of all margins, with sums of these expressions in each. */
export function* readCells(
  { from }: Pick<SurveyDesign, "from">,
  margins: readonly Margin[],
  sums: readonly Expression[],
): Work<readonly Cell[]> {
  const columns = [...new Set(margins.flatMap(({ by }) => by))];
  const found: readonly Row[] = yield {
    columns: [
      ...columns.map((name, at): SelectedColumn => selected(`c${at}`, asText(column(name)))),
      ...sums.map((one, at) => selected(`t${at}`, sum(one))),
    ],
    from,
    groupBy: columns.map((name) => asText(column(name))),
  };
  return found.map((row) => ({
    codes: margins.map(({ by }) => by.map((name) => String(row[`c${columns.indexOf(name)}`] ?? "")).join(":")),
    sums: sums.map((_, at) => Number(row[`t${at}`] ?? 0)),
  }));
}

/** A number for the rows of each code of a margin. */
export function byCode({ by }: Margin, values: ReadonlyMap<string, number>): Expression {
  const branches = [...values].map(([code, value]) => {
    const parts = by.length === 1 ? [code] : code.split(":");
    const when = all(...by.map((name, at) => compare(asText(column(name)), "=", text(parts[at] ?? ""))));
    return { when, gives: number(value) };
  });
  return { node: "case", branches, otherwise: number(0) };
}

/** Throws where the sample or the population lacks a cell of the other. */
export function checkMargin(table: string, { totals }: Margin, inSample: ReadonlyMap<string, number>): void {
  for (const [code, total] of Object.entries(totals)) {
    if (total > 0 && !((inSample.get(code) ?? 0) > 0)) throw marginDoesNotFit(table, code);
  }
  for (const [code, total] of inSample) {
    if (total > 0 && !((totals[code] ?? 0) > 0)) throw marginDoesNotFit(table, code);
  }
}

/** Sums of a value of each cell by the codes of one margin. */
export function sumByCode(
  cells: readonly Cell[],
  margin: number,
  value: (cell: Cell, at: number) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  cells.forEach((cell, at) => {
    const code = cell.codes[margin] ?? "";
    sums.set(code, (sums.get(code) ?? 0) + value(cell, at));
  });
  return sums;
}
