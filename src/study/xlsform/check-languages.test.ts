// What is remarked on the languages, settings and loose rows of a form, none of it an error.
import { expect, test } from "vitest";
import { convertXlsform } from "./convert-xlsform.ts";
import { readMarkdownForm } from "./read-text-form.ts";

function remarksOn(tables: string): readonly string[] {
  const { xml, issues } = convertXlsform(readMarkdownForm(tables), { file: "form.xlsx", id: "f" });
  expect(xml).toBeDefined();
  return issues.map(({ rule, place, message }) => `${rule} ${place.sheet} ${place.row}: ${message.en}`);
}

test("each language has the columns that another has, on each sheet for itself", () => {
  const form = `
    | survey |
    |        | type         | name | label::Español (es) | label::English (en) | hint::Español (es) | media::image::English (en) |
    |        | select_one l | a    | Ciudad              | Town                | Donde vive         | a.png                      |
    | choices |
    |         | list_name | name | label::Español (es) | label::Français (fr) |
    |         | l         | x    | Uno                 | Un                   |`;
  expect(remarksOn(form)).toEqual([
    "study/languages-have-the-same-columns survey 1: The language “Español (es)” lacks on this sheet: image.",
    "study/languages-have-the-same-columns survey 1: The language “English (en)” lacks on this sheet: hint.",
  ]);
});

test("a column without language is of the default one", () => {
  const form = `
    | survey |
    |        | type | name | label  | label::English (en) | constraint_message::Español (es) | constraint_message::English (en) |
    |        | text | a    | Ciudad | Town                | No                               | No                               |
    | settings |
    |          | default_language |
    |          | Español (es)     |`;
  expect(remarksOn(form)).toEqual([]);
});

test("a language is known by its code, of two letters one that exists", () => {
  const form = `
    | survey |
    |        | type | name | label::English | label::K’iche’ (quc) | label::Klingon (xq) | label::fr |
    |        | text | a    | A              | A                    | A                   | A         |`;
  expect(remarksOn(form)).toEqual([
    "study/language-has-a-code survey 1: Programs cannot tell which language this is: English, Klingon (xq).",
  ]);
});

test("a setting that is neither yes nor no counts as absent", () => {
  const form = `
    | survey |
    |        | type | name | label |
    |        | text | a    | A     |
    | settings |
    |          | flat | clean_text_values |
    |          | Bob  | no                |`;
  expect(remarksOn(form)).toEqual([
    "study/setting-is-yes-or-no settings 2: “Bob” is neither yes nor no; the setting flat counts as absent.",
  ]);
});

test("form_id counts where id_string stands beside it", () => {
  const tables = `
    | survey |
    |        | type | name | label |
    |        | text | a    | A     |
    | settings |
    |          | form_id | id_string |
    |          | new     | old       |`;
  expect(remarksOn(tables)).toEqual([
    "study/form-has-one-identity settings 1: There are both form_id and id_string; only form_id counts.",
  ]);
  expect(convertXlsform(readMarkdownForm(tables), { file: "form.xlsx", id: "f" }).formId).toBe("new");
});

test("a row with neither type nor name nor label is left out, and said to be", () => {
  const form = `
    | survey |
    |        | type | name | label | hint             |
    |        | text | a    | A     |                  |
    |        |      |      |       | ask Ana about it |`;
  expect(remarksOn(form)).toEqual([
    "study/row-is-a-question survey 3: The row has neither type nor name nor label: it is not asked.",
  ]);
});
