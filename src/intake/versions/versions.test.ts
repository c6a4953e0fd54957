import { describe, expect, test } from "vitest";
import { readForm } from "#study/xlsform/read-form";
import type { AnswerGroup } from "../submission/submission.ts";
import { type FormTables, formTables } from "./form-tables.ts";
import { labelTables } from "./label-tables.ts";
import { proposeRenames } from "./propose-changes.ts";
import { stableTables, type VersionChanges } from "./stable-tables.ts";
import { type ExportedSubmission, tabulate } from "./tabulate.ts";

type Rows = readonly (readonly string[])[];

function form(version: string, survey: Rows, choices: Rows = []): FormTables {
  const sheets = [
    {
      name: "survey",
      rows: [["type", "name", "label::Español (es)", "label::English (en)", "bind::personal"], ...survey],
    },
    { name: "choices", rows: [["list_name", "name", "label::Español (es)", "label::English (en)"], ...choices] },
    {
      name: "settings",
      rows: [
        ["form_id", "version", "default_language"],
        ["returnee", version, "Español (es)"],
      ],
    },
  ];
  return formTables(readForm(sheets, { file: "returnee.xlsx", id: "returnee" }).form);
}

const YES_NO = [
  ["yes_no", "yes", "Sí", "Yes"],
  ["yes_no", "no", "No", "No"],
];

const FIRST = form(
  "1",
  [
    ["text", "full_name", "Nombre", "Name", "yes"],
    ["integer", "age", "Edad", "Age"],
    ["select_one yes_no", "job", "¿Trabaja?", "Do you work?"],
    ["select_one old", "housing", "Vivienda", "Housing"],
    ["text", "gone", "Algo", "Something"],
    ["begin_repeat", "member", "Persona", "Member"],
    ["integer", "member_age", "Edad", "Age"],
    ["end_repeat", "", "", ""],
  ],
  [...YES_NO, ["old", "a", "Propia", "Own"], ["old", "b", "Alquilada", "Rented"]],
);

const SECOND = form(
  "2",
  [
    ["begin_group", "profile", "Perfil", "Profile"],
    ["decimal", "age", "Edad en años", "Age in years"],
    ["end_group", "", "", ""],
    ["select_one yes_no", "works", "¿Trabaja?", "Do you work?"],
    ["select_one new", "housing", "Vivienda", "Housing"],
    ["select_multiple need", "needs", "Necesidades", "Needs"],
    ["begin_repeat", "member", "Persona", "Member"],
    ["integer", "member_age", "Edad", "Age"],
    ["begin_repeat", "job", "Empleo", "Job"],
    ["text", "title", "Título", "Title"],
    ["end_repeat", "", "", ""],
    ["end_repeat", "", "", ""],
  ],
  [
    ...YES_NO,
    ["new", "own", "Propia", "Own"],
    ["new", "rent", "Alquilada", "Rented"],
    ["need", "EMP", "Empleo", "Work"],
    ["need", "DOC", "Papeles", "Papers"],
  ],
);

const CHANGES: VersionChanges = { renamed: { job: "works" }, recoded: { housing: { a: "own", b: "rent" } } };

function submission(instanceId: string, version: string, answers: AnswerGroup): ExportedSubmission {
  return {
    instanceId,
    version,
    receivedAt: "2026-06-01T10:00:00Z",
    submitter: "",
    review: "none",
    edited: false,
    answers,
  };
}

const SUBMISSIONS = [
  submission("uuid:1", "1", {
    full_name: "X",
    age: "30",
    job: "yes",
    housing: "a",
    gone: "kept",
    member: [{ member_age: "4" }, { member_age: "7" }],
  }),
  submission("uuid:2", "2", {
    profile: { age: "41.5" },
    works: "no",
    housing: "rent",
    needs: "DOC",
    member: [{ member_age: "9", job: [{ title: "t" }] }],
  }),
];

function exported(language = "es", withTexts = false) {
  const stable = stableTables([FIRST, SECOND], CHANGES);
  const tabulation = tabulate(stable);
  for (const each of SUBMISSIONS) tabulation.add(each);
  return labelTables(tabulation.tables, { form: stable, language, withTexts, yesNo: ["No", "Sí"] });
}

function valuesOf(table: ReturnType<typeof exported>[number] | undefined, name: string) {
  return table?.table.columns.find((column) => column.name === name)?.values;
}

describe("answers of several versions of a form", () => {
  test("stand in one column per stable question: moved, renamed, re-coded, of another type", () => {
    const [root] = exported();
    expect(valuesOf(root, "age")).toEqual([30, 41.5]);
    expect(valuesOf(root, "works")).toEqual(["yes", "no"]);
    expect(valuesOf(root, "housing")).toEqual(["own", "rent"]);
    expect(valuesOf(root, "needs_DOC")).toEqual([null, 1]);
  });

  test("keep what is no longer asked", () => {
    expect(valuesOf(exported("es", true)[0], "gone")).toEqual(["kept", null]);
  });

  test("say which versions ask what, and how it was called", () => {
    const columns = stableTables([FIRST, SECOND], CHANGES).tables[0]?.columns ?? [];
    const asked = (name: string) => columns.find((column) => column.name === name)?.asked;
    expect(asked("works")).toEqual([
      { version: "1", path: "job" },
      { version: "2", path: "works" },
    ]);
    expect(asked("gone")).toEqual([{ version: "1", path: "gone" }]);
  });

  test("in repeats become linked tables, also inside one another", () => {
    const [, member, job] = exported("es", true);
    expect(valuesOf(member, "KEY")).toEqual(["uuid:1/member[1]", "uuid:1/member[2]", "uuid:2/member[1]"]);
    expect(valuesOf(member, "PARENT_KEY")).toEqual(["uuid:1", "uuid:1", "uuid:2"]);
    expect(valuesOf(job, "PARENT_KEY")).toEqual(["uuid:2/member[1]"]);
    expect(valuesOf(job, "title")).toEqual(["t"]);
  });

  test("have words in any language of the form, by its name or code", () => {
    const label = (language: string) =>
      exported(language)[0]?.table.columns.find(({ name }) => name === "works")?.label;
    expect(label("en")).toBe("Do you work?");
    expect(label("English (en)")).toBe("Do you work?");
    expect(label("es")).toBe("¿Trabaja?");
  });

  test("never hold a personal question, and free texts only when asked for", () => {
    expect(exported()[0]?.leftOut).toEqual(["full_name", "gone"]);
    expect(exported("es", true)[0]?.leftOut).toEqual(["full_name"]);
    expect(JSON.stringify(exported("es", true))).not.toContain('"X"');
  });

  test("of a version that nobody published are found by any name that the question ever had", () => {
    const stable = stableTables([FIRST, SECOND], CHANGES);
    const tabulation = tabulate(stable);
    tabulation.add(submission("uuid:3", "9", { age: "20", job: "no" }));
    const [root] = labelTables(tabulation.tables, {
      form: stable,
      language: "es",
      withTexts: false,
      yesNo: ["No", "Sí"],
    });
    expect(valuesOf(root, "age")).toEqual([20]);
    expect(valuesOf(root, "works")).toEqual(["no"]);
  });
});

describe("a question that is gone", () => {
  test("is proposed to be the new one with the same words", () => {
    expect(proposeRenames(FIRST, SECOND)).toContainEqual({ from: "job", to: "works", because: "same-words" });
  });

  test("is left alone when nothing new is like it", () => {
    expect(proposeRenames(FIRST, SECOND).map(({ from }) => from)).not.toContain("gone");
  });
});
