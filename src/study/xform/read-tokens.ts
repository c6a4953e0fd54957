// An XPath expression of an XLSForm cell → its tokens. The first rule that fits at a place wins, so their order counts: a date is
// not a subtraction, and a hyphen inside a name belongs to the name.
// Sources: XPath 1.0, "Lexical Structure"; XML Schema Part 2 for dates and times; what pyxform tells apart.

export type TokenKind = (typeof RULES)[number][0];

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.\-·]*(?::[\p{L}_][\p{L}\p{N}_.\-·]*)?`;
const DATE = String.raw`-?\d{4}-\d{2}-\d{2}`;
const TIME = String.raw`\d{2}:\d{2}:\d{2}(?:\.\s+)?(?:[+-]\d{2}:\d{2}|Z)?`;

const RULES = [
  ["moment", `${DATE}T${TIME}|${DATE}|${TIME}`],
  ["number", String.raw`-?\d+\.\d*|-?\.\d+|-?\d+`],
  ["arithmetic", "[*+-]| mod | div "],
  ["union", String.raw`\|`],
  ["literal", `"[^"]*"|'[^']*'`],
  ["blank", String.raw`\s+`],
  ["reference", String.raw`\$\{${NAME}(?:#${NAME})?\}`],
  ["call", String.raw`${NAME}\(`],
  ["predicate", String.raw`${NAME}\[`],
  ["address", `${NAME}://`],
  ["name", NAME],
  ["other", String.raw`[\s\S]`],
] as const;

const KINDS = RULES.map(([kind]) => kind);

const TOKEN = new RegExp(RULES.map(([, pattern]) => `(${pattern})`).join("|"), "gu");

export function readTokens(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map(([whole, ...groups]) => ({
    kind: KINDS[groups.findIndex((group) => group !== undefined)] ?? "other",
    text: whole,
  }));
}
