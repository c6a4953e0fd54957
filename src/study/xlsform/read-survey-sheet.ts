// The survey sheet, row by row → the tree of the form. Each row opens or closes a block, or is a question.

import { type FormRow, textOf } from "../xform/entry.ts";
import type { FormNode } from "../xform/form-node.ts";
import { isXmlName } from "../xform/xml.ts";
import { claimName } from "./claim-name.ts";
import { SETTINGS_ALIASES, SETTINGS_COLUMNS } from "./column-names.ts";
import { closeBlock, readBlock } from "./read-block.ts";
import { readAudit, readOsm, readQuestion } from "./read-question.ts";
import { readSelect } from "./read-select.ts";
import {
  commentRowIssue,
  disabledIssue,
  nameIssue,
  noTypeIssue,
  openBlockIssue,
  unknownTypeIssue,
} from "./survey-issues.ts";
import { openBlock, placeOfRow, type SurveyWalk } from "./survey-walk.ts";
import { triggerFormIssue } from "./trigger-issues.ts";
import { readTypeCell, type TypeCell } from "./type-cell.ts";
import { isYes } from "./yes-no.ts";

/** Puts what it reads into the walk: nodes into its first block, remarks into its issues. */
export function readSurveySheet(walk: SurveyWalk): readonly FormNode[] {
  const form = openBlock("form", 1, []);
  walk.open.push(form);
  for (const row of walk.sheet.rows) readRow(row, walk);
  for (const { block, row } of walk.open.slice(1))
    walk.issues.push(openBlockIssue(block, placeOfRow(walk, { row }, "type")));
  return form.children;
}

function readRow(row: FormRow, walk: SurveyWalk): void {
  if (row.entries.has("disabled")) {
    walk.issues.push(disabledIssue(placeOfRow(walk, row, "disabled")));
    if (isYes(textOf(row.entries, "disabled"))) return;
  }
  const cell = textOf(row.entries, "type");
  const place = placeOfRow(walk, row, "type");
  if (cell === "") {
    const isQuestion = row.entries.has("name") || row.entries.has("label");
    walk.issues.push(isQuestion ? noTypeIssue(place) : commentRowIssue(place));
    return;
  }
  if (isSetting(cell)) {
    const key = cell.toLowerCase().replaceAll(" ", "_");
    walk.settings.set(SETTINGS_ALIASES[key]?.[0] ?? key, textOf(row.entries, "name"));
    return;
  }
  const type = readTypeCell(cell);
  if (type.is === "unknown") walk.issues.push(unknownTypeIssue(cell, type.meant, place));
  else if (type.is === "end") closeBlock(type.block, row, walk);
  else if (type.is === "question" && type.type === "audit") readAudit(row, walk);
  else readNamed(type, row, walk);
}

function isSetting(cell: string): boolean {
  const key = cell.replaceAll(" ", "_");
  return (
    key in SETTINGS_ALIASES ||
    (key !== "name" && key !== "version" && key.startsWith("sms_") && SETTINGS_COLUMNS.includes(key))
  );
}

function readNamed(type: Exclude<TypeCell, { readonly is: "unknown" | "end" }>, row: FormRow, walk: SurveyWalk): void {
  const given = textOf(row.entries, "name");
  const isNote = type.is === "question" && type.type === "note";
  const name = given === "" && isNote ? `generated_note_name_${row.row}` : given;
  const place = placeOfRow(walk, row, "name");
  if (!isXmlName(name)) walk.issues.push(nameIssue(name, place));
  else claimName(name, row, walk);
  checkTrigger(row, walk);
  if (type.is === "begin") readBlock(type, { row, name }, walk);
  else if (type.is === "select") readSelect(type, { row, name }, walk);
  else if (type.is === "osm") readOsm(type.list, { row, name }, walk);
  else readQuestion(type.type, { row, name }, walk);
}

/** References, parted by commas. */
function checkTrigger(row: FormRow, walk: SurveyWalk): void {
  const cell = textOf(row.entries, "trigger");
  const isNamed = cell.split(",").every((part) => /^\s*\$\{[^}]*\}\s*$/u.test(part));
  if (cell !== "" && !isNamed) walk.issues.push(triggerFormIssue(cell, placeOfRow(walk, row, "trigger")));
}
