// Writes instruments/*.xlsx from the tables in forms/. Run: npx tsx studies/retorno-y-ciudades/tools/demonstration/build-instruments.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { composeForm, type FormSheets } from "./compose-form.ts";
import { feedsOfTable } from "./feeds.ts";
import { readRows } from "./read-rows.ts";

/** Fixed, so that building twice gives the same bytes. */
const BUILT_ON = new Date("2026-06-01T00:00:00Z");

export async function buildInstrument(id: string): Promise<Uint8Array> {
  const form = readRows("forms/forms.csv").find((row) => row.id === id);
  if (form === undefined) throw new Error(`forms.csv has no form "${id}"`);
  const feeds = feedsOfTable(id);
  const questions = readRows(`forms/${id}.csv`);
  const sheets = composeForm({ form, questions, choices: readRows("forms/choices.csv"), feeds });
  return writeXlsx({
    sheets: (["survey", "choices", "settings"] as const).map((name) => workbookSheet(name, sheets)),
    properties: { title: form.title ?? "", created: BUILT_ON, modified: BUILT_ON },
  });
}

function workbookSheet(name: keyof FormSheets, sheets: FormSheets): WriteSheet {
  const rows = sheets[name];
  const head = rows[0] ?? [];
  return {
    name,
    rows: rows.map((row) => row.map((cell) => (cell === "" ? null : cell))),
    columns: head.map((column) => ({ width: columnWidth(column) })),
    freezePane: { rows: 1 },
  };
}

function columnWidth(column: string): number {
  if (column.includes("::")) return 48;
  return /relevant|constraint|choice_filter|title/.test(column) ? 34 : 22;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL("../../instruments/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const { id = "" } of readRows("forms/forms.csv")) {
    writeFileSync(new URL(`${id}.xlsx`, folder), await buildInstrument(id));
  }
}
