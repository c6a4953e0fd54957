// How each column will lie in an SPSS system file: its names, its width, its segments, its place in a case.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { LabelledColumn, MeasurementLevel, Moment, UserMissing, ValueLabel } from "../labelled-table.ts";
import { momentMs, SPSS_EPOCH_MS, settleMoment } from "../moments.ts";
import { columnIsUnfit } from "../problems.ts";
import { safeNames } from "../safe-names.ts";

export interface PlannedColumn {
  readonly name: string;
  readonly label: string;
  readonly level: MeasurementLevel;
  readonly moment: Moment | undefined;
  /** 0 = number, else bytes of the longest text. */
  readonly width: number;
  readonly segments: readonly { readonly shortName: string; readonly width: number }[];
  /** First 8-byte part in a case, and how many there are. */
  readonly place: number;
  readonly parts: number;
  readonly valueLabels: readonly ValueLabel[];
  readonly missing: PlannedMissing | undefined;
  /** Moments already counted in seconds. */
  readonly values: readonly (number | string | null)[];
}

export interface PlannedMissing {
  /** As the variable record says it: −2 and −3 begin with a range. */
  readonly count: number;
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}

const WIDEST = 32_767;

/** Throws `intake/column-is-unfit-for-export`. */
export function planSav(columns: readonly LabelledColumn[]): readonly PlannedColumn[] {
  const names = safeNames(
    columns.map(({ name }) => name),
    64,
  );
  let place = 0;
  let variables = 0;
  return columns.map(settleMoment).map((column, index) => {
    const width = widthOf(column);
    const widths = segmentWidths(width);
    const segments = widths.map((each) => ({
      shortName: `V${(++variables).toString().padStart(6, "0")}`,
      width: each,
    }));
    const parts = widths.reduce((sum, each) => sum + Math.max(1, Math.ceil(each / 8)), 0);
    const planned: PlannedColumn = {
      name: names[index] ?? column.name,
      label: column.label,
      level: column.level ?? (column.type === "number" ? "scale" : "nominal"),
      moment: column.type === "text" ? column.moment : undefined,
      width,
      segments,
      place,
      parts,
      valueLabels: fittingLabels(column, width),
      missing: plannedMissing(column, width),
      values: valuesOf(column),
    };
    place += parts;
    return planned;
  });
}

function widthOf(column: LabelledColumn): number {
  if (column.type === "number" || column.moment !== undefined) return 0;
  const texts = new Set<string | null>(column.values);
  for (const { value } of column.valueLabels) texts.add(String(value));
  let widest = 1;
  for (const text of texts) {
    if (text !== null) widest = Math.max(widest, utf8ToBytes(text).length);
  }
  if (widest > WIDEST) throw columnIsUnfit(column.name, "length");
  return widest;
}

/** A text wider than 255 bytes: segments of 255, of which each counts for 252. */
function segmentWidths(width: number): readonly number[] {
  if (width <= 255) return [width];
  const count = Math.ceil(width / 252);
  return Array.from({ length: count }, (_, index) => (index < count - 1 ? 255 : width - (count - 1) * 252));
}

function fittingLabels({ type, valueLabels }: LabelledColumn, width: number): readonly ValueLabel[] {
  const kind = type === "number" || width === 0 ? "number" : "string";
  return valueLabels.filter(({ value }) => typeof value === kind);
}

function plannedMissing({ name, userMissing }: LabelledColumn, width: number): PlannedMissing | undefined {
  if (userMissing === undefined) return undefined;
  const { range, values } = userMissing;
  if (values.length > (range === undefined ? 3 : 1)) throw columnIsUnfit(name, "missing");
  if (width > 0) return { count: width > 8 ? 0 : values.length, numbers: [], texts: values.map(String) };
  const single = values.filter((value) => typeof value === "number");
  const numbers = [...endsOf(range), ...single];
  return { count: range === undefined ? numbers.length : -numbers.length, numbers, texts: [] };
}

function endsOf(range: UserMissing["range"]): readonly number[] {
  return range === undefined ? [] : [range.from, range.to];
}

function valuesOf(column: LabelledColumn): PlannedColumn["values"] {
  if (column.type === "number" || column.moment === undefined) return column.values;
  const { moment } = column;
  const epoch = moment === "time" ? 0 : SPSS_EPOCH_MS;
  return column.values.map((text) => {
    const milliseconds = text === null ? undefined : momentMs(text, moment);
    return milliseconds === undefined ? null : (milliseconds - epoch) / 1000;
  });
}
