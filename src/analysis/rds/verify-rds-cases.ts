// Reference cases of respondent-driven sampling: the declared estimator or step, carried out on the table.
import { type Cells, readCells } from "../composite/table.ts";
import { seededRandom } from "../sampling/random.ts";
import { choiceIsUnknown, columnIsMissing, numberWithin, requireText } from "../unknown-choice.ts";
import { isNumeric, meanOf, weightedShares } from "./estimate-shares.ts";
import { gileIntervals } from "./gile-bootstrap.ts";
import { populationHomophily } from "./population-homophily.ts";
import { outcomeIsEmpty } from "./problems.ts";
import type { RdsInterval } from "./rds-interval.ts";
import { ESTIMATORS, type RdsEstimator, type RdsPlan, type RdsSample, rdsWeights } from "./rds-weights.ts";
import { type RecruitmentColumns, readRecruitment } from "./read-recruitment.ts";
import { groupsOf, type Recruit, traceChains } from "./recruitment.ts";
import { salganikIntervals } from "./salganik-bootstrap.ts";
import { countTransitions, recruitmentHomophily } from "./transitions.ts";

export interface RdsCase {
  readonly id: string;
  readonly data: string;
  /** As written; checked when it is carried out. */
  readonly spec?: Readonly<Record<string, unknown>>;
}

type Spec = NonNullable<RdsCase["spec"]>;

interface Task {
  readonly id: string;
  readonly spec: Spec;
  readonly cells: Cells;
  readonly recruits: readonly Recruit[];
  readonly lines: readonly number[];
}

const STEPS = [
  "weights",
  "recruitment structure",
  "homophily",
  "Salganik bootstrap interval",
  "Gile bootstrap interval",
] as const;
/** As the R package RDS where the data does not say. */
const POPULATION = 1000;

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
  const task = { id, spec, cells, recruits, lines };
  const { step, estimator } = readTask(task);
  if (step === "recruitment structure") {
    const { waves, seeds, recruited } = traceChains(recruits);
    return { waves, seeds, recruits: recruited };
  }
  const sample = sampleOf(task, data);
  const plan = { ...planOf(task, sample), estimator };
  if (step === "Salganik bootstrap interval")
    return intervals(salganikIntervals(sample, { ...plan, chain: "as-rds-0.9-10" }));
  if (step === "Gile bootstrap interval") return intervals(gileIntervals(sample, plan));
  const weights = rdsWeights(sample, plan);
  if (step === "weights") return { weights };
  if (step === "homophily") return homophily(sample, weights);
  return {
    estimate: estimateOf(task, sample, weights),
    weights_sum: total(weights),
    weights_first10: weights.slice(0, 10),
  };
}

function readTask({ id, spec }: Task): { step: (typeof STEPS)[number] | undefined; estimator: RdsEstimator } {
  const words = `${spec.estimator ?? ""}`;
  const wholly = `${spec.step ?? ""} ${words}`;
  const step = STEPS.find((known) => wholly.includes(known));
  if (spec.step !== undefined && step === undefined)
    throw choiceIsUnknown({ where: id, key: "step", value: spec.step, known: STEPS });
  if (step === "recruitment structure") return { step, estimator: "Arithmetic Mean" };
  return { step, estimator: readEstimator(id, words.replace(/^(Salganik|Gile) bootstrap interval,?\s*/, "")) };
}

/** `RDS-II (Volz-Heckathorn)`, `RDS-I, smoothed (data smoothing)`, `Gile SS`. */
function readEstimator(where: string, words: string): RdsEstimator {
  const isSmoothed = /smooth|\(DS\)/i.test(words);
  const name = words.replace(/\s*\(.*\)|,.*/g, "").trim();
  if (name === "RDS-I") return isSmoothed ? "RDS-I (DS)" : "RDS-I";
  if (/^(Gile'?s? )?SS$/.test(name)) return "Gile's SS";
  const found = ESTIMATORS.find((known) => known === name);
  if (found === undefined || isSmoothed)
    throw choiceIsUnknown({ where, key: "estimator", value: words, known: ESTIMATORS });
  return found;
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
  const name = String(spec.outcome ?? "");
  const column = Object.hasOwn(cells, name) ? cells[name] : undefined;
  if (column === undefined) throw columnIsMissing(file, name, Object.keys(cells));
  const outcome = lines.map((line) => {
    const cell = column[line] ?? "";
    return cell === "" || cell === "NA" ? null : cell;
  });
  if (outcome.every((answer) => answer === null)) throw outcomeIsEmpty(name);
  return { recruits, outcome };
}

function planOf({ id, spec }: Task, { recruits }: RdsSample): Omit<RdsPlan, "estimator"> {
  const { N = Math.max(POPULATION, recruits.length), seed = 1 } = spec;
  const populationSize = numberWithin({ where: id, key: "N", value: N }, [1, Infinity]);
  const start = numberWithin({ where: id, key: "seed", value: seed }, [0, 2 ** 32 - 1]);
  return { populationSize, random: seededRandom(start) };
}

function estimateOf({ spec }: Task, { outcome }: RdsSample, weights: readonly number[]) {
  const shares = weightedShares(outcome, weights);
  return isNumeric(outcome) ? { [String(spec.outcome)]: meanOf(shares) } : Object.fromEntries(shares);
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
