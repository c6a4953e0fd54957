// The output folder of one run: what lies there whole already is not written again.
import type { Digest } from "#base/digest";
import { digestFile } from "#store/digest-file";
import type { Files } from "../effect/effects.ts";
import type { OutputFile } from "./manifest.ts";

export interface Output {
  /** Asks for the bytes only where the file does not stand there with this digest. */
  readonly place: (file: Pick<OutputFile, "path" | "digest">, bytes: () => Promise<Uint8Array>) => Promise<void>;
  readonly write: (path: string, bytes: Uint8Array) => Promise<OutputFile>;
}

/** `there`: files that were looked at and are whole, by path. */
export function openOutput(files: Files, out: string, there: ReadonlyMap<string, Digest>): Output {
  const place: Output["place"] = async ({ path, digest }, bytes) => {
    if (there.get(path) !== digest) await files.writeAtomically(`${out}/${path}`, await bytes());
  };
  return {
    place,
    write: async (path, bytes) => {
      const file = { path, digest: digestFile(bytes), bytes: bytes.length };
      await place(file, async () => bytes);
      return file;
    },
  };
}

/** Those of the files that lie in the folder as they were written. */
export async function findWhole(
  { read }: Files,
  out: string,
  files: readonly OutputFile[],
): Promise<ReadonlyMap<string, Digest>> {
  const whole = new Map<string, Digest>();
  for (const { path, digest } of files) {
    const bytes = await read(`${out}/${path}`);
    if (bytes !== undefined && digestFile(bytes) === digest) whole.set(path, digest);
  }
  return whole;
}
