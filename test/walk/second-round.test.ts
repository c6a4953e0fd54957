// A survey repeated a year later, partly with the same people: declared, answered, compared, traced and taken out again.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServer } from "#server/open-server";
import { setAccount } from "#workbench/accounts";
import { openChapterPreview } from "#workbench/chapters/preview-chapter";
import { openWorkbench } from "#workbench/open-workbench";
import { makeSchema } from "../fixture/stores.ts";
import { copySmallStudy, type StudyCopy } from "./small-study-folder.ts";
import { askInWords } from "./words-to-lines.ts";

const PASSWORD = "tres palabras al azar";

let copy: StudyCopy;
let folder = "";
/** PostgreSQL where there is one. */
const postgres = process.env.TEST_DATABASE_URL;
let schema: Awaited<ReturnType<typeof makeSchema>> | undefined;
const environment = () => (schema === undefined ? {} : { DATABASE_URL: schema.url });
const data = () => ["--data", join(folder, "data")];

const WAVES = `
waves:
  - { id: "2026", names: { es: Primera, en: First, fr: Première }, from: 2026-06-01, to: 2026-08-31 }
  - { id: "2027", names: { es: Segunda, en: Second, fr: Deuxième }, from: 2027-06-01, to: 2027-07-31 }
currentWave: "2026"
`;

/** The first answers a year later: every second person again, the others new; nine in ten feel safe now. */
function secondRound(): string {
  const [head = "", ...lines] = readFileSync(join(copy.study, "responses/returnee.csv"), "utf8").trim().split("\n");
  const names = head.split(",");
  const at = (name: string) => names.indexOf(name);
  const rows = lines.map((line, i) => {
    const cells = line.split(",");
    const person = i % 2 === 0 ? cells[at("id")] : `N-${i}`;
    cells[at("id")] = `S-${i}`;
    cells[at("interview_date")] = i === 0 ? "2027-12-24" : "2027-06-15";
    cells[at("feels_safe")] = i % 10 === 0 ? "never" : "always";
    return [...cells, person].join(",");
  });
  return `${[`${head},person`, ...rows].join("\n")}\n`;
}

const add = (file: string, text: string) => writeFileSync(join(copy.study, file), text);

beforeAll(async () => {
  schema = postgres === undefined ? undefined : await makeSchema(postgres);
  Object.assign(process.env, environment());
  copy = await copySmallStudy();
  folder = mkdtempSync(join(tmpdir(), "second-round-"));
  add("study.yaml", readFileSync(join(copy.study, "study.yaml"), "utf8") + WAVES);
  add("responses/returnee@2027.csv", secondRound());
});
afterAll(async () => {
  delete process.env.DATABASE_URL;
  await schema?.drop();
  rmSync(folder, { recursive: true, force: true });
  await copy.remove();
});

test("a file of a round that is not declared is named, and answers dated outside theirs are counted", async () => {
  add("responses/community@2028.csv", readFileSync(join(copy.study, "responses/community.csv"), "utf8"));
  const wrong = await askInWords(["check", copy.study]);
  rmSync(join(copy.study, "responses/community@2028.csv"));
  expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining("The file names the wave “2028”")]);
  const right = await askInWords(["check", copy.study]);
  expect(right.said).toContain("1 answer is of the wave “2027”, with a date outside it.");
  expect(right.said).toContain("0 errors");
});

