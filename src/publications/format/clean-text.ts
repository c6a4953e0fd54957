// Text without the signs that XML 1.0 forbids: control signs but for tab and line ends, lone surrogates, non-characters.

// Char of XML 1.0, section 2.2, turned round. Half a surrogate pair alone is a `Surrogate`; a whole pair is its sign.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export function cleanText(text: string): string {
  return text.replace(FORBIDDEN, "");
}
