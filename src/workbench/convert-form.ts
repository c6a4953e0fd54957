// A form on disk, as a workbook in XLSForm → its XForm, or all that must be mended first.
import { basename, join, parse } from "node:path";
import { hasErrors, type Issue } from "#base/issue";
import { readWorkbook } from "#base/read-workbook";
import { convertXlsform, type FormConversion } from "#study/xlsform/convert-xlsform";
import type { Effects } from "./effect/effects.ts";
import { readFileOf, refuseErrors } from "./file-problems.ts";

/** Reads and keeps nothing. Throws `workbench/file-is-missing`. */
export async function checkForm(effects: Effects, path: string): Promise<FormConversion> {
  const file = basename(path);
  const { name } = parse(path);
  const { sheets, issues } = await readWorkbook(await readFileOf(effects, path), file);
  if (hasErrors(issues)) return { formId: name, version: "", issues };
  const conversion = convertXlsform(sheets, { file, id: name });
  return { ...conversion, issues: [...issues, ...conversion.issues] };
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
  const { xml, formId, version, issues } = await checkForm(effects, path);
  refuseErrors(basename(path), issues);
  const { dir, name } = parse(path);
  const target = to ?? join(dir, `${name}.xml`);
  await effects.files.writeAtomically(target, new TextEncoder().encode(xml ?? ""));
  return { formId, version, path: target, issues };
}
