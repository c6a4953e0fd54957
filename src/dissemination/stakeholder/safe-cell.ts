// Cells that spreadsheets would take for formulas (CWE-1236): they leave with an apostrophe before them, and come back without it.

const FORMULA = /^[=+\-@\t\r|]/u;

export function toSafeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The twin of `toSafeCell`. */
export function fromSafeCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
