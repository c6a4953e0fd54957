// The frame of the first stage, read once: how many clusters each stratum has, and whether weights and populations hold.
import { fpcDiffers, fpcIsTooSmall, weightIsNotPositive, weightsAreZero } from "../problems.ts";
import type { Row } from "../sql/compile-query.ts";
import {
  any,
  asNumber,
  COUNT_ROWS,
  column,
  compare,
  count,
  type Expression,
  greatest,
  isMissing,
  least,
  MISSING,
  number,
  sum,
  when,
} from "../sql/expression.ts";
import { type Select, selected } from "../sql/select.ts";
import type { SurveyDesignSpec } from "./design-spec.ts";
import type { Work } from "./estimator.ts";
import { designHasOneCluster, fpcIsMixed, fpcIsNegative, tableHasNoRows } from "./problems.ts";
import type { FpcSense, SamplingStage } from "./sampling-stage.ts";
import type { SurveyTable } from "./survey-table.ts";

export interface StratumFrame {
  readonly name: string;
  /** Clusters drawn; rows where people were drawn themselves. */
  readonly clusters: number;
}

export interface FirstStage {
  readonly strata: readonly StratumFrame[];
  readonly rows: number;
  readonly clustersWithWeight: number;
  readonly strataWithWeight: number;
  readonly fpcIs: FpcSense;
}

export interface FirstStageInput {
  readonly table: SurveyTable;
  readonly spec: SurveyDesignSpec;
  readonly stages: readonly SamplingStage[];
  readonly weight: Expression;
}

export function* readFirstStage(input: FirstStageInput): Work<FirstStage> {
  return asFirstStage(yield frameQuery(input), input);
}

/**
 * From one row per stratum: `stratum`, `rows`, `without` a weight, `clusters`, those `weighing`, and of the population of
 * each stage the largest `fpc0`, the least `fpc_least0`, and `fpc_known0`, in how many rows it is known.
 * Throws `analysis/table-has-no-rows`, `analysis/weight-is-not-positive`, `analysis/weights-are-zero`,
 * `analysis/design-has-one-cluster`, `analysis/fpc-…`.
 */
export function asFirstStage(rows: readonly Row[], input: Omit<FirstStageInput, "weight">): FirstStage {
  const of = (row: Row, name: string): number => Number(row[name] ?? 0);
  const total = (name: string): number => rows.reduce((all, row) => all + of(row, name), 0);
  const column = input.spec.weights ?? input.spec.probs ?? "1";
  if (total("rows") === 0) throw tableHasNoRows(input.table.name);
  if (total("without") > 0) throw weightIsNotPositive(input.table.name, column, total("without"));
  if (total("weighing") === 0) throw weightsAreZero(input.table.name, column);
  const strata = rows.map((row) => ({ name: String(row.stratum ?? ""), clusters: of(row, "clusters") }));
  const isStratified = (input.spec.strata ?? []).length > 0;
  if (total("clusters") === 1 && !isStratified) throw designHasOneCluster(input.table.name);
  const fpcIs = senseOfFpc(rows, input);
  return {
    strata,
    rows: total("rows"),
    clustersWithWeight: total("weighing"),
    strataWithWeight: rows.filter((row) => of(row, "weighing") > 0).length,
    fpcIs,
  };
}

/** One row per stratum of the first stage. */
function frameQuery({ table, stages, weight }: FirstStageInput): Select {
  const [first] = stages;
  const bad = any(isMissing(weight), compare(weight, "<", number(0)));
  const fpc = stages.flatMap((stage, at) => {
    const value = stage.fpc ?? asNumber(MISSING);
    return [
      selected(`fpc${at}`, greatest(value)),
      selected(`fpc_least${at}`, least(value)),
      selected(`fpc_known${at}`, count(value)),
    ];
  });
  const stratum = first?.stratum ?? MISSING;
  const people: Select = {
    columns: [
      selected("stratum", stratum),
      selected("rows", COUNT_ROWS),
      selected("without", count(when(bad, number(1)))),
      selected("weighing", count(when(compare(weight, ">", number(0)), number(1)))),
      ...fpc,
    ],
    from: table.from,
    groupBy: first?.cluster === undefined ? [stratum] : [stratum, first.cluster],
  };
  if (first?.cluster === undefined)
    return { columns: [...names(stages), selected("clusters", column("rows"))], from: people };
  return clustersOf(people, stages);
}

function names(stages: readonly SamplingStage[]) {
  const of = [
    "stratum",
    "rows",
    "without",
    "weighing",
    ...stages.flatMap((_, at) => FPC.map((name) => `${name}${at}`)),
  ];
  return of.map((name) => selected(name, column(name)));
}

const FPC = ["fpc", "fpc_least", "fpc_known"] as const;

function clustersOf(people: Select, stages: readonly SamplingStage[]): Select {
  return {
    columns: [
      selected("stratum", column("stratum")),
      selected("rows", sum(column("rows"))),
      selected("without", sum(column("without"))),
      selected("weighing", count(when(compare(column("weighing"), ">", number(0)), number(1)))),
      selected("clusters", COUNT_ROWS),
      ...stages.flatMap((_, at) => [
        selected(`fpc${at}`, greatest(column(`fpc${at}`))),
        selected(`fpc_least${at}`, least(column(`fpc_least${at}`))),
        selected(`fpc_known${at}`, sum(column(`fpc_known${at}`))),
      ]),
    ],
    from: people,
    groupBy: [column("stratum")],
  };
}

/** Throws where the populations cannot be what they are said to be. */
function senseOfFpc(
  rows: readonly Row[],
  { table, spec, stages }: Omit<FirstStageInput, "weight">,
): FirstStage["fpcIs"] {
  const used = stages.flatMap((stage, at) => (stage.fpc === undefined ? [] : [at]));
  if (used.length === 0) return "none";
  const ends = rows.flatMap((row) =>
    used.map((at) => ({ least: Number(row[`fpc_least${at}`] ?? 0), greatest: Number(row[`fpc${at}`] ?? 0) })),
  );
  const column = (spec.fpc ?? [spec.probs ?? ""]).join(", ");
  if (ends.some(({ least }) => least <= 0)) throw fpcIsNegative(table.name, column);
  const isSize = ends.some(({ greatest }) => greatest > 1);
  if (isSize && ends.some(({ least }) => least < 1)) throw fpcIsMixed(table.name, column);
  for (const row of rows) checkStratum(row, { table, spec, isSize });
  return isSize ? "size" : "fraction";
}

interface StratumCheck {
  readonly table: SurveyTable;
  readonly spec: SurveyDesignSpec;
  readonly isSize: boolean;
}

function checkStratum(row: Row, { table, spec, isSize }: StratumCheck): void {
  const stratum = String(row.stratum ?? "");
  const [fpc, clusters] = [Number(row.fpc0 ?? 0), Number(row.clusters ?? 0)];
  const differs = row.fpc0 !== row.fpc_least0 || Number(row.fpc_known0 ?? 0) < Number(row.rows ?? 0);
  if (spec.pps === undefined && differs) throw fpcDiffers(table.name, stratum);
  if (isSize && fpc < clusters) throw fpcIsTooSmall({ table: table.name, stratum, fpc, clusters });
}