test("the changes are told with both values; a trace ends at the answers of both rounds; the first round keeps its numbers", async () => {
  const run = await askInWords([
    "run",
    copy.study,
    "--out",
    join(folder, "out"),
    "--lang",
    "en",
    "--only",
    "REG",
    ...data(),
  ]);
  expect(run.code).toBe(0);
  const { said } = await askInWords(["changes", "--json", ...data()]);
  const told = JSON.parse(said) as {
    readonly pairs: readonly { readonly both: number; readonly n: readonly number[] }[];
    readonly changes: readonly { readonly id: string; readonly movement: string; readonly difference: number }[];
  };
  expect(told.pairs[0]).toMatchObject({ table: "returnee", n: [128, 128], both: 64 });
  const safe = told.changes.find(({ id }) => id === "change:safe:REG:all");
  expect(safe).toMatchObject({ movement: "improved" });
  const traced = await askInWords(["trace", "change:safe:REG:all", ...data()]);
  expect(traced.said).toContain("File: responses/returnee.csv");
  expect(traced.said).toContain("File: responses/returnee@2027.csv");
  const finding = await askInWords(["trace", "F-REG-change-safe", ...data()]);
  expect(finding.said).toMatch(/^Finding: .*; in the round before it was \d+%/u);
  expect(finding.said).toContain("File: responses/returnee@2027.csv");
  const estimate = await askInWords(["trace", "estimate:safe:REG:all", ...data()]);
  expect(estimate.said).not.toContain("returnee@2027.csv");
});

test("the preview of a chapter shows what moved, as the report does", async () => {
  const desk = await openWorkbench({ data: join(folder, "data"), environment: environment() });
  try {
    const text = "# What moved\n\n::table{name=changes}\n";
    const wish = {
      folder: copy.study,
      study: "small-study",
      language: "en",
      name: "10-changes",
      text,
      place: "REG",
    } as const;
    const { html } = await openChapterPreview()(desk, wish);
    expect(html).toContain("change:safe:REG:all");
  } finally {
    await desk.close();
  }
});

test("the API tells what moved by place, indicator and certainty, a viewer too, and asks who it is", async () => {
  const desk = await openWorkbench({ data: join(folder, "data"), environment: environment() });
  const server = await openServer({ publications: join(folder, "out"), trace: async (id) => ({ id }), desk });
  try {
    await setAccount(desk, { name: "mira", role: "viewer", password: PASSWORD });
    const signedIn = await server.inject({
      method: "POST",
      url: "/api/v1/tokens",
      payload: { name: "mira", password: PASSWORD },
    });
    const headers = { authorization: `Bearer ${signedIn.json().token}` };
    const ask = async (query: string) => {
      const answer = await server.inject({ url: `/api/v1/studies/small-study/changes${query}`, headers });
      expect(answer.statusCode).toBe(200);
      return answer.json();
    };
    const { pairs, changes } = await ask("?indicator=safe&place=REG");
    expect(pairs[0]).toMatchObject({ table: "returnee", n: [128, 128], both: 64 });
    expect(changes.map(({ id }: { readonly id: string }) => id).toSorted()).toEqual(
      ["all", "female", "male"].map((sex) => `change:safe:REG:${sex}`),
    );
    expect(changes.find(({ sex }: { readonly sex: string }) => sex === "all")).toMatchObject({ movement: "improved" });
    const moved = (await ask("?movedOnly=true")).changes;
    expect(moved.every(({ movement }: { readonly movement: string }) => movement !== "unclear")).toBe(true);
    expect((await ask("")).changes.length).toBeGreaterThan(moved.length);
    const stranger = await server.inject({ url: "/api/v1/studies/small-study/changes" });
    expect(stranger.statusCode).toBe(401);
  } finally {
    await server.close();
    await desk.close();
  }
});

test("the answers of both rounds leave together, each with its wave; the code of the person stays behind", async () => {
  const { code } = await askInWords(["export", "data", copy.study, "--format", "csv", "--out", join(folder, "export")]);
  expect(code).toBe(0);
  const [head = "", ...rows] = readFileSync(join(folder, "export/returnee.csv"), "utf8").trim().split(/\r?\n/u);
  const at = head.split(",").indexOf("study_wave");
  const waves = rows.map((row) => row.split(",").at(at - head.split(",").length));
  expect([waves.filter((wave) => wave === "2026").length, waves.filter((wave) => wave === "2027").length]).toEqual([
    128, 128,
  ]);
  expect(head.split(",")).not.toContain("person");
});

