// A workbook in XLSForm → its XForm, or what must be mended first.
import { hasErrors, type Issue } from "#base/issue";
import type { WorkbookSheet } from "#base/workbook-sheet";
import { type SheetRow, writeXform } from "../xform/write-xform.ts";
import { type FormSource, readForm } from "./read-form.ts";
import { writeItemsets } from "./write-itemsets.ts";

export interface FormConversion {
  /** Absent when the form has errors. */
  readonly xml?: string;
  /** itemsets.csv, where a `select_one_external` asks for it. */
  readonly itemsets?: string;
  readonly formId: string;
  readonly version: string;
  readonly issues: readonly Issue[];
  /** Path of each question in the XForm → the row that asks it. */
  readonly rows: ReadonlyMap<string, SheetRow>;
}

export function convertXlsform(sheets: readonly WorkbookSheet[], source: FormSource): FormConversion {
  const { form, issues } = readForm(sheets, source);
  const { formId, version } = form.settings;
  const written = writeXform(form);
  const all = withoutRepeats([...issues, ...written.issues]);
  const conversion = { formId, version, issues: all, rows: written.rows };
  if (hasErrors(all)) return conversion;
  const itemsets = writeItemsets(form, sheets);
  return { ...conversion, xml: written.xml, ...(itemsets === undefined ? {} : { itemsets }) };
}

/** An expression that is written in two places is remarked on once. */
function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Map(issues.map((issue) => [JSON.stringify([issue.rule, issue.place, issue.message.en]), issue]));
  return [...seen.values()];
}
