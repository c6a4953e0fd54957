// The design of a survey as a value: weights, strata and clusters of each stage as expressions over the rows of its table.
import type { Matrix } from "../matrix/matrix.ts";
import { asNumber, column, type Expression, number, over } from "../sql/expression.ts";
import type { Select } from "../sql/select.ts";
import type { LonelyPsu, SurveyDesignSpec } from "./design-spec.ts";
import type { Work } from "./estimator.ts";
import { type FirstStage, readFirstStage } from "./first-stage.ts";
import { checkNesting } from "./nesting.ts";
import { type SamplingStage, samplingStages, stageWeight } from "./sampling-stage.ts";
import type { SurveyTable } from "./survey-table.ts";

/** Replicate weights, as factors or whole; complete weights of a row each. */
export interface Replicates {
  readonly weights: readonly Expression[];
  readonly scale: number;
  readonly rscales: readonly number[];
  readonly mse: boolean;
  /** They stand in the table, as they were made elsewhere. */
  readonly given?: boolean;
  /** Where each is the weight times a factor of the unit: totals are then read once per unit. */
  readonly units?: ReplicatedUnits;
}

export interface ReplicatedUnits {
  /** Text that names the unit of a row. */
  readonly key: Expression;
  /** Every unit of the sample. */
  readonly keys: readonly string[];
  /**
   * Replicate after replicate the factor of each unit, in the order of `keys`. The array is written anew for each: thousands of
   * replicates of many units would not fit side by side.
   */
  readonly factors: () => Iterable<Float64Array>;
  /** What the factors multiply: the weight of a row before any adjustment. */
  readonly weight: Expression;
}

/** Turns influences into what calibration leaves of them. */
export type Residuals = (influence: readonly Expression[]) => Work<readonly Expression[]>;

/** What a design says before anything was counted. */
export interface DesignPlan {
  readonly table: string;
  readonly from: string | Select;
  /** Never missing; after any adjustment. */
  readonly weight: Expression;
  /** Only those stages that the variance needs. */
  readonly stages: readonly SamplingStage[];
  readonly hasClusters: boolean;
  readonly lonely: LonelyPsu;
  readonly adjustDomainLonely: boolean;
  /** Drawn with unequal probabilities without replacement. */
  readonly pps: boolean;
}

export interface SurveyDesign extends DesignPlan {
  readonly first: FirstStage;
  readonly degf: number;
  readonly residuals?: Residuals;
  readonly replicates?: Replicates;
}

/** Values with their covariance matrix. */
export interface DesignEstimate {
  readonly names: readonly string[];
  readonly values: readonly number[];
  readonly vcov: Matrix;
  readonly degf: number;
  /** Degrees of freedom of intervals; Infinity = normal. Default: those of the design. */
  readonly intervalDf?: number;
}

/**
 * The design before replicates and adjustments. Throws `analysis/weight-is-not-positive`, `analysis/weights-are-zero`,
 * `analysis/fpc-…`, `analysis/cluster-is-in-two-strata`, `analysis/design-has-one-cluster`.
 */
export function* linearDesign(table: SurveyTable, spec: SurveyDesignSpec): Work<SurveyDesign> {
  const stages = samplingStages(spec);
  yield* checkNesting(table, spec);
  const given = givenWeight(spec);
  const first = yield* readFirstStage({ table, spec, stages, weight: given ?? number(1) });
  return withFirst(planned(table, spec, given ?? stageWeight({ from: table.from, stages, first })), first);
}

/** The design without a look at the table; undefined where weights depend on what is found there. */
export function planDesign(table: SurveyTable, spec: SurveyDesignSpec): DesignPlan | undefined {
  const weight = givenWeight(spec);
  const isPlain = spec.adjust === undefined && spec.replicate === undefined && spec.pps === undefined;
  return weight === undefined || !isPlain ? undefined : planned(table, spec, weight);
}

function planned(table: SurveyTable, spec: SurveyDesignSpec, weight: Expression): DesignPlan {
  return {
    table: table.name,
    from: table.from,
    weight,
    stages: samplingStages(spec).slice(0, stagesThatVary(spec)),
    hasClusters: (spec.clusters ?? []).length > 0,
    lonely: spec.lonely ?? "fail",
    adjustDomainLonely: spec.adjustDomainLonely ?? false,
    pps: spec.pps !== undefined,
  };
}

export function withFirst(plan: DesignPlan, first: FirstStage): SurveyDesign {
  return { ...plan, first, degf: first.clustersWithWeight - first.strataWithWeight };
}

function givenWeight({ weights, probs, fpc }: SurveyDesignSpec): Expression | undefined {
  if (weights !== undefined) return asNumber(column(weights));
  if (probs !== undefined) return over(number(1), asNumber(column(probs)));
  return fpc === undefined ? number(1) : undefined;
}

/** Later stages add variance only where their population is known. */
function stagesThatVary({ clusters = [], fpc = [], pps }: SurveyDesignSpec): number {
  return pps !== undefined ? 1 : Math.max(1, Math.min(clusters.length, fpc.length));
}
