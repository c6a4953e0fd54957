// Which number format shows a value as the report prints it: percent for shares of one, decimals and groups as printed.
import type { Language } from "#base/text";

const SIGNS: Readonly<Record<Language, { readonly group: RegExp; readonly decimal: string }>> = {
  es: { group: /,/g, decimal: "." },
  en: { group: /,/g, decimal: "." },
  fr: { group: /[\u00a0\u202f]/g, decimal: "," },
};

const PRINTED = /^[−-]?\d+(?:[.,\u00a0\u202f]\d+)*/;

/** Spanish and French set a space before the percent sign. */
export function shareFormat(language: Language): string {
  return language === "en" ? "0.0%" : "0.0 %";
}

/** The format for `value` where people read `text`; `undefined` when the text does not begin with that number. */
export function formatAsPrinted(value: number, text: string, language: Language): string | undefined {
  const printed = readPrinted(text, language);
  if (printed === undefined) return undefined;
  const near = (shown: number) => Math.abs(shown - printed.value) <= 0.5001 * 10 ** -printed.decimals;
  if (near(value)) return plainFormat(printed);
  return near(value * 100) ? shareFormat(language) : undefined;
}

/** Whether the text holds nothing but the number and its percent sign. */
export function isBareNumber(text: string): boolean {
  return /^[\s%]*$/.test(text.replace(PRINTED, ""));
}

/** Whole numbers grouped; others with the decimals given. */
export function formatOfAll(values: readonly number[], decimals: number): string {
  return values.every(Number.isInteger) ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

interface Printed {
  readonly value: number;
  readonly decimals: number;
  readonly grouped: boolean;
}

function readPrinted(text: string, language: Language): Printed | undefined {
  const [found] = PRINTED.exec(text) ?? [];
  if (found === undefined) return undefined;
  const { group, decimal } = SIGNS[language];
  const plain = found.replace(group, "").replace(decimal, ".").replace("−", "-");
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  const decimals = plain.split(".")[1]?.length ?? 0;
  return { value, decimals, grouped: found.search(group) >= 0 };
}

/** A number below a thousand shows no groups, which says nothing of the larger ones: it gets them. A year does not. */
function plainFormat({ value, decimals, grouped }: Printed): string {
  const whole = grouped || Math.abs(value) < 1000 ? "#,##0" : "0";
  return decimals === 0 ? whole : `${whole}.${"0".repeat(Math.min(decimals, 15))}`;
}
