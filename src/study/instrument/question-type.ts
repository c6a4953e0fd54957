// The `type` cell of an XLSForm survey row, taken apart. Names and aliases follow xlsform.org and pyxform.
import type { VariableKind } from "./instrument.ts";

export type QuestionType =
  | { readonly role: "question"; readonly kind: VariableKind; readonly list?: string; readonly orOther: boolean }
  | { readonly role: "begin" | "end"; readonly block: "group" | "repeat" }
  /** Shown or kept by the device, but no answer. */
  | { readonly role: "nothing" }
  | { readonly role: "unknown" };

const KINDS: Readonly<Record<string, VariableKind>> = {
  integer: "integer",
  int: "integer",
  decimal: "decimal",
  range: "decimal",
  date: "date",
  today: "date",
};

const TEXT_TYPES = [
  ...["text", "string", "calculate", "hidden", "time", "datetime", "dateTime", "barcode", "geopoint"],
  ...["geotrace", "geoshape", "image", "photo", "audio", "video", "file", "acknowledge", "trigger", "rank", "start"],
  ...["end", "username", "email", "phonenumber", "deviceid", "start-geopoint", "background-audio"],
  ...["select_one_from_file", "select_multiple_from_file", "select_one_external"],
];

const NO_ANSWER = ["note", "audit", "xml-external", "csv-external", "entity"];

/** Every type name, for the message on a mistyped one. */
export const TYPE_NAMES: readonly string[] = [
  ...["select_one", "select_multiple", "begin_group", "end_group", "begin_repeat", "end_repeat"],
  ...Object.keys(KINDS),
  ...TEXT_TYPES,
  ...NO_ANSWER,
];

const SELECTS: Readonly<Record<string, VariableKind>> = {
  select_one: "one",
  "select one": "one",
  select1: "one",
  select_multiple: "many",
  "select multiple": "many",
};

export function readQuestionType(cell: string): QuestionType {
  const words = cell.trim().replace(/\s+/gu, " ");
  const block = /^(begin|end)[ _](group|repeat)$/u.exec(words);
  if (block) return { role: block[1] === "begin" ? "begin" : "end", block: block[2] === "repeat" ? "repeat" : "group" };
  const select = /^(select_one|select one|select1|select_multiple|select multiple)(?: (\S+))?( or_other)?$/u.exec(
    words,
  );
  if (select) return selectType(select);
  const [name = ""] = words.split(" ");
  if (NO_ANSWER.includes(name)) return { role: "nothing" };
  const kind = KINDS[name] ?? (TEXT_TYPES.includes(name) ? "text" : undefined);
  return kind === undefined ? { role: "unknown" } : { role: "question", kind, orOther: false };
}

function selectType([, word = "", list, orOther]: RegExpExecArray): QuestionType {
  return {
    role: "question",
    kind: SELECTS[word] ?? "one",
    list: list ?? "",
    orOther: orOther !== undefined,
  };
}
