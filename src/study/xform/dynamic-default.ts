// Whether a default is an expression that must be computed when the form opens, or text that stands in the form.
import { readTokens, type TokenKind } from "./read-tokens.ts";

const COMPUTED: ReadonlySet<TokenKind> = new Set(["arithmetic", "union", "reference", "call", "predicate"]);

/** Answers of these types are full of hyphens: one that comes before anything computed says that nothing is. */
const WITH_HYPHEN = new Set(["date", "dateTime", "geopoint", "geotrace", "geoshape"]);

export function isDynamicDefault(text: string, type: string): boolean {
  const first = readTokens(text).find(({ kind }) => COMPUTED.has(kind));
  if (first === undefined) return false;
  return !(first.text === "-" && WITH_HYPHEN.has(type));
}
