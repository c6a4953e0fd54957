// The bytes of a form as people write it – workbook, Markdown tables, CSV – → its XForm, looked at by the form engine.
import { parse } from "node:path";
import { decodeText } from "#base/decode-text";
import { digestBytes, digestValue } from "#base/digest";
import { hasErrors, type Issue } from "#base/issue";
import { readWorkbook, type WorkbookReading } from "#base/read-workbook";
import { columnOf } from "#study/xform/compilation";
import { convertXlsform, type FormConversion } from "#study/xlsform/convert-xlsform";
import { readCsvForm, readMarkdownForm } from "#study/xlsform/read-text-form";
import type { Effects } from "./effect/effects.ts";
import { formIsNotJudged } from "./effect/form-engine/engine-issues.ts";
import type { EngineIssue } from "./effect/form-engine.ts";

export interface FormFile {
  readonly bytes: Uint8Array;
  /** Its stem is the form id where the settings give none. */
  readonly fileName: string;
}

export interface Judging {
  /** Questions up to which the engine is asked. */
  readonly most: number;
  /** Files that the form names, as far as they are there. */
  readonly media: (name: string) => Promise<Uint8Array | undefined>;
}

/** The engine needs some 5 ms for a question; whoever converts a form of thousands does not wait for it. */
export const JUDGED_AT_ONCE = 1_500;

/** Without XForm when there are errors. */
export async function readFormFile(
  { forms }: Pick<Effects, "forms">,
  { bytes, fileName: file }: FormFile,
  judging: Judging,
): Promise<FormConversion> {
  const { name } = parse(file);
  const { sheets, issues } = await readSheets(bytes, file);
  if (hasErrors(issues)) return { formId: name, version: "", issues, rows: new Map() };
  const conversion = convertXlsform(sheets, { file, id: name });
  const { xml } = conversion;
  if (xml === undefined) return { ...conversion, issues: [...issues, ...conversion.issues] };
  const media = await mediaOf(xml, judging);
  const judged =
    conversion.rows.size > judging.most
      ? [formIsNotJudged(conversion.rows.size, file)]
      : await forms.check({ key: keyOf(xml, media), file, xform: xml, media });
  const all = [...issues, ...conversion.issues, ...judged.map((issue) => onSheet(issue, conversion))];
  const { formId, version, rows } = conversion;
  return hasErrors(all) ? { formId, version, rows, issues: all } : { ...conversion, issues: all };
}

async function readSheets(bytes: Uint8Array, file: string): Promise<WorkbookReading> {
  const { ext } = parse(file.toLowerCase());
  if (ext !== ".md" && ext !== ".csv") return await readWorkbook(bytes, file);
  const { text, issues } = decodeText(bytes, file);
  return { sheets: ext === ".md" ? readMarkdownForm(text) : readCsvForm(text), issues };
}

/** The engine keeps what it has read under this key: same key, same bytes. */
function keyOf(xml: string, media: ReadonlyMap<string, Uint8Array>): string {
  return digestValue([xml, ...[...media].map(([name, bytes]) => [name, digestBytes(bytes)])]);
}

async function mediaOf(xml: string, { media }: Judging): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const [, name = ""] of xml.matchAll(/src="jr:\/\/file(?:-csv)?\/([^"/]+)"/gu)) {
    const bytes = await media(name);
    if (bytes !== undefined) found.set(name, bytes);
  }
  return found;
}

/** The engine names the node; people look for the row. */
function onSheet({ path = "", attribute = "", ...issue }: EngineIssue, { rows }: FormConversion): Issue {
  const row = rows.get(path);
  if (row === undefined) return issue;
  return { ...issue, place: { file: issue.place.file, sheet: row.sheet, row: row.row, column: columnOf(attribute) } };
}
