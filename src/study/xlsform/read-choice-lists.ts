// The sheets `choices` and `external_choices` → lists of choices, in the order of the sheet.
import type { Issue, Place } from "#base/issue";
import { type FormRow, groupOf, textOf } from "../xform/entry.ts";
import type { Choice } from "../xform/form-node.ts";
import { isXmlName } from "../xform/xml.ts";
import type { FormSheet } from "./read-form-sheet.ts";
import { choiceColumnIssue, choiceLabelIssue, choiceNameIssue, sameChoiceIssue } from "./select-issues.ts";

export interface ChoiceListsReading {
  readonly lists: Map<string, Choice[]>;
  readonly issues: readonly Issue[];
}

const OWN = new Set(["list_name", "name", "label", "media", "sms_option"]);

export function readChoiceLists(sheet: FormSheet, allowDuplicates: boolean): ChoiceListsReading {
  const lists = new Map<string, Choice[]>();
  const codes = new Map<string, Set<string>>();
  const issues: Issue[] = sheet.heads.flatMap(({ text, path }) => headIssue(text, path, sheet));
  for (const row of sheet.rows) {
    const list = textOf(row.entries, "list_name");
    if (list === "") continue;
    const choice = choiceOf(row);
    const seen = codes.get(list) ?? new Set();
    codes.set(list, seen);
    const isRepeated = !allowDuplicates && seen.has(choice.name);
    issues.push(...choiceIssues(choice, { list, isRepeated, place: placeOf(sheet, row.row) }));
    seen.add(choice.name);
    const choices = lists.get(list) ?? [];
    choices.push(choice);
    lists.set(list, choices);
  }
  return { lists, issues };
}

function choiceOf({ row, entries }: FormRow): Choice {
  const more = new Map<string, string>();
  for (const [key, entry] of entries)
    if (!OWN.has(key) && typeof entry === "string" && isXmlName(key)) more.set(key, entry);
  const option = textOf(entries, "sms_option");
  if (option !== "") more.set("sms_option", option);
  const label = entries.get("label");
  const choice = { name: textOf(entries, "name"), media: groupOf(entries, "media"), more, row };
  return label === undefined ? choice : { ...choice, label };
}

interface ChoiceContext {
  readonly list: string;
  readonly isRepeated: boolean;
  readonly place: Place;
}

function choiceIssues({ name, label }: Choice, { list, isRepeated, place }: ChoiceContext): readonly Issue[] {
  if (name === "") return [choiceNameIssue({ ...place, column: "name" })];
  return [
    ...(isRepeated ? [sameChoiceIssue(name, list, { ...place, column: "name" })] : []),
    ...(label === undefined ? [choiceLabelIssue(name, { ...place, column: "label" })] : []),
  ];
}

function headIssue(text: string, path: readonly string[], sheet: FormSheet): readonly Issue[] {
  const [first = ""] = path;
  if (path.length === 0 || OWN.has(first) || isXmlName(first)) return [];
  return [choiceColumnIssue(text, { file: sheet.file, sheet: sheet.name, row: 1, column: text })];
}

function placeOf({ file, name }: FormSheet, row: number): Place {
  return { file, sheet: name, row };
}
