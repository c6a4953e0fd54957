// The steps of an index as COINr names them (`Normalise`, `Aggregate`, …), over the data sets that the steps leave behind.
import { choose } from "../unknown-choice.ts";
import { aggregate } from "./aggregate.ts";
import { imputeRows } from "./impute-rows.ts";
import { normaliseAll } from "./normalise-step.ts";
import { chosen, listed, number, numbers, type Options, record, text } from "./options.ts";
import { denominate, impute, screenUnits } from "./prepare.ts";
import type { Cells, IndicatorTable, PlanLine } from "./table.ts";
import { treatAll, treatQuickly } from "./treat-step.ts";
import { AGGREGATIONS, FILLINGS, SCREENINGS } from "./vocabulary.ts";

/** An index being built: its plan, the cells it came from, and each data set by name. */
export interface IndexWork {
  readonly plan: readonly PlanLine[];
  readonly cells: Cells;
  readonly sizes: IndicatorTable;
  readonly sets: Readonly<Record<string, IndicatorTable>>;
  /** Name of the data set made last. */
  readonly last: string;
}

type Step = (work: IndexWork, table: IndicatorTable, options: Options) => IndicatorTable;

interface NamedStep {
  readonly makes: string;
  readonly run: Step;
}

const STEPS: Readonly<Record<string, NamedStep>> = {
  Denominate: { makes: "Denominated", run: denominateStep },
  Impute: { makes: "Imputed", run: imputeStep },
  Screen: { makes: "Screened", run: screenStep },
  Treat: { makes: "Treated", run: (_, table, options) => treatAll(table, options) },
  qTreat: { makes: "Treated", run: (_, table, options) => treatQuickly(table, options) },
  Normalise: { makes: "Normalised", run: normaliseStep },
  qNormalise: {
    makes: "Normalised",
    run: ({ plan }, table, options) => normaliseAll(plan, table, { all: options, hasTargets: true }),
  },
  Aggregate: { makes: "Aggregated", run: aggregateStep },
};

/** The work with one more data set. Throws `analysis/choice-is-unknown` for a step, data set or method without meaning. */
export function runStep(work: IndexWork, name: string, options: Options): IndexWork {
  const step = STEPS[choose({ where: name, key: "step", value: name }, Object.keys(STEPS))];
  const table = work.sets[chosen(name, { dset: options.dset ?? work.last }, Object.keys(work.sets))];
  if (step === undefined || table === undefined) return work;
  const makes = text(options.write_to) ?? step.makes;
  return { ...work, sets: { ...work.sets, [makes]: step.run(work, table, options) }, last: makes };
}

/** `denomby` names other denominators than the plan, and what the quotients are multiplied by. */
function denominateStep({ plan, sizes }: IndexWork, table: IndicatorTable, { denomby }: Options): IndicatorTable {
  if (denomby === undefined) return denominate(table, sizes, plan);
  const { iCode, Denominator, ScaleFactor } = record(denomby);
  const codes = listed(iCode).map(String);
  const lines = plan.map((line) => {
    const at = codes.indexOf(line.code);
    const factor = numbers(ScaleFactor)[at] ?? 1;
    return { ...line, denominator: at < 0 ? "" : String(listed(Denominator)[at] ?? ""), factor };
  });
  return denominate(table, sizes, lines);
}

function imputeStep(work: IndexWork, table: IndicatorTable, options: Options): IndicatorTable {
  if (options.disable === true || options.f_i === "none") return table;
  const filling = chosen("Impute", { f_i: options.f_i ?? "i_mean" }, FILLINGS);
  const by = chosen("Impute", { impute_by: options.impute_by ?? "column" }, ["column", "row"]);
  if (by === "row") return imputeAcross(work, table, options);
  const groupOf = new Map((work.cells.uCode ?? []).map((unit, at) => [unit, at]));
  const names = work.cells[text(options.use_group) ?? ""] ?? [];
  const groups = table.units.map((unit) => names[groupOf.get(unit) ?? -1] ?? "");
  return impute(table, filling, groups);
}

function imputeAcross({ plan }: IndexWork, table: IndicatorTable, options: Options): IndicatorTable {
  const lines = new Map(plan.map((line) => [line.code, line]));
  const level = number(options.group_level);
  const ancestor = (code: string): string => {
    const line = lines.get(code);
    return line === undefined || line.level === level || line.parent === "" ? code : ancestor(line.parent);
  };
  return imputeRows(table, {
    centre: options.f_i === "i_median" ? "median" : "mean",
    directionOf: (code) => lines.get(code)?.direction ?? 1,
    groupOf: level === undefined ? () => "" : ancestor,
    scaled: options.normalise_first !== false,
  });
}

/** COINr keeps a unit of which at least a twentieth of the known values is not zero. */
function screenStep(_work: IndexWork, table: IndicatorTable, options: Options): IndicatorTable {
  const limits = { known: number(options.dat_thresh) ?? 2 / 3, nonZero: number(options.nonzero_thresh) ?? 0.05 };
  const { uCode, Include } = record(options.Force);
  const forced = new Map(listed(uCode).map((unit, at) => [String(unit), listed(Include)[at] === true]));
  const by = chosen("Screen", { unit_screen: options.unit_screen ?? "byNA" }, SCREENINGS);
  return screenUnits(table, by, { ...limits, forced });
}

function normaliseStep({ plan }: IndexWork, table: IndicatorTable, options: Options): IndicatorTable {
  const [all, single] = [record(options.global_specs), record(options.indiv_specs)];
  return normaliseAll(plan, table, { all, single, hasTargets: all.f_n === "n_dist2targ" });
}

function aggregateStep({ plan }: IndexWork, table: IndicatorTable, options: Options): IndicatorTable {
  const how = listed(options.f_ag ?? "a_amean");
  const byLevel = how.map((word) => chosen("Aggregate", { f_ag: word }, AGGREGATIONS));
  return aggregate(table, weighted(plan, options.w), byLevel, numbers(listed(options.dat_thresh)));
}

/** Weights by code, or all alike for `"none"`; those of the plan when nothing else is said. */
function weighted(plan: readonly PlanLine[], weights: unknown): readonly PlanLine[] {
  if (weights === "none") return plan.map((line) => ({ ...line, weight: 1 }));
  const { iCode, Weight } = record(weights);
  const given = new Map(listed(iCode).map((code, at) => [String(code), numbers(Weight)[at] ?? Number.NaN]));
  return plan.map((line) => ({ ...line, weight: given.get(line.code) ?? line.weight }));
}
