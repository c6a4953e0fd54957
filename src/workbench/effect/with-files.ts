// Files that somebody sent, for verbs that read files by their path. Nothing else of the disk is seen.
import type { Effects } from "./effects.ts";
import { folderIsMissing } from "./problems.ts";

/** Reads are answered from `given`; nothing can be written. */
export function withFiles(effects: Effects, given: ReadonlyMap<string, Uint8Array>): Effects {
  return {
    ...effects,
    files: {
      read: async (path) => given.get(path),
      size: async (path) => given.get(path)?.length,
      readFolder: async (folder) => Promise.reject(folderIsMissing(folder, undefined)),
      makeFolder: async (folder) => Promise.reject(folderIsMissing(folder, undefined)),
      writeAtomically: async (path) => Promise.reject(folderIsMissing(path, undefined)),
      writeHalf: async (path) => Promise.reject(folderIsMissing(path, undefined)),
      finishHalf: async (path) => Promise.reject(folderIsMissing(path, undefined)),
      append: async (path) => Promise.reject(folderIsMissing(path, undefined)),
      writeFolder: async (folder) => Promise.reject(folderIsMissing(folder, undefined)),
      remove: async (path) => Promise.reject(folderIsMissing(path, undefined)),
      setAside: async (folder) => Promise.reject(folderIsMissing(folder, undefined)),
    },
  };
}
