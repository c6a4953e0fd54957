// How long it takes to convert a form of 5,000 questions: the whole command, in a process of its own, wall and CPU seconds and memory.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const QUESTIONS = Number(process.argv[2] ?? 5000);
const folder = mkdtempSync(join(tmpdir(), "tornaviaje-bench-"));
const TYPES = ["text", "integer", "select_one yes_no", "decimal", "date"];

const survey = [["type", "name", "label::Español (es)", "label::English (en)", "relevant", "constraint"]];
for (let index = 0; index < QUESTIONS; index += 1) {
  const type = TYPES[index % TYPES.length];
  const relevant = index % 7 === 3 ? `\${q${index - 1}} != ''` : "";
  const constraint = type === "integer" ? ". >= 0 and . < 999" : "";
  survey.push([type, `q${index}`, `Pregunta ${index}`, `Question ${index}`, relevant, constraint]);
}
const choices = [
  ["list_name", "name", "label::Español (es)", "label::English (en)"],
  ["yes_no", "yes", "Sí", "Yes"],
  ["yes_no", "no", "No", "No"],
];

try {
  const form = join(folder, "form.xlsx");
  const sheets = [
    { name: "survey", rows: survey },
    { name: "choices", rows: choices },
  ];
  writeFileSync(form, await writeXlsx({ sheets }));
  const usage = join(folder, "usage.json");
  for (let run = 1; run <= 3; run += 1) {
    const start = performance.now();
    const words = ["--import", at("./tell-usage.mjs"), at("../dist/cli/main.js"), "form", "convert", form];
    const { status, stderr } = spawnSync(process.execPath, words, {
      env: { ...process.env, TORNAVIAJE_BENCH_USAGE: usage },
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    const seconds = (performance.now() - start) / 1000;
    const { cpuSeconds, megabytes } = JSON.parse(readFileSync(usage, "utf8"));
    console.log(
      `form of ${QUESTIONS} questions: ${seconds.toFixed(2)} s (CPU ${cpuSeconds.toFixed(2)} s, ${megabytes} MB)`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
