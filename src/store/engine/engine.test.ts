import { rm } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BACKENDS, makeFolder, type TestStore } from "../../../test/fixture/stores.ts";
import { type Blobs, openBlobs } from "../blobs.ts";
import type { Engine, SnapshotTable } from "./engine.ts";
import { type DuckEngine, openEngine } from "./open-engine.ts";
import { openPostgresEngine } from "./open-postgres-engine.ts";
import { writeSnapshot } from "./write-snapshot.ts";

const TABLE: SnapshotTable = {
  name: "returnee",
  columns: [
    { name: "id", type: "text" },
    { name: "sex", type: "text" },
    { name: "Weight", type: "number" },
  ],
  rows: [
    { id: "r1", sex: "female", Weight: 1.5 },
    { id: "r2", sex: "male", Weight: null },
    { id: 'r"3', sex: null, Weight: -2e-300 },
    { id: "", sex: "male", Weight: 4 },
  ],
};

let folder: string;
let blobs: Blobs;
let duck: DuckEngine;
let path: string;
beforeAll(async () => {
  folder = await makeFolder();
  blobs = openBlobs(join(folder, "blobs"));
  duck = openEngine({ folder });
  path = (await writeSnapshot(duck, blobs, TABLE)).path;
});
afterAll(async () => {
  await duck.close();
  await rm(folder, { recursive: true });
});

interface OpenedEngine {
  readonly engine: Engine;
  readonly remove: () => Promise<void>;
}

const ENGINES: readonly [string, () => Promise<OpenedEngine>][] = [
  ["DuckDB", async () => ({ engine: duck, remove: async () => {} })],
  ...BACKENDS.map(({ name, open }): [string, () => Promise<OpenedEngine>] => [name, () => open().then(inPostgres)]),
];

function inPostgres({ store, remove }: TestStore): OpenedEngine {
  return { engine: openPostgresEngine(store.pool, duck), remove };
}

describe.each(ENGINES)("a query in %s", (_name, open) => {
  let opened: OpenedEngine;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.remove());

  const run = (text: string) => opened.engine.run({ text }, new Map([["returnee", path]]));

  test("sees the snapshot as it was written, missing answers apart from empty ones", async () => {
    expect(await run("select * from returnee order by id")).toEqual([
      TABLE.rows[3],
      TABLE.rows[2],
      ...TABLE.rows.slice(0, 2),
    ]);
  });

  test("gives numbers for counts, sums and decimals, 1 and 0 for truth, and text for dates", async () => {
    const rows = await run(
      `select count(*) as n, sum(1) as ones, sum("Weight") as total, 1.5 as decimal, 2 > 1 as yes, 1 > 2 as no,
        date '2026-03-01' as day, cast(null as text) as nothing from returnee where "Weight" > 0`,
    );
    expect(rows).toEqual([
      { n: 2, ones: 2, total: 5.5, decimal: 1.5, yes: 1, no: 0, day: "2026-03-01", nothing: null },
    ]);
  });

  test("puts missing values last upwards and first downwards", async () => {
    const up = await run('select "Weight" as w from returnee order by w');
    const down = await run('select "Weight" as w from returnee order by w desc');
    expect(up.map(({ w }) => w)).toEqual([-2e-300, 1.5, 4, null]);
    expect(down.map(({ w }) => w)).toEqual([null, 4, 1.5, -2e-300]);
  });

  test("reads several tables at once, under any name", async () => {
    const tables = new Map([
      ["a", path],
      ['b "b"', path],
    ]);
    const text = 'select count(*) as n from a join "b ""b""" as b on a.id = b.id';
    expect(await opened.engine.run({ text }, tables)).toEqual([{ n: 4 }]);
  });

  test("runs beside others without seeing their tables", async () => {
    const counts = await Promise.all(Array.from({ length: 8 }, () => run("select count(*) as n from returnee")));
    expect(counts).toEqual(Array.from({ length: 8 }, () => [{ n: 4 }]));
    await expect(opened.engine.run({ text: "select * from returnee" }, new Map())).rejects.toMatchObject({
      code: "store/query-failed",
    });
  });

  test("refuses an integer that a number cannot hold", async () => {
    await expect(run("select 9007199254740993 as too_large")).rejects.toMatchObject({
      code: "store/number-is-too-large",
      message: expect.stringContaining("“too_large”"),
    });
  });

  test("that is wrong is a Problem that quotes it", async () => {
    await expect(run("select nothing from returnee")).rejects.toMatchObject({
      code: "store/query-failed",
      message: expect.stringContaining("select nothing"),
    });
  });
});

