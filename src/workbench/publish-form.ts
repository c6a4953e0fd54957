// A form, as XLSForm or XForm, becomes a version that phones can get. Files of the version before that the new one asks for go along.
import type { Issue } from "#base/issue";
import { readFormHead } from "#intake/openrosa/read-form";
import type { FormState, NewAct } from "#store/acts/act";
import type { KeptForm } from "#store/kept/forms";
import { md5 } from "#store/vault/md5";
import { ITEMSETS } from "#study/xlsform/write-itemsets";
import { actHead, type Desk } from "./act-head.ts";
import { refuseErrors } from "./file-problems.ts";
import { actOfMedia } from "./form-media.ts";
import { readEntityList } from "./list-forms.ts";
import { JUDGED_AT_ONCE, readFormFile } from "./read-form-file.ts";

export interface FormUpload {
  /** XLSX or ODS workbook, Markdown tables or CSV by the ending of the name, or XML. */
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** A draft is kept and not given to phones. */
  readonly draft: boolean;
}

export interface PublishedForm {
  readonly formId: string;
  readonly version: string;
  readonly name: string;
  readonly state: FormState;
  /** Files that the form asks for and that nobody has attached yet. */
  readonly missingMedia: readonly string[];
  readonly issues: readonly Issue[];
}

/**
 * Throws `workbench/input-file-has-errors`, `intake/openrosa-form-is-refused`, `intake/openrosa-xml-is-refused`,
 * `store/form-version-differs`.
 */
export async function publishForm(desk: Desk, study: string, upload: FormUpload): Promise<PublishedForm> {
  const { store } = desk;
  const { xform, itemsets, issues, isWorkbook } = await readUpload(desk, study, upload);
  const { formId, version, name, shape } = readFormHead(xform);

  const [before] = await store.forms.list(study, formId);

  const state = upload.draft ? "draft" : "open";
  const blob = await store.blobs.add(xform);
  const xlsform = isWorkbook ? { xlsform: await store.blobs.add(upload.bytes) } : {};
  const form = { formId, version, name, state, xform: blob, xformMd5: md5(xform), shape, ...xlsform } as const;
  const isNew = before !== undefined && before.version !== version;
  const carried = isNew ? await carriedMedia(desk, study, { before, form }) : [];
  const lists = itemsets === undefined ? [] : [await itemsetsOf(desk, study, { formId, version, text: itemsets })];
  await store.commit({ ...actHead(desk, study), verb: "publish-form", body: form }, ...carried, ...lists);
  return { formId, version, name, state, missingMedia: await listMissing(desk, study, form), issues };
}

interface ReadUpload {
  readonly xform: Uint8Array;
  readonly itemsets?: string | undefined;
  readonly issues: readonly Issue[];
  readonly isWorkbook: boolean;
}

async function readUpload(desk: Desk, study: string, upload: FormUpload): Promise<ReadUpload> {
  if (!isSheets(upload)) return { xform: upload.bytes, issues: [], isWorkbook: false };
  const { xml, itemsets, issues } = await readFormFile(desk.effects, upload, {
    most: JUDGED_AT_ONCE,
    media: (name) => readEntityList(desk.store, study, name),
  });
  refuseErrors(upload.fileName, issues);
  return { xform: new TextEncoder().encode(xml ?? ""), itemsets, issues, isWorkbook: true };
}

/** A workbook of the new kind or the old one, by its first bytes; a text by the ending of its name. What is neither is read as XML. */
function isSheets({ bytes: [first, second], fileName }: FormUpload): boolean {
  const isWorkbook = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
  return isWorkbook || /\.(?:md|csv)$/iu.test(fileName);
}

type NewForm = Pick<KeptForm, "formId" | "version" | "shape">;

async function carriedMedia(
  desk: Desk,
  study: string,
  { before, form }: { readonly before: KeptForm; readonly form: NewForm },
): Promise<readonly NewAct[]> {
  const { formId, version, shape } = form;
  const held = await desk.store.media.list(study, formId, before.version);
  const wanted = held.filter((media) => shape.media.includes(media.name));
  return wanted.map(({ name, type, ...file }) => {
    const body = { formId, version, name, type, file: { ...file, fingerprint: "" } };
    return { ...actHead(desk, study), verb: "attach-media", body };
  });
}

async function itemsetsOf(
  desk: Desk,
  study: string,
  { formId, version, text }: { readonly formId: string; readonly version: string; readonly text: string },
): Promise<NewAct> {
  const parts = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  return actOfMedia(desk, study, { formId, version, name: ITEMSETS, type: "text/csv", content: parts });
}

async function listMissing(desk: Desk, study: string, form: NewForm): Promise<readonly string[]> {
  const attached = await desk.store.media.list(study, form.formId, form.version);
  const lists = await desk.store.entityLists.list(study);
  const there = new Set([...attached.map(({ name }) => name), ...lists.map(({ name }) => `${name}.csv`)]);
  return form.shape.media.filter((name) => !there.has(name));
}
