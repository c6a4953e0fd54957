// A sample in which people recruited each other, from its file: what is wrong with the chains, what they say of the
// population, and their picture.

import { populationHomophily } from "#analysis/rds/population-homophily";
import type { RdsInterval } from "#analysis/rds/rds-interval";
import { ESTIMATORS, type RdsEstimator, type RdsSample, rdsWeights } from "#analysis/rds/rds-weights";
import { readRecruitment } from "#analysis/rds/read-recruitment";
import { groupsOf, type Outcome, traceChains } from "#analysis/rds/recruitment";
import { planRecruitmentTree } from "#analysis/rds/recruitment-tree";
import { salganikIntervals } from "#analysis/rds/salganik-bootstrap";
import { countTransitions, recruitmentHomophily } from "#analysis/rds/transitions";
import { seededRandom } from "#analysis/sampling/random";
import type { Issue } from "#base/issue";
import type { RecruitmentChains } from "#publications/figure/figure-spec";
import type { Effects } from "./effect/effects.ts";
import { columnIsMissing, InputFileProblem } from "./file-problems.ts";
import { readDataTable } from "./read-data-table.ts";

export const CHAIN_ESTIMATORS = ESTIMATORS;
export type ChainEstimator = RdsEstimator;

export interface ChainQuestion {
  readonly path: string;
  readonly id: string;
  readonly recruiter: string;
  readonly degree: string;
  readonly outcome: string;
  readonly estimator: RdsEstimator;
  /** An estimate of the size of the population. Default: ten times the sample. */
  readonly population?: number;
  /** Coupons that each person got; absent = not checked. */
  readonly coupons?: number;
  /** Bootstrap samples. Default: 500. */
  readonly samples?: number;
  readonly seed: string;
}

export interface ChainAnswer {
  readonly estimator: RdsEstimator;
  readonly population: number;
  readonly recruits: number;
  readonly seeds: number;
  /** The highest wave; 0 when there are only seeds. */
  readonly longest: number;
  readonly intervals: readonly RdsInterval[];
  /** 1 = people recruit without regard to group. */
  readonly recruitmentHomophily: number;
  readonly populationHomophily: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
  readonly chains: RecruitmentChains;
}

/**
 * Throws `workbench/file-is-missing`, `workbench/column-is-missing`, `workbench/input-file-has-errors` where no chain is
 * left, and what `rdsWeights` throws.
 */
export async function estimateChains(effects: Effects, question: ChainQuestion): Promise<ChainAnswer> {
  const { cells, names } = await readDataTable(effects, question.path);
  for (const name of [question.id, question.recruiter, question.degree, question.outcome]) {
    if (!names.includes(name)) throw columnIsMissing(name, names);
  }
  const { coupons, path: file } = question;
  const { recruits, lines, issues } = readRecruitment({
    cells,
    columns: question,
    file,
    ...(coupons === undefined ? {} : { coupons }),
  });
  if (recruits.length === 0) throw new InputFileProblem(file, issues);
  const outcome = lines.map((line) => answerOf(cells[question.outcome]?.[line]));
  const sample: RdsSample = { recruits, outcome };
  const population = question.population ?? 10 * recruits.length;
  return { ...describeChains(sample, question), ...estimates(sample, question, population), population, issues };
}

function answerOf(cell: string | undefined): string | null {
  return cell === undefined || cell === "" || cell === "NA" ? null : cell;
}

function describeChains({ recruits, outcome }: RdsSample, question: ChainQuestion) {
  const { waves } = traceChains(recruits);
  return {
    recruits: recruits.length,
    seeds: waves.filter((wave) => wave === 0).length,
    longest: Math.max(...waves),
    recruitmentHomophily: recruitmentHomophily(countTransitions(recruits, outcome, groupsOf(outcome))),
    chains: pictureOf({ recruits, outcome }, question.outcome),
  };
}

function estimates(sample: RdsSample, { estimator, samples, seed }: ChainQuestion, populationSize: number) {
  const plan = { estimator, populationSize };
  const weights = rdsWeights(sample, { ...plan, random: seededRandom(`${seed} weights`) });
  const random = seededRandom(`${seed} chains`);
  return {
    estimator,
    intervals: salganikIntervals(sample, { ...plan, random, ...(samples === undefined ? {} : { samples }) }),
    populationHomophily: Object.fromEntries(populationHomophily(sample, weights)),
  };
}

/** Ids stay behind: the picture has places only. */
function pictureOf({ recruits, outcome }: RdsSample, question: string): RecruitmentChains {
  const tree = planRecruitmentTree(recruits, outcome);
  const places = new Map(tree.nodes.map(({ id }, at) => [id, at]));
  return {
    kind: "recruitment-chains",
    nodes: tree.nodes.map(({ wave, row, group }) => ({ wave, row, series: group ?? "" })),
    links: tree.links.map(({ from, to }) => ({ from: places.get(from) ?? 0, to: places.get(to) ?? 0 })),
    seriesLabels: labelsOf(outcome, question),
    waveTitle: "",
  };
}

/** Too many answers for the eye become one colour. */
function labelsOf(outcome: Outcome, question: string): Readonly<Record<string, string>> {
  const groups = groupsOf(outcome);
  return Object.fromEntries((groups.length > 6 ? [] : groups).map((group) => [group, `${question}: ${group}`]));
}
