// Dates as a study writes them: YYYY-MM-DD, and where less is known YYYY-MM or YYYY.

export type DatePrecision = "day" | "month" | "year";

const PATTERNS = { day: /^\d{4}-\d{2}-\d{2}$/, month: /^\d{4}-\d{2}$/, year: /^\d{4}$/ } as const;

const LONG_MONTHS = [1, 3, 5, 7, 8, 10, 12];

/** True for an existing date that is at least as precise as `least`. */
export function isIsoDate(text: string, least: DatePrecision = "day"): boolean {
  const precision = precisionOf(text);
  if (precision === undefined) return false;
  if (least === "day" && precision !== "day") return false;
  if (least === "month" && precision === "year") return false;
  return exists(text);
}

function precisionOf(text: string): DatePrecision | undefined {
  if (PATTERNS.day.test(text)) return "day";
  if (PATTERNS.month.test(text)) return "month";
  return PATTERNS.year.test(text) ? "year" : undefined;
}

function exists(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = text.length > 4 ? Number(text.slice(5, 7)) : 1;
  const day = text.length > 7 ? Number(text.slice(8, 10)) : 1;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return LONG_MONTHS.includes(month) ? 31 : 30;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
