// A file of the study folder, changed in the browser: nobody overwrites what they have not seen, and what stood there stays in the store.
import { join } from "node:path";
import type { Digest } from "#base/digest";
import { digestFile } from "#store/digest-file";
import type { Desk } from "../act-head.ts";
import { fileIsMissing } from "../file-problems.ts";
import { changeWhole, type LedgerWords, type WholeChange, type WholeFile } from "./change-whole.ts";
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

/** Of a folder that is named beside it. */
export type FileOfStudyChange = Omit<StudyFileChange, "folder" | "study">;

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

/** Throws `workbench/study-file-changed`, and what `changeWhole` throws. */
export async function changeStudyFile(desk: Desk, change: StudyFileChange): Promise<StudyFile> {
  const [made] = await changeStudyFiles(desk, change, [change]);
  return made ?? { text: change.text, digest: "" };
}

export interface Together extends Pick<WholeChange, "act" | "following"> {
  /** Files that come or go with them, and of which the ledger does not tell: photos. __Default value:__ none */
  readonly others?: readonly WholeFile[];
}

/** All of them or none, with what belongs to them. Throws as `changeStudyFile`. */
export async function changeStudyFiles(
  desk: Desk,
  { folder, study }: Pick<StudyFileChange, "folder" | "study">,
  changes: readonly FileOfStudyChange[],
  { others = [], ...together }: Together = {},
): Promise<readonly StudyFile[]> {
  const { effects, actor } = desk;
  const at = effects.clock.now().toISOString();
  const files: WholeFile[] = [];
  const ledger: LedgerWords[] = [];
  for (const change of changes) {
    const { path, seen, verb } = change;
    const bytes = new TextEncoder().encode(change.text);
    await keepBoth(desk, { folder, ...change }, bytes);
    files.push({ path, bytes });
    const outputs = [digestFile(bytes)];
    ledger.push({ verb, at, actor, inputs: seen === "" ? [] : [seen], outputs });
  }
  await changeWhole(desk, { ...{ study, folder, ledger, files: [...files, ...others] }, ...together });
  return changes.map(({ text }) => ({ text, digest: digestFile(text) }));
}

/** What stands there and what comes. Throws `workbench/study-file-changed`. */
async function keepBoth(
  { store, effects }: Desk,
  change: Omit<StudyFileChange, "study">,
  bytes: Uint8Array,
): Promise<void> {
  const { folder, path, seen, isForgettable } = change;
  const present = await effects.files.read(join(folder, path));
  const digest = present === undefined ? "" : digestFile(present);
  if (digest !== seen) throw studyFileChanged(path);
  if (isForgettable !== true) for (const kept of [present ?? bytes, bytes]) await store.blobs.add(kept);
}
