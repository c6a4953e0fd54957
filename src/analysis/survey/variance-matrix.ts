// The covariance matrix of estimates in a design, from the influence of each row on each of them.
// Source: Deville 1999, Survey Methodology 25(2); Lumley 2010, appendix C.
import { fromLowerTriangle, type Matrix } from "../matrix/matrix.ts";
import { fpcIsTooSmall, stratumHasOneCluster } from "../problems.ts";
import type { Row } from "../sql/compile-query.ts";
import {
  applied,
  COUNT_ROWS,
  column,
  count,
  type Expression,
  greatest,
  minus,
  number,
  sumBelow,
  times,
  when,
} from "../sql/expression.ts";
import { type Select, type SelectedColumn, selected } from "../sql/select.ts";
import { type ClusterTotals, type TreeRules, treeVariance } from "./cluster-tree.ts";
import type { SurveyDesign } from "./design.ts";
import type { Work } from "./estimator.ts";
import { type StratumSums, strataVariance } from "./stratum-variance.ts";

export interface Influences {
  /** Per estimate the influence of a row without its weight; zero outside the domain. */
  readonly of: readonly Expression[];
  /** Which rows belong to the domain. */
  readonly where: Expression;
}

/** Sampling covariance of estimates. Throws `analysis/stratum-has-one-cluster`, `analysis/fpc-is-too-small`. */
export function* varianceMatrix(design: SurveyDesign, { of, where }: Influences): Work<Matrix> {
  if (of.length === 0) return [];
  const inside: readonly SelectedColumn[] = of.map((one, at) => selected(`z${at}`, times(design.weight, one)));
  const rows: Select = {
    from: design.from,
    columns: [...placeColumns(design), selected("inside", when(where, number(1))), ...inside],
  };
  const bounds = yield* readBounds(rows, of.length);
  const triangle = design.hasClusters
    ? treeVariance(yield* readClusters(design, rows, bounds), rulesOf(design))
    : strataVariance(yield* readStrata(design, rows, bounds), rulesOf(design));
  return fromLowerTriangle(triangle, of.length);
}

function placeColumns({ stages }: SurveyDesign): readonly SelectedColumn[] {
  return stages.flatMap((stage, at) => [
    selected(`s${at}`, stage.stratum),
    ...(stage.cluster === undefined ? [] : [selected(`c${at}`, stage.cluster)]),
    ...(stage.fpc === undefined ? [] : [selected(`f${at}`, stage.fpc)]),
  ]);
}

/** The size that no weighted influence passes: it makes sums exact and cheap. */
function* readBounds(rows: Select, size: number): Work<readonly number[]> {
  const columns = Array.from({ length: size }, (_, at) =>
    selected(`z${at}`, greatest(applied("abs", column(`z${at}`)))),
  );
  const [found = {}]: readonly Row[] = yield { columns, from: rows };
  return columns.map(({ as }) => Number(found[as] ?? 0));
}

function* readClusters(design: SurveyDesign, rows: Select, bounds: readonly number[]): Work<readonly ClusterTotals[]> {
  const keys = design.stages.flatMap((_, at) => [column(`s${at}`), column(`c${at}`)]);
  const found: readonly Row[] = yield {
    columns: [
      ...design.stages.flatMap((stage, at) => [
        selected(`s${at}`, column(`s${at}`)),
        selected(`c${at}`, column(`c${at}`)),
        ...(stage.fpc === undefined ? [] : [selected(`f${at}`, greatest(column(`f${at}`)))]),
      ]),
      selected("present", count(column("inside"))),
      ...bounds.map((bound, at) => selected(`z${at}`, sumBelow(column(`z${at}`), bound))),
    ],
    from: rows,
    groupBy: keys,
  };
  return found.map((row) => ({
    path: design.stages.map((stage, at) => ({
      stratum: String(row[`s${at}`] ?? ""),
      cluster: String(row[`c${at}`] ?? ""),
      ...(stage.fpc === undefined ? {} : { fpc: Number(row[`f${at}`] ?? 0) }),
    })),
    present: Number(row.present ?? 0),
    z: bounds.map((_, at) => Number(row[`z${at}`] ?? 0)),
  }));
}

/** People drawn themselves: squares are added up by the engine. */
function* readStrata(design: SurveyDesign, rows: Select, bounds: readonly number[]): Work<readonly StratumSums[]> {
  const rest = restOf(design);
  const varies = design.first.fpcIs === "fraction";
  const times_f = (value: Expression): Expression => (varies ? times(rest, value) : value);
  const z = bounds.map((_, at) => column(`z${at}`));
  const squares = bounds.flatMap((bound, i) =>
    bounds.slice(0, i + 1).map((other, j) => ({ bound: bound * other, is: times(column(`z${i}`), column(`z${j}`)) })),
  );
  const found: readonly Row[] = yield {
    columns: [
      selected("stratum", column("s0")),
      selected("clusters", COUNT_ROWS),
      selected("present", count(column("inside"))),
      selected("f", varies ? sumBelow(rest, 1) : number(0)),
      selected("most", varies ? greatest(rest) : number(0)),
      selected("size", design.stages[0]?.fpc === undefined ? number(0) : greatest(column("f0"))),
      ...z.map((one, at) => selected(`z${at}`, sumBelow(one, bounds[at] ?? 0))),
      ...(varies ? z.map((one, at) => selected(`fz${at}`, sumBelow(times_f(one), bounds[at] ?? 0))) : []),
      ...squares.map(({ bound, is }, at) => selected(`q${at}`, sumBelow(times_f(is), bound))),
    ],
    from: rows,
    groupBy: [column("s0")],
  };
  return found.map((row) => asStratum(row, { design, size: bounds.length, varies }));
}

function restOf({ first }: SurveyDesign): Expression {
  return first.fpcIs === "fraction" ? minus(number(1), column("f0")) : number(1);
}

interface StratumShape {
  readonly design: SurveyDesign;
  readonly size: number;
  readonly varies: boolean;
}

function asStratum(row: Row, { design, size, varies }: StratumShape): StratumSums {
  const of = (name: string): number => Number(row[name] ?? 0);
  const clusters = of("clusters");
  const rest = design.first.fpcIs === "size" ? 1 - clusters / of("size") : 1;
  const z = Array.from({ length: size }, (_, at) => of(`z${at}`));
  const share = varies ? 1 : rest;
  return {
    name: String(row.stratum ?? ""),
    clusters,
    present: of("present"),
    f: varies ? of("f") : rest * clusters,
    fMost: varies ? of("most") : rest,
    z,
    fz: z.map((value, at) => (varies ? of(`fz${at}`) : rest * value)),
    fzz: Array.from({ length: (size * (size + 1)) / 2 }, (_, at) => share * of(`q${at}`)),
  };
}

export function rulesOf({ table, first, lonely, adjustDomainLonely }: SurveyDesign): TreeRules {
  return {
    lonely,
    adjustDomainLonely,
    fpcIs: first.fpcIs,
    fail: (stratum) => stratumHasOneCluster(table, stratum),
    fpcTooSmall: (details) => fpcIsTooSmall({ table, ...details }),
  };
}
