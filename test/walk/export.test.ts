// Answers leave for other programs: the small study, and a file from one program to another.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** Column, its label, and the labels of its values, as R reads them. */
const LABELS_IN_R = `
suppressPackageStartupMessages(library(haven))
for (file in commandArgs(TRUE)) {
  d <- if (grepl("sav$", file)) read_sav(file) else read_dta(file)
  for (name in names(d)) cat(name, attr(d[[name]], "label"), paste(names(attr(d[[name]], "labels")), collapse = ";"), nrow(d), sep = "\\t", fill = FALSE, "\\n")
  cat("\\f")
}`;

function hasHaven(): boolean {
  try {
    execFileSync("Rscript", ["-e", 'loadNamespace("haven")'], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const isJudged = hasHaven();
if (!isJudged) console.warn("Rscript with haven is absent: exported tables are NOT read by another program");

test.runIf(isJudged).each([
  ["es", "País", "Sí"],
  ["en", "Country", "Yes"],
  ["fr", "Pays", "Oui"],
])(
  "R reads what was exported for SPSS and Stata with labels in %s",

  async (lang, country, yes) => {
    const to = join(folder, lang);
    for (const format of ["sav", "dta"])
      await askInWords(["export", "data", STUDY, "--format", format, "--lang", lang, "--out", to]);
    const script = join(folder, "labels.R");
    writeFileSync(script, LABELS_IN_R);
    const files = ["sav", "dta"].map((format) => join(to, `returnee.${format}`));
    const said = execFileSync("Rscript", [script, ...files], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const kept = readSav(new Uint8Array(readFileSync(join(to, "returnee.sav"))), "returnee.sav");
    const read = said.split("\f").filter((part) => part.trim() !== "");
    expect(read.length).toBe(2);
    for (const part of read) {
      const lines = part
        .trim()
        .split("\n")
        .map((line) => line.trimEnd().split("\t"));
      expect(lines.map(([name]) => name)).toEqual(kept.columns.map(({ name }) => name));
      expect(lines.find(([name]) => name === "country")?.[1]).toBe(country);
      expect(lines.some(([, , labels = ""]) => labels.split(";").includes(yes))).toBe(true);
    }
  },
);

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
