// Files of answers come into the study by a mapping, and leave again with all versions in one table.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { readSav } from "#intake/files/sav/read-sav";
import type { FieldRow } from "#intake/quality/as-field-record";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { exportSubmissions } from "#workbench/intake/export-submissions";
import { importResponses } from "#workbench/intake/import-responses";
import { readVersionChanges } from "#workbench/intake/read-version-changes";
import { receivedRows } from "#workbench/intake/received-rows";
import { publishForm } from "#workbench/publish-form";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";

const STUDY = "small-study";
const folder = mkdtempSync(join(tmpdir(), "import-"));
let opened: TestStore;
let desk: Desk;

type Rows = string[][];

function workbook(version: string, survey: Rows, choices: Rows): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      { name: "survey", rows: [["type", "name", "label::Español (es)", "label::English (en)"], ...survey] },
      { name: "choices", rows: [["list_name", "name", "label::Español (es)", "label::English (en)"], ...choices] },
      {
        name: "settings",
        rows: [
          ["form_id", "version", "default_language"],
          ["home", version, "Español (es)"],
        ],
      },
    ],
  });
}

const CHOICES: Rows = [
  ["yes_no", "yes", "Sí", "Yes"],
  ["yes_no", "no", "No", "No"],
  ["need", "EMP", "Trabajo", "Work"],
  ["need", "DOC", "Documentos", "Papers"],
];
const MEMBER: Rows = [
  ["begin_repeat", "member", "Persona", "Member"],
  ["integer", "member_age", "Edad", "Age"],
  ["end_repeat", "", "", ""],
];
const FIRST: Rows = [
  ["integer", "age", "Edad", "Age"],
  ["select_one yes_no", "job", "¿Trabaja?", "Do you work?"],
  ["select_multiple need", "needs", "Necesidades", "Needs"],
  ...MEMBER,
];
const SECOND: Rows = [
  ["begin_group", "who", "Quién", "Who"],
  ["integer", "age", "Edad", "Age"],
  ["end_group", "", "", ""],
  ["select_one yes_no", "works", "¿Trabaja?", "Do you work?"],
  ["select_multiple need", "needs", "Necesidades", "Needs"],
  ...MEMBER,
];

async function publish(version: string, survey: Rows) {
  const bytes = await workbook(version, survey, CHOICES);
  await publishForm(desk, STUDY, { bytes, fileName: "home.xlsx", draft: false });
}

beforeAll(async () => {
  opened = (await BACKENDS.at(-1)?.open()) as TestStore;
  desk = { store: opened.store, actor: "datos", effects: realEffects() };
  await publish("1", FIRST);
});

afterAll(async () => {
  await opened.remove();
  rmSync(folder, { recursive: true });
});

function bring(name: string, more: { readonly map?: string; readonly preview?: boolean } = {}) {
  const { map, preview = false } = more;
  return importResponses(desk, {
    study: STUDY,
    form: "home",
    file: join(folder, name),
    preview,
    ...(map === undefined ? {} : { map: join(folder, map) }),
  });
}

async function kobo(name: string, age: string) {
  const home: Rows = [
    ["age", "job", "needs/EMP", "needs/DOC", "_uuid", "_index"],
    [age, "Sí", "1", "0", "11111111-1111-4111-8111-111111111111", "1"],
    ["50", "No", "", "", "22222222-2222-4222-8222-222222222222", "2"],
  ];
  const member: Rows = [
    ["member_age", "_index", "_parent_table_name", "_parent_index"],
    ["4", "1", "home", "1"],
    ["7", "2", "home", "1"],
  ];
  writeFileSync(
    join(folder, name),
    await writeXlsx({
      sheets: [
        { name: "home", rows: home },
        { name: "member", rows: member },
      ],
    }),
  );
}

describe("an XLSX of KoboToolbox with its sheets", () => {
  test("is shown first and keeps nothing", async () => {
    await kobo("kobo.xlsx", "34");
    const report = await bring("kobo.xlsx", { map: "mapping.yaml", preview: true });
    expect(report).toMatchObject({ rows: 2, added: 0, mappingWritten: true });
    expect(readFileSync(join(folder, "mapping.yaml"), "utf8")).toContain('choice: "EMP"');
    expect(await opened.store.submissions.list(STUDY)).toEqual([]);
  });

  test("comes in once; a second time it adds nothing; a changed row becomes an edit", async () => {
    expect(await bring("kobo.xlsx", { map: "mapping.yaml" })).toMatchObject({
      added: 2,
      edited: 0,
      mappingWritten: false,
      reasons: [],
    });
    expect(await bring("kobo.xlsx", { map: "mapping.yaml" })).toMatchObject({
      added: 0,
      edited: 0,
      known: 2,
      aside: 0,
    });
    await kobo("kobo.xlsx", "35");
    expect(await bring("kobo.xlsx", { map: "mapping.yaml" })).toMatchObject({ added: 0, edited: 1, known: 1 });
    expect(await bring("kobo.xlsx", { map: "mapping.yaml" })).toMatchObject({ edited: 0, known: 2 });
    await kobo("kobo.xlsx", "34");
    expect(await bring("kobo.xlsx", { map: "mapping.yaml" })).toMatchObject({ edited: 1, known: 1, aside: 0 });
    const current = await opened.store.submissions.list(STUDY);
    expect(current).toHaveLength(2);
    const edited = current.find(({ rootId }) => rootId === "uuid:11111111-1111-4111-8111-111111111111");
    expect(edited?.body).toMatchObject({
      answers: { age: "34", job: "yes", needs: "EMP", member: [{ member_age: "4" }, { member_age: "7" }] },
    });
  });
});

