// Rows that ask to choose: from a list, a file, an external sheet, or the answers of a repeat.
import { nearest } from "#base/nearest";
import { textOf } from "../xform/entry.ts";
import { type Choice, type FormNode, formNode, type Select } from "../xform/form-node.ts";
import { SELECT_TYPES } from "../xform/question-types.ts";
import { claimName } from "./claim-name.ts";
import { nodeOfRow } from "./node-of-row.ts";
import { parametersTogetherIssue, parameterValueIssue } from "./parameter-issues.ts";
import { readParameters } from "./parameters.ts";
import {
  blankInCodeIssue,
  externalFilterIssue,
  fileEndingIssue,
  noExternalSheetIssue,
  noListIssue,
  otherIssue,
  tableListIssue,
} from "./select-issues.ts";
import { current, type NamedRow, placeOfRow, type SurveyWalk } from "./survey-walk.ts";
import type { TypeCell } from "./type-cell.ts";

type SelectCell = Extract<TypeCell, { readonly is: "select" }>;

const FILE = /\.(?:csv|xml|geojson)$/u;

export function readSelect(cell: SelectCell, named: NamedRow, walk: SurveyWalk): void {
  const source = sourceOf(cell);
  const filter = textOf(named.row.entries, "choice_filter");
  const parameters = selectParameters(cell, named, walk);
  const select: Select = { list: cell.list, source, filter, parameters };
  checkList(cell, select, { named, walk });
  if (cell.orOther) addOther(cell.list, { select, named, walk });
  const node = nodeOfRow(named.row, {
    kind: "question",
    type: cell.kind === "external" ? "select_one_external" : "select",
    name: named.name,
    does: SELECT_TYPES[cell.kind],
    more: { select },
  });
  if (walk.addsNone && cell.kind === "multiple") addNone(node, select, walk);
  const { children } = current(walk);
  if (walk.tableList !== undefined) children.push(...tableListHead(node, { select, named, walk }));
  children.push(node);
  if (!cell.orOther) return;
  const other = otherQuestion(named);
  claimName(other.name, named.row, walk);
  children.push(other);
}

interface SelectContext {
  readonly select: Select;
  readonly named: NamedRow;
  readonly walk: SurveyWalk;
}

function sourceOf({ kind, list }: SelectCell): Select["source"] {
  if (kind === "external") return "external";
  if (list.includes("${")) return "repeat";
  return FILE.test(list) ? "file" : "choices";
}

function selectParameters({ fromFile }: SelectCell, { row }: NamedRow, walk: SurveyWalk): ReadonlyMap<string, string> {
  const place = placeOfRow(walk, row, "parameters");
  const permitted = ["randomize", "seed", ...(fromFile ? ["value", "label"] : [])];
  const { parameters, issues } = readParameters(textOf(row.entries, "parameters"), permitted, place);
  walk.issues.push(...issues);
  const wrong = (name: string, permittedWords: string) =>
    walk.issues.push(
      parameterValueIssue({ name, value: parameters.get(name) ?? "", permitted: permittedWords }, place),
    );
  const randomize = parameters.get("randomize");
  const seed = parameters.get("seed");
  if (randomize !== undefined && randomize !== "true" && randomize !== "false") wrong("randomize", "true, false");
  if (seed !== undefined && randomize === undefined)
    walk.issues.push(parametersTogetherIssue("randomize, seed", place));
  else if (seed !== undefined && !/^(?:\$\{[^}]+\}|[+-]?(?:\d+\.?\d*|\.\d+))$/u.test(seed)) wrong("seed", "number");
  for (const name of ["value", "label"])
    if (parameters.has(name) && !/^[\p{L}_][\p{L}\p{N}_.:-]*$/u.test(parameters.get(name) ?? ""))
      wrong(name, "name, label");
  return parameters;
}

