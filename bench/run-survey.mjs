// Design-based estimates at 1, 10 and 100 million rows as a person asks for them: whole processes, wall time and peak memory,
// beside R survey where Rscript has it. Options: --rows 1000000,10000000 --r-rows 1000000 --big (100 million rows, Parquet).
import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000,10000000" },
    "r-rows": { type: "string", default: "1000000" },
    big: { type: "boolean", default: false },
  },
});
const VARIABLES = Array.from({ length: 20 }, (_, at) => `v${at + 1}`);
const DESIGN = ["--strata", "stratum", "--cluster", "cluster", "--weight", "weight"];
const QUESTIONS = [
  { name: "20 means", words: ["mean", "--vars", VARIABLES.join(",")], r: `svymean(~${VARIABLES.join("+")}, d)` },
  { name: "means by 10", words: ["mean", "--vars", "v1", "--by", "domain"], r: "svyby(~v1, ~domain, d, svymean)" },
  { name: "totals by 10", words: ["total", "--vars", "v1", "--by", "domain"], r: "svyby(~v1, ~domain, d, svytotal)" },
];
const folder = await mkdtemp(join(tmpdir(), "tornaviaje-bench-"));
const hasR = canRun("Rscript", ["-e", "library(survey)"]);
const table = [];
try {
  for (const rows of numbers(options.rows)) await benchRows(rows);
  if (options.big) await benchBig();
} finally {
  await rm(folder, { recursive: true });
}
console.log(["rows", "file", "question", "seconds", "peak MB", "R seconds", "ratio"].join("\t"));
for (const line of table) console.log(line.join("\t"));
if (!hasR) console.log("Rscript with the package survey is absent: nothing was compared.");

async function benchRows(rows) {
  await generate(rows, VARIABLES, ["parquet", "csv"]);
  const csv = join(folder, `${rows}.csv`);
  for (const { name, words, r } of QUESTIONS) {
    const inR = hasR && numbers(options["r-rows"]).includes(rows) ? (await askR(csv, r)).seconds : undefined;
    for (const ending of ["csv", "parquet"]) {
      const spent = await ask(join(folder, `${rows}.${ending}`), words);
      const ratio = inR === undefined ? "–" : (inR / spent.seconds).toFixed(1);
      table.push([rows, ending, name, spent.seconds.toFixed(2), spent.megabytes, inR?.toFixed(1) ?? "–", ratio]);
    }
  }
}

async function benchBig() {
  const rows = 100_000_000;
  await generate(rows, ["v1"], ["parquet"]);
  const spent = await ask(join(folder, `${rows}.parquet`), ["mean", "--vars", "v1"]);
  table.push([rows, "parquet", "one mean", spent.seconds.toFixed(2), spent.megabytes, "–", "–"]);
}

/** 100 strata with 20 clusters each, ten domains; values follow from the row number, so every run makes the same file. */
async function generate(rows, variables, endings) {
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "2GB", temp_directory: folder });
  const connection = await instance.connect();
  const noise = (at) => `(hash(i * 31 + ${at}) % 1000000) / 1000000.0`;
  const columns = variables.map(
    (name, at) => `cast(round(${at + 1} + ${noise(at)} + (i % 2000) / 2000.0, 4) as double) as ${name}`,
  );
  const source = `select i // (${rows} // 100) % 100 as stratum, i // (${rows} // 2000) % 2000 as cluster, i % 10 as domain,
    cast(1 + (hash(i) % 5) / 4.0 as double) as weight, ${columns.join(", ")} from range(${rows}) r(i)`;
  for (const ending of endings) {
    const format = ending === "csv" ? "format csv, header" : "format parquet";
    await connection.run(`copy (${source}) to '${join(folder, `${rows}.${ending}`)}' (${format})`);
  }
  connection.closeSync();
  instance.closeSync();
}

function ask(file, [stat, ...words]) {
  return measure(process.execPath, ["dist/cli/main.js", "survey", stat, file, ...words, ...DESIGN, "--json"]);
}

async function askR(csv, call) {
  const script = join(folder, "ask.R");
  const design = "svydesign(~cluster, strata = ~stratum, weights = ~weight, data = x)";
  await writeFile(script, `library(survey)\nx <- read.csv("${csv}")\nd <- ${design}\nprint(${call})\n`);
  return measure("Rscript", [script]);
}

function measure(program, words) {
  const begun = performance.now();
  const child = spawn(program, words, {
    cwd: ROOT,
    stdio: ["ignore", "ignore", program === "Rscript" ? "ignore" : "inherit"],
  });
  let megabytes = 0;
  const poll = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    megabytes = Math.max(megabytes, Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024));
  }, 20);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(poll);
      const seconds = (performance.now() - begun) / 1000;
      if (code === 0) resolve({ seconds, megabytes });
      else reject(new Error(`${program} ${words.join(" ")}: exit code ${code}`));
    });
  });
}

function numbers(text) {
  return text
    .split(",")
    .map(Number)
    .filter((value) => value > 0);
}

function canRun(program, words) {
  try {
    execFileSync(program, words, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
