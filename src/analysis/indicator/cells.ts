// The answer of the engine as cells, and the design they come from.

import { fpcDiffers, weightIsNotPositive, weightsAreZero } from "../problems.ts";
import type { Row } from "../sql/compile-query.ts";
import { type DesignFrame, type Stratum, stratumFactors } from "../survey/design-frame.ts";
import type { LARGEST, SQUARES, TableDesign, TOTALS } from "./cells-query.ts";

export type Total = (typeof TOTALS)[number] | (typeof SQUARES)[number] | typeof LARGEST;

export interface Cell {
  readonly stratum: number;
  /** Index of the cluster, −1 in a design without clusters. */
  readonly cluster: number;
  readonly country: string;
  readonly city: string;
  readonly sex: string;
  readonly rows: number;
  /** Sums of each measure, in the order of the indicators. */
  readonly totals: readonly Readonly<Record<Total, number>>[];
}

export interface Cells {
  readonly frame: DesignFrame;
  readonly cells: readonly Cell[];
}

/**
 * Cells and design of one table.
 * Throws `analysis/weight-is-not-positive`, `analysis/weights-are-zero`, `analysis/fpc-differs-within-stratum`,
 * `analysis/fpc-is-too-small`, `analysis/stratum-has-one-cluster`.
 */
export function readCells(rows: readonly Row[], design: TableDesign, measures: number): Cells {
  checkWeights(rows, design);
  const strata = indexOf(rows.map(stratumKey));
  const clusters = indexOf(design.clusters === undefined ? [] : rows.map(clusterKey));
  const stratumOfCluster = new Int32Array(clusters.size);
  const cells = rows.map((row) => {
    const stratum = strata.get(stratumKey(row)) ?? 0;
    const cluster = clusters.get(clusterKey(row)) ?? -1;
    if (cluster >= 0) stratumOfCluster[cluster] = stratum;
    return readCell(row, { stratum, cluster, measures });
  });
  const described = [...strata.keys()].map((_key, h) => describeStratum(h, { rows, cells, design, stratumOfCluster }));
  const factors = stratumFactors(described, { table: design.table, lonely: design.lonely ?? "fail" });
  return { frame: { strata: factors, stratumOfCluster }, cells };
}

function checkWeights(rows: readonly Row[], design: TableDesign): void {
  const column = design.weight ?? "";
  const without = total(rows, "without_weight");
  if (without > 0) throw weightIsNotPositive(design.table, column, without);
  if (rows.length > 0 && total(rows, "weight") <= 0) throw weightsAreZero(design.table, column);
}

function total(rows: readonly Row[], name: string): number {
  return rows.reduce((all, row) => all + Number(row[name] ?? 0), 0);
}

function stratumKey(row: Row): string {
  return String(row.stratum ?? "");
}

function clusterKey(row: Row): string {
  return `${stratumKey(row)}\u0000${row.cluster ?? ""}`;
}

function indexOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(keys)].sort().map((key, i) => [key, i]));
}

interface CellPosition {
  readonly stratum: number;
  readonly cluster: number;
  readonly measures: number;
}

function readCell(row: Row, { stratum, cluster, measures }: CellPosition): Cell {
  const at = (name: string): number => Number(row[name] ?? 0);
  const totals = Array.from({ length: measures }, (_, i) => ({
    asked: at(`asked${i}`),
    n: at(`n${i}`),
    cases: at(`cases${i}`),
    y: at(`y${i}`),
    x: at(`x${i}`),
    yy: at(`yy${i}`),
    xy: at(`xy${i}`),
    xx: at(`xx${i}`),
    largest: at(`largest${i}`),
  }));
  const word = (name: string): string => String(row[name] ?? "");
  return { stratum, cluster, country: word("country"), city: word("city"), sex: word("sex"), rows: at("rows"), totals };
}

interface Parts {
  readonly rows: readonly Row[];
  readonly cells: readonly Cell[];
  readonly design: TableDesign;
  readonly stratumOfCluster: Int32Array;
}

function describeStratum(h: number, { rows, cells, design, stratumOfCluster }: Parts): Stratum {
  const own = rows.filter((_row, i) => cells[i]?.stratum === h);
  const name = String(own[0]?.stratum ?? "");
  const people = total(own, "rows");
  const clusters = design.clusters === undefined ? people : stratumOfCluster.filter((of) => of === h).length;
  if (design.fpc === undefined) return { name, clusters };
  const fpc = Number(own[0]?.fpc);
  const same = own.every((row) => row.fpc === row.fpc_least && Number(row.fpc) === fpc);
  if (!same || total(own, "fpc_known") !== people) throw fpcDiffers(design.table, name);
  return { name, clusters, fpc };
}
