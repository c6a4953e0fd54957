import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toSheet } from "#base/sheet";
import { readForm } from "#study/xlsform/read-form";
import { formTables } from "../versions/form-tables.ts";
import { applyMapping } from "./apply-mapping.ts";
import { linkSheets } from "./linked-sheets.ts";
import { proposeMapping } from "./propose-mapping.ts";
import { readMapping, writeMapping } from "./read-mapping.ts";

type Rows = readonly (readonly string[])[];

const FORM = formTables(
  readForm(
    [
      {
        name: "survey",
        rows: [
          ["type", "name", "label::Español (es)", "label::English (en)"],
          ["begin_group", "profile", "Perfil", "Profile"],
          ["integer", "age", "¿Cuántos años tiene?", "How old are you?"],
          ["select_one yes_no", "works", "¿Trabaja?", "Do you work?"],
          ["end_group", "", "", ""],
          ["select_multiple need", "needs", "¿Qué necesita?", "What do you need?"],
          ["begin_repeat", "member", "Persona del hogar", "Member"],
          ["text", "relation", "Parentesco", "Relation"],
          ["integer", "member_age", "Edad", "Age"],
          ["end_repeat", "", "", ""],
        ],
      },
      {
        name: "choices",
        rows: [
          ["list_name", "name", "label::Español (es)", "label::English (en)"],
          ["yes_no", "yes", "Sí", "Yes"],
          ["yes_no", "no", "No", "No"],
          ["need", "EMP", "Trabajo digno", "Decent work"],
          ["need", "DOC", "Documentos", "Papers"],
        ],
      },
      {
        name: "settings",
        rows: [
          ["form_id", "version", "default_language"],
          ["home", "1", "Español (es)"],
        ],
      },
    ],
    { file: "home.xlsx", id: "home" },
  ).form,
);

function linked(sheets: Readonly<Record<string, Rows>>) {
  return linkSheets(
    Object.entries(sheets).map(([name, rows]) => ({
      name,
      sheet: toSheet(rows, { file: "answers.xlsx", sheet: name }).sheet,
    })),
  );
}

function bring(sheets: Readonly<Record<string, Rows>>) {
  const tables = linked(sheets);
  const { mapping } = proposeMapping(tables, FORM);
  return { mapping, ...applyMapping(tables, mapping, FORM) };
}

const KOBO: Readonly<Record<string, Rows>> = {
  home: [
    ["profile/age", "profile/works", "needs", "needs/EMP", "needs/DOC", "_id", "_uuid", "_index"],
    ["34", "yes", "EMP DOC", "1", "1", "11", "u-1", "1"],
    ["50", "no", "", "", "", "12", "u-2", "2"],
  ],
  member: [
    ["relation", "member_age", "_index", "_parent_table_name", "_parent_index"],
    ["hija", "4", "1", "home", "1"],
    ["hijo", "7", "2", "home", "1"],
    ["madre", "70", "3", "home", "2"],
  ],
};

describe("an export of KoboToolbox", () => {
  test("is mapped by names with their groups, its sheets linked, its paperwork left aside", () => {
    const { mapping, instances, issues } = bring(KOBO);
    expect(issues).toEqual([]);
    expect(mapping.key).toBe("_uuid");
    expect(instances).toEqual([
      {
        key: "u-1",
        row: 2,
        answers: {
          profile: { age: "34", works: "yes" },
          needs: "EMP DOC",
          member: [
            { relation: "hija", member_age: "4" },
            { relation: "hijo", member_age: "7" },
          ],
        },
      },
      {
        key: "u-2",
        row: 3,
        answers: { profile: { age: "50", works: "no" }, member: [{ relation: "madre", member_age: "70" }] },
      },
    ]);
  });

  test("with labels and split choices alone gives the same codes", () => {
    const { instances, issues } = bring({
      home: [
        ["¿Cuántos años tiene?", "¿Trabaja?", "¿Qué necesita?/Trabajo digno", "¿Qué necesita?/Documentos", "_uuid"],
        ["34", "Sí", "1", "0", "u-1"],
      ],
    });
    expect(issues).toEqual([]);
    expect(instances[0]?.answers).toEqual({ profile: { age: "34", works: "yes" }, needs: "EMP" });
  });

  test("with labels of several answers in one cell gives their codes", () => {
    const { instances } = bring({
      home: [
        ["needs", "_uuid"],
        ["Trabajo digno Documentos", "u-1"],
        ["Documentos", "u-2"],
      ],
    });
    expect(instances.map(({ answers }) => answers.needs)).toEqual(["EMP DOC", "DOC"]);
  });
});

