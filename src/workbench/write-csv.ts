// Cells → CSV text (RFC 4180, lines ended by a line feed alone): the twin of `base/read-csv`.
export function writeCsv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(csvCell).join(",")}\n`).join("");
}

/** For lists that people open in a spreadsheet: what it would compute is told as text. Never for files that a program reads again. */
export function writeSafeCsv(records: readonly (readonly string[])[]): string {
  return writeCsv(records.map((record) => record.map((text) => (isFormula(text) ? `'${text}` : text))));
}

function isFormula(text: string): boolean {
  return /^[=+@\t\r-]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text);
}

export function csvCell(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Also blanks at either end, which some programs take away. */
const NEEDS_QUOTES = /^\s|[",\r\n]|\s$/u;
