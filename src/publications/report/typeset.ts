// No-break spaces where a careful printer sets them: French before : ; ! ? and inside « », and everywhere in "n = 312".
import type { Language } from "#base/text";
import type { Document } from "../document/document.ts";

const NO_BREAK = "\u00a0";
const NARROW = "\u202f";
/** Fields that hold identifiers and not prose. */
const NOT_PROSE = new Set([
  "id",
  "key",
  "type",
  "kind",
  "mark",
  "address",
  "evidence",
  "to",
  "align",
  "publishedOn",
  "language",
]);

export function typesetDocument(document: Document): Document {
  return typesetValue(document, document.language) as Document;
}

export function typesetText(text: string, language: Language): string {
  const counted = text.replace(/\bn = (?=\d)/g, `n${NO_BREAK}=${NO_BREAK}`);
  if (language !== "fr") return counted;
  return counted
    .replace(/[ \u00a0\u202f]?([;!?])(?=\s|$)/g, (mark, sign: string, at: number) =>
      at === 0 && sign !== ";" ? mark : `${NARROW}${sign}`,
    )
    .replace(/(?<=[^\s:])[ \u00a0]?:(?=\s|$)/g, `${NO_BREAK}:`)
    .replace(/ ([%»])/g, `${NO_BREAK}$1`)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/'/g, "’");
}

function typesetValue(value: unknown, language: Language): unknown {
  if (typeof value === "string") return typesetText(value, language);
  if (Array.isArray(value)) return value.map((item) => typesetValue(item, language));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, NOT_PROSE.has(key) ? part : typesetValue(part, language)]),
  );
}
