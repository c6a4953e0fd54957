// Gaps filled from the other indicators of the same unit, on a common scale: min–max in the direction of each indicator.
// Source: COINr (Becker et al. 2022), "Imputation", by row.
import { mean, median } from "./moments.ts";
import { type Column, type IndicatorTable, present } from "./table.ts";

export interface RowFilling {
  readonly centre: "mean" | "median";
  readonly directionOf: (code: string) => 1 | -1;
  /** Indicators of one group fill each other; all of one name = across the whole row. */
  readonly groupOf: (code: string) => string;
  /** Without it, values as they are. Default: yes. */
  readonly scaled: boolean;
}

interface Scaled {
  readonly column: Column;
  readonly back: (value: number) => number;
}

/** A unit of which a group knows nothing stays missing there. */
export function imputeRows(table: IndicatorTable, filling: RowFilling): IndicatorTable {
  const centre = filling.centre === "mean" ? mean : median;
  const scaled = new Map(Object.entries(table.columns).map(([code, column]) => [code, scale(code, column, filling)]));
  const columns = Object.entries(table.columns).map(([code, column]) => {
    const peers = [...scaled].filter(([other]) => filling.groupOf(other) === filling.groupOf(code));
    const back = scaled.get(code)?.back ?? ((value: number) => value);
    const filled = column.map((value, at) => {
      if (value !== null) return value;
      const known = present(peers.map(([, peer]) => peer.column[at] ?? null));
      return known.length === 0 ? null : back(centre(known));
    });
    return [code, filled] as const;
  });
  return { units: table.units, columns: Object.fromEntries(columns) };
}

function scale(code: string, column: Column, filling: RowFilling): Scaled {
  if (!filling.scaled) return { column, back: (value) => value };
  const direction = filling.directionOf(code);
  const turned = column.map((value) => (value === null ? null : value * direction));
  const [low, high] = [Math.min(...present(turned)), Math.max(...present(turned))];
  return {
    column: turned.map((value) => (value === null ? null : (value - low) / (high - low))),
    back: (value) => (value * (high - low) + low) * direction,
  };
}
