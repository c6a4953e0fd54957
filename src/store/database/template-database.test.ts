// A database out of the template is a database.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "./open-database.ts";
import { makeDatabase } from "./open-embedded-database.ts";
import { canUnpack, packTemplate } from "./template-database.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tornaviaje-template-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("a packed new database", () => {
  test("opens where it is unpacked, and takes the tables of the store", async () => {
    const template = join(folder, "template.zip");
    await makeDatabase(join(folder, "first"), template);
    await packTemplate(join(folder, "first"), template);
    await makeDatabase(join(folder, "data", "pg"), template);
    expect(existsSync(join(folder, "data", "pg", "PG_VERSION"))).toBe(true);
    const { pool, close } = await openDatabase(join(folder, "data"), undefined);
    const { rows } = await pool.query("select count(*)::int as tables from pg_tables where tablename = 'ledger'");
    expect(rows).toEqual([{ tables: 1 }]);
    await close();
  });

  test("is unpacked only where there is nothing yet", async () => {
    const template = join(folder, "template.zip");
    await writeFile(template, "");
    expect(canUnpack(join(folder, "pg"), template)).toBe(true);
    await mkdir(join(folder, "pg"));
    expect(canUnpack(join(folder, "pg"), template)).toBe(false);
    expect(canUnpack(join(folder, "new"), join(folder, "absent.zip"))).toBe(false);
  });

  test("leaves nothing at its place when it cannot be unpacked", async () => {
    const template = join(folder, "template.zip");
    await writeFile(template, "no archive");
    await expect(makeDatabase(join(folder, "pg"), template)).rejects.toThrow();
    expect(existsSync(join(folder, "pg"))).toBe(false);
  });
});