/** The second answers another year later: half of those who felt safe do no more. */
function thirdRound(): string {
  const [head = "", ...lines] = secondRound().trim().split("\n");
  const names = head.split(",");
  const at = (name: string) => names.indexOf(name);
  const rows = lines.map((line, i) => {
    const cells = line.split(",");
    cells[at("id")] = `T-${i}`;
    cells[at("interview_date")] = "2028-06-15";
    cells[at("feels_safe")] = i % 2 === 0 ? "never" : "always";
    return cells.join(",");
  });
  return `${[head, ...rows].join("\n")}\n`;
}

test("a third round is set beside the second, and the first beside the last; each pair has its step, its trace and its line in the report", async () => {
  const study = readFileSync(join(copy.study, "study.yaml"), "utf8");
  const third = `  - { id: "2028", names: { es: Tercera, en: Third, fr: Troisième }, from: 2028-06-01, to: 2028-07-31 }\ncurrentWave: "2026"`;
  add("study.yaml", study.replace(`currentWave: "2026"`, third));
  add("responses/returnee@2028.csv", thirdRound());
  const out = join(folder, "out-3");
  const run = await askInWords(["run", copy.study, "--out", out, "--lang", "en", "--only", "REG", ...data()]);
  expect([run.code, run.told]).toEqual([0, expect.anything()]);
  const tell = async (pair: string) => {
    const { said } = await askInWords(["changes", "--json", "--indicator", "safe", "--pair", pair, ...data()]);
    return JSON.parse(said) as {
      readonly pairs: readonly { readonly pair: string | null; readonly isWhole: boolean }[];
      readonly changes: readonly { readonly id: string; readonly movement: string; readonly sex: string }[];
    };
  };
  const last = await tell("last");
  expect(last.pairs.map(({ pair }) => pair).toSorted()).toEqual(["2026~2027", "2026~2028", null]);
  const verdict = ({ changes }: Awaited<ReturnType<typeof tell>>) =>
    changes.filter(({ sex }) => sex === "all").map(({ id, movement }) => [id, movement]);
  expect(verdict(last)).toEqual([["change:safe:REG:all", "worsened"]]);
  expect(verdict(await tell("2026~2027"))).toEqual([["change:safe:REG:all@2026~2027", "improved"]]);
  const traced = await askInWords(["trace", "change:safe:REG:all@2026~2028", ...data()]);
  expect(traced.said).toContain("File: responses/returnee.csv");
  expect(traced.said).toContain("File: responses/returnee@2028.csv");
  expect(traced.said).not.toContain("returnee@2027.csv");
  const wrong = await askInWords(["changes", "--pair", "2027~2026", ...data()]);
  expect([wrong.code, wrong.told]).toEqual([1, expect.stringContaining("last, 2026~2027, 2026~2028")]);
  const html = readFileSync(findReport(out), "utf8");
  expect(html).toContain("From each round to the next, and from the first to the last");
  expect(html).toContain("First – Third");
  expect(html).toContain("change:safe:REG:all@2026~2028");
  expect(html).toContain("What moved, place by place");
});

test("each pair is remembered under its own step", async () => {
  const desk = await openWorkbench({ data: join(folder, "data"), environment: environment() });
  try {
    const steps = await Promise.all(
      ["2026~2027", "2027~2028", "2026~2028"].map((pair) =>
        desk.store.steps.list("small-study", `rounds/returnee/${pair}`),
      ),
    );
    expect(steps.map((step) => step.size > 0)).toEqual([true, true, true]);
  } finally {
    await desk.close();
  }
});

function findReport(out: string): string {
  const found = readdirSync(out, { recursive: true })
    .map(String)
    .find((path) => /report.*REG.*\.html$|REG.*report.*\.html$|regional.*\.html$/iu.test(path));
  if (found === undefined) throw new Error(`no report in ${readdirSync(out, { recursive: true }).join(" ")}`);
  return join(out, found);
}
