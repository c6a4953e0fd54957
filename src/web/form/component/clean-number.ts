// What somebody types into a number field → the text that stays there and the value that it means.

export interface CleanNumber {
  /** Stays in the field; may be unfinished: "-", "1,". */
  readonly text: string;
  /** Decimal point, "" for no number yet. */
  readonly value: string;
}

/** Whole numbers of XForms have up to nine digits here, numbers with decimals up to fifteen, as in ODK Collect. */
const DIGITS = { whole: 9, decimal: 15 } as const;

export function cleanNumber(typed: string, decimals: boolean): CleanNumber {
  const sign = typed.trim().startsWith("-") ? "-" : "";
  const [whole = "", ...rest] = typed.replace(/[^\d.,]/g, "").split(/[.,]/);
  const mark = decimals ? /[.,]/.exec(typed)?.[0] : undefined;
  const digits = whole.slice(0, decimals ? DIGITS.decimal : DIGITS.whole);
  // Without decimals "1.5" stays what was typed before the mark: it never becomes 15.
  const part = rest.join("").slice(0, Math.max(0, DIGITS.decimal - digits.length));
  if (mark === undefined) return { text: sign + digits, value: digits === "" ? "" : sign + digits };
  const value = digits + part === "" ? "" : `${sign}${digits || "0"}${part === "" ? "" : `.${part}`}`;
  return { text: sign + digits + mark + part, value };
}
