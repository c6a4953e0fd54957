// Words as they are compared and searched: without accents, capitals and doubled spaces.

const NOT_ASCII = /[\u0080-\uffff]/;

/** Most texts have no accents: they pass without being taken apart. */
export function foldText(text: string): string {
  const bare = NOT_ASCII.test(text) ? text.normalize("NFD").replace(/\p{M}/gu, "") : text;
  return bare.toLowerCase().replace(/\s+/g, " ").trim();
}

/** Only letters and digits of any script, one space between words. */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
