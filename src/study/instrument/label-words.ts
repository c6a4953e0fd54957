// A label of a form as plain words.
import type { Language } from "#base/text";
import type { Labels } from "./instrument.ts";

/** Without the marks of Markdown and HTML that forms carry, and with `…` for references to other answers. */
export function labelWords(labels: Labels, language: Language, fallback: string): string {
  const text = labels[language] ?? labels.es ?? labels.en ?? labels.fr ?? fallback;
  return text
    .replace(/<[^>]*>|\*\*|__/g, "")
    .replace(/\$\{\w+\}/g, "…")
    .replace(/\s+/gu, " ")
    .trim();
}
