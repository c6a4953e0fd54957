// Whether a default is an expression that must be computed when the form opens, or text that stands in the form.

const WITH_HYPHEN = new Set(["date", "dateTime", "datetime", "geopoint", "geotrace", "geoshape"]);

/** Arithmetic, a function call, a predicate or a reference makes a default dynamic; a hyphen in a date does not. */
export function isDynamicDefault(text: string, type: string): boolean {
  if (text === "" || isUrl(text)) return false;
  const plain = withoutLiterals(text);
  if (plain.includes("${") || /[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?\(/u.test(plain)) return true;
  if (/\[[^\]]*\]/u.test(plain)) return true;
  return /(?:^|\s)(?:div|mod)(?:\s|$)/u.test(plain) || /[*+|]/u.test(plain) || isSubtraction(plain, type);
}

/** A hyphen inside a name, a number or a date belongs to it. */
function isSubtraction(text: string, type: string): boolean {
  return !WITH_HYPHEN.has(type) && /(?:^|\s)-(?:\s|$)|[)\]]-/u.test(text);
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/\S*$/iu.test(text);
}

function withoutLiterals(text: string): string {
  return text.replace(/"[^"]*"|'[^']*'/gu, "");
}
