// What a run wrote: the last file of every run. Its presence says that all the others are whole.
import type { Digest } from "#base/digest";

export const MANIFEST_NAME = "manifest.json";

export interface OutputFile {
  /** Inside the output folder, with `/`. */
  readonly path: string;
  readonly digest: Digest;
  readonly bytes: number;
}

export interface Manifest {
  readonly program: string;
  readonly study: string;
  /** Digest of the study's files, of the program and of what was asked. */
  readonly inputs: Digest;
  readonly files: readonly OutputFile[];
}

/** Undefined when the text is not a manifest of ours. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== "object" || value === null) return false;
  return "inputs" in value && typeof value.inputs === "string" && "files" in value && Array.isArray(value.files);
}
