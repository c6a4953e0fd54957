// CSV text → records of cells (RFC 4180, and what spreadsheets make of it). Own code rather than a package:
// the reader must name the row in which a quotation mark stays open, and it must not bring Node's types along.

export interface CsvFault {
  readonly kind: "quote-stays-open" | "text-after-quote";
  /** Of the record in which the cell begins; the head line is row 1. */
  readonly row: number;
}

export interface CsvRecords {
  readonly records: readonly (readonly string[])[];
  readonly faults: readonly CsvFault[];
}

interface Cursor {
  readonly text: string;
  readonly delimiter: number;
  at: number;
  fault: CsvFault["kind"] | undefined;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Every line is a record, blank ones too; a line end at the end of the text opens no further record. */
export function splitCsv(text: string, delimiter: "," | ";" | "\t"): CsvRecords {
  const cursor: Cursor = { text, delimiter: delimiter.charCodeAt(0), at: 0, fault: undefined };
  const records: string[][] = [];
  const faults: CsvFault[] = [];
  while (cursor.at < text.length) {
    records.push(readRecord(cursor));
    if (cursor.fault !== undefined) faults.push({ kind: cursor.fault, row: records.length });
    cursor.fault = undefined;
  }
  return { records, faults };
}

function readRecord(cursor: Cursor): string[] {
  const cells = [readCell(cursor)];
  while (cursor.text.charCodeAt(cursor.at) === cursor.delimiter) {
    cursor.at++;
    cells.push(readCell(cursor));
  }
  if (cursor.text.charCodeAt(cursor.at) === CARRIAGE_RETURN) cursor.at++;
  if (cursor.text.charCodeAt(cursor.at) === LINE_FEED) cursor.at++;
  return cells;
}

function readCell(cursor: Cursor): string {
  if (cursor.text.charCodeAt(cursor.at) !== QUOTE) return readPlain(cursor);
  const quoted = readQuoted(cursor);
  const rest = readPlain(cursor);
  if (rest.trim() !== "") cursor.fault ??= "text-after-quote";
  return quoted + rest;
}

function readPlain(cursor: Cursor): string {
  const { text, delimiter } = cursor;
  const start = cursor.at;
  let at = start;
  for (; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === delimiter || letter === LINE_FEED || letter === CARRIAGE_RETURN) break;
  }
  cursor.at = at;
  return text.slice(start, at);
}

function readQuoted(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  let end = text.indexOf('"', start);
  while (end !== -1 && text.charCodeAt(end + 1) === QUOTE) end = text.indexOf('"', end + 2);
  if (end === -1) {
    cursor.fault = "quote-stays-open";
    end = text.length;
  }
  cursor.at = Math.min(end + 1, text.length);
  return text.slice(start, end).replaceAll('""', '"');
}
