// The text of a BibTeX file → entries with their fields and rows. Never throws; an entry that is not closed ends where the next begins.

export interface ScannedField {
  /** In small letters. */
  readonly name: string;
  readonly value: string;
  readonly row: number;
}

export interface ScannedEntry {
  readonly row: number;
  /** In small letters, without @. */
  readonly type: string;
  readonly key: string;
  readonly fields: readonly ScannedField[];
  readonly isClosed: boolean;
}

export interface ScannedBibtex {
  readonly entries: readonly ScannedEntry[];
  /** Lines that stand between entries and are no comment. */
  readonly strays: readonly { readonly row: number; readonly text: string }[];
}

interface Scanner {
  readonly text: string;
  at: number;
  /** Offsets where an entry begins at the start of a line. */
  readonly starts: readonly number[];
  readonly lineStarts: readonly number[];
  readonly strings: Map<string, string>;
}

export function scanBibtex(text: string): ScannedBibtex {
  const starts = [...text.matchAll(/^[ \t]*@[a-zA-Z]+[ \t]*[{(]/gmu)].map(({ index }) => index);
  const lineStarts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  const scanner: Scanner = { text, at: 0, starts, lineStarts, strings: new Map() };
  const entries: ScannedEntry[] = [];
  const strays: { row: number; text: string }[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    strays.push(...straysIn(scanner, end, start));
    scanner.at = start;
    const entry = scanEntry(scanner);
    end = scanner.at;
    if (entry !== undefined) entries.push(entry);
  }
  strays.push(...straysIn(scanner, end, text.length));
  return { entries, strays };
}

function straysIn(
  scanner: Scanner,
  from: number,
  to: number,
): readonly { readonly row: number; readonly text: string }[] {
  const text = scanner.text.slice(from, to).trim();
  const at = from + scanner.text.slice(from, to).search(/\S/u);
  return text === "" || text.startsWith("%") ? [] : [{ row: rowAt(scanner, at), text: text.split("\n")[0] ?? "" }];
}

function rowAt({ lineStarts }: Scanner, offset: number): number {
  let [low, high] = [0, lineStarts.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function scanEntry(scanner: Scanner): ScannedEntry | undefined {
  const [head = "", name = "", open = "{"] =
    /^[ \t]*@([a-zA-Z]+)[ \t]*([{(])/u.exec(scanner.text.slice(scanner.at)) ?? [];
  const row = rowAt(scanner, scanner.at + head.indexOf("@"));
  const limit = scanner.starts.find((start) => start > scanner.at) ?? scanner.text.length;
  const type = name.toLowerCase();
  scanner.at += head.length;
  if (type === "comment" || type === "preamble") {
    skipBlock(scanner, limit);
    return undefined;
  }
  const key = type === "string" ? "" : takeKey(scanner, limit);
  const fields = takeFields(scanner, limit);
  const isClosed = scanner.text[scanner.at] === (open === "{" ? "}" : ")");
  if (isClosed) scanner.at += 1;
  if (type !== "string") return { row, type, key, fields, isClosed };
  for (const field of fields) scanner.strings.set(field.name, field.value);
  return undefined;
}

function skipBlock(scanner: Scanner, limit: number): void {
  let depth = 1;
  while (depth > 0 && scanner.at < limit) {
    const letter = scanner.text[scanner.at];
    if (letter === "{") depth += 1;
    if (letter === "}") depth -= 1;
    scanner.at += 1;
  }
}

function takeKey(scanner: Scanner, limit: number): string {
  const [head = "", key = ""] = /^\s*([^,\s={}"]*)\s*,?/u.exec(scanner.text.slice(scanner.at, limit)) ?? [];
  scanner.at += head.length;
  return key;
}

function takeFields(scanner: Scanner, limit: number): readonly ScannedField[] {
  const fields: ScannedField[] = [];
  while (scanner.at < limit) {
    const [head = "", name] = /^[\s,]*([a-zA-Z][\w:.+-]*)\s*=\s*/u.exec(scanner.text.slice(scanner.at, limit)) ?? [];
    if (name === undefined) break;
    const row = rowAt(scanner, scanner.at + head.search(/[a-zA-Z]/u));
    scanner.at += head.length;
    fields.push({ name: name.toLowerCase(), value: takeValue(scanner, limit), row });
  }
  scanner.at += /^[\s,]*/u.exec(scanner.text.slice(scanner.at, limit))?.[0].length ?? 0;
  return fields;
}

/** Parts joined by #: {…}, "…", numbers, and names of strings. */
function takeValue(scanner: Scanner, limit: number): string {
  let value = "";
  while (scanner.at < limit) {
    const letter = scanner.text[scanner.at];
    if (letter === "{") value += takeBraced(scanner, limit);
    else if (letter === '"') value += takeQuoted(scanner, limit);
    else {
      const [word = ""] = /^[^\s,#{}()"]+/u.exec(scanner.text.slice(scanner.at, limit)) ?? [];
      scanner.at += word.length;
      value += scanner.strings.get(word.toLowerCase()) ?? word;
    }
    const [joint = ""] = /^\s*#\s*/u.exec(scanner.text.slice(scanner.at, limit)) ?? [];
    if (joint === "") break;
    scanner.at += joint.length;
  }
  return value;
}

function takeBraced(scanner: Scanner, limit: number): string {
  const start = scanner.at + 1;
  let depth = 0;
  for (; scanner.at < limit; scanner.at += 1) {
    const letter = scanner.text[scanner.at];
    if (letter === "\\") scanner.at += 1;
    else if (letter === "{") depth += 1;
    else if (letter === "}" && --depth === 0) break;
  }
  const value = scanner.text.slice(start, Math.min(scanner.at, limit));
  scanner.at = Math.min(scanner.at + 1, limit);
  return value;
}

function takeQuoted(scanner: Scanner, limit: number): string {
  const start = ++scanner.at;
  let depth = 0;
  for (; scanner.at < limit; scanner.at += 1) {
    const letter = scanner.text[scanner.at];
    if (letter === "{") depth += 1;
    else if (letter === "}") depth -= 1;
    else if (letter === '"' && depth === 0) break;
  }
  const value = scanner.text.slice(start, Math.min(scanner.at, limit));
  scanner.at = Math.min(scanner.at + 1, limit);
  return value;
}
