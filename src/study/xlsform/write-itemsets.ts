// The sheet `external_choices` as itemsets.csv, which ODK Collect searches for `select_one_external`: heads as they are written,
// every cell in quotation marks, as pyxform writes it.
import type { WorkbookSheet } from "#base/workbook-sheet";
import type { Form } from "../xform/form.ts";
import type { FormNode } from "../xform/form-node.ts";
import { findSheet } from "./read-form-sheet.ts";

export const ITEMSETS = "itemsets.csv";

/** Undefined where no question asks for it. Columns without a head and rows without a cell are left out. */
export function writeItemsets(form: Form, sheets: readonly WorkbookSheet[]): string | undefined {
  const sheet = findSheet("external_choices", sheets);
  if (sheet === undefined || !form.nodes.some(isExternal)) return undefined;
  const [heads = [], ...rows] = sheet.rows;
  const columns = heads.flatMap((head, at) => (head.trim() === "" ? [] : [at]));
  const lines = [heads, ...rows.filter((row) => row.some((cell) => cell.trim() !== ""))];
  return lines.map((cells) => `${columns.map((at) => quoted(cells[at] ?? "")).join(",")}\r\n`).join("");
}

function isExternal({ select, children }: FormNode): boolean {
  return select?.source === "external" || children.some(isExternal);
}

function quoted(cell: string): string {
  return `"${cell.trim().replaceAll('"', '""')}"`;
}
