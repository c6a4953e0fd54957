// Names of sheets as ECMA-376 and spreadsheet programs permit them: at most 31 signs, none of []:*?/\, each name once.

const LONGEST_NAME = 31;

/** The names in order, made fit and told apart by a number. Case does not tell sheets apart. */
export function sheetNames(wishes: readonly string[]): readonly string[] {
  const taken = new Set(["history"]);
  return wishes.map((wish) => {
    const name = freeName(fitName(wish), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

/** How a reference says the sheet: `'Cuadro 1'`. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function fitName(wish: string): string {
  const plain = wish
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF[\]:*?/\\']/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return cut(plain, LONGEST_NAME) || "–";
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let i = 1; ; i += 1) {
    const ending = i === 1 ? "" : ` ${i}`;
    const tried = `${cut(name, LONGEST_NAME - ending.length)}${ending}`;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}

function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
}
