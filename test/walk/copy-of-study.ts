// A copy of the included study in a folder of its own, and questions to the command line that must be answered.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { ROOT } from "../house/read-architecture.ts";
import { askInWords } from "./words-to-lines.ts";

export interface CopyOfStudy {
  /** Holds the study, and room for files beside it. */
  readonly folder: string;
  readonly study: string;
  readonly remove: () => Promise<void>;
}

export async function copyStudy(name: string): Promise<CopyOfStudy> {
  const folder = await mkdtemp(join(tmpdir(), `tornaviaje-${name}-`));
  const study = join(folder, "study");
  await cp(join(ROOT, "studies/retorno-y-ciudades"), study, { recursive: true });
  return { folder, study, remove: () => rm(folder, { recursive: true }) };
}

/** What a command says in JSON; anything but success fails the test with what it said. */
export async function answered(...words: readonly string[]) {
  const { code, said, told } = await askInWords([...words, "--json"]);
  expect([code, code === 0 ? "" : told + said]).toEqual([0, ""]);
  return JSON.parse(said);
}
