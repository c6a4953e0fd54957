// A second round that arrives at the server by OpenRosa: what was approved is in the numbers of the next run, without an export by hand.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbench } from "#workbench/open-workbench";
import { publishForm } from "#workbench/publish-form";
import { receiveSubmission } from "#workbench/receive-submission";
import { reviewSubmission } from "#workbench/review-submission";
import type { Workbench } from "#workbench/workbench";
import { copySmallStudy, type StudyCopy } from "./small-study-folder.ts";
import { askInWords } from "./words-to-lines.ts";

const FORM = "small-study-returnee";
const ANSWERS = "responses/returnee.csv";
const WAVES = `
waves:
  - { id: "2026", names: { es: Primera, en: First, fr: Première }, from: 2026-06-01, to: 2026-08-31 }
  - { id: "2027", names: { es: Segunda, en: Second, fr: Deuxième }, from: 2027-06-01, to: 2027-07-31 }
currentWave: "2026"
`;

let copy: StudyCopy;
let folder = "";
let invented = "";
let names: readonly string[] = [];
let ids: readonly string[] = [];
let rows: readonly (readonly string[])[] = [];
const data = () => ["--data", join(folder, "data")];

beforeAll(async () => {
  copy = await copySmallStudy();
  folder = mkdtempSync(join(tmpdir(), "received-rounds-"));
  const study = join(copy.study, "study.yaml");
  writeFileSync(study, readFileSync(study, "utf8") + WAVES);
  invented = readFileSync(join(copy.study, ANSWERS), "utf8");
  writeFileSync(join(copy.study, ANSWERS), invented.replaceAll(/^demonstration,/gmu, "real,"));
  const [head = "", ...lines] = invented.trim().split("\n");
  names = [...head.split(",").filter((name) => name !== "mark" && name !== "id"), "person"];
  ids = lines.map((line) => line.split(",")[1] ?? "");
  rows = lines.map((line) => line.split(",").slice(2));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  return copy.remove();
});

/** Every column of the file as a question: the sample comes into the form by pulldata, as teams do it. */
function formText(): string {
  const nodes = names.map((name) => `<${name}/>`).join("");
  const binds = names.map((name) => `<bind nodeset="/data/${name}" type="string"/>`).join("");
  return `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:orx="http://openrosa.org/xforms"><h:head><h:title>Returnees</h:title><model><instance><data id="${FORM}" version="2">${nodes}<orx:meta><orx:instanceID/></orx:meta></data></instance>${binds}</model></h:head><h:body><input ref="/data/age"/></h:body></h:html>`;
}

/** The first answers a year later, of every second person again; nine in ten feel safe now. The last of them names a city that is not in the study. */
function filledIn(cells: readonly string[], at: number): string {
  const answers = names.map((name, i) => {
    const city = name === "city" && at === rows.length - 1 ? "XX-NOWHERE" : cells[i];
    const person = at % 2 === 0 ? ids[at] : `N-${at}`;
    const value =
      { person, interview_date: "2027-06-15", feels_safe: at % 10 === 0 ? "never" : "always" }[name] ?? city ?? "";
    return `<${name}>${value}</${name}>`;
  });
  return `<data id="${FORM}" version="2" xmlns:orx="http://openrosa.org/xforms">${answers.join("")}<orx:meta><orx:instanceID>uuid:second-${at}</orx:instanceID></orx:meta></data>`;
}

async function atDesk<T>(work: (desk: Workbench) => Promise<T>): Promise<T> {
  const desk = await openWorkbench({ data: join(folder, "data"), environment: {} });
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

const run = () =>
  askInWords(["run", copy.study, "--out", join(folder, "out"), "--lang", "en", "--only", "REG", ...data()]);

test("what arrived and waits for review is in no number", async () => {
  await atDesk(async (desk) => {
    const bytes = new TextEncoder().encode(formText());
    await publishForm(desk, "small-study", { bytes, fileName: "returnee.xml", draft: false });
    for (const [at, cells] of rows.entries()) {
      const xml = new TextEncoder().encode(filledIn(cells, at));
      await receiveSubmission(desk, "small-study", { xml, files: [], source: "openrosa" });
    }
  });
  expect((await run()).code).toBe(0);
  const { said } = await askInWords(["changes", "--json", ...data()]);
  expect(JSON.parse(said)).toMatchObject({ pairs: [], changes: [] });
});

test("approved answers are the second round of the next run; one that fits no codebook is left out and named", async () => {
  await atDesk(async (desk) => {
    // The first eight wait still.
    for (let at = 8; at < rows.length; at++)
      await reviewSubmission(desk, "small-study", { instanceId: `uuid:second-${at}`, state: "approved", note: "" });
  });
  const again = await run();
  expect([again.code, again.told]).toEqual([
    0,
    expect.stringContaining("1 approved answers were left out. The first:"),
  ]);
  const { said } = await askInWords(["changes", "--json", "--indicator", "safe", ...data()]);
  const told = JSON.parse(said);
  expect(told.pairs[0]).toMatchObject({ table: "returnee", n: [rows.length, rows.length - 9] });
  expect(told.mark).toBe("real");
  const all = told.changes.find(({ id }: { readonly id: string }) => id === "change:safe:REG:all");
  expect(all.after.value).toBeGreaterThan(0.85);
  expect(all.lower).toBeGreaterThan(0);
  const traced = await askInWords(["trace", "change:safe:REG:all", ...data()]);
  expect(traced.said).toContain("File: received/returnee.csv");
  // The chapters still speak of the first round.
  const estimate = await askInWords(["trace", "estimate:safe:REG:all", ...data()]);
  expect(estimate.said).not.toContain("received/");
});

test("nothing is made anew until somebody reviews again", async () => {
  expect((await run()).said).toContain("Nothing has changed");
  await atDesk((desk) =>
    reviewSubmission(desk, "small-study", { instanceId: "uuid:second-9", state: "rejected", note: "" }),
  );
  expect((await run()).told).not.toContain("Nothing has changed");
  const { said } = await askInWords(["changes", "--json", "--indicator", "safe", ...data()]);
  expect(JSON.parse(said).pairs[0].n).toEqual([rows.length, rows.length - 10]);
});

test("answers received are never joined with invented ones", async () => {
  writeFileSync(join(copy.study, ANSWERS), invented);
  const apart = await run();
  expect([apart.code, apart.told]).toEqual([0, expect.stringContaining("those of this file are invented")]);
  const { said } = await askInWords(["changes", "--json", ...data()]);
  expect(JSON.parse(said).pairs).toEqual([]);
});
