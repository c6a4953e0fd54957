// A backup holds what cannot be made again, and nothing else.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "./list-files.ts";

const KEPT = ["blobs/ab/cd", "journal/1", "pgbackup", "readings-of-ours", "tornaviaje.key", "vault/drawings/x"];
const LEFT = ["drawings/ab", "owner.lock", "pg/base/1", "pg.old/base", "readings/a.data", "vault/a.tmp", "b.making/c"];

test("leaves out the database, locks, halves, and what is only remembered", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tornaviaje-listed-"));
  for (const path of [...KEPT, ...LEFT]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path);
  }
  expect(await listFiles(folder)).toEqual(KEPT.map((path) => ({ path, bytes: path.length })));
  await rm(folder, { recursive: true });
});
