// Files that a form shows or looks things up in: attached, replaced, removed.
import { safeFileName } from "#intake/openrosa/safe-file-name";
import type { MediaKey, NewAct } from "#store/acts/act";
import { formIsUnknown } from "#store/intake-problems";
import type { KeptForm } from "#store/kept/forms";
import { actHead, type Desk } from "./act-head.ts";
import { scanUpload } from "./scan-upload.ts";

const LARGEST_MEGABYTES = 100;

export interface MediaUpload extends MediaKey {
  readonly type: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export interface AttachedMedia {
  readonly name: string;
  readonly bytes: number;
  readonly md5: string;
  /** False when the form names no such file: it is given to phones all the same. */
  readonly isAskedFor: boolean;
}

/**
 * Throws `store/form-is-unknown`, `intake/openrosa-file-name-is-unsafe`, `workbench/upload-is-too-large`,
 * `workbench/program-is-not-taken`, `store/disk-is-full`.
 */
export async function attachMedia(desk: Desk, study: string, upload: MediaUpload): Promise<AttachedMedia> {
  const form = await getForm(desk, study, upload);
  const act = await actOfMedia(desk, study, upload);
  await desk.store.commit(act);
  const { name, file } = act.body;
  return { name, bytes: file.bytes, md5: file.md5, isAskedFor: form.shape.media.includes(name) };
}

type ActOfMedia = Extract<NewAct, { readonly verb: "attach-media" }>;

/** The file is sealed, and waits for its act. Throws what `attachMedia` throws, but for the form. */
export async function actOfMedia(desk: Desk, study: string, upload: MediaUpload): Promise<ActOfMedia> {
  const { formId, version, type, content } = upload;
  const name = safeFileName(upload.name);
  const scanned = scanUpload(content, { name, megabytes: LARGEST_MEGABYTES });
  const file = await desk.store.vault.add(scanned, mediaBelongsTo(study));
  const kept = { ...file, blob: file.digest, belongsTo: mediaBelongsTo(study) };
  return { ...actHead(desk, study), verb: "attach-media", body: { formId, version, name, type, file: kept } };
}

/** Throws `store/media-is-unknown`. */
export async function removeMedia(desk: Desk, study: string, key: MediaKey): Promise<void> {
  await desk.store.commit({ ...actHead(desk, study), verb: "remove-media", body: key });
}

function mediaBelongsTo(study: string): string {
  return `${study}/media`;
}

/** Throws `store/form-is-unknown`. */
export async function getForm(
  { store }: Pick<Desk, "store">,
  study: string,
  { formId, version }: { readonly formId: string; readonly version: string },
): Promise<KeptForm> {
  const form = await store.forms.get(study, formId, version);
  if (form === undefined) throw formIsUnknown(formId, version);
  return form;
}
