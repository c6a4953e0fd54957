// What distributed PostgreSQL asks of the tables, and what would be said to it. No Citus is at hand: on a PostgreSQL a stand-in notes how its two
// functions are called, which says nothing of what a real one makes of it.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BACKENDS, makeFolder, makeSchema, type TestStore } from "../../../test/fixture/stores.ts";
import { openStore } from "../open-store.ts";
import { TABLES_OF_THE_HOUSE } from "./tables.ts";

describe.each(BACKENDS)("the tables on $name", ({ open }) => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.remove());

  interface Key {
    readonly table: string;
    readonly kind: string;
    readonly columns: readonly string[];
  }

  /** Primary and unique keys, unique indices, and keys of other tables. */
  async function keys(): Promise<readonly Key[]> {
    const { rows } = await opened.store.pool.query<Key>(
      `select t.relname as table, case when i.indisprimary then 'primary' else 'unique' end as kind,
              array(select coalesce(a.attname, '(' || pg_get_indexdef(i.indexrelid, k.place::int, true) || ')')::text
                    from unnest(i.indkey::int[]) with ordinality k(number, place)
                    left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number order by k.place) as columns
       from pg_index i join pg_class t on t.oid = i.indrelid
       where i.indisunique and t.relnamespace = current_schema()::regnamespace
       union all
       select c.conrelid::regclass::text, 'foreign', array[c.confrelid::regclass::text]
       from pg_constraint c where c.contype = 'f' and c.connamespace = current_schema()::regnamespace`,
    );
    return rows;
  }

  test("have keys that begin with the study, and none of another table; those of the house lie on every machine", async () => {
    const all = await keys();
    const own = all.filter(({ table }) => !TABLES_OF_THE_HOUSE.includes(table));
    expect(own.length).toBeGreaterThan(40);
    expect(own.filter(({ kind, columns }) => kind === "foreign" || columns[0] !== "study")).toEqual([]);
    expect(all.filter(({ kind }) => kind === "foreign")).toEqual([]);
    const withKey = new Set(all.filter(({ kind }) => kind === "primary").map(({ table }) => table));
    const { rows } = await opened.store.pool.query<{ table: string }>(
      `select relname as table from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`,
    );
    expect(rows.map(({ table }) => table).filter((table) => !withKey.has(table))).toEqual([]);
  });

  test("are distributed by study, beside each other, the first of all alone; nothing is done where that is not possible", async () => {
    const steps = await opened.store.distribute({ planOnly: true });
    const { rows } = await opened.store.pool.query<{ table: string }>(
      `select relname as table from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`,
    );
    // The table of migrations is written by whichever machine the program asks.
    const tables = rows.map(({ table }) => table).filter((table) => table !== "tornaviaje_migration");
    expect(steps.map(({ table }) => table).toSorted()).toEqual(tables.toSorted());
    expect(steps.find(({ table }) => table === "act")?.statement).toBe(
      "select create_distributed_table('act', 'study', colocate_with => 'none')",
    );
    expect(steps.find(({ table }) => table === "submission")?.statement).toBe(
      "select create_distributed_table('submission', 'study', colocate_with => 'act')",
    );
    const placed = steps.map(({ table }) => table);
    const beside = steps.filter(({ statement }) => statement.includes("'act')")).map(({ table }) => table);
    expect(beside.every((table) => placed.indexOf(table) > placed.indexOf("act"))).toBe(true);
    await expect(opened.store.distribute({ planOnly: false })).rejects.toMatchObject({
      code: expect.stringMatching(/^store\/(?:citus-is-missing|distribution-needs-a-server)$/u),
    });
  });
});

const server = process.env.TEST_DATABASE_URL;

test.runIf(server !== undefined)("a stand-in for Citus is asked for each table once, and for none again", async () => {
  const schema = await makeSchema(server ?? "");
  const url = new URL(schema.url);
  // Before the catalogue, so that the extension seems to be there.
  url.searchParams.set("options", `${url.searchParams.get("options")},pg_catalog`);
  const folder = await makeFolder();
  const store = await openStore({ folder, databaseUrl: url.href });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`
    create table pg_extension (extname name); insert into pg_extension values ('citus');
    create table pg_dist_partition (logicalrelid regclass, beside text);
    create function create_distributed_table(name text, key text, colocate_with text) returns void language sql as
      $$ insert into pg_dist_partition values (name::regclass, key || ' ' || colocate_with) $$;
    create function create_reference_table(name text) returns void language sql as
      $$ insert into pg_dist_partition values (name::regclass, 'everywhere') $$;`);
  const steps = await store.distribute({ planOnly: false });
  const asked = await client.query<{ beside: string; count: string }>(
    "select beside, count(*)::text as count from pg_dist_partition group by beside order by beside",
  );
  const house = steps.filter(({ kind }) => kind === "reference").length;
  expect(house).toBe(TABLES_OF_THE_HOUSE.length - 1);
  expect(asked.rows.map(({ beside, count }) => [beside, Number(count)])).toEqual([
    ["everywhere", house],
    ["study act", steps.length - house - 1],
    ["study none", 1],
  ]);
  expect(await store.distribute({ planOnly: false })).toEqual([]);
  await client.end();
  await store.close();
  await schema.drop();
});
