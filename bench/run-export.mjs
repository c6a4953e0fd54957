// How long it takes to export 100,000 submissions with labels. The table is filled directly, which is no part of what is measured;
// the export is the command that people run, in a process of its own: wall and CPU seconds, and memory.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readWorkbook } from "../dist/base/read-workbook.js";
import { formTables } from "../dist/intake/versions/form-tables.js";
import { readForm } from "../dist/study/xlsform/read-form.js";
import { openWorkbench } from "../dist/workbench/open-workbench.js";
import { publishForm } from "../dist/workbench/publish-form.js";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const MAIN = at("../dist/cli/main.js");
const USAGE = at("./tell-usage.mjs");
const FORM = at("../studies/retorno-y-ciudades/instruments/returnee.xlsx");
const SUBMISSIONS = Number(process.argv[2] ?? 100_000);
const FORMATS = (process.argv[3] ?? "csv,sav,dta,xlsx").split(",");
const STUDY = "bench";

const data = mkdtempSync(join(tmpdir(), "tornaviaje-bench-"));

function answersFor(columns, row) {
  const answers = {};
  for (const [index, { path, kind, categories }] of columns.entries()) {
    const steps = path.split("/");
    let group = answers;
    for (const step of steps.slice(0, -1)) group = group[step] ??= {};
    const pick = (shift) => categories[(row * 7 + index + shift) % categories.length]?.code ?? "";
    const value = {
      integer: String((row + index) % 90),
      decimal: "1.5",
      date: "2026-06-10",
      one: pick(0),
      many: `${pick(0)} ${pick(1)}`,
    };
    group[steps.at(-1)] = value[kind] ?? `texto ${row}`;
  }
  return answers;
}

async function fill() {
  const workbench = await openWorkbench({ data, environment: {} });
  const bytes = new Uint8Array(readFileSync(FORM));
  const { formId, version } = await publishForm(workbench, STUDY, { bytes, fileName: "returnee.xlsx", draft: false });
  const { sheets } = await readWorkbook(bytes, FORM);
  const [root] = formTables(readForm(sheets, { file: FORM, id: "returnee" }).form).tables;
  const columns = root.columns;
  for (let from = 0; from < SUBMISSIONS; from += 2000) {
    const rows = Array.from({ length: Math.min(2000, SUBMISSIONS - from) }, (_, index) => from + index);
    const bodies = rows.map((row) => JSON.stringify({ answers: answersFor(columns, row) }));
    await workbench.store.pool.query(
      `insert into submission (study, instance_id, form_id, version, root_id, replaces, current, removed, review, received_at,
         device_id, user_agent, submitter, source, encrypted, fingerprint, blob, body, flags, number)
       select $1, 'uuid:' || row, $2, $3, 'uuid:' || row, null, true, false, 'none', '2026-06-10T00:00:00Z',
         null, null, 'e1', 'openrosa', false, row::text, row::text, body::json, '{}', row + 100
       from unnest($4::int[], $5::text[]) as given (row, body)`,
      [STUDY, formId, version, rows, bodies],
    );
  }
  await workbench.close();
  return { formId, columns: columns.length };
}

function exportTo(formId, format) {
  const usage = join(data, "usage.json");
  const words = ["export", "submissions", formId, "--study", STUDY, "--format", format, "--lang", "es"];
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", USAGE, MAIN, ...words, "--out", join(data, "out"), "--data", data, "--json"],
    { env: { ...process.env, TORNAVIAJE_BENCH_USAGE: usage }, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return { format, seconds: (performance.now() - start) / 1000, ...JSON.parse(readFileSync(usage, "utf8")) };
}

try {
  const { formId, columns } = await fill();
  console.log(`${SUBMISSIONS} submissions of ${columns} questions`);
  for (const format of FORMATS) {
    const { seconds, cpuSeconds, megabytes } = exportTo(formId, format);
    console.log(`${format.padEnd(5)} ${seconds.toFixed(1)} s (CPU ${cpuSeconds.toFixed(1)} s, ${megabytes} MB)`);
  }
} finally {
  rmSync(data, { recursive: true });
}
