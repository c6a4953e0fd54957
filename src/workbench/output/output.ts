// The output folder of one run: what lies there whole already is not written again.
import type { Digest } from "#base/digest";
import { digestFile } from "#store/digest-file";
import type { Files } from "../effect/effects.ts";
import type { OutputFile } from "./manifest.ts";
import { severalAtOnce } from "./several-at-once.ts";

export interface Output {
  /** Whether the file lies there as it was written. */
  readonly isPlaced: (file: Pick<OutputFile, "path" | "digest">) => boolean;
  /** Asks for the bytes only where the file does not stand there with this digest. */
  readonly place: (file: Pick<OutputFile, "path" | "digest">, bytes: () => Promise<Uint8Array>) => Promise<void>;
  readonly write: (path: string, bytes: Uint8Array) => Promise<OutputFile>;
}

/** `there`: files that were looked at and are whole, by path. */
export function openOutput(files: Files, out: string, there: ReadonlyMap<string, Digest>): Output {
  const isPlaced: Output["isPlaced"] = ({ path, digest }) => there.get(path) === digest;
  const place: Output["place"] = async ({ path, digest }, bytes) => {
    if (!isPlaced({ path, digest })) await files.writeAtomically(`${out}/${path}`, await bytes());
  };
  return {
    isPlaced,
    place,
    write: async (path, bytes) => {
      const file = { path, digest: digestFile(bytes), bytes: bytes.length };
      await place(file, async () => bytes);
      return file;
    },
  };
}

/** Each is some megabytes. */
const READ_AT_ONCE = 6;

/** Those of the files that lie in the folder as they were written. */
export async function findWhole(
  { read }: Files,
  out: string,
  files: readonly OutputFile[],
): Promise<ReadonlyMap<string, Digest>> {
  const isWhole = async ({ path, digest }: OutputFile) => {
    const bytes = await read(`${out}/${path}`);
    return bytes !== undefined && digestFile(bytes) === digest;
  };
  const whole = await severalAtOnce(files, READ_AT_ONCE, isWhole);
  return new Map(files.filter((_, at) => whole[at]).map(({ path, digest }) => [path, digest]));
}
