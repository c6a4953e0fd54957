// A form, as XLSForm or XForm, becomes a version that phones can get. Files of the version before that the new one asks for go along.
import type { Issue } from "#base/issue";
import { readWorkbook } from "#base/read-workbook";
import { readFormHead } from "#intake/openrosa/read-form";
import type { FormState } from "#store/acts/act";
import type { KeptForm } from "#store/kept/forms";
import { md5 } from "#store/vault/md5";
import { convertXlsform } from "#study/xlsform/convert-xlsform";
import { actHead, type Desk } from "./act-head.ts";
import { refuseErrors } from "./file-problems.ts";

export interface FormUpload {
  /** XLSX or ODS workbook, or XML. */
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
  const { xform, issues, isWorkbook } = await readUpload(upload);
  const { formId, version, name, shape } = readFormHead(xform);

  const [before] = await store.forms.list(study, formId);

  const state = upload.draft ? "draft" : "open";
  const blob = await store.blobs.add(xform);
  const xlsform = isWorkbook ? { xlsform: await store.blobs.add(upload.bytes) } : {};
  const form = { formId, version, name, state, xform: blob, xformMd5: md5(xform), shape, ...xlsform } as const;
  await store.commit({ ...actHead(desk, study), verb: "publish-form", body: form });
  if (before !== undefined && before.version !== version) await carryMedia(desk, study, { before, form });
  return { formId, version, name, state, missingMedia: await listMissing(desk, study, form), issues };
}

interface ReadUpload {
  readonly xform: Uint8Array;
  readonly issues: readonly Issue[];
  readonly isWorkbook: boolean;
}

async function readUpload({ bytes, fileName }: FormUpload): Promise<ReadUpload> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return { xform: bytes, issues: [], isWorkbook: false };
  const { sheets, issues } = await readWorkbook(bytes, fileName);
  refuseErrors(fileName, issues);
  const conversion = convertXlsform(sheets, { file: fileName, id: fileName.replace(/\.[^.]*$/, "") });
  refuseErrors(fileName, conversion.issues);
  const xform = new TextEncoder().encode(conversion.xml ?? "");
  return { xform, issues: [...issues, ...conversion.issues], isWorkbook: true };
}

type NewForm = Pick<KeptForm, "formId" | "version" | "shape">;

async function carryMedia(
  desk: Desk,
  study: string,
  { before, form }: { readonly before: KeptForm; readonly form: NewForm },
): Promise<void> {
  const { formId, version, shape } = form;
  const held = await desk.store.media.list(study, formId, before.version);
  for (const { name, type, ...file } of held.filter((media) => shape.media.includes(media.name))) {
    const body = { formId, version, name, type, file: { ...file, fingerprint: "" } };
    await desk.store.commit({ ...actHead(desk, study), verb: "attach-media", body });
  }
}

async function listMissing(desk: Desk, study: string, form: NewForm): Promise<readonly string[]> {
  const attached = await desk.store.media.list(study, form.formId, form.version);
  const lists = await desk.store.entityLists.list(study);
  const there = new Set([...attached.map(({ name }) => name), ...lists.map(({ name }) => `${name}.csv`)]);
  return form.shape.media.filter((name) => !there.has(name));
}
