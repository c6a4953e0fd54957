// A workbook in XLSForm → the form it describes, with everything that is wrong with it.
import type { Issue } from "#base/issue";
import { nearest } from "#base/nearest";
import type { WorkbookSheet } from "#base/workbook-sheet";
import { type FormRow, textOf } from "../xform/entry.ts";
import type { Form, FormSettings } from "../xform/form.ts";
import type { Choice, OsmTag } from "../xform/form-node.ts";
import { checkForm } from "./check-form.ts";
import { checkIdleReferences } from "./check-idle-references.ts";
import { checkLanguages } from "./check-languages.ts";
import { checkSettings } from "./check-settings.ts";
import {
  CHOICES_ALIASES,
  CHOICES_COLUMNS,
  type ColumnNames,
  ENTITIES_ALIASES,
  ENTITIES_COLUMNS,
  SETTINGS_ALIASES,
  SETTINGS_COLUMNS,
  SURVEY_ALIASES,
  SURVEY_COLUMNS,
} from "./column-names.ts";
import { flattenGroups } from "./flatten-groups.ts";
import { placeEntities } from "./place-entities.ts";
import { type ChoiceListsReading, readChoiceLists } from "./read-choice-lists.ts";
import { readEntities } from "./read-entities.ts";
import { type FormSheet, findSheet, readFormSheet } from "./read-form-sheet.ts";
import { readSettings } from "./read-settings.ts";
import { readSurveySheet } from "./read-survey-sheet.ts";
import { otherTranslationIssue } from "./select-issues.ts";
import { noColumnIssue, noSurveyIssue, sheetNameIssue } from "./sheet-issues.ts";
import type { SurveyWalk } from "./survey-walk.ts";
import { isNo } from "./yes-no.ts";

export interface FormSource {
  readonly file: string;
  /** File name without ending; stands for an absent form_id. */
  readonly id: string;
}

export interface FormReading {
  readonly form: Form;
  readonly issues: readonly Issue[];
}

const NAMES: Readonly<Record<string, ColumnNames>> = {
  survey: { aliases: SURVEY_ALIASES, columns: SURVEY_COLUMNS },
  choices: { aliases: CHOICES_ALIASES, columns: CHOICES_COLUMNS, referring: ["label", "media"] },
  external_choices: { aliases: CHOICES_ALIASES, columns: CHOICES_COLUMNS, referring: [] },
  osm: { aliases: CHOICES_ALIASES, columns: CHOICES_COLUMNS, referring: [] },
  entities: { aliases: ENTITIES_ALIASES, columns: ENTITIES_COLUMNS },
  settings: { aliases: SETTINGS_ALIASES, columns: SETTINGS_COLUMNS },
};

export function readForm(sheets: readonly WorkbookSheet[], source: FormSource): FormReading {
  const reader = sheetReader(sheets, source.file);
  const [settingsRow] = reader.open("settings", "default").rows;
  const early = readSettings(settingsRow, source.id, new Map());
  const language = early.defaultLanguage;
  const joinsBlanks = !isNo(textOf(settingsRow?.entries ?? new Map(), "clean_text_values"));
  const choices = readLists("choices", early.allowChoiceDuplicates, { reader, language });
  const external = findSheet("external_choices", sheets) && readLists("external_choices", true, { reader, language });
  const survey = reader.open("survey", language, joinsBlanks);
  const walk = newWalk(survey, choices.lists, early);
  const walked = {
    ...walk,
    externalLists: external && new Set(external.lists.keys()),
    osmTags: osmTags(reader, language),
  };
  const children = readSurveySheet(walked);
  const settings = readSettings(settingsRow, source.id, walk.settings);
  const entities = readEntities(reader.open("entities", language));
  const draft: Form = { file: source.file, settings, choices: choices.lists, nodes: children };
  const placed = placeEntities(draft, entities.entities, walk.meta);
  const issues = [
    ...surveyIssues(survey, sheets, source.file),
    ...checkSettings(settingsRow, source.file),
    ...checkLanguages([survey, choices.sheet], language),
    ...reader.issues,
    ...choices.issues,
    ...walk.issues,
    ...otherIssues(walk),
    ...entities.issues,
    ...placed.issues,
  ];
  const form: Form = { ...draft, nodes: settings.flat ? flattenGroups(placed.nodes) : placed.nodes };
  return { form, issues: [...issues, ...checkForm(form), ...checkIdleReferences(form, survey, settingsRow)] };
}

