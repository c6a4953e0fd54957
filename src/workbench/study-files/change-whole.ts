// Several files of a study, what the store keeps with them, and what follows: all of it or nothing, wherever a process is killed or a disk
// is full. New bytes lie beside their files first, then a hidden file says what is to be done, then it is done; a server that
// begins does what a killed one had begun (`settle-changes.ts`).
import { join } from "node:path";
import type { Digest } from "#base/digest";
import { Problem } from "#base/problem";
import type { NewAct } from "#store/acts/act";
import { digestFile } from "#store/digest-file";
import type { Desk } from "../act-head.ts";
import { nameBegun } from "../effect/begun-changes.ts";
import type { Effects } from "../effect/effects.ts";

/** A file as it is to be. */
export interface WholeFile {
  /** Inside the folder, with `/`. */
  readonly path: string;
  /** Absent: the file goes. */
  readonly bytes?: Uint8Array;
}

/** What follows from the files: done once they stand, and again by the next server where nobody knows whether it was. */
export interface Following {
  /** By which `settle-changes.ts` finds it. */
  readonly kind: string;
  readonly body: unknown;
}

export interface LedgerWords {
  readonly verb: string;
  readonly at: string;
  readonly actor: string;
  readonly inputs: readonly Digest[];
  readonly outputs: readonly Digest[];
}

export interface FileStep {
  readonly path: string;
  /** Of the file that it takes the place of; empty where there was none. */
  readonly before: Digest;
  /** Absent: the file goes. */
  readonly half?: string;
}

export interface BegunChange {
  readonly files: readonly FileStep[];
  /** Id of the act with which it holds; where the store has none such, nothing was done. */
  readonly act?: string;
  readonly following?: Following;
  readonly ledger: readonly LedgerWords[];
}

export interface WholeChange {
  readonly study: string;
  readonly folder: string;
  readonly files: readonly WholeFile[];
  readonly ledger: readonly LedgerWords[];
  readonly act?: NewAct;
  readonly following?: Following & { readonly act: () => Promise<unknown> };
}

/** Throws `workbench/disk-is-full`, `workbench/path-is-not-writable`, and what the act throws: then nothing was changed. */
export async function changeWhole(desk: Desk, change: WholeChange): Promise<void> {
  const { study, act, following, ledger } = change;
  const { effects, store } = desk;
  await changeFiles(effects, change, {
    ...(act === undefined ? {} : { act: { id: act.id, commit: () => store.commit(act) } }),
    ...(following === undefined ? {} : { following: { kind: following.kind, body: following.body } }),
    ledger,
    follow: async () => {
      await following?.act();
      for (const entry of ledger) await store.ledger.add(study, entry);
    },
  });
}

export interface FilesPlan {
  readonly act?: { readonly id: string; readonly commit: () => Promise<unknown> };
  readonly following?: Following;
  readonly ledger: readonly LedgerWords[];
  readonly follow: () => Promise<void>;
}

/** Of files alone. Throws as `changeWhole`. */
export function writeWhole(
  effects: Pick<Effects, "files">,
  folder: string,
  files: readonly WholeFile[],
): Promise<void> {
  return changeFiles(effects, { folder, files }, { ledger: [], follow: async () => {} });
}

/** Where no ledger tells of it, as of transcripts. Throws as `changeWhole`. */
export async function changeFiles(
  { files }: Pick<Effects, "files">,
  { folder, files: wanted }: Pick<WholeChange, "folder" | "files">,
  { act, follow, ...plan }: FilesPlan,
): Promise<void> {
  const begun = nameBegun(folder);
  const steps: FileStep[] = [];
  const forget = async () => {
    await files.remove(begun);
    for (const { half } of steps) if (half !== undefined) await files.remove(half);
  };
  try {
    for (const file of wanted) steps.push(await prepare({ files }, folder, file));
    const told: BegunChange = { ...plan, files: steps, ...(act === undefined ? {} : { act: act.id }) };
    await files.writeAtomically(begun, new TextEncoder().encode(JSON.stringify(told)));
    await act?.commit();
  } catch (cause) {
    // Nobody knows whether an act holds that a broken database took: the next server will.
    if (!(cause instanceof Problem && cause.code === "store/database-is-unusable")) await forget();
    throw cause;
  }
  for (const step of steps) await place({ files }, folder, step);
  await follow();
  await files.remove(begun);
}

/** Halves lie beside their files, so that a name is all that they lack. */
async function prepare({ files }: Pick<Effects, "files">, folder: string, file: WholeFile): Promise<FileStep> {
  const path = join(folder, file.path);
  const present = await files.read(path);
  const before = present === undefined ? "" : digestFile(present);
  if (file.bytes === undefined) return { path: file.path, before };
  return { path: file.path, before, half: await files.writeHalf(path, file.bytes) };
}

/** Doing it twice does no more. */
export async function place(
  { files }: Pick<Effects, "files">,
  folder: string,
  { path, half }: FileStep,
): Promise<void> {
  if (half === undefined) await files.remove(join(folder, path));
  else await files.finishHalf(half, join(folder, path));
}
