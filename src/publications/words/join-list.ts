// Lists in words: a, b y c · a, b and c · a, b et c.
import type { Language } from "#base/text";

export function joinList(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")} ${andBefore(last, language)} ${last}`;
}

/** Spanish *y* becomes *e* before the sound i (not before *hie-*, *y-*). */
function andBefore(next: string, language: Language): string {
  if (language === "en") return "and";
  if (language === "fr") return "et";
  return /^h?[ií](?![aeou])/i.test(next) ? "e" : "y";
}
