// Whole included study as a person runs it: cold, unchanged, and after one change. Wall time, CPU time of all threads (which tells
// more where other programs share the machine), peak memory, and when each step was done: steps overlap.
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "tornaviaje-bench-"));
const study = join(folder, "study");
await cp(join(ROOT, "studies/retorno-y-ciudades"), study, { recursive: true });

const rows = [];
rows.push(await measure("cold"));
rows.push(await measure("nothing changed"));
await change("report/es/03-who-returns.md", (text) => `${text}\nUna frase más.\n`);
rows.push(await measure("one chapter in Spanish changed"));
await change("services/services.csv", (text) => text.replace(",running,", ",ended,"));
rows.push(await measure("one service changed"));
await rm(folder, { recursive: true });

const STEPS = ["read", "keep", "estimate", "find", "publish"];
console.log(["run".padEnd(32), "total s", " CPU s", "peak MB", ...STEPS.map((step) => `${step} by`)].join("  "));
for (const { name, seconds, cpuSeconds, megabytes, ends } of rows) {
  const parts = STEPS.map((step) => (ends[step]?.toFixed(2) ?? "–").padStart(step.length + 3));
  const used = [seconds.toFixed(2).padStart(7), cpuSeconds.toFixed(2).padStart(6), String(megabytes).padStart(7)];
  console.log([name.padEnd(32), ...used, ...parts].join("  "));
}

async function change(path, edit) {
  const file = join(study, path);
  await writeFile(file, edit(await readFile(file, "utf8")));
}

/** Steps are told on standard error when each ends. */
function measure(name) {
  const begun = performance.now();
  const usage = join(folder, "usage.json");
  const program = ["--import", join(ROOT, "bench/tell-usage.mjs"), "dist/cli/main.js"];
  const words = ["run", study, "--out", join(folder, "out"), "--data", join(folder, "data")];
  const env = { ...process.env, TORNAVIAJE_LANG: "en", TORNAVIAJE_BENCH_USAGE: usage };
  const child = spawn(process.execPath, [...program, ...words], { cwd: ROOT, env });
  const ends = {};
  child.stderr.on("data", (chunk) => {
    for (const [, step] of String(chunk).matchAll(/100 %\s+(\w+)/g)) {
      ends[step] = (performance.now() - begun) / 1000;
    }
  });
  child.stdout.resume();
  return new Promise((resolve, reject) => {
    child.on("exit", async (code) => {
      const seconds = (performance.now() - begun) / 1000;
      if (code !== 0) return reject(new Error(`${name}: exit code ${code}`));
      const used = JSON.parse(await readFile(usage, "utf8"));
      resolve({ name, seconds, ...used, ends });
    });
  });
}
