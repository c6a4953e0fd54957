// Fieldwork read in a thread of its own, as the compiled program does: the same as read in place, flags and all.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { z } from "zod";
import { digestValue } from "#base/digest";
import { realEffects } from "#workbench/effect/real-effects";
import { localDesk } from "#workbench/fieldwork/fieldwork-desk";

const run = promisify(execFile);
const STUDY = fileURLToPath(new URL("../../studies/retorno-y-ciudades", import.meta.url));
const WANTED = {
  table: "returnee",
  mark: "demonstration",
  plan: { seed: "a", share: 0.1, leastPerInterviewer: 1 },
} as const;

/** Of the compiled program, which knows nothing of the sources. */
const PROGRAM = fileURLToPath(new URL("../fixture/fieldwork-thread.mjs", import.meta.url));
const TOLD = z.object({ code: z.string().optional(), read: z.string(), flags: z.array(z.number()), drawn: z.string() });

async function askThread(folder: string) {
  const words = [PROGRAM, folder, JSON.stringify(WANTED)];
  return TOLD.parse(JSON.parse((await run(process.execPath, words, { env: {} })).stdout));
}

test("the thread tells what it read, with every flag, and draws from it", async () => {
  const told = await askThread(STUDY);
  const here = localDesk(realEffects(), { folder: STUDY });
  const read = await here.read();
  expect(told.read).toBe(digestValue(read));
  // More than goes over at once.
  expect(Math.max(...told.flags)).toBeGreaterThan(80);
  expect(told.drawn).toBe(digestValue(await here.draw(WANTED)));
});

test("what is wrong with the folder is told as it is", async () => {
  expect((await askThread(`${STUDY}/nowhere`)).code).toBe("workbench/folder-is-missing");
});
