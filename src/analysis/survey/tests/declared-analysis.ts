// Fields of an analysis that somebody declared, checked as they are read.
import { numberWithin, type Range } from "../../unknown-choice.ts";
import { fieldIsMissing } from "./problems.ts";

/** As it was written: `{ stat: "chisq", vars: ["sex", "works"], statistic: "F" }`. */
export type DeclaredAnalysis = Readonly<Record<string, unknown>>;

/** Throws `analysis/field-is-missing` when there is neither the text nor a default. */
export function declaredText(declared: DeclaredAnalysis, key: string, usual?: string): string {
  const value = declared[key] ?? usual;
  if (typeof value !== "string" || value === "") throw fieldIsMissing(String(declared.stat), key);
  return value;
}

/** A list of names, or one name. Throws `analysis/field-is-missing`. */
export function declaredTexts(declared: DeclaredAnalysis, key: string, usual?: readonly string[]): readonly string[] {
  const value = declared[key] ?? usual;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((item) => typeof item === "string" && item !== "").map(String);
  if (texts.length < list.length) throw fieldIsMissing(String(declared.stat), key);
  return texts;
}

/** Two names, neither more nor less. Throws `analysis/field-is-missing`. */
export function declaredPair(declared: DeclaredAnalysis, key: string): readonly [string, string] {
  const [first, second, ...others] = declaredTexts(declared, key);
  if (first === undefined || second === undefined || others.length > 0)
    throw fieldIsMissing(String(declared.stat), `${key}: 2`);
  return [first, second];
}

/** Throws `analysis/number-is-out-of-range`. */
export function declaredNumber(
  declared: DeclaredAnalysis,
  key: string,
  { usual, range }: { readonly usual: number; readonly range: Range },
): number {
  return numberWithin({ where: String(declared.stat), key, value: declared[key] ?? usual }, range);
}
