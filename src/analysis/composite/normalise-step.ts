// The step `Normalise`: which method with which parameters each indicator gets, as COINr reads them.
import { type Normalisation, normalise } from "./normalise.ts";
import { chosen, number, numbers, type Options, pair, record, text } from "./options.ts";
import { type IndicatorTable, mapColumns, type PlanLine } from "./table.ts";
import { NORMALISATIONS } from "./vocabulary.ts";

/** `f_n` and `f_n_para` for all indicators, and for some of them others. */
export interface NormaliseOptions {
  readonly all: Options;
  readonly single?: Options;
  /** Targets of the plan, as a coin has them; else the one of the parameters holds for all. */
  readonly hasTargets: boolean;
}

/** Every indicator by the directions of the plan. Throws `analysis/choice-is-unknown` for another method. */
export function normaliseAll(
  plan: readonly PlanLine[],
  table: IndicatorTable,
  { all, single = {}, hasTargets }: NormaliseOptions,
): IndicatorTable {
  return mapColumns(table, (column, code) => {
    const line = plan.find((one) => one.code === code);
    const { f_n = "n_minmax", f_n_para } = single[code] === undefined ? all : record(single[code]);
    const direction = line?.direction ?? 1;
    if (f_n === "none") return column.map((value) => (value === null ? null : value * direction));
    const target = hasTargets && line?.target != null ? { targ: line.target * direction } : {};
    return normalise(column, direction, normalisationOf(text(f_n) ?? "", { ...record(f_n_para), ...target }));
  });
}

/** Posts and target are those of the turned values, as COINr takes them, unless `direction` turns the posts too. */
function normalisationOf(word: string, parameters: Options): Normalisation {
  const method = chosen("Normalise", { f_n: word }, NORMALISATIONS);
  const isCapped = parameters.cap_max === true;
  switch (method) {
    case "n_minmax":
      return { method, range: pair(parameters.l_u, [0, 100]) };
    case "n_scaled":
      return { method, posts: pair(parameters.npara, [0, 100]) };
    case "n_zscore":
      return { method, meanAndDeviation: pair(parameters.m_sd, [0, 1]) };
    case "n_dist2ref":
      return { method, referenceUnit: (number(parameters.iref) ?? 1) - 1, capped: isCapped };
    case "n_dist2targ":
      return { method, target: number(parameters.targ) ?? Number.NaN, capped: isCapped };
    case "n_goalposts":
      return goalposts(parameters);
    default:
      return { method };
  }
}

function goalposts({ gposts, direction, trunc2posts }: Options): Normalisation {
  const [low, high] = pair(gposts, [0, 1]);
  const posts = direction === -1 ? ([-high, -low] as const) : ([low, high] as const);
  return { method: "n_goalposts", posts, height: numbers(gposts)[2] ?? 1, open: trunc2posts === false };
}
