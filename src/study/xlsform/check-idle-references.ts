// `${name}` in cells that no XForm is made of: remarks beside the questions, and settings other than instance_name. They too must
// name a question, so that a form that passes here passes at the servers that convert it again. Source: pyxform.
import type { Issue, Place } from "#base/issue";
import { nearest } from "#base/nearest";
import { type EntryMap, type FormRow, textsOf } from "../xform/entry.ts";
import type { Form } from "../xform/form.ts";
import { indexForm } from "../xform/form-index.ts";
import { referenceIssue } from "../xform/xform-issues.ts";
import { isKnownColumn, SURVEY_ALIASES, SURVEY_COLUMNS } from "./column-names.ts";
import type { FormSheet } from "./read-form-sheet.ts";

const SURVEY = { aliases: SURVEY_ALIASES, columns: SURVEY_COLUMNS };
const REFERENCE = /\$\{(?:last-saved#)?([^}]+)\}/gu;

type Names = ReadonlyMap<string, readonly unknown[]>;

export function checkIdleReferences(form: Form, survey: FormSheet, settings: FormRow | undefined): readonly Issue[] {
  const names = indexForm(form).byName;
  const at = (sheet: string, row: number) => ({ file: form.file, sheet, row });
  const remarks = survey.rows.flatMap(({ row, entries }) =>
    idleIssues(keep(entries, isRemark), names, at(survey.name, row)),
  );
  if (settings === undefined) return remarks;
  const idle = keep(settings.entries, (column) => column !== "instance_name");
  return [...remarks, ...idleIssues(idle, names, at("settings", settings.row))];
}

function isRemark(column: string): boolean {
  return !isKnownColumn([column], SURVEY);
}

function keep(entries: EntryMap, isKept: (column: string) => boolean): EntryMap {
  return new Map([...entries].filter(([column]) => isKept(column)));
}

function idleIssues(entries: EntryMap, names: Names, place: Place): readonly Issue[] {
  return [...entries].flatMap(([column, entry]) =>
    [...textsOf(entry)].flatMap((text) => textIssues(text, names, { ...place, column })),
  );
}

function textIssues(text: string, names: Names, place: Place): readonly Issue[] {
  return [...text.matchAll(REFERENCE)].flatMap(([, name = ""]) => {
    const found = names.get(name)?.length ?? 0;
    if (found === 1) return [];
    const wrong =
      found === 0
        ? ({ fault: "missing", meant: nearest(name, names.keys()) } as const)
        : ({ fault: "several", meant: undefined } as const);
    return [referenceIssue({ name, ...wrong }, place)];
  });
}
