// Choices that stand in files beside the form: phones get the files, people read words and not codes. The labels of entity lists,
// which may be names of people, stay away from tables.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { replaceEntityList } from "#workbench/entity-lists";
import { attachMedia } from "#workbench/form-media";
import { exportSubmissions } from "#workbench/intake/export-submissions";
import { readAnswers } from "#workbench/intake/read-answers";
import { listOfferedMedia } from "#workbench/list-forms";
import { publishForm } from "#workbench/publish-form";
import { receiveSubmission } from "#workbench/receive-submission";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";

const FORM = (version: string) => `
| survey |
|  | type | name | label | choice_filter |
|  | select_one_from_file towns.csv | town | Town | |
|  | select_multiple_from_file towns.csv | lived | Lived in | |
|  | select_one_external suburb | suburb | Suburb | town=\${town} |
|  | select_one_from_file people.csv | who | Who | |
| external_choices |
|  | list_name | name | label | town |
|  | suburb | n | North | t1 |
| settings |
|  | form_id | version |
|  | visit | ${version} |
`;

let opened: TestStore;
let desk: Desk;
const out = mkdtempSync(join(tmpdir(), "file-choices-"));
const bytes = (text: string) => new TextEncoder().encode(text);

beforeAll(async () => {
  opened = (await BACKENDS[0]?.open()) as TestStore;
  desk = { store: opened.store, actor: "test", effects: realEffects() };
  const publish = (version: string) =>
    publishForm(desk, "s", { bytes: bytes(FORM(version)), fileName: "visit.md", draft: false });
  await publish("1");
  const content = (async function* () {
    yield bytes("name,label\nt1,Santa Ana\nt2,Sonsonate\nt3,Ahuachapán\n");
  })();
  await attachMedia(desk, "s", { formId: "visit", version: "1", name: "towns.csv", type: "text/csv", content });
  await replaceEntityList(desk, "s", { name: "people", bytes: bytes("name,label\np1,María Pérez\n") });
  expect((await publish("2")).missingMedia).toEqual([]);
  const answers = "<town>t2</town><lived>t1 t2</lived><suburb>n</suburb><who>p1</who>";
  const xml = `<data id="visit" version="2">${answers}<meta><instanceID>uuid:1</instanceID></meta></data>`;
  await receiveSubmission(desk, "s", { xml: bytes(xml), files: [], source: "openrosa" });
});

afterAll(async () => {
  await opened.remove();
  rmSync(out, { recursive: true });
});

describe("choices in files", () => {
  test("go to phones with each version, itemsets.csv among them", async () => {
    for (const form of await desk.store.forms.list("s", "visit")) {
      const names = (await listOfferedMedia(desk.store, "s", form)).map(({ name }) => name);
      expect(names).toEqual(["itemsets.csv", "people.csv", "towns.csv"]);
    }
  });

  test("are words for whoever reads an answer, and an id where a person may be meant", async () => {
    const { items } = await readAnswers(desk, { study: "s", instanceId: "uuid:1", language: "en" });
    expect(items.map((item) => (item.kind === "answer" ? item.text : ""))).toEqual([
      "Sonsonate",
      "Santa Ana; Sonsonate",
      "North",
      "p1",
    ]);
  });

  test("are labels of the codebook, a column for each that was chosen of several", async () => {
    const rowsOf = (file: string) =>
      parse<Record<string, string>>(readFileSync(join(out, file), "utf8"), { columns: true });
    await exportSubmissions(desk, {
      ...{ study: "s", form: "visit", format: "csv", language: "en", out, withTexts: false },
    });
    expect(rowsOf("visit.csv")[0]).toMatchObject({ town: "t2", lived_t1: "1", lived_t2: "1", suburb: "n", who: "p1" });
    expect(Object.keys(rowsOf("visit.csv")[0] ?? {})).not.toContain("lived_t3");
    const codebook = rowsOf("visit-codebook.csv");
    expect(codebook.find(({ variable, code }) => variable === "town" && code === "t3")?.label).toBe("Ahuachapán");
    expect(JSON.stringify(codebook)).not.toContain("Pérez");
  });
});
