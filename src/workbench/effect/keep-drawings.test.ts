// A drawing comes back as it was made, or is made again: whatever became of its file.
import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestText } from "#base/digest";
import { boundDrawings, openDrawings } from "./keep-drawings.ts";

const KEY = digestText("a figure");
const DRAWN = { svg: "<svg>ñ</svg>", width: 640, height: 212.5, png: Uint8Array.of(1, 2, 255) };
let root: string;
let folder: string;
let made: number;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "tornaviaje-drawings-"));
  folder = join(root, "drawings");
  made = 0;
});
afterEach(() => rm(root, { recursive: true }));

function draw(key = KEY, program = "p", place = folder) {
  return openDrawings({ folder: place, program }).recall(key, () => {
    made++;
    return DRAWN;
  });
}

const files = async () => (await readdir(folder)).map((name) => join(folder, name));

test("is made once for each figure and program", async () => {
  for (const drawn of [draw(), draw(), draw(), draw(digestText("another")), draw(KEY, "q"), draw(KEY, "q")])
    expect(drawn).toEqual(DRAWN);
  expect(made).toBe(3);
  expect(await files()).toHaveLength(3);
});

test("is made again where any byte of its file was changed, or the file was cut", async () => {
  draw();
  const [path = ""] = await files();
  const whole = await readFile(path);
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const spot = at % whole.length;
      await writeFile(
        path,
        whole.map((byte, index) => (index === spot ? byte ^ by : byte)),
      );
      made = 0;
      expect([draw(), made]).toEqual([DRAWN, 1]);
      await truncate(path, spot);
      expect([draw(), made]).toEqual([DRAWN, 2]);
      expect([draw(), made]).toEqual([DRAWN, 2]);
    }),
    { numRuns: 40 },
  );
});

test("is made all the same where nothing can be kept, and leaves no half behind", async () => {
  await writeFile(join(root, "file"), "");
  expect([draw(KEY, "p", join(root, "file")), made]).toEqual([DRAWN, 1]);
  expect(await readdir(root)).toEqual(["file"]);
});

test("gives way, with what a killed process left half, to what was used later", async () => {
  const keys = ["a", "b", "c"].map(digestText);
  for (const key of keys) draw(key);
  await writeFile(join(folder, ".half.tmp"), new Uint8Array(1000));
  for (const path of await files()) await utimes(path, 1, 1);
  draw(keys[1]);
  const size = (await readFile((await files()).find((path) => !path.endsWith(".tmp")) ?? "")).length;
  await boundDrawings(folder, 2 * size - 1);
  expect(await files()).toHaveLength(1);
  made = 0;
  draw(keys[1]);
  expect(made).toBe(0);
  await boundDrawings(join(root, "nowhere"), 0);
});
