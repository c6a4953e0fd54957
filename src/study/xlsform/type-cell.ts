// The `type` cell of a survey row, taken apart: block, select or plain question.
import { nearest } from "#base/nearest";
import { QUESTION_TYPES, type SelectKind } from "../xform/question-types.ts";

export type TypeCell =
  | { readonly is: "begin"; readonly block: Block; readonly list?: string }
  | { readonly is: "end"; readonly block: Block }
  | {
      readonly is: "select";
      readonly kind: SelectKind;
      readonly list: string;
      readonly fromFile: boolean;
      readonly orOther: boolean;
    }
  | { readonly is: "osm"; readonly list: string }
  | { readonly is: "question"; readonly type: string }
  | { readonly is: "unknown"; readonly meant: string | undefined };

export type Block = "group" | "repeat" | "loop";

const BLOCKS: Readonly<Record<string, Block>> = {
  group: "group",
  repeat: "repeat",
  lgroup: "repeat",
  "looped group": "repeat",
  loop: "loop",
};

const SELECTS: Readonly<Record<string, SelectKind>> = {
  select_one: "one",
  "select one": "one",
  "select one from": "one",
  "select one using": "one",
  select1: "one",
  "add select one prompt using": "one",
  select_multiple: "multiple",
  "select multiple": "multiple",
  "select multiple from": "multiple",
  "select multiple using": "multiple",
  "select all that apply": "multiple",
  "select all that apply from": "multiple",
  "add select multiple prompt using": "multiple",
  rank: "rank",
  select_one_external: "external",
  "select one external": "external",
};

const FILE_SELECTS: Readonly<Record<string, SelectKind>> = {
  select_one_from_file: "one",
  "select one from file": "one",
  select_multiple_from_file: "multiple",
  "select multiple from file": "multiple",
};

const SELECT = new RegExp(
  `^(${alternatives({ ...SELECTS, ...FILE_SELECTS })})(?: (\\S+))?( or specify other| or_other| or other)?$`,
  "u",
);
const BEGIN = new RegExp(`^begin[\\s_](${alternatives(BLOCKS)})(?: (?:over )?(\\S+))?$`, "u");
const END = new RegExp(`^end[\\s_](${alternatives(BLOCKS)})$`, "u");

export function readTypeCell(cell: string): TypeCell {
  const words = cell.trim().replace(/\s+/gu, " ");
  return readWords(words) ?? { is: "unknown", meant: meantBy(words) };
}

function readWords(words: string): TypeCell | undefined {
  const begin = BEGIN.exec(words);
  if (begin) return { is: "begin", block: blockOf(begin), ...(begin[2] === undefined ? {} : { list: begin[2] }) };
  const end = END.exec(words);
  if (end) return { is: "end", block: blockOf(end) };
  const select = selectOf(words);
  if (select) return select;
  const osm = /^osm(?: (\S+))?$/u.exec(words);
  if (osm) return { is: "osm", list: osm[1] ?? "" };
  return QUESTION_TYPES.has(words) ? { is: "question", type: words } : undefined;
}

function blockOf([, name = ""]: RegExpExecArray): Block {
  return BLOCKS[name] ?? "group";
}

function selectOf(words: string): TypeCell | undefined {
  const found = SELECT.exec(words);
  if (!found) return undefined;
  const [, command = "", list = "", other] = found;
  const kind = SELECTS[command] ?? FILE_SELECTS[command] ?? "one";
  return { is: "select", kind, list, fromFile: command in FILE_SELECTS, orOther: other !== undefined };
}

function meantBy(words: string): string | undefined {
  const spellings = [...Object.keys(SELECTS), ...Object.keys(FILE_SELECTS), ...QUESTION_TYPES.keys()];
  const blocks = ["begin_group", "end_group", "begin_repeat", "end_repeat"];
  const [first = ""] = words.split(" ");
  return nearest(words, [...QUESTION_TYPES.keys(), ...blocks]) ?? nearest(first, [...spellings, ...blocks]);
}

/** The longest first, so that `select one from` is not read as `select one` with a list called `from`. */
function alternatives(names: Readonly<Record<string, unknown>>): string {
  return Object.keys(names)
    .sort((a, b) => b.length - a.length)
    .join("|");
}
