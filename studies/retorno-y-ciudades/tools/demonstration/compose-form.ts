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

/** `feeds`: by question the indicators and scores that are made from it. */
export interface FormSource {
  readonly form: Row;
  readonly questions: readonly Row[];
  readonly choices: readonly Row[];
  readonly feeds: ReadonlyMap<string, readonly string[]>;
}

/** Bind attributes of our own: which answers are locked away when they arrive. */
const NAMESPACE = 'tornaviaje="https://tornaviaje.example.org/xforms"';

export function composeForm({ form, questions, choices, feeds }: FormSource): FormSheets {
  return {
    survey: surveySheet(questions, feeds),
    choices: choicesSheet(questions, choices),
    settings: [
      [
        ...["form_title", "form_title_en", "form_title_fr"],
        ...["form_id", "version", "default_language", "instance_name", "namespaces"],
      ],
      [
        ...[form.title ?? "", form.title_en ?? "", form.title_fr ?? ""],
        ...[`retorno-y-ciudades-${form.id}`, form.version ?? "", LANGUAGES.es],
        ...[`concat(\${interviewer}, ' ', \${city}, ' ', \${interview_date})`, NAMESPACE],
      ],
    ],
  };
}

function surveySheet(questions: readonly Row[], feeds: FormSource["feeds"]): Cells {
  const head = [
    ...["type", "name"],
    ...inLanguages("label"),
    ...inLanguages("hint"),
    ...["required", "relevant", "constraint"],
    ...inLanguages("constraint_message"),
    ...[
      "choice_filter",
      "appearance",
      "calculation",
      "parameters",
      "default",
      "bind::tornaviaje:identity",
      "bind::tornaviaje:consent",
      "feeds",
    ],
  ];
  const columns = [
    ...["type", "name", ...CODES],
    ...CODES.map((code) => `hint_${code}`),
    ...["required", "relevant", "constraint"],
    ...CODES.map((code) => `constraint_${code}`),
    ...["choice_filter", "appearance", "calculation", "parameters", "default", "identity", "consent_purpose"],
  ];
  return [
    head,
    ...questions.map((question) => [...columns.map((column) => question[column] ?? ""), feedsOf(question, feeds)]),
  ];
}

/** What is made from the answers; where nothing is: context, administration or identity. */
function feedsOf({ name = "", role = "" }: Row, feeds: FormSource["feeds"]): string {
  return feeds.get(name)?.join(" ") ?? role;
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
