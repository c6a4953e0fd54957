// Words as they are compared: without accents, capitals and doubled spaces.

export function plain(text: string): string {
  return withoutMarks(text).toLowerCase().replace(/\s+/g, " ").trim();
}

/** Most texts have no accents: they pass without being taken apart. */
function withoutMarks(text: string): string {
  return NOT_ASCII.test(text) ? text.normalize("NFD").replace(/\p{M}/gu, "") : text;
}

const NOT_ASCII = /[\u0080-\uffff]/;

/** Only letters and digits, one space between words. */
export function bare(text: string): string {
  return plain(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
