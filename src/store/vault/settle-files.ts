// Files that are whole come to rest together: while one round of syncs runs, the next gathers. Eight phones then wait for one
// round and not for eight. A file has its name, and both are on the disk, before anybody is told.
import { type FileHandle, mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../durable-file.ts";

export interface WholeFile {
  readonly file: FileHandle;
  readonly temporary: string;
  readonly path: string;
}

export interface Settling {
  /** Closes the file in any case. Throws what the disk throws; then the name may be there, and nobody was told of it. */
  readonly settle: (whole: WholeFile) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly whole: WholeFile;
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
}

export function openSettling(): Settling {
  const folders = openFolders();
  let gathered: Waiting[] = [];
  let running = false;
  const run = async () => {
    running = true;
    while (gathered.length > 0) {
      const round = gathered;
      gathered = [];
      await settleRound(round, folders);
    }
    running = false;
  };
  return {
    settle: (whole) =>
      new Promise((resolve, reject) => {
        gathered.push({ whole, resolve, reject });
        if (!running) void run();
      }),
    close: folders.close,
  };
}

/** Never rejects: each file is told how it went. */
async function settleRound(round: readonly Waiting[], folders: Folders): Promise<void> {
  const named: Waiting[] = [];
  await Promise.all(
    round.map(async (waiting) => {
      try {
        await syncAndName(waiting.whole, folders);
        named.push(waiting);
      } catch (cause) {
        waiting.reject(cause);
      }
    }),
  );
  try {
    const changed = new Set(named.map(({ whole }) => dirname(whole.path)));
    await Promise.all([...changed].map(folders.sync));
    for (const { resolve } of named) resolve();
  } catch (cause) {
    for (const { reject } of named) reject(cause);
  }
}

async function syncAndName({ file, temporary, path }: WholeFile, folders: Folders): Promise<void> {
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
  await folders.make(dirname(path));
  await rename(temporary, path);
}

interface Folders {
  /** Its own name is on the disk afterwards. */
  readonly make: (folder: string) => Promise<void>;
  /** The names in it are on the disk afterwards. */
  readonly sync: (folder: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** They stay open: there are few of them, and each is synced again and again. */
function openFolders(): Folders {
  const opened = new Map<string, Promise<FileHandle | undefined>>();
  const handleOf = (folder: string) => {
    const handle = opened.get(folder) ?? makeAndOpen(folder);
    opened.set(folder, handle);
    handle.catch(() => opened.delete(folder));
    return handle;
  };
  return {
    make: async (folder) => {
      await handleOf(folder);
    },
    sync: async (folder) => (await handleOf(folder))?.sync(),
    close: async () => {
      for (const handle of opened.values()) await (await handle.catch(() => undefined))?.close();
      opened.clear();
    },
  };
}

/** Windows cannot open a folder to sync it, and keeps names safe by other means. */
async function makeAndOpen(folder: string): Promise<FileHandle | undefined> {
  const made = await mkdir(folder, { recursive: true });
  if (process.platform === "win32") return undefined;
  if (made !== undefined) await syncFolder(dirname(folder));
  return open(folder, "r");
}
