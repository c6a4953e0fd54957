// What is kept under a key comes back whole, or not at all.
import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestText } from "#base/digest";
import { realEffects } from "../effect/real-effects.ts";
import { openKeyedFile } from "./keyed-file.ts";

const KEY = digestText("all that it rests on");
const { files } = realEffects();
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tornaviaje-keyed-"));
  path = join(folder, "deep", "file");
});
afterEach(() => rm(folder, { recursive: true }));

test("comes back under its key alone, the last that was kept", async () => {
  const file = openKeyedFile(files, path);
  expect(await file.find(KEY)).toBeUndefined();
  for (const bytes of [Uint8Array.of(1, 2, 3), new Uint8Array()]) {
    await file.keep(KEY, bytes);
    expect(await openKeyedFile(files, path).find(KEY)).toEqual(bytes);
    expect(await file.find(digestText("something else"))).toBeUndefined();
  }
});

test("does not come back with any byte changed, or cut", async () => {
  const file = openKeyedFile(files, path);
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (bytes, at, by) => {
        await file.keep(KEY, bytes);
        const whole = await readFile(path);
        const spot = at % whole.length;
        await writeFile(
          path,
          Uint8Array.from(whole, (byte, index) => (index === spot ? byte ^ by : byte)),
        );
        expect(await file.find(KEY)).toBeUndefined();
        await writeFile(path, whole);
        await truncate(path, spot);
        expect(await file.find(KEY)).toBeUndefined();
      },
    ),
    { numRuns: 40 },
  );
});
