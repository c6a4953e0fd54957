// Files that somebody sent beside those of the disk, for verbs that read what was brought and write into the study folder.
import type { Effects } from "./effects.ts";

const SENT = "sent:";

/** Where verbs find a file that was sent; only the last part of a path counts, and nothing of the disk is called so. */
export function sentPath(fileName: string): string {
  return `${SENT}/${fileName.split(/[\\/]/u).at(-1) || "file"}`;
}

/** What is asked for under `sent:` is answered from `given` alone. */
export function withSentFiles(effects: Effects, given: ReadonlyMap<string, Uint8Array>): Effects {
  const { files } = effects;
  return {
    ...effects,
    files: {
      ...files,
      read: async (path) => (path.startsWith(SENT) ? given.get(path) : files.read(path)),
      size: async (path) => (path.startsWith(SENT) ? given.get(path)?.length : files.size(path)),
    },
  };
}
