// How one column of a table is read: each kind turns the text of a cell into a value, or says what is wrong with it.
// An empty cell means unknown: empty text, an empty list, or undefined.
import { type DatePrecision, isIsoDate } from "./iso-date.ts";
import { nearest } from "./nearest.ts";
import {
  emptyCell,
  notACode,
  notADate,
  notANumber,
  notAnAddress,
  notKnown,
  notYesOrNo,
  outOfRange,
  WrongCell,
} from "./wrong-cell.ts";

export interface Column<Value> {
  /** `filled`: no cell may be empty. `column`: the column must be there. `optional`: it may be missing. */
  readonly presence: "filled" | "column" | "optional";
  /** The text is trimmed. */
  readonly read: (cell: string) => Value | WrongCell;
}

export interface NumberRange {
  readonly from?: number;
  readonly to?: number;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const INTEGER = /^[+-]?\d{1,15}$/;

export function text(): Column<string> {
  return column((cell) => cell);
}

export function number(range: NumberRange = {}): Column<number | undefined> {
  return column((cell) => (cell === "" ? undefined : numberFrom(cell, range, NUMBER)));
}

export function integer(range: NumberRange = {}): Column<number | undefined> {
  return column((cell) => (cell === "" ? undefined : numberFrom(cell, range, INTEGER)));
}

/** ISO date as text; `least` names the least precise form allowed: `year` allows YYYY, YYYY-MM and YYYY-MM-DD. */
export function date(least: DatePrecision = "day"): Column<string> {
  return column((cell) => (cell === "" || isIsoDate(cell, least) ? cell : notADate(cell, least)));
}

export function yesNo(): Column<boolean | undefined> {
  return column((cell) => {
    if (cell === "") return undefined;
    if (cell === "yes") return true;
    return cell === "no" ? false : notYesOrNo(cell);
  });
}

/** One of a fixed list of codes. */
export function code<const Code extends string>(codes: readonly Code[]): Column<Code | undefined> {
  return column((cell) => (cell === "" ? undefined : oneCode(cell, codes)));
}

/** Several of a fixed list of codes, parted by `;` or blanks. */
export function codes<const Code extends string>(permitted: readonly Code[]): Column<readonly Code[]> {
  return column((cell) => allOr(splitCodes(cell), (each) => oneCode(each, permitted)));
}

/** Texts parted by `;`. */
export function list(): Column<readonly string[]> {
  return column(splitList);
}

/** Web addresses parted by ` ; `. Words in parentheses after one are for readers of the table: "(case 13)". */
export function addresses(): Column<readonly string[]> {
  return column((cell) => allOr(splitAddresses(cell), (each) => addressIn(each) ?? notAnAddress(each)));
}

export function address(): Column<string> {
  return column((cell) => (cell === "" ? "" : (addressIn(cell) ?? notAnAddress(cell))));
}

/** Id of something that the study knows; `where` names the file that lists them. */
export function reference(ids: ReadonlySet<string>, where: string): Column<string> {
  return column((cell) => (cell === "" ? "" : knownId(cell, ids, where)));
}

/** Several ids, parted by `;` or blanks. */
export function references(ids: ReadonlySet<string>, where: string): Column<readonly string[]> {
  return column((cell) => allOr(splitCodes(cell), (each) => knownId(each, ids, where)));
}

/** The same column, but no cell may be empty. */
export function filled<Value>({ read }: Column<Value | undefined>): Column<Value> {
  return { presence: "filled", read: (cell) => (cell === "" ? emptyCell() : (read(cell) ?? emptyCell())) };
}

/** The same column, which a table need not have. */
export function optional<Value>({ read }: Column<Value>): Column<Value> {
  return { presence: "optional", read };
}

/** Parts of a list cell, without empty ones. */
function splitList(cell: string): readonly string[] {
  return cell === ""
    ? []
    : cell
        .split(";")
        .map((part) => part.trim())
        .filter(isFilled);
}

/** Codes and ids hold no blanks, so a blank parts them as well as a semicolon. */
function splitCodes(cell: string): readonly string[] {
  return cell.split(/[;\s]+/u).filter(isFilled);
}

function splitAddresses(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split(/\s+;\s*|;\s+/u).filter(isFilled);
}

function column<Value>(read: (cell: string) => Value | WrongCell): Column<Value> {
  return { presence: "column", read };
}

function isFilled(part: string): boolean {
  return part !== "";
}

function addressIn(part: string): string | undefined {
  return /^(https?:\/\/\S+)(?:\s+\(.+\))?$/u.exec(part)?.[1];
}

function numberFrom(cell: string, { from = -Infinity, to = Infinity }: NumberRange, form: RegExp): number | WrongCell {
  if (!form.test(cell)) return notANumber(cell, form === INTEGER);
  const value = Number(cell);
  return value >= from && value <= to ? value : outOfRange(cell, from, to);
}

function oneCode<Code extends string>(cell: string, permitted: readonly Code[]): Code | WrongCell {
  return permitted.find((each) => each === cell) ?? notACode(cell, permitted, nearest(cell, permitted));
}

function knownId(cell: string, ids: ReadonlySet<string>, where: string): string | WrongCell {
  return ids.has(cell) ? cell : notKnown(cell, ids, where);
}

function allOr<Value>(
  parts: readonly string[],
  read: (part: string) => Value | WrongCell,
): readonly Value[] | WrongCell {
  const values: Value[] = [];
  for (const part of parts) {
    const value = read(part);
    if (value instanceof WrongCell) return value;
    values.push(value);
  }
  return values;
}
