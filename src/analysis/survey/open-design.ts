// A design made ready for estimates: checked, weighted, calibrated, with its replicates.
import { all, column, type Expression } from "../sql/expression.ts";
import { selected } from "../sql/select.ts";
import { calibrate } from "./calibration/calibrate.ts";
import { postStratify } from "./calibration/post-stratify.ts";
import { rake } from "./calibration/rake.ts";
import { linearDesign, type Replicates, type SurveyDesign } from "./design.ts";
import type { AdjustSpec, SurveyDesignSpec } from "./design-spec.ts";
import { domainDegf } from "./domain-degf.ts";
import type { Work } from "./estimator.ts";
import { columnIsUnknown } from "./problems.ts";
import { formulaColumns } from "./regression/formula-reader.ts";
import { type Adjustment, adjustUnits } from "./replicates/adjust-units.ts";
import { givenReplicates, replicateDegf } from "./replicates/given-replicates.ts";
import { makeReplicates } from "./replicates/make-replicates.ts";
import { ROW_PLACE } from "./replicates/sampled-units.ts";
import { unitReplicates } from "./replicates/unit-replicates.ts";
import type { SurveyTable } from "./survey-table.ts";
import { keyedOnce, weighedOnce } from "./weighed-once.ts";

export function* openDesign(table: SurveyTable, spec: SurveyDesignSpec): Work<SurveyDesign> {
  checkDesignColumns(table, spec);
  const rows = spec.replicate === undefined ? table : withPlaces(table, spec);
  const linear = weighedOnce(yield* linearDesign(rows, spec), { as: "design weight", columns: table.columns });
  const { design: changed, rounds } =
    spec.adjust === undefined ? { design: linear } : yield* adjust(linear, spec.adjust);
  const adjusted = weighedOnce(changed, { as: "adjusted weight", columns: table.columns });
  const { replicate } = spec;
  if (replicate === undefined) return adjusted;
  const replicates =
    replicate.columns === undefined ? yield* makeReplicates(linear, replicate) : givenReplicates(linear, replicate);
  // Residuals belong to linearisation: each replicate is calibrated by itself instead, as in R's calibrate of replicates.
  const { residuals: _, ...design } = adjusted;
  const own =
    spec.adjust === undefined
      ? replicates
      : yield* adjustReplicates(linear, replicates, { spec: spec.adjust, ...(rounds === undefined ? {} : { rounds }) });
  const degf = yield* degfUnder(linear, spec, { made: replicates, own });
  return keyedOnce({ ...design, degf, replicates: own }, { columns: table.columns });
}

interface BeforeAndAfter {
  readonly made: Replicates;
  /** After any adjustment. */
  readonly own: Replicates;
}

/**
 * Jackknives and balanced halves keep the degrees of freedom of the design, unless strata of one cluster take part in them;
 * R counts anew after post-stratification, raking and linear calibration without bounds.
 */
function* degfUnder(linear: SurveyDesign, spec: SurveyDesignSpec, { made, own }: BeforeAndAfter): Work<number> {
  if (spec.adjust !== undefined && countsAnew(spec.adjust))
    return yield* domainDegf({ ...linear, replicates: own }, all());
  if (spec.replicate?.columns !== undefined) return yield* replicateDegf(linear, made.weights);
  const keepsOwn = ["JK1", "JKn", "BRR", "Fay"].includes(spec.replicate?.type ?? "") && linear.lonely !== "adjust";
  return keepsOwn ? linear.degf : yield* domainDegf({ ...linear, replicates: made }, all());
}

function countsAnew(adjust: AdjustSpec): boolean {
  if (adjust.method !== "calibrate") return true;
  return adjust.calfun === "linear" && (adjust.bounds ?? []).every((bound) => !Number.isFinite(bound));
}

/** Each by itself: those of units in memory, those that stand in the table one after the other. */
function* adjustReplicates(design: SurveyDesign, replicates: Replicates, asked: Adjustment): Work<Replicates> {
  if (replicates.units !== undefined)
    return unitReplicates(yield* adjustUnits(design, replicates.units, asked), replicates);
  const weights: Expression[] = [];
  for (const weight of replicates.weights) {
    const { design: own } = yield* adjust({ ...design, weight }, asked.spec, asked.rounds);
    weights.push(own.weight);
  }
  const { scale, rscales, mse } = replicates;
  return { weights, scale, rscales, mse };
}

interface Adjusted {
  readonly design: SurveyDesign;
  readonly rounds?: number;
}

function* adjust(design: SurveyDesign, spec: AdjustSpec, rounds?: number): Work<Adjusted> {
  if (spec.method === "rake") return yield* rake(design, spec, rounds);
  if (spec.method === "calibrate") return { design: yield* calibrate(design, spec) };
  let adjusted = design;
  for (const margin of spec.margins) adjusted = yield* postStratify(adjusted, margin);
  return { design: adjusted };
}

/** Rows are numbered where they are the units that replicates leave out. */
function withPlaces(table: SurveyTable, { clusters = [], replicate }: SurveyDesignSpec): SurveyTable {
  if (clusters.length > 0 || replicate?.columns !== undefined || table.columns === undefined) return table;
  const place: Expression = { node: "row-number" };
  const columns = [...table.columns.map((name) => selected(name, column(name))), selected(ROW_PLACE, place)];
  return { ...table, from: { columns, from: table.from } };
}

/** Throws `analysis/column-is-unknown`. */
export function checkDesignColumns(table: SurveyTable, spec: SurveyDesignSpec): void {
  checkColumns(table, columnsOf(spec));
}

/** Throws `analysis/column-is-unknown`. */
export function checkColumns({ name, columns }: SurveyTable, asked: readonly string[]): void {
  if (columns === undefined) return;
  const wrong = asked.find((one) => !columns.includes(one));
  if (wrong !== undefined) throw columnIsUnknown(name, wrong, columns);
}

function columnsOf({ strata = [], clusters = [], weights, probs, fpc = [], replicate, adjust }: SurveyDesignSpec) {
  const margins = adjust === undefined || adjust.method === "calibrate" ? [] : adjust.margins.flatMap(({ by }) => by);
  const model = adjust?.method === "calibrate" ? formulaColumns(adjust.model) : [];
  const single = [weights, probs].filter((one) => one !== undefined);
  return [...strata, ...clusters, ...single, ...fpc, ...(replicate?.columns ?? []), ...margins, ...model];
}
