// What is remarked on in groups and repeats: no heading, nothing to see.
import { expect, test } from "vitest";
import { form, sheet, survey } from "../../../test/fixture/form-tables.ts";
import { convertXlsform } from "./convert-xlsform.ts";
import { readMarkdownForm } from "./read-text-form.ts";

function remarks(tables: string): readonly string[] {
  const { xml, issues } = convertXlsform(readMarkdownForm(tables), { file: "form.xlsx", id: "f" });
  expect(xml).toBeDefined();
  return issues.map(({ rule, place, severity }) => `${severity} ${rule} ${place.row}`);
}

const HEAD = "type | name | label | appearance | image | calculation";
const ASKED = "text | a | A | | |";
const LIST = sheet("choices", "list_name | name | label", "l | x | X");

test.each([
  ["with a label", form(survey(HEAD, "begin group | g | G", ASKED, "end group")), []],
  [
    "a group without",
    form(survey(HEAD, ASKED, "begin group | g", "text | b | B", "end group")),
    ["warning study/groups-have-a-label 3"],
  ],
  ["a group that is one screen", form(survey(HEAD, "begin group | g | | field-list", ASKED, "end group")), []],
  ["a group with a picture", form(survey(HEAD, "begin group | g | | | a.png", ASKED, "end group")), []],
  [
    "a table",
    form(survey(HEAD, "begin group | g | | table-list", "select_one l | a | A", "end group"), LIST),
    ["warning study/groups-have-a-label 2"],
  ],
  [
    "a loop",
    form(survey(HEAD, "begin loop over l | g", ASKED, "end loop"), LIST),
    ["warning study/groups-have-a-label 2"],
  ],
  [
    "a repeat, one screen or not",
    form(survey(HEAD, "begin repeat | r | | field-list", ASKED, "end repeat")),
    ["warning study/repeats-have-a-label 2"],
  ],
])("heading: %s", (_name, tables, expected) => expect(remarks(tables)).toEqual(expected));

test.each([
  [
    "an empty group",
    survey(HEAD, ASKED, "begin group | g | G", "end group"),
    ["warning study/groups-show-something 3"],
  ],
  [
    "a group of calculations",
    survey(HEAD, "begin group | g | G", "calculate | c | | | | 1 + 1", "integer | d | | | | 2", "end group"),
    ["warning study/groups-show-something 2"],
  ],
  [
    "a group around an empty group",
    survey(HEAD, "begin group | g | G", "begin group | h | H", "end group", "end group"),
    ["warning study/groups-show-something 3"],
  ],
  ["a calculation that is shown", survey(HEAD, "begin group | g | G", "integer | d | D | | | 2", "end group"), []],
  ["an empty repeat", survey(HEAD, "begin repeat | r | R", "end repeat"), []],
])("to see: %s", (_name, tables, expected) => expect(remarks(tables)).toEqual(expected));
