// An XLSForm workbook → the codebook of its answers. Relevance, constraints and calculations are not read here.
import type { Issue } from "#base/issue";
import { nearest } from "#base/nearest";
import { sheetOf } from "#base/read-workbook";
import type { Sheet, SheetReading, SheetRow } from "#base/sheet";
import type { Language } from "#base/text";
import type { WorkbookSheet } from "#base/workbook-sheet";
import type { Instrument, Labels } from "./instrument.ts";
import { labelColumns, labelsIn, languageOf } from "./label-columns.ts";
import { readChoices } from "./read-choices.ts";
import { readSurvey } from "./read-survey.ts";
import { columnNameIssue, missingSheetIssue, versionIssue } from "./xlsform-issues.ts";

export interface XlsformReading {
  readonly instrument: Instrument;
  readonly issues: readonly Issue[];
}

export interface XlsformSource {
  readonly file: string;
  /** File name without ending: `returnee`. */
  readonly id: string;
}

interface Settings {
  readonly formId: string;
  readonly version: string;
  readonly titles: Labels;
  readonly language: Language;
  readonly allowDuplicates: boolean;
}

/** Columns that a survey sheet may have besides `label`, `hint` and the like; the part before `::` counts. */
const SURVEY_COLUMNS = [
  ...["type", "name", "label", "hint", "guidance_hint", "required", "required_message", "relevant", "constraint"],
  ...["constraint_message", "appearance", "calculation", "choice_filter", "default", "parameters", "repeat_count"],
  ...["read_only", "readonly", "trigger", "image", "audio", "video", "big-image", "media", "note", "notes", "body"],
  ...["bind", "instance", "save_to", "disabled", "autoplay", "intent", "query"],
];

export function readXlsform(sheets: readonly WorkbookSheet[], { file, id }: XlsformSource): XlsformReading {
  const survey = open("survey", sheets, file);
  const choices = open("choices", sheets, file);
  const settings = open("settings", sheets, file);
  const read = readSettings(settings.sheet, id);
  const { lists, issues: choiceIssues } = readChoices(choices.sheet, read);
  const { variables, issues: surveyIssues } = readSurvey(survey.sheet, { language: read.language, lists });
  const { formId, version, titles } = read;
  const issues = [
    ...(hasSheet("survey", sheets) ? [] : [missingSheetIssue("survey", file)]),
    ...(version === "" ? [versionIssue(file)] : []),
    ...[survey, choices, settings].flatMap((reading) => reading.issues),
    ...columnIssues(survey.sheet),
    ...choiceIssues,
    ...surveyIssues,
  ];
  return { instrument: { id, formId, version, titles, variables }, issues };
}

function open(name: string, sheets: readonly WorkbookSheet[], file: string): SheetReading {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found !== undefined && found.rows.length > 0) return sheetOf(found, file);
  return { sheet: { file, sheet: name, head: [], rows: [] }, issues: [] };
}

function hasSheet(name: string, sheets: readonly WorkbookSheet[]): boolean {
  return sheets.some((sheet) => sheet.name === name && sheet.rows.length > 0);
}

function readSettings(sheet: Sheet, id: string): Settings {
  const [row] = sheet.rows;
  const cell = (name: string) => cellAt(row, sheet.head.indexOf(name));
  const language = languageOf(cell("default_language")) ?? "es";
  const formId = cell("form_id");
  return {
    formId: formId === "" ? id : formId,
    version: cell("version"),
    titles: labelsIn(row?.cells ?? [], labelColumns(sheet, "form_title", language)),
    language,
    allowDuplicates: cell("allow_choice_duplicates") === "yes",
  };
}

function cellAt(row: SheetRow | undefined, index: number): string {
  return row?.cells[index] ?? "";
}

/** A form may have columns of its own; only those that look like a slip are remarked on. */
function columnIssues(sheet: Sheet): readonly Issue[] {
  const bases = sheet.head.map((name) => ({ name, base: (name.split(":")[0] ?? "").trim() }));
  return bases.flatMap(({ name, base }) => {
    const meant = SURVEY_COLUMNS.includes(base) ? undefined : nearest(base, SURVEY_COLUMNS);
    return meant === undefined ? [] : [columnNameIssue(name, meant, sheet)];
  });
}
