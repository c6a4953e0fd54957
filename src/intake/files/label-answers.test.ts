// Answers leave with the words of their form; free texts do not leave at all.
import { describe, expect, test } from "vitest";
import type { ResponseTable } from "../response-table.ts";
import { labelAnswers } from "./label-answers.ts";
import { writeRScript } from "./r/write-r-script.ts";

const ANSWERS: ResponseTable = {
  id: "returnee",
  mark: "demonstration",
  file: "responses/returnee.csv",
  fileDigest: "",
  columns: [
    { name: "id", type: "text" },
    { name: "city", type: "text" },
    { name: "weight", type: "number" },
    { name: "needs", type: "text" },
    { name: "works", type: "text" },
    { name: "age", type: "number" },
    { name: "tell_us", type: "text" },
  ],
  rows: [
    { id: "1", city: "AAA-1", weight: 2, needs: "EMP DOC", works: "yes", age: 30, tell_us: "Me llamo …" },
    { id: "2", city: "AAA-1", weight: 3, needs: null, works: null, age: null, tell_us: null },
  ],
  instrument: {
    id: "returnee",
    formId: "returnee",
    version: "1",
    titles: {},
    variables: [
      {
        name: "needs",
        kind: "many",
        row: 2,
        labels: { es: "¿Qué **necesita**?" },
        categories: [
          { code: "EMP", labels: { es: "Empleo", en: "Work" } },
          { code: "DOC", labels: {} },
        ],
      },
      {
        name: "works",
        kind: "one",
        row: 3,
        labels: { es: "¿Trabaja?", en: "Do you work?" },
        categories: [
          { code: "yes", labels: { es: "Sí", en: "Yes" } },
          { code: "no", labels: { es: "No", en: "No" } },
        ],
      },
      { name: "age", kind: "integer", row: 4, labels: { en: "Age" }, categories: [] },
      { name: "tell_us", kind: "text", row: 5, labels: {}, categories: [] },
    ],
  },
};

const { table, leftOut } = labelAnswers(ANSWERS, {
  language: "es",
  placing: [
    { name: "city", label: "Ciudad" },
    { name: "weight", label: "Ponderación" },
  ],
  places: new Map([["AAA-1", "Ciudad Uno"]]),
  title: "Ensayo",
});

describe("answers that leave", () => {
  test("leave free texts behind and say which", () => {
    expect(leftOut).toEqual(["tell_us"]);
    expect(JSON.stringify(table)).not.toContain("Me llamo");
  });

  test("carry the words of one language, and of another where that one has none", () => {
    expect(table.columns.map(({ name, label }) => [name, label])).toEqual([
      ["mark", ""],
      ["id", ""],
      ["city", "Ciudad"],
      ["weight", "Ponderación"],
      ["needs_EMP", "¿Qué necesita?: Empleo"],
      ["needs_DOC", "¿Qué necesita?: DOC"],
      ["works", "¿Trabaja?"],
      ["age", "Age"],
    ]);
  });

  test("give a question with several answers a column of 0 and 1 for each", () => {
    expect(table.columns.find(({ name }) => name === "needs_DOC")?.values).toEqual([1, null]);
    expect(table.columns.find(({ name }) => name === "city")?.valueLabels).toEqual([
      { value: "AAA-1", label: "Ciudad Uno" },
    ]);
  });

  test("become a script of R in plain ASCII", () => {
    const script = writeRScript(table, "returnee.csv");
    expect(script).toMatch(/^[\x20-\x7e\n]*$/);
    expect(script).toContain(
      'data[["works"]] <- factor(data[["works"]], levels = c("yes", "no"), labels = c("S\\u{ed}", "No"))',
    );
    expect(script).toContain('attr(data[["weight"]], "label") <- "Ponderaci\\u{f3}n"');
  });
});
