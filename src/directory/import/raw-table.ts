// A table as somebody wrote it, before anybody knows what its columns mean: rows of text, with the places of their cells.
import type { Issue, Place } from "#base/issue";

export interface RawTable {
  readonly file: string;
  /** Name of the sheet, or the number of the table in a document. */
  readonly sheet?: string;
  /** All lines, the title and the head among them; merged cells repeat their text. */
  readonly lines: readonly (readonly string[])[];
}

export interface TablesReading {
  readonly tables: readonly RawTable[];
  readonly issues: readonly Issue[];
}

export interface HeadedTable {
  readonly table: RawTable;
  /** Line of the head, counted from 0. */
  readonly headLine: number;
  readonly head: readonly string[];
  /** HXL hashtags by column, `""` where there is none; absent when the table has none. */
  readonly tags?: readonly string[];
  /** Line of the first row. */
  readonly firstRow: number;
}

export function placeOf({ file, sheet }: RawTable, line?: number, column?: string): Place {
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(line === undefined ? {} : { row: line + 1 }),
    ...(column === undefined ? {} : { column }),
  };
}

const TAG = /^#[a-z][a-z0-9_]*(?:\s*[+][a-z0-9_]+)*$/i;

/**
 * The head is the line before the HXL tags, or else the first line in which most columns have short words and below which
 * rows follow; titles above it are passed over. Source of the tags: HXL 1.1.
 */
export function findHead(table: RawTable): HeadedTable | undefined {
  const { lines } = table;
  const tagLine = lines.slice(0, 30).findIndex(isTagLine);
  if (tagLine >= 0) {
    const head = (lines[tagLine - 1] ?? lines[tagLine] ?? []).map(tidy);
    return {
      table,
      headLine: Math.max(tagLine - 1, 0),
      head,
      tags: (lines[tagLine] ?? []).map(tidy),
      firstRow: tagLine + 1,
    };
  }
  const width = Math.max(0, ...lines.slice(0, 200).map((line) => line.filter((cell) => cell.trim() !== "").length));
  const headLine = lines.findIndex((line) => isHeadLine(line, width));
  if (headLine === -1) return undefined;
  return { table, headLine, head: (lines[headLine] ?? []).map(tidy), firstRow: headLine + 1 };
}

function isTagLine(line: readonly string[]): boolean {
  const filled = line.map(tidy).filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => TAG.test(cell));
}

/** Merged titles repeat one text; data has numbers and long texts. */
function isHeadLine(line: readonly string[], width: number): boolean {
  const filled = line.map(tidy).filter((cell) => cell !== "");
  const words = new Set(filled);
  return (
    filled.length >= Math.max(1, width * 0.5) &&
    words.size >= filled.length * 0.6 &&
    filled.every((cell) => cell.length <= 80)
  );
}

function tidy(cell: string): string {
  return cell.replace(/\s+/g, " ").trim();
}
