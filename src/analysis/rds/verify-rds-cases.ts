// Reference cases of respondent-driven sampling: the declared estimator or step, carried out on the table.
import { type Cells, readCells } from "../composite/table.ts";
import { seededRandom } from "../sampling/random.ts";
import { columnIsMissing, numberWithin, requireText } from "../unknown-choice.ts";
import { isNumeric, meanOf, weightedShares } from "./estimate-shares.ts";
import { gileIntervals } from "./gile-bootstrap.ts";
import { populationHomophily } from "./population-homophily.ts";
import { outcomeIsEmpty } from "./problems.ts";
import { type BootstrapPlan, type RdsInterval, simpleIntervals } from "./rds-interval.ts";
import { type RdsSample, rdsWeights } from "./rds-weights.ts";
import { argumentsOf, readRdsTask } from "./read-rds-task.ts";
import { type RecruitmentColumns, readRecruitment } from "./read-recruitment.ts";
import { groupsOf, type Recruit, traceChains } from "./recruitment.ts";
import { salganikIntervals } from "./salganik-bootstrap.ts";
import { countTransitions, recruitmentHomophily } from "./transitions.ts";

export interface RdsCase {
  readonly id: string;
  readonly data: string;
  /** As written; checked when it is carried out. */
  readonly spec?: Readonly<Record<string, unknown>>;
  /** Says what the specification leaves open. */
  readonly r_call?: string;
}

type Spec = NonNullable<RdsCase["spec"]>;

interface Task {
  readonly id: string;
  readonly spec: Spec;
  readonly cells: Cells;
  readonly recruits: readonly Recruit[];
  readonly lines: readonly number[];
}

/** As the R package RDS where the data does not say. */
const POPULATION = 1000;
/** So many that the weights of rare network sizes vary by less than figures of others do. */
const DRAWS = 20_000;

/**
 * `readTable` gives the text of a data file. A case names an `estimator`, a `step` or both.
 * Throws `analysis/choice-is-unknown`, `analysis/column-is-missing`, `analysis/number-is-out-of-range`,
 * `analysis/text-is-missing`, `rds/…`.
 */
export function verifyRdsCases(cases: readonly RdsCase[], readTable: (path: string) => string) {
  return { cases: cases.map((one) => ({ id: one.id, result: resultOf(one, readTable) })) };
}

function resultOf({ id, spec = {}, ...one }: RdsCase, readTable: (path: string) => string) {
  const data = requireText({ where: id, key: "data", value: one.data });
  const cells = readCells(readTable(data));
  const { recruits, lines } = readRecruitment({ cells, columns: columnsOf(spec, cells), file: data });
  const asked = { ...argumentsOf(one.r_call ?? ""), ...spec };
  const task = { id, spec: asked, cells, recruits, lines };
  const { step, estimator } = readRdsTask(id, asked);
  if (step === "recruitment structure") {
    const { waves, seeds, recruited } = traceChains(recruits);
    return { waves, seeds, recruits: recruited };
  }
  const sample = sampleOf(task, data);
  const plan = { ...planOf(task, sample), estimator };
  if (step === "Salganik bootstrap interval")
    return intervals(salganikIntervals(sample, { ...plan, chain: "as-rds-0.9-10" }));
  if (step === "Gile bootstrap interval") return intervals(gileIntervals(sample, plan));
  if (step === "simple interval") return intervals(simpleIntervals(sample, plan));
  const weights = rdsWeights(sample, { ...plan, draws: DRAWS });
  if (step === "weights") return { weights };
  if (step === "homophily") return homophily(sample, weights);
  return {
    estimate: estimateOf(task, sample, weights),
    weights_sum: total(weights),
    weights_first10: weights.slice(0, 10),
  };
}

function columnsOf(spec: Spec, cells: Cells): RecruitmentColumns {
  const names = Object.keys(cells);
  const named = (value: unknown, pattern: RegExp, usual: string) =>
    typeof value === "string" ? value : (names.find((name) => pattern.test(name)) ?? usual);
  return {
    id: typeof spec.id === "string" ? spec.id : names.includes("id") ? "id" : (names[0] ?? "id"),
    recruiter: named(spec.recruiter, /^recruiter([._ ]?id)?$/i, "recruiter.id"),
    degree: named(spec.network_size, /^(network([._ ]?size)?|degree)$/i, "network.size"),
  };
}

function sampleOf({ spec, cells, recruits, lines }: Task, file: string): RdsSample {
  const name = String(spec.outcome ?? spec["outcome.variable"] ?? "");
  const column = Object.hasOwn(cells, name) ? cells[name] : undefined;
  if (column === undefined) throw columnIsMissing(file, name, Object.keys(cells));
  const outcome = lines.map((line) => {
    const cell = column[line] ?? "";
    return cell === "" || cell === "NA" ? null : cell;
  });
  if (outcome.every((answer) => answer === null)) throw outcomeIsEmpty(name);
  return { recruits, outcome };
}

function planOf({ id, spec }: Task, { recruits }: RdsSample): Omit<BootstrapPlan, "estimator"> {
  const { N = Math.max(POPULATION, recruits.length), seed = 1 } = spec;
  const samples = spec["number.of.bootstrap.samples"] ?? 500;
  const confidence = spec["confidence.level"] ?? 0.95;
  const populationSize = numberWithin({ where: id, key: "N", value: N }, [1, Infinity]);
  const start = numberWithin({ where: id, key: "seed", value: seed }, [0, 2 ** 32 - 1]);
  return {
    populationSize,
    random: seededRandom(start),
    samples: numberWithin({ where: id, key: "number.of.bootstrap.samples", value: samples }, [2, Infinity]),
    confidence: numberWithin({ where: id, key: "confidence.level", value: confidence }, [0.01, 0.9999]),
  };
}

function estimateOf({ spec }: Task, { outcome }: RdsSample, weights: readonly number[]) {
  const shares = weightedShares(outcome, weights);
  const name = String(spec.outcome ?? spec["outcome.variable"]);
  return isNumeric(outcome) ? { [name]: meanOf(shares) } : Object.fromEntries(shares);
}

function intervals(found: readonly RdsInterval[]) {
  const columns = ["estimate", "lower", "upper", "designEffect", "standardError", "n"] as const;
  return {
    interval: columns.flatMap((column) => found.map((one) => one[column])),
    columns: "estimate(k), lower(k), upper(k), deff(k), se(k), n(k)",
  };
}

function homophily(sample: RdsSample, weights: readonly number[]) {
  const counts = countTransitions(sample.recruits, sample.outcome, groupsOf(sample.outcome));
  const population = Object.fromEntries(populationHomophily(sample, weights));
  return { recruitment: recruitmentHomophily(counts), population };
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