describe("a snapshot", () => {
  test("of equal tables has equal bytes, of another order of rows others", async () => {
    const [one, two, other] = [
      await writeSnapshot(duck, blobs, TABLE),
      await writeSnapshot(duck, blobs, { ...TABLE, name: "another name" }),
      await writeSnapshot(duck, blobs, { ...TABLE, rows: TABLE.rows.toReversed() }),
    ];
    expect(one.digest).toBe(two.digest);
    expect(other.digest).not.toBe(one.digest);
    expect(one.rows).toBe(4);
    expect(await blobs.has(one.digest)).toBe(true);
  });

  test("carries any text and any finite number unharmed", async () => {
    const row = fc.record({
      t: fc.option(fc.string({ unit: "binary" }).filter((text) => !/\p{Surrogate}/u.test(text))),
      n: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        const columns = [
          { name: "t", type: "text" },
          { name: "n", type: "number" },
        ] as const;
        const written = await writeSnapshot(duck, blobs, { name: "fuzz", columns, rows });
        expect(await duck.run({ text: "select * from fuzz" }, new Map([["fuzz", written.path]]))).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  test("of an empty table keeps the columns", async () => {
    const empty = await writeSnapshot(duck, blobs, { ...TABLE, rows: [] });
    expect(await duck.run({ text: "select count(sex) as n from e" }, new Map([["e", empty.path]]))).toEqual([{ n: 0 }]);
  });

  test.each([
    ["columns that differ only in capitals", { columns: [column("q1", "text"), column("Q1", "text")], rows: [] }],
    ["no column", { columns: [], rows: [] }],
    ["a number that is not finite", { columns: [column("w", "number")], rows: [{ w: Number.NaN }] }],
    ["text in a column of numbers", { columns: [column("w", "number")], rows: [{ w: "1" }] }],
    ["a number in a column of text", { columns: [column("t", "text")], rows: [{ t: 1 }] }],
  ])("refuses %s", async (_what, table) => {
    await expect(writeSnapshot(duck, blobs, { name: "unfit", ...table })).rejects.toMatchObject({
      code: "store/table-is-unfit",
    });
  });
});

describe("DuckDB", () => {
  test.each([
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('/proc/self/environ')",
    "select * from read_parquet('http://127.0.0.1:1/x.parquet')",
    "copy (select 1) to '/tmp/out-of-the-store.csv'",
    "attach '/tmp/out-of-the-store.db'",
    "install spatial",
    "load httpfs",
    "set enable_external_access = true",
    "set allowed_directories = ['/']",
  ])("reaches nothing outside the store: %s", async (text) => {
    await expect(duck.run({ text }, new Map())).rejects.toMatchObject({ code: "store/query-failed" });
  });

  test("reads no file beside the store whose name begins like the store's", async () => {
    await expect(duck.run({ text: "select 1" }, new Map([["x", `${folder}-beside/x.parquet`]]))).rejects.toMatchObject({
      code: "store/query-failed",
    });
  });
});

function column(name: string, type: "text" | "number") {
  return { name, type };
}

test("what is closed opens again with the next question; a question at work is answered", async () => {
  const count = { text: "select count(*) as n from many, range(3000000)" };
  const working = duck.run(count, new Map([["many", path]]));
  await duck.run(count, new Map([["many", path]]));
  const again = duck.run(count, new Map([["many", path]]));
  await duck.close();
  await duck.close();
  expect(await Promise.all([working, again])).toEqual([[{ n: 12_000_000 }], [{ n: 12_000_000 }]]);
  expect(await duck.run({ text: "select 1 as one" }, new Map())).toEqual([{ one: 1 }]);
});
