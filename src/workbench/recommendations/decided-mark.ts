// A file of the data folder that changes with every decision, so that `run` knows of it without opening the store.
import { join } from "node:path";
import type { Effects } from "../effect/effects.ts";

const NAME = "decided";

/** Written before the decision is kept: a mark too many makes a run, one too few would hide a decision. */
export async function writeDecidedMark(effects: Effects, data: string, act: string): Promise<void> {
  await effects.files.writeAtomically(join(data, NAME), new TextEncoder().encode(act));
}

/** Empty when nobody has decided anything in the workbench. */
export async function readDecidedMark(effects: Effects, data: string): Promise<string> {
  const bytes = await effects.files.read(join(data, NAME));
  return bytes === undefined ? "" : new TextDecoder().decode(bytes);
}
