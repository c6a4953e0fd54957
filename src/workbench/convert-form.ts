// A form on disk, as a workbook in XLSForm → its XForm, or all that must be mended first.
import { basename, dirname, join, parse } from "node:path";
import type { Issue } from "#base/issue";
import type { FormConversion } from "#study/xlsform/convert-xlsform";
import { ITEMSETS } from "#study/xlsform/write-itemsets";
import type { Effects } from "./effect/effects.ts";
import { readFileOf, refuseErrors } from "./file-problems.ts";
import { JUDGED_AT_ONCE, readFormFile } from "./read-form-file.ts";

/** Reads and keeps nothing. Throws `workbench/file-is-missing`. */
export function checkForm(effects: Effects, path: string): Promise<FormConversion> {
  return readAndJudge(effects, path, Number.POSITIVE_INFINITY);
}

/** Lists that the form names and that lie beside it go to the engine too; those that are absent are attached later. */
async function readAndJudge(effects: Effects, path: string, most: number): Promise<FormConversion> {
  const bytes = await readFileOf(effects, path);
  const beside = (name: string) => effects.files.read(join(dirname(path), name));
  return readFormFile(effects, { bytes, fileName: basename(path) }, { most, media: beside });
}

export interface ConvertedForm {
  readonly formId: string;
  readonly version: string;
  /** Where the XForm was written. */
  readonly path: string;
  /** Where itemsets.csv was written, which `select_one_external` asks for. */
  readonly itemsets?: string;
  readonly issues: readonly Issue[];
}

export interface ConversionWish {
  /** __Default value:__ beside the workbook. */
  readonly to?: string | undefined;
  /** The engine is asked however large the form is. __Default value:__ about forms of at most 1,500 questions. */
  readonly judged?: boolean | undefined;
}

/** Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`. */
export async function convertForm(effects: Effects, path: string, wish: ConversionWish): Promise<ConvertedForm> {
  const { to, judged } = wish;
  const most = judged === true ? Number.POSITIVE_INFINITY : JUDGED_AT_ONCE;
  const { xml, itemsets, formId, version, issues } = await readAndJudge(effects, path, most);
  refuseErrors(basename(path), issues);
  const { dir, name } = parse(path);
  const target = to ?? join(dir, `${name}.xml`);
  await effects.files.writeAtomically(target, new TextEncoder().encode(xml ?? ""));
  const converted = { formId, version, path: target, issues };
  if (itemsets === undefined) return converted;
  const list = join(dirname(target), ITEMSETS);
  await effects.files.writeAtomically(list, new TextEncoder().encode(itemsets));
  return { ...converted, itemsets: list };
}
