// What one looks at before building an index: range, moments, availability and flags of each indicator (OECD/JRC 2008).
import { kurtosis, mean, median, skewness, standardDeviation } from "./moments.ts";
import { type Column, type IndicatorTable, present } from "./table.ts";

export type StatisticsTable = Readonly<Record<string, readonly (number | string)[]>>;

export interface Flagging {
  /** Shares of all units below which an indicator is flagged. */
  readonly available: number;
  readonly nonZero: number;
  readonly unique: number;
  /** Both must be passed. */
  readonly skewness: number;
  readonly kurtosis: number;
}

export const USUAL_FLAGGING: Flagging = { available: 0.65, nonZero: 0.5, unique: 0.5, skewness: 2, kurtosis: 3.5 };

/** One row per indicator, columns named as in COINr; numbers rounded to so many significant digits, if any. */
export function indicatorStatistics(
  table: IndicatorTable,
  digits: number | null,
  flagging: Flagging = USUAL_FLAGGING,
): StatisticsTable {
  const rows = Object.entries(table.columns).map(([code, column]) => statisticsOf(code, column, flagging));
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => rounded(row[name] ?? "", digits))]));
}

function statisticsOf(code: string, column: Column, flagging: Flagging): Readonly<Record<string, number | string>> {
  const values = present(column);
  const counts = countsOf(values);
  const [skew, kurt] = [skewness(values), kurtosis(values)];
  const share = (count: number) => count / column.length;
  return {
    iCode: code,
    Min: Math.min(...values),
    Max: Math.max(...values),
    Mean: mean(values),
    Median: median(values),
    Std: standardDeviation(values),
    Skew: skew,
    Kurt: kurt,
    "N.Avail": values.length,
    "N.NonZero": counts.nonZero,
    "N.Unique": counts.unique,
    "N.Same": counts.same,
    "Frc.Avail": share(values.length),
    "Frc.NonZero": counts.nonZero / values.length,
    "Frc.Unique": counts.unique / values.length,
    "Frc.Same": counts.same / values.length,
    "Flag.Avail": share(values.length) >= flagging.available ? "ok" : "LOW",
    "Flag.NonZero": share(counts.nonZero) >= flagging.nonZero ? "ok" : "LOW",
    "Flag.Unique": share(counts.unique) >= flagging.unique ? "ok" : "LOW",
    "Flag.SkewKurt": Math.abs(skew) > flagging.skewness && kurt > flagging.kurtosis ? "OUT" : "ok",
  };
}

function countsOf(values: readonly number[]) {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return {
    nonZero: values.filter((value) => value !== 0).length,
    unique: times.size,
    same: Math.max(...times.values()),
  };
}

function rounded(value: number | string, digits: number | null): number | string {
  return typeof value === "string" || digits === null || !Number.isFinite(value) ? value : toSignificant(value, digits);
}

/** A half goes to the even digit, on the scaled double, as R's `signif` does. */
function toSignificant(value: number, digits: number): number {
  if (value === 0) return 0;
  const shift = digits - 1 - Math.floor(Math.log10(Math.abs(value)));
  const scale = 10 ** Math.abs(shift);
  const scaled = shift < 0 ? value / scale : value * scale;
  const even = roundToEven(scaled);
  return shift < 0 ? even * scale : even / scale;
}

function roundToEven(value: number): number {
  const below = Math.floor(value);
  const isHalf = value - below === 0.5;
  return isHalf ? below + (below % 2 === 0 ? 0 : 1) : Math.round(value);
}
