import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WorkbookSheet } from "#base/workbook-sheet";
import { readXlsform } from "./read-xlsform.ts";

/** Sheets from Markdown tables: `| survey |` opens a sheet, the rows below it follow. */
function sheets(markdown: string): readonly WorkbookSheet[] {
  const found: { name: string; rows: string[][] }[] = [];
  for (const line of markdown.trim().split("\n")) {
    const [, name = "", ...cells] = line.split("|").map((cell) => cell.trim());
    if (name !== "") found.push({ name, rows: [] });
    else found.at(-1)?.rows.push(cells.slice(0, -1));
  }
  return found;
}

const read = (markdown: string) => readXlsform(sheets(markdown), { file: "instruments/f.xlsx", id: "f" });

const SETTINGS = `
  | settings |
  |          | form_id | version | form_title | form_title_fr |
  |          | f-form  | 1       | Formulario | Formulaire    |`;

const FORM = `
  | survey |
  |        | type                | name   | label::Español (es) | label::English (en) |
  |        | note                | hello  | Hola                | Hello               |
  |        | begin_group         | about  | Usted               | You                 |
  |        | select_one yes_no   | works  | ¿Trabaja?           | Do you work?        |
  |        | select_multiple need or_other | needs | ¿Qué?      | What?               |
  |        | end_group           |        |                     |                     |
  |        | begin_repeat        | child  | Hijos               | Children            |
  |        | integer             | c_age  | ¿Edad?              | Age?                |
  |        | end_repeat          |        |                     |                     |
  |        | range               | pain   | ¿Dolor?             | Pain?               |
  |        | calculate           | score  |                     |                     |
  |        | date                | day    | ¿Cuándo?            | When?               |
  |        | geopoint            | where  | ¿Dónde?             | Where?              |
  | choices |
  |        | list_name | name | label::Español (es) | label::English (en) |
  |        | yes_no    | yes  | Sí                  | Yes                 |
  |        | yes_no    | no   | No                  | No                  |
  |        | need      | EMP  | Trabajo             | Work                |${SETTINGS}`;

test("reads the codebook of a form: questions outside repeats, with kinds, codes and labels", () => {
  const { instrument, issues } = read(FORM);
  expect(issues).toEqual([]);
  expect(instrument).toMatchObject({
    id: "f",
    formId: "f-form",
    version: "1",
    titles: { es: "Formulario", fr: "Formulaire" },
  });
  expect(instrument.variables.map(({ name, kind, row }) => [name, kind, row])).toEqual([
    ["works", "one", 4],
    ["needs", "many", 5],
    ["pain", "decimal", 10],
    ["score", "text", 11],
    ["day", "date", 12],
    ["where", "text", 13],
  ]);
  expect(instrument.variables[0]).toMatchObject({
    labels: { es: "¿Trabaja?", en: "Do you work?" },
    categories: [
      { code: "yes", labels: { es: "Sí", en: "Yes" } },
      { code: "no", labels: { es: "No", en: "No" } },
    ],
  });
  expect(instrument.variables[1]?.categories.map(({ code }) => code)).toEqual(["EMP", "other"]);
});

describe("names sheet, row and cure of", () => {
  const survey = (rows: string, choices = "|  | yes_no | yes | Sí |") => `
    | survey |
    |        | type | name | label |
    ${rows}
    | choices |
    |        | list_name | name | label |
    ${choices}${SETTINGS}`;
  const cases = [
    ["an unknown type", survey("| | integr | age | Edad |"), "survey", 2, "question-type-is-known", "“integer”"],
    ["a missing list", survey("| | select_one yesno | w | ¿? |"), "survey", 2, "choice-list-is-there", "“yes_no”"],
    ["a select without list", survey("| | select_one | w | ¿? |"), "survey", 2, "choice-list-is-there", "Add the list"],
    [
      "two questions of one name",
      survey("| | text | a | A |\n| | text | a | B |"),
      "survey",
      3,
      "question-name-is-unique",
      "another name",
    ],
    [
      "a name with a blank",
      survey("| | text | my age | A |"),
      "survey",
      2,
      "question-has-a-name",
      "Begin with a letter",
    ],
    ["a question without name", survey("| | text | | A |"), "survey", 2, "question-has-a-name", "Begin with a letter"],
    [
      "a group that stays open",
      survey("| | begin_group | g | G |\n| | text | a | A |"),
      "survey",
      2,
      "groups-are-closed",
      "end_group",
    ],
    [
      "a group closed twice",
      survey("| | text | a | A |\n| | end group | | |"),
      "survey",
      3,
      "groups-are-closed",
      "inside out",
    ],
    [
      "crossed blocks",
      survey("| | begin_group | g | G |\n| | end_repeat | | |\n| | end_group | | |"),
      "survey",
      3,
      "groups-are-closed",
      "inside out",
    ],
    [
      "a choice that stands twice",
      survey("| | text | a | A |", "| | yes_no | yes | Sí |\n| | yes_no | yes | Sí |"),
      "choices",
      3,
      "choice-code-is-unique",
      "Delete",
    ],
    [
      "a code with a blank",
      survey("| | text | a | A |", "| | yes_no | oh yes | Sí |"),
      "choices",
      2,
      "choice-has-list-and-code",
      "without blanks",
    ],
    ["no survey sheet", SETTINGS, "survey", undefined, "form-has-its-sheets", "template"],
  ] as const;
  test.each(cases)("%s", (_name, form, sheet, row, rule, cure) => {
    const found = read(form).issues.filter((issue) => issue.rule === `study/${rule}`);
    expect(found).toHaveLength(1);
    expect(found[0]?.place).toMatchObject({ file: "instruments/f.xlsx", sheet, ...(row ? { row } : {}) });
    expect(found[0]?.cure.en).toContain(cure);
  });
});

test("warns of a question that is not asked in every language of the form, and of a mistyped column", () => {
  const form = FORM.replace("| When?               |", "|                     |").replace(
    "| type  ",
    "| type | relevent | x |",
  );
  expect(read(FORM.replace("| When?               |", "|                     |")).issues).toMatchObject([
    { rule: "study/question-is-in-every-language", severity: "warning", place: { row: 12, sheet: "survey" } },
  ]);
  expect(read(form).issues.some((issue) => issue.rule === "study/form-column-is-known")).toBe(true);
});

test("answers any sheets at all", () => {
  const cell = fc.oneof(
    fc.constantFrom("type", "name", "list_name", "label::es", "select_one a", "begin_group", "end_repeat", "a", ""),
    fc.string(),
  );
  const sheet = fc.record({ name: fc.constantFrom("survey", "choices", "settings"), rows: fc.array(fc.array(cell)) });
  fc.assert(
    fc.property(fc.array(sheet), (any) => {
      readXlsform(any, { file: "f.xlsx", id: "f" });
    }),
  );
});
