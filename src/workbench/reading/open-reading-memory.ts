// What a run remembers of reading a study folder, in the data folder: the data as they were read, and what was found in each chapter.
// Only what is without errors is kept. Stories and interviews never are: who takes consent back leaves no copy here.
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { type Digest, digestText } from "#base/digest";
import { hasErrors, type Issue } from "#base/issue";
import { digestFile, digestLargeValue } from "#store/digest-file";
import type { Effects } from "../effect/effects.ts";
import type { StudyData } from "../read-study-data.ts";
import type { ReadingMemory } from "../read-study-folder.ts";
import { openKeyedFile } from "./keyed-file.ts";

export interface KeptReadingMemory extends ReadingMemory {
  /** What was found in the chapters is kept when all were looked at. */
  readonly keep: () => Promise<void>;
}

export interface ReadingPlace {
  /** Data folder. */
  readonly data: string;
  /** Study folder: the memory holds its last reading. */
  readonly path: string;
  readonly program: Digest;
}

/** Left out of backups: it is made again. */
const FOLDER = "readings";

export async function openReadingMemory(
  { files }: Pick<Effects, "files">,
  { data, path, program }: ReadingPlace,
): Promise<KeptReadingMemory> {
  const place = join(data, FOLDER, digestText(path));
  const dataFile = openKeyedFile(files, `${place}.data`);
  const chapterFile = openKeyedFile(files, `${place}.chapters`);
  // How values are written is Node's own affair.
  const maker = { program, node: process.version };
  const chapterKey = digestLargeValue(maker);
  const before = asChapters(await chapterFile.find(chapterKey));
  const now = new Map<Digest, readonly Issue[]>();
  return {
    data: async (read, readAnew) => {
      const digests = [...read].map(([name, bytes]) => [name, digestFile(bytes)]);
      const key = digestLargeValue({ ...maker, digests });
      const known = await dataFile.find(key);
      if (known !== undefined) return asData(known);
      const anew = await readAnew();
      if (!hasErrors(anew.issues)) await dataFile.keep(key, serialize(anew));
      return anew;
    },
    chapter: (name, text, check) => {
      const digest = digestFile(JSON.stringify([name, text]));
      const issues = before.get(digest) ?? check();
      now.set(digest, issues);
      return issues;
    },
    keep: async () => {
      const isSame = now.size === before.size && [...now.keys()].every((digest) => before.has(digest));
      if (!isSame) await chapterFile.keep(chapterKey, serialize(now));
    },
  };
}

/** Written by `data` above, by the same program. */
function asData(bytes: Uint8Array): StudyData {
  return deserialize(bytes) as StudyData;
}

/** Written by `keep` above, by the same program. */
function asChapters(bytes: Uint8Array | undefined): ReadonlyMap<Digest, readonly Issue[]> {
  return bytes === undefined ? new Map() : (deserialize(bytes) as ReadonlyMap<Digest, readonly Issue[]>);
}
