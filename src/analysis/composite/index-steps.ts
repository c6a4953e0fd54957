// The steps of an index as COINr names them (`Normalise`, `Aggregate`, …), over the data sets that the steps leave behind.
import { choose } from "../unknown-choice.ts";
import { aggregate } from "./aggregate.ts";
import { type Normalisation, normalise } from "./normalise.ts";
import { denominate, impute, screenUnits } from "./prepare.ts";
import { type Cells, type IndicatorTable, mapColumns, type PlanLine } from "./table.ts";
import { treatOutliers, USUAL_TREATMENT } from "./treat-outliers.ts";
import { AGGREGATIONS, FILLINGS, NORMALISATIONS, SCREENINGS, TRANSFORMATIONS } from "./vocabulary.ts";

/** An index being built: its plan, the cells it came from, and each data set by name. */
export interface IndexWork {
  readonly plan: readonly PlanLine[];
  readonly cells: Cells;
  readonly sizes: IndicatorTable;
  readonly sets: Readonly<Record<string, IndicatorTable>>;
  /** Name of the data set made last. */
  readonly last: string;
}

/** Arguments of a step by name, as plain values. */
export type Options = Readonly<Record<string, unknown>>;

type Step = (work: IndexWork, table: IndicatorTable, options: Options) => IndicatorTable;

interface NamedStep {
  readonly makes: string;
  readonly run: Step;
}

const STEPS: Readonly<Record<string, NamedStep>> = {
  Denominate: { makes: "Denominated", run: (work, table) => denominate(table, work.sizes, work.plan) },
  Impute: { makes: "Imputed", run: imputeStep },
  Screen: { makes: "Screened", run: screenStep },
  Treat: { makes: "Treated", run: treatStep },
  Normalise: {
    makes: "Normalised",
    run: (work, table, options) => normaliseAll(work.plan, table, options.global_specs),
  },
  Aggregate: { makes: "Aggregated", run: aggregateStep },
};

/** The work with one more data set. Throws `analysis/choice-is-unknown` for a step, data set or method without meaning. */
export function runStep(work: IndexWork, name: string, options: Options): IndexWork {
  const step = STEPS[choose({ where: name, key: "step", value: name }, Object.keys(STEPS))];
  const table =
    work.sets[chosen(name, { ...options, dset: options.dset ?? work.last }, "dset", Object.keys(work.sets))];
  if (step === undefined || table === undefined) return work;
  const makes = text(options.write_to) ?? step.makes;
  return { ...work, sets: { ...work.sets, [makes]: step.run(work, table, options) }, last: makes };
}

function imputeStep(work: IndexWork, table: IndicatorTable, options: Options): IndicatorTable {
  const groupOf = new Map((work.cells.uCode ?? []).map((unit, at) => [unit, at]));
  const names = work.cells[text(options.use_group) ?? ""] ?? [];
  const groups = table.units.map((unit) => names[groupOf.get(unit) ?? -1] ?? "");
  return impute(table, chosen("Impute", { f_i: "i_mean", ...options }, "f_i", FILLINGS), groups);
}

function screenStep(_work: IndexWork, table: IndicatorTable, options: Options): IndicatorTable {
  const limits = { known: number(options.dat_thresh) ?? 2 / 3, nonZero: number(options.nonzero_thresh) ?? 1 / 2 };
  return screenUnits(table, chosen("Screen", { unit_screen: "byNA", ...options }, "unit_screen", SCREENINGS), limits);
}

function treatStep(_work: IndexWork, table: IndicatorTable, options: Options): IndicatorTable {
  const specs = record(options.global_specs);
  const first = record(specs.f1_para);
  const treatment = {
    skewness: number(first.skew_thresh) ?? USUAL_TREATMENT.skewness,
    kurtosis: number(first.kurt_thresh) ?? USUAL_TREATMENT.kurtosis,
    mostPoints: first.winmax === null ? null : (number(first.winmax) ?? USUAL_TREATMENT.mostPoints),
    otherwise: chosen("Treat", { f2: specs.f2 === null ? "none" : (specs.f2 ?? "log_CT") }, "f2", TRANSFORMATIONS),
  };
  return mapColumns(table, (column) => treatOutliers(column, treatment));
}

function aggregateStep(work: IndexWork, table: IndicatorTable, options: Options): IndicatorTable {
  const how = Array.isArray(options.f_ag) ? options.f_ag : [options.f_ag ?? "a_amean"];
  const byLevel = how.map((word) => chosen("Aggregate", { f_ag: word }, "f_ag", AGGREGATIONS));
  return aggregate(table, work.plan, byLevel, number(options.dat_thresh) ?? 0);
}

/** Every indicator by the directions of the plan; `specs` is COINr's `global_specs`: `f_n` and `f_n_para`. */
export function normaliseAll(plan: readonly PlanLine[], table: IndicatorTable, specs: unknown): IndicatorTable {
  const { f_n, f_n_para } = record(specs);
  return mapColumns(table, (column, code) => {
    const line = plan.find((one) => one.code === code);
    const parameters = { targ: line?.target, ...record(f_n_para) };
    return normalise(column, line?.direction ?? 1, normalisationOf(text(f_n) ?? "n_minmax", parameters));
  });
}

function normalisationOf(word: string, parameters: Options): Normalisation {
  const method = chosen("Normalise", { f_n: word }, "f_n", NORMALISATIONS);
  const posts = numbers(parameters.gposts);
  switch (method) {
    case "n_minmax":
      return { method, range: pair(parameters.l_u, [0, 100]) };
    case "n_scaled":
      return { method, posts: pair(parameters.npara, [0, 100]) };
    case "n_zscore":
      return { method, meanAndDeviation: pair(parameters.m_sd, [0, 1]) };
    case "n_dist2ref":
      return { method, referenceUnit: (number(parameters.iref) ?? 1) - 1, capped: parameters.cap_max === true };
    case "n_dist2targ":
      return { method, target: number(parameters.targ) ?? Number.NaN, capped: parameters.cap_max === true };
    case "n_goalposts":
      return { method, posts: pair(posts, [0, 1]), height: posts[2] ?? 1 };
    default:
      return { method };
  }
}

function chosen<Word extends string>(where: string, options: Options, key: string, known: readonly Word[]): Word {
  return choose({ where, key, value: options[key] }, known);
}

function record(value: unknown): Options {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Options) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function numbers(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "number") : [];
}

function pair(value: unknown, otherwise: readonly [number, number]): readonly [number, number] {
  const [first, second] = numbers(value);
  return first === undefined || second === undefined ? otherwise : [first, second];
}
