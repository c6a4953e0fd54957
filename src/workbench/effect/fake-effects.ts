// The world in a test: the clock stands still, ids are counted, files live in memory.
import type { Effects, ReadFolder, Web } from "./effects.ts";
import type { FormEngine } from "./form-engine.ts";
import { nameHalf } from "./name-half.ts";
import { folderIsMissing, folderIsTaken, webIsOutOfReach } from "./problems.ts";
import { fileIsTooLarge, isSkipped, LARGEST_FILE_BYTES } from "./skipped-paths.ts";

export interface FakePlan {
  /** __Default value:__ noon of 1 March 2026, UTC. */
  readonly now?: Date;
  /** Path → bytes or text. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  /** __Default value:__ a judge who remarks on nothing. */
  readonly forms?: FormEngine;
  /** __Default value:__ nobody answers. */
  readonly fetch?: Web["fetch"];
}

const LENIENT: FormEngine = { check: async () => [], checkAnswers: async () => [] };

export interface FakeEffects extends Effects {
  /** Everything on the disk that is none, by path. */
  readonly disk: Map<string, Uint8Array>;
  /** Milliseconds of every wait; none of them took any time. */
  readonly waits: number[];
}

export function fakeEffects({
  now = new Date("2026-03-01T12:00:00Z"),
  files = {},
  forms = LENIENT,
  fetch,
}: FakePlan = {}): FakeEffects {
  const disk = new Map(Object.entries(files).map(([path, content]) => [path, asBytes(content)]));
  const waits: number[] = [];
  let count = 0;
  return {
    disk,
    waits,
    clock: { now: () => now },
    forms,
    web: {
      fetch: fetch ?? (async ({ url }) => Promise.reject(webIsOutOfReach(new URL(url).host, "–"))),
      wait: async (milliseconds) => {
        waits.push(milliseconds);
      },
    },
    ids: { next: () => `id-${++count}` },
    files: {
      readFolder: async (folder) => readFakeFolder(disk, folder),
      read: async (path) => disk.get(path),
      size: async (path) => disk.get(path)?.length,
      writeAtomically: async (path, bytes) => {
        disk.set(path, bytes.slice());
      },
      writeHalf: async (path, bytes) => {
        const half = nameHalf(path);
        disk.set(half, bytes.slice());
        return half;
      },
      finishHalf: async (half, path) => {
        const bytes = disk.get(half);
        if (bytes !== undefined) disk.set(path, bytes);
        disk.delete(half);
      },
      makeFolder: async () => {},
      append: async (path, bytes, beginning) => {
        disk.set(path, Uint8Array.of(...(disk.get(path) ?? beginning), ...bytes));
      },
      remove: async (path) => {
        disk.delete(path);
      },
      setAside: async (folder) => {
        for (const path of [...disk.keys()].filter((each) => each.startsWith(`${folder}/`))) disk.delete(path);
      },
      writeFolder: async (folder, contents) => {
        if ([...disk.keys()].some((path) => path.startsWith(`${folder}/`))) throw folderIsTaken(folder);
        for (const [path, bytes] of contents) disk.set(`${folder}/${path}`, bytes.slice());
      },
    },
  };
}

function asBytes(content: Uint8Array | string): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

function readFakeFolder(disk: ReadonlyMap<string, Uint8Array>, folder: string): ReadFolder {
  const start = folder.endsWith("/") ? folder : `${folder}/`;
  const inside = [...disk].filter(([path]) => path.startsWith(start));
  if (inside.length === 0) throw folderIsMissing(folder, undefined);
  const wanted = inside
    .map(([path, bytes]) => [path.slice(start.length), bytes] as const)
    .filter(([path]) => !path.split("/").some(isSkipped))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    files: new Map(wanted.filter(([, bytes]) => bytes.length <= LARGEST_FILE_BYTES)),
    issues: wanted
      .filter(([, bytes]) => bytes.length > LARGEST_FILE_BYTES)
      .map(([path, bytes]) => fileIsTooLarge(path, bytes.length)),
  };
}
