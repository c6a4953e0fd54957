// How each column will lie in a Stata data file: its name, its type, its labels and its missing values.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { isUserMissing, type LabelledColumn, type NumberColumn, type TextColumn } from "../labelled-table.ts";
import { momentMs, STATA_EPOCH_MS, settleMoment } from "../moments.ts";
import { safeNames } from "../safe-names.ts";
import type { DtaType } from "./dta-layout.ts";
import { FIRST_MISSING } from "./dta-values.ts";

export interface PlannedDtaColumn {
  readonly name: string;
  readonly label: string;
  readonly type: DtaType;
  readonly format: string;
  readonly labels: readonly { readonly value: number; readonly label: string }[];
  readonly values: readonly (number | string | null)[];
  readonly reasons: ReadonlyMap<number, string>;
}

const LONGEST_NAME = 32;
const WIDEST_TEXT = 2045;

export function planDta(columns: readonly LabelledColumn[]): readonly PlannedDtaColumn[] {
  const names = safeNames(
    columns.map(({ name }) => name),
    LONGEST_NAME,
  );
  return columns.map(settleMoment).map((column, index) => {
    const name = names[index] ?? column.name;
    if (column.type === "number") return planNumbers(name, withLetters(column));
    if (column.moment !== undefined) return planMoments(name, column);
    return column.valueLabels.length > 0 ? planNumbers(name, asNumbers(column)) : planTexts(name, column);
  });
}

function planNumbers(name: string, column: NumberColumn): PlannedDtaColumn {
  const type = typeOf(column);
  const labels = column.valueLabels.flatMap(({ value, label }) => {
    const number = typeof value === "number" ? value : FIRST_MISSING.long + value.charCodeAt(1) - 96;
    return Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? [{ value: number, label }] : [];
  });
  const format = type.kind === "double" ? "%10.0g" : "%8.0g";
  return {
    name,
    label: column.label,
    type,
    format,
    labels,
    values: column.values,
    reasons: column.reasons ?? new Map(),
  };
}

/** The smallest that holds every value. */
function typeOf({ values }: NumberColumn): DtaType {
  let from = 0;
  let to = 0;
  for (const value of values) {
    if (value === null) continue;
    if (!Number.isInteger(value) || Object.is(value, -0)) return { kind: "double", width: 8 };
    from = Math.min(from, value);
    to = Math.max(to, value);
  }
  if (from >= -127 && to < FIRST_MISSING.byte) return { kind: "byte", width: 1 };
  if (from >= -32_767 && to < FIRST_MISSING.int) return { kind: "int", width: 2 };
  return from >= -2_147_483_647 && to < FIRST_MISSING.long ? { kind: "long", width: 4 } : { kind: "double", width: 8 };
}

/** User-missing values as ".a", ".b" … in their order; with more than there are letters they stay values. */
function withLetters(column: NumberColumn): NumberColumn {
  const { userMissing } = column;
  if (userMissing === undefined) return column;
  const isMissing = (value: number | string | null) => value !== null && isUserMissing(value, userMissing);
  const found = [...new Set(column.values.filter(isMissing))].map(Number).toSorted((a, b) => a - b);
  if (found.length > 26) return column;
  const letters = new Map(found.map((value, index) => [value, String.fromCharCode(97 + index)]));
  const reasons = new Map(column.reasons);
  const values = column.values.map((value, row) => {
    const letter = value === null ? undefined : letters.get(value);
    if (letter === undefined) return value;
    reasons.set(row, letter);
    return null;
  });
  const valueLabels = column.valueLabels.map(({ value, label }) => {
    const letter = typeof value === "number" ? letters.get(value) : undefined;
    return { value: letter === undefined ? value : `.${letter}`, label };
  });
  return { ...column, values, reasons, valueLabels };
}

/** Codes that are whole numbers stay; other codes become 1, 2, 3 … in the order of their labels, then of their appearance. */
function asNumbers(column: TextColumn): NumberColumn {
  const codes = new Set(column.valueLabels.map(({ value }) => String(value)));
  for (const value of column.values) if (value !== null) codes.add(value);
  const areWhole = [...codes].every((code) => /^(0|-?[1-9]\d{0,8})$/.test(code));
  const numbers = new Map([...codes].map((code, index) => [code, areWhole ? Number(code) : index + 1]));
  const labels = new Map(column.valueLabels.map(({ value, label }) => [String(value), label]));
  return {
    name: column.name,
    label: column.label,
    type: "number",
    values: column.values.map((value) => (value === null ? null : (numbers.get(value) ?? null))),
    valueLabels: [...numbers].flatMap(([code, value]) => {
      const label = labels.get(code) ?? (areWhole ? undefined : code);
      return label === undefined ? [] : [{ value, label }];
    }),
  };
}

function planMoments(name: string, column: TextColumn): PlannedDtaColumn {
  const { moment = "date", label } = column;
  const values = column.values.map((text) => {
    const milliseconds = text === null ? undefined : momentMs(text, moment);
    if (milliseconds === undefined) return null;
    if (moment === "time") return milliseconds;
    return moment === "date" ? Math.round((milliseconds - STATA_EPOCH_MS) / 86_400_000) : milliseconds - STATA_EPOCH_MS;
  });
  const format = { date: "%td", datetime: "%tc", time: "%tcHH:MM:SS" }[moment];
  return { name, label, type: { kind: "double", width: 8 }, format, labels: [], values, reasons: new Map() };
}

function planTexts(name: string, { label, values }: TextColumn): PlannedDtaColumn {
  let widest = 1;
  for (const value of values) if (value !== null) widest = Math.max(widest, utf8ToBytes(value).length);
  const type: DtaType = widest > WIDEST_TEXT ? { kind: "reference", width: 8 } : { kind: "text", width: widest };
  const format = type.kind === "text" ? `%-${Math.min(widest, 244)}s` : "%-9s";
  return { name, label, type, format, labels: [], values, reasons: new Map() };
}
