// Everything of the included study: 5 reports, briefs, decks, sheets, note, open data and portal, in three languages. Cold, with
// nothing changed, and after one text has changed. Aims on two idle cores: < 90 s cold, < 3 s after a change. `npm run bench:publications`.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "tornaviaje-bench-"));
const study = join(folder, "study");
cpSync("studies/retorno-y-ciudades", study, { recursive: true });

function publish() {
  const words = [
    "dist/cli/main.js",
    "publish",
    study,
    "--out",
    join(folder, "out"),
    "--data",
    join(folder, "data"),
    "--json",
  ];
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
function tell(name, run) {
  const now = cpuOfChildren();
  const load = loadavg()[0]?.toFixed(1);
  console.log(`${name}: ${run.seconds.toFixed(1)} s, ${(now - spent).toFixed(1)} s of user CPU, load ${load}`);
  spent = now;
}

try {
  const cold = publish();
  tell(`cold, ${cold.files.length} files`, cold);
  tell("nothing changed", publish());
  const chapter = join(study, "report/brief/es/employers.md");
  writeFileSync(
    chapter,
    readFileSync(chapter, "utf8").replace("Quienes regresan traen oficio", "Quienes regresan traen un oficio"),
  );
  const warm = publish();
  const changed = warm.files.filter(
    ({ path, digest }) => cold.files.find((file) => file.path === path)?.digest !== digest,
  );
  tell(`one text changed, ${changed.length} files differ`, warm);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
