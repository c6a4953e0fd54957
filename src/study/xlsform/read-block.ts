// Groups, repeats and loops: rows that open a block, and rows that close it.
import { nearest } from "#base/nearest";
import { type EntryMap, groupOf } from "../xform/entry.ts";
import { type FormNode, formNode } from "../xform/form-node.ts";
import { isXmlName } from "../xform/xml.ts";
import { claimName } from "./claim-name.ts";
import { saveToIssue } from "./entity-issues.ts";
import { nodeOfRow } from "./node-of-row.ts";
import { noListIssue } from "./select-issues.ts";
import {
  closingIssue,
  loopCodeIssue,
  noBlockLabelIssue,
  repeatInLoopIssue,
  repeatNameIssue,
  requiredBlockIssue,
} from "./survey-issues.ts";
import {
  controlOf,
  current,
  type NamedRow,
  type OpenBlock,
  openBlock,
  placeOfRow,
  type SurveyWalk,
} from "./survey-walk.ts";
import type { Block, TypeCell } from "./type-cell.ts";
import { unrollLoop } from "./unroll-loop.ts";
import { isNo } from "./yes-no.ts";

type Begin = Extract<TypeCell, { readonly is: "begin" }>;

export function readBlock({ block, list }: Begin, named: NamedRow, walk: SurveyWalk): void {
  checkBlock(block, named, walk);
  const { children: siblings } = current(walk);
  const node = blockNode(block, named);
  const counts = node.control.has("jr:count") ? countNode(node) : [];
  for (const { name } of counts) claimName(name, named.row, walk);
  siblings.push(...counts);
  const opened = tableList(node, named, walk);
  siblings.push(opened);
  const open = openBlock(block, named.row.row, opened.children);
  if (block !== "loop") {
    walk.open.push(open);
    return;
  }
  if (!walk.choices.has(list ?? ""))
    walk.issues.push(
      noListIssue(list ?? "", nearest(list ?? "", walk.choices.keys()), placeOfRow(walk, named.row, "type")),
    );
  walk.open.push({ ...open, loop: { list: list ?? "", group: opened } });
}

export function closeBlock(block: Block, row: NamedRow["row"], walk: SurveyWalk): void {
  const saved = groupOf(row.entries, "bind").get("entities:saveto");
  if (typeof saved === "string")
    walk.issues.push(saveToIssue("block", { cell: saved, meant: undefined }, placeOfRow(walk, row, "save_to")));
  const last = current(walk);
  if (last.block !== block) {
    walk.issues.push(closingIssue(block, placeOfRow(walk, row, "type")));
    return;
  }
  walk.open.pop();
  walk.tableList = undefined;
  if (last.loop) closeLoop(last.loop, walk);
}

/** Each code of the list becomes the name of a group. */
function closeLoop({ list, group }: NonNullable<OpenBlock["loop"]>, walk: SurveyWalk): void {
  const choices = walk.choices.get(list) ?? [];
  for (const { name, row } of choices)
    if (!isXmlName(name))
      walk.issues.push(loopCodeIssue(name, { file: walk.sheet.file, sheet: "choices", row, column: "name" }));
  if (choices.length > 1)
    for (const { name, row } of repeatsIn(group))
      walk.issues.push(repeatInLoopIssue(name, placeOfRow(walk, { row }, "type")));
  unrollLoop(group, choices);
}

function repeatsIn({ children }: FormNode): readonly FormNode[] {
  return children.flatMap((child) => [...(child.kind === "repeat" ? [child] : []), ...repeatsIn(child)]);
}

function checkBlock(block: Block, { row, name }: NamedRow, walk: SurveyWalk): void {
  const required = groupOf(row.entries, "bind").get("required");
  if (typeof required === "string" && !isNo(required))
    walk.issues.push(requiredBlockIssue(placeOfRow(walk, row, "required")));
  if (!isLabelled(block, row.entries)) walk.issues.push(noBlockLabelIssue(block, name, placeOfRow(walk, row, "label")));
  if (block !== "repeat") return;
  if (walk.repeatNames.has(name) || name === walk.rootName)
    walk.issues.push(repeatNameIssue(name, placeOfRow(walk, row, "name")));
  walk.repeatNames.add(name);
}

/** A group that is nothing but one screen needs no heading. */
function isLabelled(block: Block, entries: EntryMap): boolean {
  const isScreen = block === "group" && groupOf(entries, "control").get("appearance") === "field-list";
  return isScreen || entries.has("label") || entries.has("media");
}

function blockNode(block: Block, { row, name }: NamedRow): FormNode {
  const kind = block === "repeat" ? "repeat" : "group";
  const node = nodeOfRow(row, { kind, type: block, name, does: { bind: {} } });
  const intent = row.entries.get("intent");
  if (typeof intent === "string") node.control.set("intent", intent);
  return node;
}

/** A count that is more than one reference gets a calculation of its own, `<repeat>_count`. */
function countNode(node: FormNode): readonly FormNode[] {
  const count = node.control.get("jr:count");
  if (typeof count !== "string" || /^\$\{[^}]*\}$/u.test(count)) return [];
  const name = `${node.name}_count`;
  node.control.set("jr:count", `\${${name}}`);
  const bind = new Map([
    ["type", "string"],
    ["readonly", "true()"],
    ["calculate", count],
  ]);
  return [formNode({ kind: "question", type: "calculate", name, row: node.row, bind })];
}

/** `table-list` becomes `field-list`; label and hint of the group move into a note at its head. */
function tableList(node: FormNode, { row }: NamedRow, walk: SurveyWalk): FormNode {
  const words = controlOf(row, "appearance").split(/\s+/u);
  if (!words.includes("table-list")) return node;
  walk.tableList = true;
  node.control.set("appearance", ["field-list", ...words.filter((word) => word !== "table-list")].join(" "));
  const { label, hint, ...rest } = node;
  if (label !== undefined || hint !== undefined)
    rest.children.push(
      formNode({
        kind: "question",
        type: "note",
        name: `generated_table_list_label_${row.row}`,
        row: row.row,
        tag: "input",
        bind: new Map([
          ["readonly", "true()"],
          ["type", "string"],
        ]),
        ...(label === undefined ? {} : { label }),
        ...(hint === undefined ? {} : { hint }),
      }),
    );
  return rest;
}
