// What the workbench does to the world and asks of it. Verbs get it as a parameter, so that tests hold the clock and the disk.
import type { Issue } from "#base/issue";
import type { FormEngine } from "./form-engine.ts";

export interface Effects {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: Files;
  readonly forms: FormEngine;
  readonly web: Web;
}

export interface Clock {
  readonly now: () => Date;
}

export interface Ids {
  /** An id that no one has had before. */
  readonly next: () => string;
}

export interface ReadFolder {
  /** Path inside the folder, with `/` → bytes; by path in code point order. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files that were left out and that somebody may miss. */
  readonly issues: readonly Issue[];
}

export interface Files {
  /**
   * Every file below the folder, but for `tools/`, `node_modules/` and names that begin with a dot. Symbolic links that lead
   * out of the folder and files that are too large are left out with an Issue. Throws `workbench/folder-is-missing`.
   */
  readonly readFolder: (folder: string) => Promise<ReadFolder>;
  /** Undefined when there is no such file. Throws `workbench/path-is-not-readable`. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** Bytes of a file, without reading it; undefined when there is no such file. Throws `workbench/path-is-not-readable`. */
  readonly size: (path: string) => Promise<number | undefined>;
  /**
   * Readers see the old bytes or the new, never a part; makes the folders on the way. Throws `workbench/disk-is-full`,
   * `workbench/path-is-not-writable`.
   */
  readonly writeAtomically: (path: string, bytes: Uint8Array) => Promise<void>;
  /**
   * The bytes are on the disk under a hidden name beside `path`, which is told; a server that begins takes it away where its writer is
   * gone. Throws as `writeAtomically`.
   */
  readonly writeHalf: (path: string, bytes: Uint8Array) => Promise<string>;
  /** What `writeHalf` wrote gets its name; nothing where it has it already. Throws `workbench/path-is-not-writable`. */
  readonly finishHalf: (half: string, path: string) => Promise<void>;
  /** Makes the folder where there is none, and sees that files can be made in it. Throws `workbench/path-is-not-writable`. */
  readonly makeFolder: (folder: string) => Promise<void>;
  /**
   * Puts bytes behind what is there; of several processes that do so at once none loses anything. Who makes the file writes
   * `beginning` first. Throws as `writeAtomically`.
   */
  readonly append: (path: string, bytes: Uint8Array, beginning: Uint8Array) => Promise<void>;
  /**
   * A new folder with all its files, or none of it. Throws `workbench/folder-is-taken`, `workbench/disk-is-full`,
   * `workbench/path-is-not-writable`.
   */
  readonly writeFolder: (folder: string, files: ReadonlyMap<string, Uint8Array>) => Promise<void>;
  /** A file is gone; nothing where there is none. Throws `workbench/path-is-not-writable`. */
  readonly remove: (path: string) => Promise<void>;
  /** A folder that nobody keeps goes out of the way; nothing where there is none. */
  readonly setAside: (folder: string) => Promise<void>;
}

export interface WebRequest {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** `public`: no address of this machine or network. __Default value:__ anywhere. */
  readonly reach?: "public";
}

export interface WebAnswer {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
}

export interface Web {
  /**
   * One request to another server. Redirects are followed, without credentials where they leave the server.
   * Throws `workbench/web-is-out-of-reach` when nobody answers, or with too much; `workbench/address-is-not-public`.
   */
  readonly fetch: (request: WebRequest) => Promise<WebAnswer>;
  /** Between one request and the next. */
  readonly wait: (milliseconds: number) => Promise<void>;
}
