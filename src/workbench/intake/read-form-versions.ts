// Every version of a form of the study as tables, the oldest first: from its workbook, or from its XForm where none was given.
import { readWorkbook } from "#base/read-workbook";
import { filesOfChoices, withFileChoices } from "#intake/versions/file-choices";
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
  for (const form of kept) tables.push(await readFormVersion(store, study, form));
  return { kept, tables };
}

/** With the choices that stand in attached files. Throws `store/blob-is-missing`. */
export async function readFormVersion(store: Store, study: string, form: KeptForm): Promise<FormTables> {
  const tables = await readTables(store, form);
  return withFileChoices(tables, await attachedFiles(store, study, { form, names: filesOfChoices(tables) }));
}

async function readTables(store: Store, { xlsform, xform, formId, version }: KeptForm): Promise<FormTables> {
  const source = xlsform === null ? undefined : await store.blobs.get(xlsform);
  if (source === undefined || !isWorkbook(source))
    return { ...xformTables(await store.blobs.get(xform)), formId, version };
  const file = `${formId}.xlsx`;
  const { sheets } = await readWorkbook(source, file);
  return { ...formTables(readForm(sheets, { file, id: formId }).form), version };
}

/** Entity lists are left out: their labels may be names of people, who are known by their id alone. */
async function attachedFiles(
  store: Store,
  study: string,
  { form, names }: { readonly form: KeptForm; readonly names: readonly string[] },
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (names.length === 0) return new Map();
  const attached = await store.media.list(study, form.formId, form.version);
  const files = new Map<string, Uint8Array>();
  for (const { name, blob, belongsTo, bytes } of attached.filter((media) => names.includes(media.name)))
    if (bytes <= LARGEST_LIST_BYTES) files.set(name, await readWhole(store.vault.read(blob, belongsTo)));
  return files;
}

const LARGEST_LIST_BYTES = 50_000_000;

async function readWhole(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  for await (const part of parts) held.push(part);
  return Buffer.concat(held);
}

/** XLSX and ODS are ZIP archives; Markdown tables and CSV are read by the XForm that was made from them. */
function isWorkbook([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}
