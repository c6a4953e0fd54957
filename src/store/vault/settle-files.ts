// Files that are whole come to rest together: while one round of syncs runs, the next gathers. Eight phones then wait for one
// round and not for eight. A file has its name, and both are on the disk, before anybody is told.
import { type FileHandle, mkdir, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../durable-file.ts";

export interface WholeFile {
  readonly file: FileHandle;
  readonly temporary: string;
  readonly path: string;
}

/** Closes the file in any case. Throws what the disk throws; then the name may be there, and nobody was told of it. */
export type SettleFile = (whole: WholeFile) => Promise<void>;

interface Waiting {
  readonly whole: WholeFile;
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
}

export function openSettling(): SettleFile {
  const made = new Set<string>();
  let gathered: Waiting[] = [];
  let running = false;
  const run = async () => {
    running = true;
    while (gathered.length > 0) {
      const round = gathered;
      gathered = [];
      await settleRound(round, made);
    }
    running = false;
  };
  return (whole) =>
    new Promise((resolve, reject) => {
      gathered.push({ whole, resolve, reject });
      if (!running) void run();
    });
}

/** Never rejects: each file is told how it went. */
async function settleRound(round: readonly Waiting[], made: Set<string>): Promise<void> {
  const named: Waiting[] = [];
  const above = new Set<string>();
  await Promise.all(
    round.map(async (waiting) => {
      try {
        for (const folder of await nameSynced(waiting.whole, made)) above.add(folder);
        named.push(waiting);
      } catch (cause) {
        waiting.reject(cause);
      }
    }),
  );
  try {
    const folders = new Set([...named.map(({ whole }) => dirname(whole.path)), ...above]);
    await Promise.all([...folders].map(syncFolder));
    for (const { resolve } of named) resolve();
  } catch (cause) {
    for (const { reject } of named) reject(cause);
  }
}

/** Folders that are changed besides the file's own. */
async function nameSynced({ file, temporary, path }: WholeFile, made: Set<string>): Promise<readonly string[]> {
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
  const folder = dirname(path);
  const isNew = !made.has(folder);
  if (isNew) await mkdir(folder, { recursive: true });
  await rename(temporary, path);
  made.add(folder);
  return isNew ? [dirname(folder)] : [];
}
