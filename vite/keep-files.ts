// Tells the worker which files of this build it keeps on the device, so that the app opens without a network.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const WORKER = "service-worker.js";
/** What the worker's source says where the list will stand. */
const PLACE = "__KEPT_FILES__";

/** `fixed`: folder of the files that are copied as they are. */
export function keepFiles(fixed: string): Plugin {
  return {
    name: "keep-files",
    enforce: "post",
    generateBundle(_options, bundle) {
      const worker = bundle[WORKER];
      if (worker?.type !== "chunk" || worker.imports.length > 0) throw new Error(`${WORKER} must be one file`);
      if (!worker.code.includes(PLACE)) throw new Error(`${WORKER} has no place for the list of files`);
      const made = Object.keys(bundle).filter((name) => name !== WORKER);
      const copied = readdirSync(fixed);
      const hash = createHash("sha256").update(worker.code);
      for (const name of made.sort()) hash.update(contentOf(bundle[name]));
      for (const name of copied.sort()) hash.update(readFileSync(join(fixed, name)));
      const files = [...made, ...copied];
      const kept = { version: hash.digest("hex").slice(0, 16), files };
      worker.code = worker.code.replace(new RegExp(`["'\`]?${PLACE}["'\`]?`), () =>
        JSON.stringify(JSON.stringify(kept)),
      );
    },
  };
}

function contentOf(file: unknown): string | Uint8Array {
  if (typeof file !== "object" || file === null) return "";
  if ("code" in file) return String(file.code);
  if (!("source" in file)) return "";
  return file.source instanceof Uint8Array ? file.source : String(file.source);
}
