// A table in its own scrolling region, and the small table of numbers under a figure.
import type { Cell, Column, Table, TableRow } from "../../document/document.ts";
import { escapeXml } from "../../figure/draw-svg.ts";
import type { FigureData } from "../../figure/figure-data.ts";
import type { WriterWords } from "../../words/writer-words.ts";

export function htmlTable(table: Table, captionId: string, words: WriterWords): string {
  const head = table.columns.map((column, i) => htmlHead(column, i)).join("");
  return [
    `<div class="scroll" role="region" tabindex="0" aria-labelledby="${escapeXml(captionId)}">`,
    `<table><thead><tr>${head}</tr></thead>`,
    ...groupRows(table.rows).map(
      (rows) => `<tbody>${rows.map((row) => htmlRow(row, table.columns, words)).join("")}</tbody>`,
    ),
    "</table></div>",
  ].join("");
}

function htmlHead(column: Column, index: number): string {
  const unit =
    column.unit === undefined || column.unit === "" ? "" : `<span class="unit">${escapeXml(column.unit)}</span>`;
  const words = column.head === "" ? "\u00a0" : escapeXml(column.head);
  return index === 0 && column.head === ""
    ? `<td class="${column.align}">${unit}</td>`
    : `<th scope="col" class="${column.align}">${words}${unit}</th>`;
}

/** Each group row opens a body of its own, so that its head counts for the rows below it. */
function groupRows(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last === undefined || row.kind === "group") groups.push([row]);
    else last.push(row);
  }
  return groups;
}

function htmlRow(row: TableRow, columns: readonly Column[], words: WriterWords): string {
  if (row.kind === "group")
    return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}"><span>${escapeXml(row.cells[0]?.text ?? "")}</span></th></tr>`;
  const cells = columns.map((column, i) => htmlCell(row.cells[i], { column, isHead: i === 0, words }));
  return `<tr${row.kind === "total" ? ' class="total"' : ""}>${cells.join("")}</tr>`;
}

interface CellPlace {
  readonly column: Column;
  readonly isHead: boolean;
  readonly words: WriterWords;
}

function htmlCell(cell: Cell | undefined, { column, isHead, words }: CellPlace): string {
  if (cell?.suppressed === true)
    return `<td class="${column.align}"><abbr title="${escapeXml(words.suppressed.replace(/^· /, ""))}">·</abbr></td>`;
  const text = escapeXml(cell?.text ?? "");
  if (isHead && text !== "") return `<th scope="row" class="${column.align}">${text}</th>`;
  const id = cell?.evidence === undefined ? "" : escapeXml(cell.evidence);
  const evidence = id === "" ? "" : ` data-evidence="${id}" title="${escapeXml(words.evidence)}: ${id}"`;
  return `<td class="${column.align}"${evidence}>${text}</td>`;
}

/** `format` writes the numbers of the figure's language. */
/** Nothing where there is nothing to count. */
export function htmlFigureData(data: FigureData, format: (value: number) => string, name: string): string {
  if (data.columns.length === 0) return "";
  const head = data.columns
    .map((column) => `<th scope="col">${escapeXml(column === "" ? "\u00a0" : column)}</th>`)
    .join("");
  const rows = data.rows.map((row) => {
    const cells = row.map((value) =>
      typeof value === "number"
        ? `<td class="decimal">${escapeXml(format(value))}</td>`
        : `<td>${escapeXml(value)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return [
    `<details><summary>${escapeXml(name)}</summary><div class="scroll" role="region" tabindex="0" aria-label="${escapeXml(name)}">`,
    `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div></details>`,
  ].join("");
}
