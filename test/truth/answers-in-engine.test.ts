// The invented answers are ones that the instruments could have given: filled into their form they pass the engine, every
// relevance, constraint and choice of it. What interviewers fill in besides is not invented, so it may be missing.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readWorkbook } from "#base/read-workbook";
import { splitCsv } from "#base/split-csv";
import { convertXlsform, type FormConversion } from "#study/xlsform/convert-xlsform";
import { openFormEngine } from "#workbench/effect/form-engine/open-form-engine";
import { ROOT } from "../house/read-architecture.ts";

const STUDY = join(ROOT, "studies/retorno-y-ciudades");
const NOT_INVENTED = [
  "interviewer",
  "consent_version",
  "organization_name",
  "institution_name",
  "confidential_place",
  "person_name",
];
/** From the whole length of the table: the engine needs tens of milliseconds for each. */
const ROWS = 16;

test.each(["returnee", "provider", "employer", "institution", "community"])("of %s", async (table) => {
  const engine = openFormEngine({ patience: 300_000 });
  const file = `${table}.xlsx`;
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(join(STUDY, "instruments", file))), file);
  const conversion = convertXlsform(sheets, { file, id: table });
  const form = { key: table, file, xform: conversion.xml ?? "", media: new Map<string, Uint8Array>() };
  const [head = [], ...rows] = splitCsv(readFileSync(join(STUDY, "responses", `${table}.csv`), "utf8"), ",").records;
  const answered = rows.filter((row) => row.length === head.length);
  const taken = answered.filter((_, at) => at % Math.floor(answered.length / ROWS) === 0);
  expect(taken.length).toBeGreaterThanOrEqual(ROWS);
  for (const row of taken) {
    const answers = new Map(head.map((column, at) => [column, row[at] ?? ""]));
    const issues = await engine.checkAnswers(form, submissionOf(conversion, answers));
    const wrong = issues.filter(({ path = "" }) => !NOT_INVENTED.includes(path.split("/").at(-1) ?? ""));
    expect([answers.get("id"), wrong.map(({ rule, path }) => `${rule} ${path}`)]).toEqual([answers.get("id"), []]);
  }
});

interface Group extends Map<string, Group | string> {}

function submissionOf({ formId, version, rows }: FormConversion, answers: ReadonlyMap<string, string>): string {
  const root: Group = new Map();
  for (const path of rows.keys()) {
    const [, , ...steps] = path.split("/");
    const name = steps.pop() ?? "";
    const group = steps.reduce((parent, step) => groupIn(parent, step), root);
    if (!group.has(name)) group.set(name, answers.get(name) ?? "");
  }
  return `<data id="${formId}" version="${version}">${xmlOf(root)}</data>`;
}

function groupIn(parent: Group, name: string): Group {
  const known = parent.get(name);
  if (known instanceof Map) return known;
  const group: Group = new Map();
  parent.set(name, group);
  return group;
}

function xmlOf(group: Group): string {
  return [...group]
    .map(([name, inner]) => `<${name}>${typeof inner === "string" ? inner : xmlOf(inner)}</${name}>`)
    .join("");
}
