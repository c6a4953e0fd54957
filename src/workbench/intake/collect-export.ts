// The export of a form as files in memory, for those who ask by the network.
import { basename } from "node:path";
import type { Desk } from "../act-head.ts";
import { type ExportRequest, exportSubmissions } from "./export-submissions.ts";

/** By name. Throws what `exportSubmissions` throws. */
export async function collectExport(
  desk: Desk,
  request: Omit<ExportRequest, "out">,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const written = new Map<string, Uint8Array>();
  const writeAtomically = async (path: string, bytes: Uint8Array) => {
    written.set(basename(path), bytes);
  };
  const files = { ...desk.effects.files, writeAtomically };
  await exportSubmissions({ ...desk, effects: { ...desk.effects, files } }, { ...request, out: "" });
  return written;
}
