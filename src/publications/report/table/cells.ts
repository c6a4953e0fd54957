// Cells of tables: what people read, the value that a workbook gets, and the evidence behind it.
import type { Estimate, Parity, Tally } from "#analysis/estimate";
import { formatCount } from "#base/format-number";
import type { Language } from "#base/text";
import type { Cell, Column, TableRow } from "../../document/document.ts";
import { isSuppressed, SUPPRESSED, sayCell, sayRatio } from "../say/say-number.ts";

export function textCell(text: string): Cell {
  return { text };
}

export function estimateCell(estimate: Estimate | undefined, language: Language): Cell {
  if (estimate === undefined) return { text: "" };
  if (isSuppressed(estimate)) return { text: SUPPRESSED, suppressed: true };
  return { text: sayCell(estimate, language), value: estimate.value, evidence: estimate.id };
}

/** n of a suppressed estimate is as small as it says: not shown either. */
export function sizeCell(estimate: Estimate | undefined, language: Language): Cell {
  if (estimate === undefined) return { text: "" };
  if (isSuppressed(estimate)) return { text: SUPPRESSED, suppressed: true };
  return { text: formatCount(estimate.n, language), value: estimate.n };
}

export function ratioCell(parity: Parity | undefined, language: Language): Cell {
  if (parity === undefined) return { text: "" };
  if (isSuppressed(parity)) return { text: SUPPRESSED, suppressed: true };
  return { text: sayRatio(parity, language), value: parity.ratio, evidence: parity.id };
}

/** A count with the tally behind it, where the analysis made one. */
export function countCell(value: number, language: Language, tally?: Tally): Cell {
  const cell = { text: formatCount(value, language), value };
  return tally === undefined ? cell : { ...cell, evidence: tally.id };
}

export function bodyRow(cells: readonly Cell[]): TableRow {
  return { kind: "body", cells };
}

export function groupRow(text: string): TableRow {
  return { kind: "group", cells: [{ text }] };
}

export interface ColumnWords {
  readonly key: string;
  readonly head: string;
  readonly unit?: string;
  readonly width?: number;
}

export function wordColumn(words: ColumnWords): Column {
  return { align: "start", ...words };
}

export function numberColumn({ unit = "", ...words }: ColumnWords): Column {
  return { align: "decimal", ...words, ...(unit === "" ? {} : { unit }) };
}

type Flagged = Pick<Estimate, "flags">;

/** The note that weak numbers call for. Writers explain suppressed cells themselves. */
export function weakNotes(numbers: readonly (Flagged | undefined)[], note: string): readonly string[] {
  const weak = numbers.some((number) => number?.flags.includes("weak") && !number.flags.includes("suppressed"));
  return weak ? [note] : [];
}
