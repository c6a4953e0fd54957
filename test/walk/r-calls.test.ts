// What `--r` prints is run in R and gives the number that the command gives: many questions, files of four kinds. Where R, or the
// package that reads a kind of file, is absent, the test says that it was left out.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { splitCsv } from "#base/split-csv";
import { writeWorkbook } from "#workbench/intake/write-workbook";
import { ROOT } from "../house/read-architecture.ts";
import { askInWords } from "./words-to-lines.ts";

const PEOPLE = join(ROOT, "test/truth/cases/survey-wide/people.csv");
const CLUSTERS = ["--strata", "region", "--cluster", "psu", "--weight", "w", "--nest"];
const STAGES = ["--strata", "region", "--cluster", "psu,house", "--fpc", "psu_share,house_share", "--nest"];
const LONELY = ["--strata", "lonely", "--cluster", "psu", "--weight", "w", "--nest", "--lonely", "adjust"];
const POPULATION = JSON.stringify({
  method: "poststratify",
  margins: [{ by: "sex", totals: { female: 700, male: 800 } }],
});
const CALIBRATION = JSON.stringify({
  method: "calibrate",
  calfun: "raking",
  model: "~sex+age",
  population: { "(Intercept)": 1400, sexmale: 760, age: 60000 },
  epsilon: 1e-9,
});

const QUESTIONS: readonly (readonly string[])[] = [
  ["mean", "--vars", "age,trips", ...CLUSTERS],
  ["mean", "--vars", "school", "--na-rm", ...STAGES],
  ["mean", "--vars", "income", "--by", "sex,works", "--na-rm", ...CLUSTERS],
  ["mean", "--vars", "debt", "--where", "age > 30 & sex == 'female'", ...LONELY],
  ["mean", "--vars", "age", "--deff", ...STAGES],
  ["mean", "--vars", "age", "--replicate-type", "JKn", ...CLUSTERS],
  ["total", "--vars", "trips", "--by", "region", ...CLUSTERS],
  ["total", "--vars", "trips", "--calibrate", POPULATION, ...CLUSTERS],
  ["total", "--vars", "debt", "--calibrate", CALIBRATION, ...CLUSTERS],
  ["ratio", "--vars", "trips,age", ...STAGES],
  ["ratio", "--vars", "income,age", "--by", "works", "--na-rm", ...CLUSTERS],
  ["proportion", "--vars", "works == 'Yes'", ...CLUSTERS],
  ["proportion", "--vars", "age > 40", "--method", "beta", "--where", "sex == 'male'", ...STAGES],
  ["proportion", "--vars", "school == 'primary'", "--method", "xlogit", "--na-rm", ...LONELY],
  ["quantile", "--vars", "income", "--p", "0.25,0.5", "--qrule", "hf7", "--na-rm", ...CLUSTERS],
  ["quantile", "--vars", "age", "--p", "0.9", "--interval", "beta", ...STAGES],
  ["table", "--vars", "school,works", ...CLUSTERS],
  ["table", "--vars", "school", "--where", "school != 'none'", ...STAGES],
  ["regress", "--vars", "income ~ age + sex", ...CLUSTERS],
  ["regress", "--vars", "works ~ age * sex", "--family", "quasibinomial", ...STAGES],
  ["regress", "--vars", "trips ~ school", "--family", "quasipoisson", "--where", "age < 60", ...LONELY],
  ["test", "--vars", "sex,works", ...CLUSTERS],
  ["test", "--vars", "income ~ sex", ...STAGES],
  ["test", "--vars", "debt ~ works", "--test", "wilcoxon", ...CLUSTERS],
  ["inequality", "--vars", "income", "--measure", "gei", ...CLUSTERS],
  ["inequality", "--vars", "income", "--measure", "atkinson", "--epsilon", "0.5", ...STAGES],
  ["inequality", "--vars", "income", "--measure", "fgt", "--line", "250", "--power", "1", ...CLUSTERS],
  ["inequality", "--vars", "income", "--measure", "arpr", "--by", "sex", ...CLUSTERS],
  ["inequality", "--vars", "income", "--measure", "rmpg", "--where", "age < 60", ...STAGES],
  ["inequality", "--vars", "income", "--measure", "gini", ...LONELY],
  ["inequality", "--vars", "income", "--measure", "qsr", "--by", "works", ...CLUSTERS],
  ["test", "--vars", "income ~ school", "--test", "KruskalWallis", ...CLUSTERS],
  ["mean", "--vars", "income", "--na-rm", "--replicate-type", "JKn", "--calibrate", POPULATION, ...CLUSTERS],
  ["proportion", "--vars", "income > 200 & age < 40", "--method", "mean", "--na-rm", ...CLUSTERS],
  ["contrast", "--contrast", "q1=1,q2=-1", ...CLUSTERS],
  ["change", "--vars", "age", "--wave", "wave", "--from", "1", "--to", "3", ...CLUSTERS],
];

