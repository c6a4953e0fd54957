// Cells → CSV text (RFC 4180, lines ended by a line feed alone): the twin of `base/read-csv`.
export function writeCsv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(cell).join(",")}\n`).join("");
}

/** For lists that people open in a spreadsheet: what it would compute is told as text. Never for files that a program reads again. */
export function writeSafeCsv(records: readonly (readonly string[])[]): string {
  return writeCsv(records.map((record) => record.map((text) => (isFormula(text) ? `'${text}` : text))));
}

function isFormula(text: string): boolean {
  return /^[=+@\t\r-]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text);
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
