// A file of the study folder, changed in the browser: nobody overwrites what they have not seen, and what stood there stays in the store.
import { join } from "node:path";
import type { Digest } from "#base/digest";
import { digestFile } from "#store/digest-file";
import type { Desk } from "../act-head.ts";
import { fileIsMissing } from "../file-problems.ts";
import { studyFileChanged } from "./problems.ts";

export interface StudyFile {
  readonly text: string;
  readonly digest: Digest;
}

export interface StudyFileChange {
  readonly folder: string;
  readonly study: string;
  /** Inside the folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Of what the person saw; empty for a file that is new. */
  readonly seen: Digest;
  /** For the ledger: `edit-chapter`, `prefer-series`. */
  readonly verb: string;
  /** Of somebody's story nothing stays but the file itself, so that it can be forgotten. __Default value:__ `false` */
  readonly isForgettable?: boolean;
}

/** Throws `workbench/file-is-missing`. */
export async function readStudyFile(
  { effects }: Pick<Desk, "effects">,
  folder: string,
  path: string,
): Promise<StudyFile> {
  const bytes = await effects.files.read(join(folder, path));
  if (bytes === undefined) throw fileIsMissing(path);
  return { text: new TextDecoder().decode(bytes), digest: digestFile(bytes) };
}

/** Throws `workbench/study-file-changed`, and what `writeAtomically` throws. */
export async function changeStudyFile(desk: Desk, change: StudyFileChange): Promise<StudyFile> {
  const { store, effects, actor } = desk;
  const { folder, study, path, text, seen, verb } = change;
  const present = await effects.files.read(join(folder, path));
  const digest = present === undefined ? "" : digestFile(present);
  if (digest !== seen) throw studyFileChanged(path);
  const bytes = new TextEncoder().encode(text);
  const made = digestFile(bytes);
  if (change.isForgettable !== true) for (const kept of [present ?? bytes, bytes]) await store.blobs.add(kept);
  await effects.files.writeAtomically(join(folder, path), bytes);
  const at = effects.clock.now().toISOString();
  await store.ledger.add(study, { verb, at, actor, inputs: seen === "" ? [] : [seen], outputs: [made] });
  return { text, digest: made };
}
