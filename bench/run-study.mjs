// Whole included study as a person runs it: cold, unchanged, and after one change. Wall time, where it goes, peak memory.
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

const steps = [...new Set(rows.flatMap((row) => Object.keys(row.steps)))];
console.log(["run".padEnd(32), "total s", "peak MB", ...steps].join("  "));
for (const { name, seconds, megabytes, steps: spent } of rows) {
  const parts = steps.map((step) => (spent[step] ?? 0).toFixed(2).padStart(step.length));
  console.log([name.padEnd(32), seconds.toFixed(2).padStart(7), String(megabytes).padStart(7), ...parts].join("  "));
}

async function change(path, edit) {
  const file = join(study, path);
  await writeFile(file, edit(await readFile(file, "utf8")));
}

/** Steps are told on standard error when each ends; their times are the gaps between. */
function measure(name) {
  const begun = performance.now();
  const words = ["dist/cli/main.js", "run", study, "--out", join(folder, "out"), "--data", join(folder, "data")];
  const child = spawn(process.execPath, words, { cwd: ROOT, env: { ...process.env, TORNAVIAJE_LANG: "en" } });
  const spent = {};
  let last = begun;
  let megabytes = 0;
  const poll = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    megabytes = Math.max(megabytes, Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024));
  }, 50);
  child.stderr.on("data", (chunk) => {
    for (const [, step] of String(chunk).matchAll(/100 %\s+(\w+)/g)) {
      spent[step] = (performance.now() - last) / 1000;
      last = performance.now();
    }
  });
  child.stdout.resume();
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => {
      clearInterval(poll);
      const seconds = (performance.now() - begun) / 1000;
      if (code === 0) resolve({ name, seconds, megabytes, steps: spent });
      else reject(new Error(`${name}: exit code ${code}`));
    });
  });
}
