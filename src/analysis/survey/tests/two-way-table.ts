// The cells of a table of two variables, as shares or as totals of a population.
import type { Vector } from "../../matrix/matrix.ts";
import type { Row } from "../../sql/compile-query.ts";
import {
  all,
  COUNT_ROWS,
  column,
  compare,
  type Expression,
  isMissing,
  minus,
  not,
  number,
  sum,
  times,
  when,
} from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { Estimator, TotalsEstimator, WeightedRows, Work } from "../estimator.ts";
import { countedRows, hasWeight, isLevel, type Level, readLevels } from "../regression/describe-variables.ts";

export interface TwoWayTable {
  readonly rowVariable: string;
  readonly columnVariable: string;
  readonly rowLevels: readonly Level[];
  readonly columnLevels: readonly Level[];
  /** Rows of the sample, those with missing answers as well. */
  readonly n: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export function* describeTable(rows: WeightedRows, [first, second]: readonly [string, string]): Work<TwoWayTable> {
  const counts = hasWeight(rows);
  const [found = {}]: readonly Row[] = yield {
    columns: [selected("n", COUNT_ROWS)],
    from: rows.from,
    where: countedRows(rows),
  };
  return {
    rowVariable: first,
    columnVariable: second,
    rowLevels: yield* readLevels(rows, column(first), counts),
    columnLevels: yield* readLevels(rows, column(second), counts),
    n: Number(found.n),
  };
}

/** All cells, empty ones as well; the row moves fastest. */
export function placesOf({ rowLevels, columnLevels }: TwoWayTable): readonly CellPlace[] {
  return columnLevels.flatMap((_, j) => rowLevels.map((_row, i) => ({ row: i, column: j })));
}

/** Share of each cell among rows in which both variables are known. */
export function cellShares(table: TwoWayTable): Estimator {
  return Object.assign(estimateShares(table), { totals: totalsOf(table, sumOf) });
}

function estimateShares(table: TwoWayTable): Estimator {
  return function* (rows) {
    const { totals, whole } = yield* readTotals(table, rows);
    const values = totals.map((total) => total / whole);
    const known = bothKnown(table);
    const influence = cellConditions(table).map((cell, i) => {
      const apart = minus(when(cell, number(1), number(0)), number(values[i] ?? 0));
      return when(known, times(apart, number(1 / whole)), number(0));
    });
    return { names: cellNames(table), values, influence };
  };
}

/** Weighted number of people in each cell. */
export function cellTotals(table: TwoWayTable): Estimator {
  return Object.assign(estimateTotals(table), { totals: totalsOf(table, () => 1) });
}

/** For replicates: each cell as a share of the whole. */
function totalsOf(table: TwoWayTable, wholeOf: (cells: Vector) => number): TotalsEstimator {
  const names = cellNames(table);
  return {
    measures: cellConditions(table).map((cell) => when(cell, number(1), number(0))),
    finish: (totals) => {
      const whole = wholeOf(totals);
      return { names, values: totals.map((total) => total / whole), gradient: [] };
    },
  };
}

function estimateTotals(table: TwoWayTable): Estimator {
  return function* (rows) {
    const { totals } = yield* readTotals(table, rows);
    const influence = cellConditions(table).map((cell) => when(cell, number(1), number(0)));
    return { names: cellNames(table), values: totals, influence };
  };
}

function cellNames(table: TwoWayTable): readonly string[] {
  return placesOf(table).map(({ row, column: at }) => `${table.rowLevels[row]}.${table.columnLevels[at]}`);
}

function cellConditions(table: TwoWayTable): readonly Expression[] {
  return placesOf(table).map(({ row, column: at }) =>
    all(
      isLevel(column(table.rowVariable), table.rowLevels[row] ?? ""),
      isLevel(column(table.columnVariable), table.columnLevels[at] ?? ""),
    ),
  );
}

function bothKnown({ rowVariable, columnVariable }: TwoWayTable): Expression {
  return all(not(isMissing(column(rowVariable))), not(isMissing(column(columnVariable))));
}

function* readTotals(table: TwoWayTable, rows: WeightedRows) {
  const [first, second] = [column(table.rowVariable), column(table.columnVariable)];
  const found: readonly Row[] = yield {
    columns: [selected("row", first), selected("column", second), selected("total", sum(rows.weight))],
    from: rows.from,
    where: all(bothKnown(table), compare(rows.weight, "<>", number(0))),
    groupBy: [first, second],
  };
  const totals = placesOf(table).map(({ row, column: at }) => {
    const cell = found.find((one) => one.row === table.rowLevels[row] && one.column === table.columnLevels[at]);
    return Number(cell?.total ?? 0);
  });
  return { totals, whole: sumOf(totals) };
}

function sumOf(cells: Vector): number {
  return cells.reduce((all, cell) => all + cell, 0);
}
