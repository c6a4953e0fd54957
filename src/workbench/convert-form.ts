// A form on disk, as a workbook in XLSForm → its XForm, or all that must be mended first.
import { basename, dirname, join, parse } from "node:path";
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
import { readFileOf, refuseErrors } from "./file-problems.ts";

/** Reads and keeps nothing. Throws `workbench/file-is-missing`. */
export function checkForm(effects: Effects, path: string): Promise<FormConversion> {
  return readAndJudge(effects, path, Number.POSITIVE_INFINITY);
}

/** The engine needs some 5 ms for a question; whoever converts a form of thousands does not wait for it. */
const JUDGED_WHEN_CONVERTED = 1_500;

async function readAndJudge(effects: Effects, path: string, most: number): Promise<FormConversion> {
  const file = basename(path);
  const { name } = parse(path);
  const { sheets, issues } = await readSheets(await readFileOf(effects, path), file);
  if (hasErrors(issues)) return { formId: name, version: "", issues, rows: new Map() };
  const conversion = convertXlsform(sheets, { file, id: name });
  const { xml } = conversion;
  if (xml === undefined) return { ...conversion, issues: [...issues, ...conversion.issues] };
  const media = await mediaBeside(effects, path, xml);
  const judged =
    conversion.rows.size > most
      ? [formIsNotJudged(conversion.rows.size, file)]
      : await effects.forms.check({ key: keyOf(xml, media), file, xform: xml, media });
  const all = [...issues, ...conversion.issues, ...judged.map((issue) => onSheet(issue, conversion))];
  const { formId, version, rows } = conversion;
  return hasErrors(all) ? { formId, version, rows, issues: all } : { ...conversion, issues: all };
}

/** A workbook, or a form written as Markdown tables or as CSV. */
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

/** Lists that the form names and that lie beside it; those that are absent are attached later. */
async function mediaBeside(effects: Effects, path: string, xml: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const [, name = ""] of xml.matchAll(/src="jr:\/\/file(?:-csv)?\/([^"/]+)"/gu)) {
    const bytes = await effects.files.read(join(dirname(path), name));
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

export interface ConvertedForm {
  readonly formId: string;
  readonly version: string;
  /** Where the XForm was written. */
  readonly path: string;
  readonly issues: readonly Issue[];
}

/** Writes beside the workbook unless `to` says where. Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`. */
export async function convertForm(effects: Effects, path: string, to: string | undefined): Promise<ConvertedForm> {
  const { xml, formId, version, issues } = await readAndJudge(effects, path, JUDGED_WHEN_CONVERTED);
  refuseErrors(basename(path), issues);
  const { dir, name } = parse(path);
  const target = to ?? join(dir, `${name}.xml`);
  await effects.files.writeAtomically(target, new TextEncoder().encode(xml ?? ""));
  return { formId, version, path: target, issues };
}
