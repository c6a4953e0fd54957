// Every version of a form of the study as tables, the oldest first: from its workbook, or from its XForm where none was given.
import { readWorkbook } from "#base/read-workbook";
import { type FormTables, formTables } from "#intake/versions/form-tables";
import { xformTables } from "#intake/versions/xform-tables";
import type { KeptForm } from "#store/kept/forms";
import type { Store } from "#store/open-store";
import { readForm } from "#study/xlsform/read-form";
import { formIsNotHere } from "../intake-problems.ts";

export interface FormVersions {
  readonly kept: readonly KeptForm[];
  readonly tables: readonly FormTables[];
}

/** Throws `workbench/form-is-not-here`, `store/blob-is-missing`. */
export async function readFormVersions(store: Store, study: string, formId: string): Promise<FormVersions> {
  const kept = [...(await store.forms.list(study, formId))].reverse();
  if (kept.length === 0) throw formIsNotHere(formId, "");
  const tables: FormTables[] = [];
  for (const form of kept) tables.push(await readFormVersion(store, form));
  return { kept, tables };
}

/** Throws `store/blob-is-missing`. */
export async function readFormVersion(
  store: Store,
  { xlsform, xform, formId, version }: KeptForm,
): Promise<FormTables> {
  const source = xlsform === null ? undefined : await store.blobs.get(xlsform);
  if (source === undefined || !isWorkbook(source))
    return { ...xformTables(await store.blobs.get(xform)), formId, version };
  const file = `${formId}.xlsx`;
  const { sheets } = await readWorkbook(source, file);
  return { ...formTables(readForm(sheets, { file, id: formId }).form), version };
}

/** XLSX and ODS are ZIP archives; Markdown tables and CSV are read by the XForm that was made from them. */
function isWorkbook([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}