function checkList(
  cell: SelectCell,
  { list, source, filter }: Select,
  { named, walk }: Omit<SelectContext, "select">,
): void {
  const place = placeOfRow(walk, named.row, "type");
  if (source === "external") {
    if (filter === "") walk.issues.push(externalFilterIssue(place));
    if (walk.externalLists === undefined) walk.issues.push(noExternalSheetIssue(place));
    else if (!walk.externalLists.has(list))
      walk.issues.push(noListIssue(list, nearest(list, walk.externalLists), place));
    return;
  }
  if (cell.fromFile && source !== "file") walk.issues.push(fileEndingIssue(list, place));
  else if (source === "choices" && !walk.choices.has(list))
    walk.issues.push(noListIssue(list, nearest(list, walk.choices.keys()), place));
  if (cell.kind !== "multiple") return;
  const spaced = walk.choices.get(list)?.find(({ name }) => /\s/u.test(name));
  if (spaced) {
    const at = { file: walk.sheet.file, sheet: "choices", row: spaced.row, column: "name" };
    walk.issues.push(blankInCodeIssue(spaced.name, list, at));
  }
}

/** The choice `other` joins the list once, with the same English word in every language of the list. */
function addOther(list: string, { select, named, walk }: SelectContext): void {
  const place = placeOfRow(walk, named.row, "type");
  const choices = walk.choices.get(list);
  walk.otherRows.push(named.row.row);
  if (select.filter !== "") walk.issues.push(otherIssue("filter", place));
  else if (choices === undefined) walk.issues.push(otherIssue("list", place));
  else addChoice(choices, { name: "other", label: "Other", row: named.row.row });
}

/** `none` excludes every other choice. */
function addNone(node: FormNode, { list }: Select, { choices }: SurveyWalk): void {
  const known = choices.get(list);
  if (known === undefined) return;
  addChoice(known, { name: "none", label: "None", row: node.row });
  const own = node.bind.get("constraint");
  const none = "(.='none' or not(selected(., 'none')))";
  node.bind.set("constraint", typeof own === "string" ? `${own} and ${none}` : none);
}

/** Once per list; the same word in every language of the list. */
function addChoice(choices: Choice[], { name, label, row }: { name: string; label: string; row: number }): void {
  if (choices.some((choice) => choice.name === name)) return;
  const languages = new Set(choices.flatMap((choice) => (choice.label instanceof Map ? [...choice.label.keys()] : [])));
  const said = languages.size === 0 ? label : new Map([...languages].map((language) => [language, label]));
  choices.push({ name, label: said, media: new Map(), more: new Map(), row });
}

function otherQuestion({ row, name }: NamedRow): FormNode {
  const bind = new Map([
    ["type", "string"],
    ["relevant", `selected(../${name}, 'other')`],
  ]);
  const words = { label: "Specify other.", tag: "input", bind };
  return formNode({ kind: "question", type: "text", name: `${name}_other`, row: row.row, ...words });
}

/** The first select of a table-list is preceded by one that shows the labels of the choices as a head line. */
function tableListHead(node: FormNode, { select, named, walk }: SelectContext): readonly FormNode[] {
  const place = placeOfRow(walk, named.row, "type");
  const isFirst = walk.tableList === true;
  if (isFirst) walk.tableList = select.list;
  if (isFirst && select.filter !== "") walk.issues.push(tableListIssue("filter", place));
  if (walk.tableList !== select.list) walk.issues.push(tableListIssue("lists", place));
  node.control.set("appearance", "list-nolabel");
  if (!isFirst) return [];
  const name = `reserved_name_for_field_list_labels_${named.row.row}`;
  const { tag, row } = node;
  const control = new Map([["appearance", "label"]]);
  const bind = new Map([["type", String(node.bind.get("type") ?? "string")]]);
  return [
    formNode({
      kind: "question",
      type: "select",
      name,
      row,
      tag,
      label: " ",
      control,
      bind,
      select: { ...select, filter: "" },
    }),
  ];
}
