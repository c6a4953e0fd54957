// Text without the signs that XML 1.0 forbids: control signs but for tab and line ends, lone surrogates, non-characters.

export function cleanText(text: string): string {
  return [...text].filter(isXmlSign).join("");
}

/** Char of XML 1.0, section 2.2. Half a surrogate pair comes alone out of the spread and is refused. */
function isXmlSign(sign: string): boolean {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
  return point < 0xd800 || (point > 0xdfff && point !== 0xfffe && point !== 0xffff);
}
