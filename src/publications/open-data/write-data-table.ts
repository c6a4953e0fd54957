// Tables of the data package as CSV: names, then HXL hashtags (a comment line for readers of Frictionless packages), then rows.
import type { DataCell, DataTable } from "./data-table.ts";

export function writeDataTable({ fields, rows }: DataTable): string {
  const heads = [fields.map(({ name }) => name), fields.map(({ hxl }) => hxl)];
  return [...heads, ...rows.map((row) => row.map(cellText))].map((cells) => `${cells.join(",")}\r\n`).join("");
}

function cellText(cell: DataCell): string {
  if (cell === undefined || (typeof cell === "number" && !Number.isFinite(cell))) return "";
  const text = String(cell);
  // A cell that begins with the sign of a hashtag would make its row a comment.
  return /[",\r\n]/.test(text) || text.startsWith("#") ? `"${text.replaceAll('"', '""')}"` : text;
}
