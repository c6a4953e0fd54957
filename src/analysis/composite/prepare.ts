// What happens to indicators before they are brought to one scale: division by size, filling of gaps, leaving out of units.
// Source: OECD/JRC 2008.
import { mean, median } from "./moments.ts";
import { type Column, type IndicatorTable, mapColumns, type PlanLine, present, takeUnits } from "./table.ts";
import type { Filling, Screening } from "./vocabulary.ts";

/** Each indicator over the column that the plan names as its denominator; indicators without one stay. */
export function denominate(table: IndicatorTable, sizes: IndicatorTable, plan: readonly PlanLine[]): IndicatorTable {
  const places = new Map(sizes.units.map((unit, place) => [unit, place]));
  return mapColumns(table, (column, code) => {
    const { denominator = "", factor = 1 } = plan.find((line) => line.code === code) ?? {};
    const size = sizes.columns[denominator];
    if (size === undefined) return column;
    return column.map((value, at) => quotient(value, size[places.get(table.units[at] ?? "") ?? -1], factor));
  });
}

function quotient(value: number | null, size: number | null | undefined, factor: number): number | null {
  return value === null || size === null || size === undefined || size === 0 ? null : value / (size / factor);
}

/**
 * Missing values become the mean or median of the column, or of the unit's own group.
 * `groups` holds one name per unit. A group in which every value is missing stays missing.
 */
export function impute(table: IndicatorTable, filling: Filling, groups: readonly string[]): IndicatorTable {
  const centre = filling.startsWith("i_mean") ? mean : median;
  const isGrouped = filling.endsWith("_grp");
  return mapColumns(table, (column) =>
    column.map((value, at) => {
      if (value !== null) return value;
      const peers = isGrouped ? column.filter((_, other) => groups[other] === groups[at]) : column;
      return centreOf(peers, centre);
    }),
  );
}

function centreOf(column: Column, centre: (values: readonly number[]) => number): number | null {
  const values = present(column);
  return values.length === 0 ? null : centre(values);
}

export interface ScreeningLimits {
  readonly known: number;
  readonly nonZero: number;
  /** Units that stay or go whatever they know. */
  readonly forced?: ReadonlyMap<string, boolean>;
}

/** Units that have enough data, in their order. */
export function screenUnits(table: IndicatorTable, by: Screening, limits: ScreeningLimits): IndicatorTable {
  const columns = Object.values(table.columns);
  const stays = (place: number) => {
    const forced = limits.forced?.get(table.units[place] ?? "");
    if (forced !== undefined) return forced;
    const values = present(columns.map((column) => column[place] ?? null));
    const nonZero = values.filter((value) => value !== 0).length;
    const isKnown = values.length / columns.length >= limits.known;
    const isNonZero = nonZero / values.length >= limits.nonZero;
    return (by === "byzeros" || isKnown) && (by === "byNA" || isNonZero);
  };
  return takeUnits(
    table,
    table.units.map((_, place) => place).filter((place) => stays(place)),
  );
}
