import { rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder, makeSchema } from "../../../test/fixture/stores.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS, type Migration } from "./migrations.ts";
import { openEmbeddedDatabase } from "./open-embedded-database.ts";
import { TABLES_OF_THE_HOUSE } from "./tables.ts";

interface Opened {
  readonly pool: pg.Pool;
  readonly remove: () => Promise<void>;
}

const NEXT: Migration = {
  name: "publications know their size",
  statements: [
    "alter table publication add column bytes bigint",
    "update publication set bytes = 0 where bytes is null",
  ],
};
const BROKEN: Migration = { name: "broken", statements: ["create table half (study text)", "create nonsense"] };

const serverUrl = process.env.TEST_DATABASE_URL;
const DATABASES: readonly [string, () => Promise<Opened>][] = [
  ["PGlite", openEmbedded],
  ...(serverUrl === undefined ? [] : [["PostgreSQL", () => openServer(serverUrl)] as [string, () => Promise<Opened>]]),
];

async function openEmbedded(): Promise<Opened> {
  const folder = await makeFolder();
  const { pool, close } = await openEmbeddedDatabase(join(folder, "pg"), pg.types);
  return {
    pool,
    remove: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

async function openServer(server: string): Promise<Opened> {
  const schema = await makeSchema(server);
  const pool = new pg.Pool({ connectionString: schema.url });
  return {
    pool,
    remove: async () => {
      await pool.end();
      await schema.drop();
    },
  };
}

describe.each(DATABASES)("a database in %s", (_name, open) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.remove());

  async function readForms(): Promise<readonly string[]> {
    const found = await opened.pool.query("select name from tornaviaje_migration order by number");
    return found.rows.map((row) => String(row.name));
  }

  test("gets its form once, even when several processes come at once", async () => {
    await Promise.all([migrate(opened.pool), migrate(opened.pool), migrate(opened.pool)]);
    expect(await readForms()).toEqual(MIGRATIONS.map(({ name }) => name));
  });

  test("of an older form gets the newer one and keeps its rows", async () => {
    await opened.pool.query("insert into publication values ('s', 'report.html', 'd', 'e')");
    await migrate(opened.pool, [...MIGRATIONS, NEXT]);
    const found = await opened.pool.query("select path, bytes::int as bytes from publication");
    expect(found.rows).toEqual([{ path: "report.html", bytes: 0 }]);
    expect(await readForms()).toEqual([...MIGRATIONS, NEXT].map(({ name }) => name));
  });

  test("of a newer form is left alone", async () => {
    await expect(migrate(opened.pool)).rejects.toMatchObject({ code: "store/database-is-newer" });
  });

  test("takes a step whole or not at all", async () => {
    await expect(migrate(opened.pool, [...MIGRATIONS, NEXT, BROKEN])).rejects.toThrow("nonsense");
    expect(await readForms()).toHaveLength(MIGRATIONS.length + 1);
    const half = await opened.pool.query("select to_regclass('half') is null as missing");
    expect(half.rows).toEqual([{ missing: true }]);
  });

  test("has the study first in the key of every table of studies", async () => {
    const found = await opened.pool.query(`
      select c.relname as table, i.relname as index, a.attname as first
      from pg_index x
      join pg_class i on i.oid = x.indexrelid
      join pg_class c on c.oid = x.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
      where c.relnamespace = current_schema()::regnamespace`);
    expect(found.rows.length).toBeGreaterThan(8);
    const wrong = found.rows.filter(({ first, table }) => first !== "study" && !TABLES_OF_THE_HOUSE.includes(table));
    expect(wrong).toEqual([]);
  });

  test("has no foreign key across tables", async () => {
    const found = await opened.pool.query(
      "select conname from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace",
    );
    expect(found.rows).toEqual([]);
  });
});