describe("an export of ODK Central", () => {
  test("is linked by KEY and PARENT_KEY, groups parted by hyphens", () => {
    const { instances, issues } = bring({
      home: [
        ["SubmissionDate", "profile-age", "profile-works", "needs", "meta-instanceID", "KEY"],
        ["2026-06-01", "34.0", "yes", "DOC", "uuid:1", "uuid:1"],
      ],
      "home-member": [
        ["relation", "member_age", "PARENT_KEY", "KEY"],
        ["hija", "4", "uuid:1", "uuid:1/member[1]"],
      ],
    });
    expect(issues).toEqual([]);
    expect(instances[0]?.answers).toEqual({
      profile: { age: "34", works: "yes" },
      needs: "DOC",
      member: [{ relation: "hija", member_age: "4" }],
    });
  });
});

describe("what is wrong with a file", () => {
  test("is told with sheet, row, column and cure; the answer is kept", () => {
    const { instances, issues } = bring({
      home: [
        ["age", "works", "_uuid"],
        ["treinta", "yess", "u-1"],
      ],
    });
    expect(issues.map(({ rule, severity, place }) => [rule, severity, place.sheet, place.row, place.column])).toEqual([
      ["intake/imported-number-is-a-number", "warning", "home", 2, "age"],
      ["intake/imported-answer-is-permitted", "warning", "home", 2, "works"],
    ]);
    expect(issues[1]?.cure.en).toContain("yes");
    expect(instances[0]?.answers).toEqual({ profile: { age: "treinta", works: "yess" } });
  });

  test("stops the import where rows have lost their parent, their key or their column", () => {
    const { mapping } = bring(KOBO);
    const broken = linked({
      home: [
        ["profile/age", "_uuid", "_index"],
        ["1", "u-1", "1"],
        ["2", "u-1", "2"],
      ],
      member: [
        ["relation", "_parent_index"],
        ["hija", "9"],
      ],
    });
    const rules = applyMapping(broken, mapping, FORM)
      .issues.filter(({ severity }) => severity === "error")
      .map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(
      new Set(["intake/mapped-column-is-in-the-file", "intake/repeat-belongs-to-a-form", "intake/row-has-its-own-key"]),
    );
  });

  test("in the mapping itself is told too", () => {
    const { mapping } = bring(KOBO);
    const wrong = {
      ...mapping,
      sheets: [{ sheet: "home", table: "", columns: [{ column: "_id", question: "profile/agee" }], ignored: [] }],
    };
    expect(applyMapping(linked(KOBO), wrong, FORM).issues[0]).toMatchObject({
      rule: "intake/mapped-question-is-in-the-form",
    });
  });
});

describe("a mapping", () => {
  test("is written so that a person can change it, and read back the same", () => {
    const { mapping } = bring(KOBO);
    expect(readMapping(writeMapping(mapping), "mapping.yaml")).toEqual({ mapping, issues: [] });
  });

  test("survives any column name", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text)),
        (column) => {
          const mapping = {
            form: "f",
            version: "1",
            key: "",
            sheets: [{ sheet: "s", table: "", columns: [{ column, question: "q" }], ignored: [] }],
          };
          expect(readMapping(writeMapping(mapping), "m.yaml").mapping).toEqual(mapping);
        },
      ),
    );
  });

  test("is never proposed twice for one question", () => {
    const { mapping } = bring({
      home: [
        ["age", "profile/age", "_uuid"],
        ["1", "2", "u"],
      ],
    });
    expect(mapping.sheets[0]?.columns).toHaveLength(1);
  });
});
