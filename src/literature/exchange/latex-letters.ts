// Letters as LaTeX writes them → letters: \'e, {\"u}, \~n, \c{c}, \ss, \&, {\textquoteleft}.

const MARKS: Readonly<Record<string, string>> = {
  ...{ "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", '"': "\u0308" },
  ...{ ".": "\u0307", u: "\u0306", v: "\u030C", H: "\u030B", c: "\u0327", k: "\u0328", r: "\u030A", d: "\u0323" },
};

const NAMED: Readonly<Record<string, string>> = {
  ...{ ss: "ß", ae: "æ", AE: "Æ", oe: "œ", OE: "Œ", o: "ø", O: "Ø", aa: "å", AA: "Å", l: "ł", L: "Ł", i: "ı", j: "ȷ" },
  ...{ textquoteleft: "‘", textquoteright: "’", textquotedblleft: "“", textquotedblright: "”", textendash: "–" },
  ...{ textemdash: "—", textbackslash: "\\", guillemotleft: "«", guillemotright: "»", textexclamdown: "¡" },
  ...{ textquestiondown: "¿", textordfeminine: "ª", textordmasculine: "º", ldots: "…", dots: "…", textdegree: "°" },
};

const MARKED =
  /\\(?:([`'^~="."])\s*|([uvHckrd])(?:\s+|(?=\{)))(?:\{\s*(\\?[a-zA-Z])\s*\}|(\\[ij](?![a-zA-Z])|[a-zA-Z]))/gu;

/** Type faces and links say nothing of a title: their words stay, they go. */
const FACES =
  /\\href\s*\{[^{}]*\}\s*|\\(?:text(?:it|bf|sc|rm|sf|tt|up|normal|superscript|subscript)|emph|mbox|url|underline|mathrm)\s*(?=\{)|\\(?:em|it|bf|sc|rm|sf|tt|itshape|bfseries)\b\s*/gu;

/** Braces that only guard capitals are taken off; commands that are not known stay as they are written. */
export function readLatex(text: string): string {
  return text
    .replace(FACES, "")
    .replace(/\?`/gu, "¿")
    .replace(/!`/gu, "¡")
    .replace(/(?<!\\)\$([^$]*)(?<!\\)\$/gu, "$1")
    .replace(MARKED, (_all, sign = "", letter = "", braced = "", bare = "") => {
      const base = String(braced || bare)
        .replace(/^\\i$/u, "i")
        .replace(/^\\j$/u, "j");
      return `${base}${MARKS[sign || letter] ?? ""}`.normalize("NFC");
    })
    .replace(/\\([a-zA-Z]+)(?:\{\}|\s+|(?![a-zA-Z]))/gu, (all, name: string) => NAMED[name] ?? all)
    .replace(/\\([&%$#_{}])/gu, (_all, sign: string) => (sign === "{" ? "\u0001" : sign === "}" ? "\u0002" : sign))
    .replace(/[{}]/gu, "")
    .replaceAll("\u0001", "{")
    .replaceAll("\u0002", "}")
    .replace(/---/gu, "—")
    .replace(/--/gu, "–")
    .replace(/(?<!\\)~/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Only what would break the file or mean something else is guarded; letters stay as they are (UTF-8). */
export function writeLatex(text: string): string {
  return text
    .replace(/\\/gu, "\\textbackslash{}")
    .replace(/(?<!\\textbackslash)[&%$#_]/gu, "\\$&")
    .replace(/~/gu, "\\~{}");
}
