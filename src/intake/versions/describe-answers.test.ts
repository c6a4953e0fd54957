import { describe, expect, test } from "vitest";
import { readForm } from "#study/xlsform/read-form";
import { compareAnswers } from "../submission/compare-answers.ts";
import { describeAnswers } from "./describe-answers.ts";
import { formTables } from "./form-tables.ts";

const SURVEY = [
  ["type", "name", "label::Español (es)", "label::English (en)", "bind::personal"],
  ["text", "full_name", "Nombre", "Name", "name"],
  ["begin_group", "home", "Hogar", "Household", ""],
  ["select_multiple asset", "assets", "¿Qué **hay** en casa?", "What is there?", ""],
  ["begin_repeat", "member", "Persona", "Member", ""],
  ["integer", "age", "Edad", "Age", ""],
  ["select_one yes_no", "works", "¿Trabaja?", "", ""],
  ["end_repeat", "", "", "", ""],
  ["integer", "rooms", "Cuartos", "Rooms", ""],
  ["end_group", "", "", "", ""],
  ["geopoint", "place", "Lugar", "Place", ""],
];
const CHOICES = [
  ["list_name", "name", "label::Español (es)", "label::English (en)"],
  ["asset", "tv", "Televisor", "Television"],
  ["asset", "bike", "Bicicleta", "Bicycle"],
  ["yes_no", "yes", "Sí", "Yes"],
  ["yes_no", "no", "No", "No"],
];
const SETTINGS = [
  ["form_id", "version", "default_language"],
  ["f", "1", "Español (es)"],
];
const FORM = formTables(
  readForm(
    [
      { name: "survey", rows: SURVEY },
      { name: "choices", rows: CHOICES },
      { name: "settings", rows: SETTINGS },
    ],
    { file: "f.xlsx", id: "f" },
  ).form,
);
const ANSWERS = {
  home: {
    assets: "tv bike",
    member: [
      { age: "34", works: "yes" },
      { age: "7", works: "" },
    ],
    rooms: "3",
  },
  old_question: "kept",
  meta: { instanceID: "uuid:1" },
};

describe("answers under the words of their questions", () => {
  test("stand in the order of the form, in the language of the reader, with groups and turns", () => {
    const lines = describeAnswers(FORM, ANSWERS, { language: "en" }).map((item) =>
      item.kind === "answer"
        ? `${"·".repeat(item.depth)}${item.label} = ${item.text}`
        : `${"·".repeat(item.depth)}[${item.label}]`,
    );
    expect(lines).toEqual([
      "Name = ",
      "[Household]",
      "·What is there? = Television; Bicycle",
      "·[Member 1]",
      "··Age = 34",
      "··¿Trabaja? = Yes",
      "·[Member 2]",
      "··Age = 7",
      "··¿Trabaja? = ",
      "·Rooms = 3",
      "Place = ",
      "old_question = kept",
    ]);
  });

  test("name the path by which they are corrected, and say what is locked away", () => {
    const items = describeAnswers(FORM, ANSWERS, { language: "es" });
    expect(items.filter(({ kind }) => kind === "answer").map(({ path }) => path)).toEqual([
      ...["full_name", "home/assets", "home/member[1]/age", "home/member[1]/works"],
      ...["home/member[2]/age", "home/member[2]/works", "home/rooms", "place", "old_question"],
    ]);
    expect(items.flatMap((item) => (item.kind === "answer" && item.personal ? [item.path] : []))).toEqual([
      "full_name",
    ]);
    expect(items.find(({ path }) => path === "home/assets")).toMatchObject({ label: "¿Qué hay en casa?" });
  });

  test("differ between versions where somebody changed them", () => {
    const edited = { ...ANSWERS, home: { ...ANSWERS.home, rooms: "", member: [{ age: "35", works: "yes" }] } };
    expect(compareAnswers(ANSWERS, edited)).toEqual([
      { path: "home/member[1]/age", before: "34", after: "35" },
      { path: "home/member[2]/age", before: "7", after: "" },
      { path: "home/rooms", before: "3", after: "" },
    ]);
  });
});
