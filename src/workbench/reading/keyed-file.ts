// One value on the disk, under a digest of all that it rests on. It is there for speed alone: another key, another program or a
// damaged byte, and it is as if it were not there.
import { type Digest, digestText } from "#base/digest";
import { digestFile } from "#store/digest-file";
import type { Files } from "../effect/effects.ts";

export interface KeyedFile {
  /** Undefined where the file was kept under another key, or is not whole. */
  readonly find: (key: Digest) => Promise<Uint8Array | undefined>;
  /** In place of what was kept before. */
  readonly keep: (key: Digest, bytes: Uint8Array) => Promise<void>;
}

/** Key and digest of the bytes stand before them, in hexadecimal. */
const DIGEST_LENGTH = digestText("").length;

const HEAD_LENGTH = 2 * DIGEST_LENGTH;

export function openKeyedFile({ read, writeAtomically }: Files, path: string): KeyedFile {
  return {
    find: async (key) => {
      const file = await read(path);
      const head = new TextDecoder().decode(file?.subarray(0, HEAD_LENGTH));
      const bytes = file?.subarray(HEAD_LENGTH);
      if (bytes === undefined || head.slice(0, DIGEST_LENGTH) !== key) return undefined;
      return head.slice(DIGEST_LENGTH) === digestFile(bytes) ? bytes : undefined;
    },
    keep: async (key, bytes) => {
      const head = new TextEncoder().encode(key + digestFile(bytes));
      const file = new Uint8Array(head.length + bytes.length);
      file.set(head);
      file.set(bytes, head.length);
      await writeAtomically(path, file);
    },
  };
}
