// The world as it is.
import { randomUUID } from "node:crypto";
import { rm, stat } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { readBytes } from "#store/read-bytes";
import { appendToFile } from "./append-to-file.ts";
import type { Effects } from "./effects.ts";
import { fetchFromWeb } from "./fetch-from-web.ts";
import { openFormEngine } from "./form-engine/open-form-engine.ts";
import { makeFolder } from "./make-folder.ts";
import { pathIsNotReadable, pathIsNotWritable } from "./problems.ts";
import { readFolder } from "./read-folder.ts";
import { finishHalf, writeAtomically, writeHalf } from "./write-atomically.ts";
import { setAside, writeFolder } from "./write-folder.ts";

export function realEffects(): Effects {
  return {
    clock: { now: () => new Date() },
    ids: { next: randomUUID },
    files: {
      ...{ readFolder, read, size, writeAtomically, writeHalf, finishHalf },
      ...{ makeFolder, append: appendToFile, writeFolder, remove, setAside },
    },
    forms: openFormEngine(),
    web: { fetch: fetchFromWeb, wait: (milliseconds) => setTimeout(milliseconds) },
  };
}

async function remove(path: string): Promise<void> {
  await rm(path, { force: true }).catch((cause: unknown) => {
    throw pathIsNotWritable(path, cause);
  });
}

function read(path: string): Promise<Uint8Array | undefined> {
  return ofFile(path, () => readBytes(path));
}

function size(path: string): Promise<number | undefined> {
  return ofFile(path, async () => (await stat(path)).size);
}

async function ofFile<Found>(path: string, find: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await find();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw pathIsNotReadable(path, cause);
  }
}
