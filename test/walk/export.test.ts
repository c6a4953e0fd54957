// Answers leave for other programs: the small study, and a file from one program to another.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDta } from "#intake/files/dta/read-dta";
import { readSav } from "#intake/files/sav/read-sav";
import { ROOT } from "../house/read-architecture.ts";
import { askInWords } from "./words-to-lines.ts";

const STUDY = join(ROOT, "test/fixture/small-study");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "export-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

function bytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}

describe("tornaviaje export data", () => {
  test("writes the tables of a study for SPSS, with words in the language asked for and the mark in the title", async () => {
    const { code, said } = await askInWords([
      "export",
      "data",
      STUDY,
      "--format",
      "sav",
      "--lang",
      "es",
      "--out",
      folder,
      "--json",
    ]);
    expect(code).toBe(0);
    const { tables } = JSON.parse(said);
    const table = readSav(bytes("returnee.sav"), "returnee.sav");
    expect(table.label).toContain("demostración");
    expect(table.rows).toBe(tables.find((one: { table: string }) => one.table === "returnee").rows);
    expect(table.columns.find(({ name }) => name === "country")?.label).toBe("País");
    expect(table.columns.some(({ valueLabels }) => valueLabels.some(({ label }) => label === "Sí"))).toBe(true);
  });

  test("takes a file from SPSS to Stata", async () => {
    await askInWords(["export", "data", STUDY, "--format", "sav", "--lang", "en", "--out", folder]);
    const { code } = await askInWords([
      "export",
      "data",
      join(folder, "returnee.sav"),
      "--format",
      "dta",
      "--out",
      folder,
    ]);
    expect(code).toBe(0);
    const [from, to] = [readSav(bytes("returnee.sav"), "a"), readDta(bytes("returnee.dta"), "b")];
    expect(to.columns.map(({ label }) => label)).toEqual(
      from.columns.map(({ label }) => [...label].slice(0, 80).join("")),
    );
  });

  test.each([
    ["csv", "returnee-codebook.csv"],
    ["r", "returnee.R"],
  ])("writes %s with its words beside", async (format, beside) => {
    const { code } = await askInWords(["export", "data", STUDY, "--format", format, "--out", folder]);
    expect(code).toBe(0);
    expect(existsSync(join(folder, "returnee.csv"))).toBe(true);
    expect(existsSync(join(folder, beside))).toBe(true);
  });

  test.each([[["--format", "pdf"]], [["--format", "csv", "--lang", "de"]], [[]]])(
    "does not understand %j",
    async (words) => {
      expect((await askInWords(["export", "data", STUDY, ...words])).code).toBe(2);
    },
  );
});