describe("files of other programs", () => {
  test("a ZIP of ODK Central comes in with its repeats", async () => {
    const files = {
      "home.csv": strToU8(
        "SubmissionDate,age,job,needs,meta-instanceID,KEY\n2026-06-01,60,no,DOC EMP,uuid:c1,uuid:c1\n",
      ),
      "home-member.csv": strToU8("member_age,PARENT_KEY,KEY\n9,uuid:c1,uuid:c1/member[1]\n"),
    };
    writeFileSync(join(folder, "central.zip"), zipSync(files));
    expect(await bring("central.zip")).toMatchObject({ rows: 1, added: 1 });
    expect((await opened.store.submissions.get(STUDY, "uuid:c1"))?.body).toMatchObject({
      answers: { needs: "DOC EMP", member: [{ member_age: "9" }] },
    });
  });

  test("an export for SPSS and for Stata comes back in", async () => {
    const repeats = async () =>
      (await opened.store.submissions.list(STUDY)).filter(({ body }) => JSON.stringify(body).includes("member_age"))
        .length;
    const before = await repeats();
    for (const format of ["sav", "dta"] as const) {
      await exportSubmissions(desk, {
        study: STUDY,
        form: "home",
        format,
        language: "es",
        out: folder,
        withTexts: false,
      });
      const report = await bring(`home.${format}`);
      expect(report).toMatchObject({ rows: 3, added: 0, edited: 0, known: 3, issues: [] });
      expect(await repeats()).toBe(before);
      expect(report.mapping.sheets[0]?.columns.map(({ question }) => question)).toEqual(
        expect.arrayContaining(["age", "job", "needs"]),
      );
    }
  });

  test("what is wrong in a file is told with its place, and answers of no choice are kept", async () => {
    writeFileSync(join(folder, "odd.csv"), "age,job,KEY\nx,quizás,uuid:o1\n");
    const { issues } = await bring("odd.csv", { preview: true });
    expect(issues.map(({ rule, place }) => [rule, place.row, place.column])).toEqual([
      ["intake/imported-number-is-a-number", 2, "age"],
      ["intake/imported-answer-is-permitted", 2, "job"],
    ]);
  });
});

describe("several versions", () => {
  test("leave in one table, with what is proposed and declared of renamed questions", async () => {
    await publish("2", SECOND);
    writeFileSync(join(folder, "second.csv"), "who/age,works,needs,KEY\n71,yes,DOC,uuid:s1\n");
    expect(await bring("second.csv")).toMatchObject({ added: 1 });
    const plain = await exportSubmissions(desk, {
      study: STUDY,
      form: "home",
      format: "csv",
      language: "en",
      out: folder,
      withTexts: false,
    });
    expect(plain.proposed).toEqual([{ from: "job", to: "works", because: "same-words" }]);
    writeFileSync(join(folder, "changes.yaml"), "renamed:\n  job: works\n");
    const changes = await readVersionChanges(desk.effects, join(folder, "changes.yaml"));
    const exported = await exportSubmissions(desk, {
      study: STUDY,
      form: "home",
      format: "csv",
      language: "en",
      out: folder,
      withTexts: false,
      changes,
    });
    expect(exported).toMatchObject({ versions: ["1", "2"], proposed: [] });
    const { sheet } = readCsv(new Uint8Array(readFileSync(join(folder, "home.csv"))), "home.csv");
    const row = (key: string) =>
      Object.fromEntries(
        sheet.head.map((name, at) => [name, sheet.rows.find(({ cells }) => cells[0] === key)?.cells[at]]),
      );
    expect(row("uuid:s1")).toMatchObject({
      form_version: "2",
      age: "71",
      works: "yes",
      needs_DOC: "1",
      needs_EMP: "0",
    });
    expect(row("uuid:c1")).toMatchObject({ form_version: "1", age: "60", works: "no" });
    expect(readFileSync(join(folder, "home-versions.csv"), "utf8")).toContain(",works,1,job,yes,");
    expect(readFileSync(join(folder, "home-codebook.csv"), "utf8")).toContain("works,,Do you work?");
  });

  test("leave for SPSS with labels of the language asked for", async () => {
    await exportSubmissions(desk, {
      study: STUDY,
      form: "home",
      format: "sav",
      language: "English (en)",
      out: folder,
      withTexts: false,
    });
    const table = readSav(new Uint8Array(readFileSync(join(folder, "home.sav"))), "home.sav");
    expect(table.columns.find(({ name }) => name === "needs_EMP")?.label).toBe("Needs: Work");
  });

  test("are watched together while fieldwork runs", async () => {
    const form = { study: STUDY, formId: "home", location: "location" };
    const rows: FieldRow[] = [];
    for await (const page of receivedRows(opened.store, form)) rows.push(...page);
    expect(rows.find(({ id }) => id === "uuid:s1")?.answers).toMatchObject({ age: "71", works: "yes" });
    expect(rows.length).toBe((await opened.store.submissions.list(STUDY)).length);
  });
});
