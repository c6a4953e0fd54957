// A list as a CSV file, made in the browser of what it was given.

interface Told<Row> {
  readonly name: string;
  readonly value?: (row: Row) => string | number | null;
}

export function downloadCsv<Row>(file: string, columns: readonly Told<Row>[], rows: readonly Row[]): void {
  download(`${file}.csv`, new Blob([csvOf(columns, rows)], { type: "text/csv" }));
}

export function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** RFC 4180, with the mark by which Excel knows UTF-8. */
export function csvOf<Row>(columns: readonly Told<Row>[], rows: readonly Row[]): string {
  const told = columns.filter(({ value }) => value !== undefined);
  const lines = rows.map((row) => told.map(({ value }) => cell(value?.(row) ?? "")).join(","));
  return `\uFEFF${[told.map(({ name }) => cell(name)).join(","), ...lines].join("\n")}\n`;
}

/** Texts that a spreadsheet would compute are told as texts. */
function cell(value: string | number): string {
  const text = typeof value === "string" && /^[=+@\t\r-]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
