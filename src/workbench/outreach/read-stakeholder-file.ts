// A file of institutions and people → rows, whichever of its formats it has.
import { basename } from "node:path";
import type { Issue } from "#base/issue";
import { readCsv } from "#base/read-csv";
import { readWorkbook, sheetOf } from "#base/read-workbook";
import { type ContactReading, readCells, readContactRows } from "#dissemination/stakeholder/read-contact-rows";
import { isVcard, readVcards } from "#dissemination/stakeholder/read-vcards";
import type { Effects } from "../effect/effects.ts";
import { readFileOf } from "../file-problems.ts";

/** CSV, XLSX, ODS or vCard. Throws `workbench/file-is-missing`. */
export async function readStakeholderFile(effects: Effects, path: string): Promise<ContactReading> {
  const bytes = await readFileOf(effects, path);
  const file = basename(path);
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (isVcard(text)) return readCards(new TextDecoder().decode(bytes), file);
  if (!/\.(?:xlsx|ods)$/iu.test(file)) {
    const { sheet, issues } = readCsv(bytes, file);
    const reading = readContactRows(sheet);
    return { rows: reading.rows, issues: [...issues, ...reading.issues] };
  }
  const { sheets, issues } = await readWorkbook(bytes, file);
  const readings = sheets.map((sheet) => sheetOf(sheet, file));
  const tables = readings.map(({ sheet }) => readContactRows(sheet));
  return {
    rows: tables.flatMap(({ rows }) => rows),
    issues: [...issues, ...readings.flatMap((one) => one.issues), ...tables.flatMap((one) => one.issues)],
  };
}

function readCards(text: string, file: string): ContactReading {
  const issues: Issue[] = [];
  const rows = readVcards(text).map((cells, index) =>
    readCells(cells, index + 1, (column, issue) => issues.push(issue({ file, row: index + 1, column }))),
  );
  return { rows, issues };
}
