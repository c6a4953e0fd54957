// Drawings on the disk, in the data folder, under a digest of the program and of all that they show. They are there for speed alone:
// a file that is lost, cut or of another program is as if it had never been, and the folder may be emptied at any time.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { type Digest, digestText } from "#base/digest";
import type { DrawingMemory } from "#publications/figure/drawing-memory";
import { digestFile } from "#store/digest-file";
import { nameHalf } from "./name-half.ts";

export interface DrawingsPlace {
  readonly folder: string;
  readonly program: Digest;
}

/** How values are written is Node's own affair, so its version is part of the key. */
export function openDrawings({ folder, program }: DrawingsPlace): DrawingMemory {
  return {
    recall: <Value>(key: Digest, make: () => Value): Value => {
      const path = join(folder, digestFile(JSON.stringify([program, process.version, key])));
      const known = readWhole(path);
      // Written below, by the same program.
      if (known !== undefined) return deserialize(known) as Value;
      const value = make();
      keep(folder, path, serialize(value));
      return value;
    },
  };
}

/** The digest of the bytes stands before them, in hexadecimal. */
const HEAD_LENGTH = digestText("").length;

function readWhole(path: string): Uint8Array | undefined {
  try {
    const file = readFileSync(path);
    const bytes = file.subarray(HEAD_LENGTH);
    if (digestFile(bytes) !== file.toString("latin1", 0, HEAD_LENGTH)) return undefined;
    const now = new Date();
    utimesSync(path, now, now);
    return bytes;
  } catch {
    return undefined;
  }
}

/** What cannot be kept is drawn again the next time: of a full disk tells whoever writes what people wait for. */
function keep(folder: string, path: string, bytes: Uint8Array): void {
  const half = nameHalf(path);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(half, Buffer.concat([Buffer.from(digestFile(bytes), "latin1"), bytes]), { flag: "wx" });
    renameSync(half, path);
  } catch {
    if (existsSync(half)) rmSync(half, { force: true });
  }
}

/** Takes away what was used longest ago, until what is left has no more than `bytes`. Halves of killed processes are among it. */
export async function boundDrawings(folder: string, bytes: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(names.map((name) => lookAt(join(folder, name))));
  let left = bytes;
  for (const { path, size } of files.toSorted((a, b) => b.usedAt - a.usedAt)) {
    left -= size;
    if (left < 0) await rm(path, { force: true }).catch(() => {});
  }
}

/** Another process may have taken it away meanwhile. */
async function lookAt(path: string) {
  const found = await stat(path).catch(() => undefined);
  return { path, size: found?.size ?? 0, usedAt: found?.mtimeMs ?? 0 };
}
