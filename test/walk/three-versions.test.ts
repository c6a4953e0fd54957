// A form changes twice while it is in the field: a question is renamed, one is removed, one comes back, choices get other codes, a
// group is put round. Answers of all three versions stay, and leave in one column per question.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { exportSubmissions } from "#workbench/intake/export-submissions";
import { readAnswers } from "#workbench/intake/read-answers";
import { publishForm } from "#workbench/publish-form";
import { receiveSubmission } from "#workbench/receive-submission";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";

const HEAD = "|  | type | name | label::Español (es) | label::English (en) | label::Français (fr) |";
const settings = (version: string) => `
| settings |
|  | form_title | form_id | version | default_language |
|  | Hogares | home | ${version} | Español (es) |
`;
const YES_NO = `
|  | yes_no | yes | Sí | Yes | Oui |
|  | yes_no | no | No | No | Non |`;
const choices = (housing: string) => `
| choices |
|  | list_name | name | label::Español (es) | label::English (en) | label::Français (fr) |${YES_NO}${housing}
`;

const FIRST = `
| survey |
${HEAD}
|  | integer | age | Edad | Age | Âge |
|  | select_one yes_no | job | ¿Trabaja? | Do you work? | Travaillez-vous ? |
|  | select_one housing | housing | Vivienda | Housing | Logement |
|  | select_one yes_no | radio | ¿Tiene radio? | Any radio? | Une radio ? |
|  | begin repeat | member | Persona | Member | Personne |
|  | integer | years | Años | Years | Ans |
|  | end repeat |  |  |  |  |
${choices(`
|  | housing | a | Propia | Own | Propriété |
|  | housing | b | Alquilada | Rented | Location |`)}${settings("1")}`;

const SECOND = `
| survey |
${HEAD}
|  | begin group | person | Persona | Person | Personne |
|  | integer | age | Edad | Age | Âge |
|  | select_one yes_no | works | ¿Trabaja? | Do you work? | Travaillez-vous ? |
|  | end group |  |  |  |  |
|  | select_one housing | housing | Vivienda | Housing | Logement |
|  | begin repeat | member | Persona | Member | Personne |
|  | integer | years | Años | Years | Ans |
|  | select_one yes_no | studies | ¿Estudia? | Studying? | Étudie ? |
|  | end repeat |  |  |  |  |
${choices(`
|  | housing | own | Propia | Own | Propriété |
|  | housing | rent | Alquilada | Rented | Location |`)}${settings("2")}`;

const THIRD = SECOND.replace("| 2 | Español (es) |", "| 3 | Español (es) |").replace(
  "|  | begin repeat",
  "|  | select_one yes_no | radio | ¿Tiene radio? | Any radio? | Une radio ? |\n|  | begin repeat",
);

let opened: TestStore;
let desk: Desk;
const out = mkdtempSync(join(tmpdir(), "versions-"));

beforeAll(async () => {
  opened = (await BACKENDS[0]?.open()) as TestStore;
  desk = { store: opened.store, actor: "test", effects: realEffects() };
  for (const form of [FIRST, SECOND, THIRD])
    await publishForm(desk, "s", { bytes: new TextEncoder().encode(form), fileName: "home.md", draft: false });
  const send = (version: string, id: string, inside: string) =>
    receiveSubmission(desk, "s", {
      xml: new TextEncoder().encode(
        `<data id="home" version="${version}">${inside}<meta><instanceID>uuid:${id}</instanceID></meta></data>`,
      ),
      ...{ files: [], source: "openrosa" },
    });
  await send(
    "1",
    "1",
    "<age>34</age><job>yes</job><housing>a</housing><radio>yes</radio><member><years>4</years></member>",
  );
  await send(
    "2",
    "2",
    "<person><age>40</age><works>no</works></person><housing>rent</housing><member><years>7</years><studies>yes</studies></member><member><years>2</years><studies>no</studies></member>",
  );
  await send("3", "3", "<person><age>51</age><works>yes</works></person><housing>own</housing><radio>no</radio>");
});

