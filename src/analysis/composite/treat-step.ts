// The step `Treat`: two changes, each made only while a column has outliers, as COINr reads them.
import { changed, chosen, number, type Options, record } from "./options.ts";
import { type Column, type IndicatorTable, mapColumns } from "./table.ts";
import { type Limits, transform, treatInTwoSteps, USUAL_TREATMENT, winsorise } from "./treat-outliers.ts";
import { TRANSFORMATIONS } from "./vocabulary.ts";

const { skewness, kurtosis, mostPoints } = USUAL_TREATMENT;
const USUAL: Options = {
  f1: "winsorise",
  f1_para: { winmax: mostPoints, skew_thresh: skewness, kurt_thresh: kurtosis },
  f2: "log_CT",
  f2_para: {},
  f_pass: "check_SkewKurt",
  f_pass_para: { skew_thresh: skewness, kurt_thresh: kurtosis },
};

/** `global_specs` for all columns, `indiv_specs` for some. Throws `analysis/choice-is-unknown` for another change. */
export function treatAll(table: IndicatorTable, options: Options): IndicatorTable {
  const all = changed(USUAL, record(options.global_specs));
  const single = record(options.indiv_specs);
  return mapColumns(table, (column, code) => {
    const own = single[code];
    if (own === "none" || (own === undefined && options.global_specs === "none")) return column;
    return treatColumn(column, changed(all, record(own)), options.combine_treat === true);
  });
}

/** The short form, which has the same limits for both. */
export function treatQuickly(table: IndicatorTable, options: Options): IndicatorTable {
  const { winmax = mostPoints, skew_thresh = skewness, kurt_thresh = kurtosis, f2 = "log_CT" } = options;
  const limits = { skew_thresh, kurt_thresh };
  return treatAll(table, { global_specs: { f1_para: { winmax, ...limits }, f2, f_pass_para: limits } });
}

function treatColumn(column: Column, specs: Options, combined: boolean): Column {
  const second = specs.f2 === undefined ? {} : { second: changeOf("f2", specs) };
  return treatInTwoSteps(column, {
    limits: limitsOf(record(specs.f_pass_para)),
    first: changeOf("f1", specs),
    ...second,
    combined,
  });
}

function changeOf(key: "f1" | "f2", specs: Options): (column: Column) => Column {
  const parameters = record(specs[`${key}_para`]);
  const name = chosen("Treat", { [key]: specs[key] }, ["winsorise", ...TRANSFORMATIONS]);
  if (name !== "winsorise") return (column) => transform(column, { form: name, ...boxCoxOf(parameters) });
  const most = number(parameters.winmax) ?? mostPoints;
  const always = parameters.force_win === true;
  return (column) => winsorise(column, { ...limitsOf(parameters), mostPoints: most, always });
}

function boxCoxOf({ lambda, makepos }: Options) {
  return { lambda: number(lambda) ?? 0, shifted: makepos !== false };
}

function limitsOf({ skew_thresh, kurt_thresh }: Options): Limits {
  return { skewness: number(skew_thresh) ?? skewness, kurtosis: number(kurt_thresh) ?? kurtosis };
}