let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "r-calls-"));
  const text = readFileSync(PEOPLE, "utf8").replaceAll(/(?<=^|,)NA(?=,|$)/gmu, "");
  writeFileSync(join(folder, "people.csv"), text);
  for (const format of ["sav", "dta"])
    await askInWords(["export", "data", join(folder, "people.csv"), "--format", format, "--out", folder]);
  writeFileSync(join(folder, "people.xlsx"), await workbookOf(text));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function workbookOf(text: string): Promise<Uint8Array> {
  const [head = [], ...records] = splitCsv(text.trimEnd(), ",").records;
  const asCell = (cell: string) => (cell === "" ? null : Number.isFinite(Number(cell)) ? Number(cell) : cell);
  const columns = head.map((name, at) => ({
    name,
    words: new Map(),
    values: records.map((record) => asCell(record[at] ?? "")),
  }));
  return writeWorkbook([{ name: "people", rows: records.length, columns }]);
}

function hasR(...packages: readonly string[]): boolean {
  try {
    const loads = packages.map((name) => `loadNamespace("${name}")`).join(";");
    execFileSync("Rscript", ["-e", loads], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const READERS = { csv: [], sav: ["haven"], dta: ["haven"], xlsx: ["readxl"] } as const;

/** What R gives for each block of lines: estimates, then standard errors; sorted, for it orders domains otherwise. */
const AS_NUMBERS = `
numbers <- function(v) {
  if (inherits(v, "summary.svyglm")) { s <- v$coefficients; list(s[, 1], s[, 2]) }
  else if (inherits(v, "svyciprop")) list(as.vector(v), sqrt(as.vector(attr(v, "var"))))
  else if (inherits(v, "htest")) list(v$statistic, v$p.value)
  else if (inherits(v, "svytable")) list(as.vector(v), numeric())
  else if (inherits(v, "indicator")) list(c(v$value, v$valueByStratum$value), numeric())
  else list(unlist(coef(v)), unlist(SE(v)))
}
say <- function(v) cat(sapply(numbers(v), function(x) paste(format(sort(as.vector(x)), digits = 15, trim = TRUE), collapse = ",")), sep = "|", fill = FALSE)
`;

function runInR(blocks: readonly string[]): readonly (readonly (readonly number[])[])[] {
  const script = join(folder, "calls.R");
  const run = blocks.map((lines) => `say(local({\n${lines}\n})); cat("\\n")`);
  writeFileSync(script, ["suppressPackageStartupMessages(library(survey))", AS_NUMBERS, ...run].join("\n"));
  const said = execFileSync("Rscript", [script], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const parts = said.trimEnd().split("\n");
  return parts.map((line) => line.split("|").map((list) => list.split(",").filter(Boolean).map(Number)));
}

type Answer = Readonly<Record<string, unknown>>;

function numbersOf(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

/** The estimates of an answer, and their standard errors. */
function estimatesOf({ quantiles, cells, ...answer }: Answer): readonly (readonly number[])[] {
  const each = (of: unknown, key: string): readonly number[] =>
    Object.values(of as Answer).flatMap((part) =>
      Array.isArray(part) ? each(part, key) : numbersOf((part as Answer)[key]),
    );
  if (quantiles !== undefined) return [each(quantiles, "quantile"), each(quantiles, "se")];
  // The last call adds up the combinations that occur.
  if (cells !== undefined) return [each(cells, "Freq").filter((weight) => weight !== 0), numbersOf(answer.se)];
  const change = Object.keys(answer.estimate ?? {}).filter((name) => name.endsWith("Δ"));
  if (change.length > 0)
    return [answer.estimate, answer.se].map((part) => change.map((name) => Number((part as Answer)[name])));
  if (answer.by !== undefined) return [[...numbersOf(answer.value), ...each(answer.by, "value")], numbersOf(answer.se)];
  if (typeof answer.p === "number") return [numbersOf(answer.statistic), numbersOf(answer.p)];
  return [numbersOf(answer.estimate ?? answer.value ?? answer.ratio ?? answer.coef), numbersOf(answer.se)];
}

const judged = hasR("survey", "laeken");
if (!judged) console.warn("Rscript with survey and laeken is absent: what --r prints is NOT run");

test.runIf(judged).each(["csv", "sav", "dta", "xlsx"] as const)(
  "what --r prints for a file .%s gives the number of the command",
  { timeout: 240_000 },
  async (ending) => {
    if (!hasR(...READERS[ending], "survey", "laeken")) {
      console.warn(`R has no reader of .${ending}: what --r prints for it is NOT run`);
      return;
    }
    const asked = ending === "csv" ? QUESTIONS : QUESTIONS.filter((_, at) => at % 3 === 1);
    const answers: (readonly (readonly number[])[])[] = [];
    const calls: string[] = [];
    for (const [kind = "", ...words] of asked) {
      const file = join(folder, `people.${ending}`);
      const { said, told } = await askInWords(["survey", kind, file, ...words, "--json"]);
      expect(told, words.join(" ")).toBe("");
      answers.push(estimatesOf(JSON.parse(said)).map((list) => [...list].sort((a, b) => a - b)));
      calls.push((await askInWords(["survey", kind, file, ...words, "--r"])).said);
    }
    const given = runInR(calls);
    expect(given.length).toBe(asked.length);
    for (const [at, own] of answers.entries()) {
      // laeken gives no error of what it measures.
      const parts = calls[at]?.includes("laeken::") === true ? 1 : 2;
      expect(own.slice(0, parts).map(rounded), asked[at]?.join(" ")).toEqual(
        (given[at] ?? []).slice(0, parts).map(rounded),
      );
    }
  },
);

/** Seven digits. */
function rounded(numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => (Math.abs(number) < 1e-9 ? "0" : number.toPrecision(7)));
}