afterAll(async () => {
  await opened.remove();
  rmSync(out, { recursive: true });
});

const CHANGES = { renamed: { job: "works" }, recoded: { housing: { a: "own", b: "rent" } } };
const rowsOf = (file: string) =>
  parse<Record<string, string>>(readFileSync(join(out, file), "utf8"), { columns: true });

describe("a form with three versions", () => {
  test("says which question seems to have another name, and does nothing by itself", async () => {
    const { proposed, versions } = await exportSubmissions(desk, {
      ...{ study: "s", form: "home", format: "csv", language: "es", out, withTexts: false },
    });
    expect(versions).toEqual(["1", "2", "3"]);
    expect(proposed).toMatchObject([{ from: "job", to: "works" }]);
    expect(rowsOf("home.csv").map(({ job, works }) => [job, works])).toEqual([
      ["yes", ""],
      ["", "no"],
      ["", "yes"],
    ]);
  });

  test("leaves in one column per question, with the codes that hold now, and repeats as a linked table", async () => {
    await exportSubmissions(desk, {
      ...{ study: "s", form: "home", format: "csv", language: "fr", out, withTexts: false, changes: CHANGES },
    });
    const rows = rowsOf("home.csv");
    expect(
      rows.map(({ form_version, age, works, housing, radio }) => [form_version, age, works, housing, radio]),
    ).toEqual([
      ["1", "34", "yes", "own", "yes"],
      ["2", "40", "no", "rent", ""],
      ["3", "51", "yes", "own", "no"],
    ]);
    expect(Object.keys(rows[0] ?? {})).not.toContain("job");
    const members = rowsOf("member.csv");
    expect(members.map(({ PARENT_KEY, years, studies }) => [PARENT_KEY, years, studies])).toEqual([
      ["uuid:1", "4", ""],
      ["uuid:2", "7", "yes"],
      ["uuid:2", "2", "no"],
    ]);
  });

  test("notes which version asked what, where it stood and which codes were changed", () => {
    const notes = rowsOf("home-versions.csv");
    const of = (name: string) => notes.filter(({ variable }) => variable === name);
    expect(of("works").map(({ version, question }) => [version, question])).toEqual([
      ["1", "job"],
      ["2", "person/works"],
      ["3", "person/works"],
    ]);
    expect(of("radio").map(({ version, asked_now }) => [version, asked_now])).toEqual([
      ["1", "yes"],
      ["3", "yes"],
    ]);
    expect(of("housing")[0]?.codes_changed).toBe("a→own b→rent");
  });

  test.each([
    ["es", "¿Trabaja?", "Alquilada"],
    ["en", "Do you work?", "Rented"],
    ["fr", "Travaillez-vous ?", "Location"],
  ])("has its words in %s", async (language, question, rented) => {
    await exportSubmissions(desk, {
      ...{ study: "s", form: "home", format: "csv", language, out, withTexts: false, changes: CHANGES },
    });
    const codebook = rowsOf("home-codebook.csv");
    expect(codebook.find(({ variable, code }) => variable === "works" && code === "")?.label).toBe(question);
    expect(codebook.find(({ variable, code }) => variable === "housing" && code === "rent")?.label).toBe(rented);
  });

  test("shows each answer under the words of the version that was filled in", async () => {
    const answers = async (id: string) =>
      (await readAnswers(desk, { study: "s", instanceId: `uuid:${id}`, language: "es" })).items.flatMap((item) =>
        item.kind === "answer" ? [`${item.label} ${item.text}`.trim()] : [`[${item.label}]`],
      );
    expect(await answers("1")).toEqual([
      "Edad 34",
      "¿Trabaja? Sí",
      "Vivienda Propia",
      "¿Tiene radio? Sí",
      "[Persona 1]",
      "Años 4",
    ]);
    expect((await answers("2")).slice(0, 4)).toEqual(["[Persona]", "Edad 40", "¿Trabaja? No", "Vivienda Alquilada"]);
  });
});
