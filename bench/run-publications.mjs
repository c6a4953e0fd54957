// Everything of the included study: 5 reports, briefs, decks, sheets, note, open data and portal, in three languages. Cold, with
// nothing changed, and after one text has changed: of the briefs for employers, of the portal, and a chapter, which stands in five
// reports. Each is a whole process; then a chapter saved and built in a running `serve`, which writes reports alone. Aims on two
// idle cores: < 90 s cold, < 3 s after a change. `npm run bench:publications`.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { buildInServe } from "./build-in-serve.mjs";

const folder = mkdtempSync(join(tmpdir(), "tornaviaje-bench-"));
const study = join(folder, "study");
const data = join(folder, "data");
cpSync("studies/retorno-y-ciudades", study, { recursive: true });

function publish() {
  const words = ["dist/cli/main.js", "publish", study, "--out", join(folder, "out"), "--data", data, "--json"];
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync("node", words, { encoding: "utf8", maxBuffer: 1e9 });
  if (status !== 0) throw new Error(stderr.slice(-2000));
  return { seconds: (performance.now() - started) / 1000, files: JSON.parse(stdout).files };
}

/** Children are counted by the system when they end; this process itself does next to nothing. */
function cpuOfChildren() {
  // Field 16 of proc(5) is the user time of children, in hundredths of a second; the name before it may hold blanks.
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return Number(fields[13] ?? 0) / 100;
}

let spent = cpuOfChildren();
/** `runs` share the CPU that was used since the last line. */
function tell(name, { seconds }, runs = 1) {
  const now = cpuOfChildren();
  const cpu = ((now - spent) / runs).toFixed(1);
  console.log(`${name}: ${seconds.toFixed(1)} s, ${cpu} s of user CPU, load ${loadavg()[0]?.toFixed(1)}`);
  spent = now;
}

const RUNS = 3;
const addLine = (text, run) => `${text.trimEnd()}\n\nUna línea más, la ${run}.\n`;

let last = [];
/** The middle one of some runs, each with another text. */
function publishChanged(path) {
  const file = join(study, path);
  const text = readFileSync(file, "utf8");
  const runs = Array.from({ length: RUNS }, (_, run) => {
    writeFileSync(file, addLine(text, run + 1));
    const made = publish();
    const before = new Map(last.map((one) => [one.path, one.digest]));
    last = made.files;
    return { ...made, changed: made.files.filter((one) => before.get(one.path) !== one.digest).length };
  });
  const middle = runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(RUNS / 2)];
  tell(`${path} changed, ${middle.changed} files differ, middle of ${RUNS}`, middle, RUNS);
}

try {
  const cold = publish();
  last = cold.files;
  tell(`cold, ${cold.files.length} files`, cold);
  tell("nothing changed", publish());
  for (const text of ["brief/es/employers.md", "portal/es/equality.md", "es/04-needs.md"])
    publishChanged(`report/${text}`);
  const served = await buildInServe({ study, data, out: join(folder, "reports") }, (text) => addLine(text, RUNS + 1));
  tell(
    `in a running serve (start and first build in its CPU), a chapter saved and built, ${served.files} files differ`,
    served,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
