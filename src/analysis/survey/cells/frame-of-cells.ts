// The first stage of a design, and whether its clusters lie in one stratum each, from cells that were read for estimates.
import type { Row } from "../../sql/compile-query.ts";
import type { SurveyDesignSpec } from "../design-spec.ts";
import { asFirstStage, type FirstStage } from "../first-stage.ts";
import { clusterIsInTwoStrata } from "../problems.ts";
import { samplingStages } from "../sampling-stage.ts";
import type { SurveyTable } from "../survey-table.ts";
import type { Cell } from "./read-cells.ts";

/** Throws what `asFirstStage` throws, and `analysis/cluster-is-in-two-strata`. */
export function frameOfCells(table: SurveyTable, spec: SurveyDesignSpec, cells: readonly Cell[]): FirstStage {
  const hasClusters = (spec.clusters ?? []).length > 0;
  if (hasClusters && spec.nest !== true) checkNesting(table, spec, cells);
  const strata = new Map<string, Cell[]>();
  for (const cell of cells) add(strata, cell.path[0]?.stratum ?? "", cell);
  const rows = [...strata].map(([stratum, own]) => stratumRow(stratum, own, hasClusters));
  return asFirstStage(rows, { table, spec, stages: samplingStages(spec) });
}

function checkNesting(table: SurveyTable, { strata = [] }: SurveyDesignSpec, cells: readonly Cell[]): void {
  const stratumOf = new Map<string, string>();
  for (const { path } of cells) {
    const { stratum, cluster } = path[0] ?? { stratum: "", cluster: "" };
    const known = stratumOf.get(cluster) ?? stratum;
    if (known !== stratum) throw clusterIsInTwoStrata({ table: table.name, cluster, strata: strata[0] ?? "" });
    stratumOf.set(cluster, stratum);
  }
}

function stratumRow(stratum: string, cells: readonly Cell[], hasClusters: boolean): Row {
  const total = (name: string): number => cells.reduce((all, { row }) => all + Number(row[name] ?? 0), 0);
  const clusters = new Map<string, Cell[]>();
  for (const cell of cells) add(clusters, cell.path[0]?.cluster ?? "", cell);
  const weighs = (own: readonly Cell[]): boolean => own.some(({ row }) => Number(row.weighing ?? 0) > 0);
  return {
    stratum,
    rows: total("rows"),
    without: total("without"),
    clusters: hasClusters ? clusters.size : total("rows"),
    weighing: hasClusters ? [...clusters.values()].filter(weighs).length : total("weighing"),
    ...Object.fromEntries((cells[0]?.path ?? []).flatMap((_, at) => populations(cells, at))),
  };
}

function populations(cells: readonly Cell[], at: number): readonly (readonly [string, number | null])[] {
  if (cells[0]?.path[at]?.fpc === undefined) return [];
  const of = (name: string): readonly number[] =>
    cells.map(({ row }) => row[`${name}${at}`]).filter((value) => typeof value === "number");
  const [most, least] = [of("fpc"), of("fpc_least")];
  return [
    [`fpc${at}`, most.length === 0 ? null : most.reduce((a, b) => Math.max(a, b))],
    [`fpc_least${at}`, least.length === 0 ? null : least.reduce((a, b) => Math.min(a, b))],
    [`fpc_known${at}`, of("fpc_known").reduce((a, b) => a + b, 0)],
  ];
}

function add(groups: Map<string, Cell[]>, key: string, cell: Cell): void {
  const own = groups.get(key);
  if (own === undefined) groups.set(key, [cell]);
  else own.push(cell);
}