interface SheetReader {
  readonly open: (name: string, language: string, joinBlanks?: boolean) => FormSheet;
  readonly issues: Issue[];
}

function sheetReader(sheets: readonly WorkbookSheet[], file: string): SheetReader {
  const issues: Issue[] = sheets.flatMap(({ name }) => strayIssue(name, sheets, file));
  const open = (name: string, defaultLanguage: string, joinBlanks = false): FormSheet => {
    const found = findSheet(name, sheets);
    const names = NAMES[name];
    if (!found || !names) return { file, name, heads: [], rows: [] };
    const reading = readFormSheet(found, { ...names, file, defaultLanguage, joinBlanks });
    issues.push(...reading.issues);
    return reading.sheet;
  };
  return { open, issues };
}

function strayIssue(name: string, sheets: readonly WorkbookSheet[], file: string): readonly Issue[] {
  const known = Object.keys(NAMES);
  const plain = name.trim().toLowerCase();
  if (known.includes(plain) || plain.startsWith("_")) return [];
  const meant = nearest(
    name,
    known.filter((each) => each !== "osm" && each !== "survey" && findSheet(each, sheets) === undefined),
  );
  return meant === undefined ? [] : [sheetNameIssue(name, meant, file)];
}

interface ListContext {
  readonly reader: SheetReader;
  readonly language: string;
}

interface ListsReading extends ChoiceListsReading {
  readonly sheet: FormSheet;
}

function readLists(name: string, allowDuplicates: boolean, { reader, language }: ListContext): ListsReading {
  const sheet = reader.open(name, language);
  const { lists, issues } = readChoiceLists(sheet, allowDuplicates);
  const columns = ["list_name", "name"].filter((column) => !hasColumn(sheet, column));
  if (sheet.rows.length === 0 || columns.length === 0) return { lists, issues, sheet };
  const place = { file: sheet.file, sheet: sheet.name, row: 1 };
  return { lists, issues: columns.map((column) => noColumnIssue(column, { ...place, column })), sheet };
}

function hasColumn({ heads }: FormSheet, column: string): boolean {
  return heads.some(({ path }) => path[0] === column);
}

function osmTags(reader: SheetReader, language: string): ReadonlyMap<string, readonly OsmTag[]> {
  const tags = new Map<string, OsmTag[]>();
  for (const { entries } of reader.open("osm", language).rows) {
    const list = textOf(entries, "list_name");
    const tag = { name: textOf(entries, "name"), label: textOf(entries, "label"), choices: [] };
    tags.set(list, [...(tags.get(list) ?? []), tag]);
  }
  return tags;
}

function newWalk(sheet: FormSheet, choices: Map<string, Choice[]>, settings: FormSettings): SurveyWalk {
  return {
    sheet,
    choices,
    externalLists: undefined,
    osmTags: new Map(),
    rootName: settings.rootName,
    addsNone: settings.addNoneOption,
    issues: [],
    meta: [],
    settings: new Map(),
    repeatNames: new Set(),
    open: [],
    tableList: undefined,
    otherRows: [],
  };
}

function surveyIssues(survey: FormSheet, sheets: readonly WorkbookSheet[], file: string): readonly Issue[] {
  if (findSheet("survey", sheets) === undefined) {
    const others = sheets.map(({ name }) => name);
    return [noSurveyIssue(nearest("survey", others), file)];
  }
  const place = { file, sheet: survey.name, row: 1, column: "type" };
  return hasColumn(survey, "type") ? [] : [noColumnIssue("type", place)];
}

/** or_other brings English words: a fault only where the form speaks several languages. */
function otherIssues(walk: SurveyWalk): readonly Issue[] {
  const isTranslated = (rows: readonly Pick<FormRow, "entries">[]) =>
    rows.some(({ entries }) => entries.get("label") instanceof Map);
  if (!isTranslated(walk.sheet.rows)) return [];
  const at = { file: walk.sheet.file, sheet: walk.sheet.name, column: "type" };
  return walk.otherRows.map((row) => otherTranslationIssue({ ...at, row }));
}
