// Source tables of one form → the three sheets of its XLSForm (https://xlsform.org): survey, choices, settings.
import type { Row } from "./read-rows.ts";

type Cells = string[][];

export interface FormSheets {
  readonly survey: Cells;
  readonly choices: Cells;
  readonly settings: Cells;
}

const LANGUAGES = { es: "Español (es)", en: "English (en)", fr: "Français (fr)" } as const;
const CODES = ["es", "en", "fr"] as const;

export function composeForm(form: Row, questions: readonly Row[], choices: readonly Row[]): FormSheets {
  return {
    survey: surveySheet(questions),
    choices: choicesSheet(questions, choices),
    settings: [
      ["form_title", "form_id", "version", "default_language"],
      [form.title ?? "", `retorno-y-ciudades-${form.id}`, form.version ?? "", LANGUAGES.es],
    ],
  };
}

function surveySheet(questions: readonly Row[]): Cells {
  const head = [
    ...["type", "name"],
    ...inLanguages("label"),
    ...inLanguages("hint"),
    ...["required", "relevant", "constraint"],
    ...inLanguages("constraint_message"),
    ...["choice_filter", "appearance"],
  ];
  const columns = [
    ...["type", "name", ...CODES],
    ...CODES.map((code) => `hint_${code}`),
    ...["required", "relevant", "constraint"],
    ...CODES.map((code) => `constraint_${code}`),
    ...["choice_filter", "appearance"],
  ];
  return [head, ...questions.map((question) => columns.map((column) => question[column] ?? ""))];
}

/** Only the lists that the form asks for, in the order in which it asks. */
function choicesSheet(questions: readonly Row[], choices: readonly Row[]): Cells {
  const lists = new Set(questions.flatMap(({ type = "" }) => (type.startsWith("select_") ? [type.split(" ")[1]] : [])));
  const rows = [...lists].flatMap((list) => choices.filter(({ list_name }) => list_name === list));
  return [
    ["list_name", "name", ...inLanguages("label"), "country"],
    ...rows.map((row) => ["list_name", "name", ...CODES, "country"].map((column) => row[column] ?? "")),
  ];
}

function inLanguages(column: string): string[] {
  return CODES.map((code) => `${column}::${LANGUAGES[code]}`);
}
