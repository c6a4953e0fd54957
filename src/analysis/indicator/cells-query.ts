// One query for all indicators of a table: totals per stratum, cluster, place and sex. Every domain is a sum of its cells.
import type { DesignSpec, DomainColumns } from "../analysis-spec.ts";
import {
  any,
  asNumber,
  asText,
  COUNT_ROWS,
  column,
  compare,
  count,
  type Expression,
  greatest,
  isMissing,
  least,
  MISSING,
  not,
  number,
  sum,
  times,
  when,
} from "../sql/expression.ts";
import { type Select, type SelectedColumn, selected } from "../sql/select.ts";
import { amongWhom, type Measure } from "./measure.ts";

export type TableDesign = DesignSpec & { readonly domains: DomainColumns };

/** Sums that every measure has in a cell, `asked` of those who weigh; the squares are asked for in designs without clusters only. */
export const TOTALS = ["asked", "n", "cases", "y", "x"] as const;
export const SQUARES = ["yy", "xy", "xx"] as const;
/** The largest weighted answer of a cell; asked for where answers are amounts, which one alone may make up. */
export const LARGEST = "largest";

export const PLACE_COLUMNS = ["stratum", "cluster", "country", "city", "sex"] as const;

export function cellsQuery(design: TableDesign, measures: readonly Measure[]): Select {
  const names = measures.flatMap((measure, i) => sumsOf(measure, i, design.clusters === undefined));
  return {
    columns: [
      ...PLACE_COLUMNS.map((name) => selected(name, column(name))),
      selected("rows", COUNT_ROWS),
      selected("without_weight", count(when(any(isMissing(WEIGHT), compare(WEIGHT, "<", number(0))), number(1)))),
      selected("weight", sum(WEIGHT)),
      selected("fpc", greatest(column("fpc"))),
      selected("fpc_least", least(column("fpc"))),
      selected("fpc_known", count(column("fpc"))),
      ...names,
    ],
    from: peopleQuery(design, measures),
    groupBy: PLACE_COLUMNS.map(column),
  };
}

const WEIGHT = column("weight");

/** A row per respondent: place, weight, and the values of every measure. */
function peopleQuery(design: TableDesign, measures: readonly Measure[]): Select {
  const { country, city, sex } = design.domains;
  const textOf = (name: string | undefined): Expression => (name === undefined ? NO_TEXT : asText(column(name)));
  const numberOf = (name: string | undefined, otherwise: Expression): Expression =>
    name === undefined ? otherwise : asNumber(column(name));
  return {
    columns: [
      selected("stratum", textOf(design.strata)),
      selected("cluster", textOf(design.clusters?.[0])),
      selected("country", textOf(country)),
      selected("city", textOf(city)),
      selected("sex", textOf(sex)),
      selected("weight", numberOf(design.weight, number(1))),
      selected("fpc", numberOf(design.fpc, NO_NUMBER)),
      ...measures.flatMap(valuesOf),
    ],
    from: design.table,
  };
}

const NO_TEXT = asText(MISSING);
const NO_NUMBER = asNumber(MISSING);

function valuesOf(measure: Measure, i: number): readonly SelectedColumn[] {
  return [
    selected(`a${i}`, amongWhom(measure.spec.among)),
    selected(`y${i}`, measure.y),
    ...(measure.x === undefined ? [] : [selected(`x${i}`, measure.x)]),
  ];
}

function sumsOf(measure: Measure, i: number, squares: boolean): readonly SelectedColumn[] {
  const y = column(`y${i}`);
  const known = not(isMissing(y));
  const x = measure.spec.kind === "ratio" ? column(`x${i}`) : when(known, number(1));
  const weighted = (...factors: readonly Expression[]): Expression => sum(factors.reduce(times, WEIGHT));
  const totals = [
    selected(`asked${i}`, count(when(compare(WEIGHT, ">", number(0)), column(`a${i}`)))),
    selected(`n${i}`, count(y)),
    selected(`cases${i}`, measure.counts ? count(when(compare(y, "=", number(1)), number(1))) : count(y)),
    selected(`y${i}`, weighted(y)),
    selected(`x${i}`, measure.x === undefined ? number(0) : weighted(x)),
    ...(measure.counts ? [] : [selected(`${LARGEST}${i}`, greatest(times(WEIGHT, y)))]),
  ];
  if (!squares) return totals;
  return [
    ...totals,
    selected(`yy${i}`, weighted(WEIGHT, y, y)),
    selected(`xy${i}`, measure.x === undefined ? number(0) : weighted(WEIGHT, x, y)),
    selected(`xx${i}`, measure.x === undefined ? number(0) : weighted(WEIGHT, x, x)),
  ];
}
