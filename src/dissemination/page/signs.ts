// Signs between words as each language sets them: French keeps a space before its double signs.
import type { Language } from "#base/text";

export function colonOf(language: Language): string {
  return language === "fr" ? "\u00a0:" : ":";
}

export function semicolonOf(language: Language): string {
  return language === "fr" ? "\u00a0;" : ";";
}
