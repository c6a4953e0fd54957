// Cells of text → columns of numbers and texts, for files that do not say what their columns hold.
import type { LabelledColumn, LabelledTable } from "#intake/files/labelled-table";
import type { DataTable } from "./read-data-table.ts";

export function guessTable(data: DataTable): LabelledTable {
  return { label: "", columns: data.names.map((name) => guessColumn(data, name)), rows: data.rows };
}

const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d+)?$/;

/** Numbers when every cell is one as a computer writes it: `007` is a code. */
function guessColumn({ cells }: DataTable, name: string): LabelledColumn {
  const own = cells[name] ?? [];
  const described = { name, label: "", valueLabels: [] };
  const filled = own.filter((cell) => cell !== "");
  if (filled.length > 0 && filled.every((cell) => PLAIN_NUMBER.test(cell)))
    return { ...described, type: "number", values: own.map((cell) => (cell === "" ? null : Number(cell))) };
  return { ...described, type: "text", values: own.map((cell) => (cell === "" ? null : cell)) };
}
