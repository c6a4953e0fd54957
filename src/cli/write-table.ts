// A table in a terminal: columns as wide as their widest cell, numbers to the right.
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NUMBER = /^[−-]?[\d.,\u00a0]+\s?%?$|^–$/u;

export function writeTable({ head, rows }: TextTable): readonly string[] {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => (row[at] ?? "").length)));
  const isNumber = head.map((_, at) => rows.length > 0 && rows.every((row) => NUMBER.test(row[at] ?? "–")));
  const line = (cells: readonly string[]) =>
    widths
      .map((width, at) => (isNumber[at] ? (cells[at] ?? "").padStart(width) : (cells[at] ?? "").padEnd(width)))
      .join("  ")
      .trimEnd();
  return [line(head), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)];
}
