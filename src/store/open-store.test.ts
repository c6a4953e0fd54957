import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startChild } from "../../test/fixture/child.ts";
import { BACKENDS, makeFolder, type TestStore } from "../../test/fixture/stores.ts";
import { openStore } from "./open-store.ts";

const WRITER = "test/fixture/store-writer.ts";
const ENTRY = { verb: "keep-study", at: "2026-03-01T00:00:00.000Z", actor: "test", inputs: [], outputs: [] };

describe.each(BACKENDS)("a store in $name", ({ open }) => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.remove());

  test("keeps all of a transaction or nothing", async () => {
    const { store } = opened;
    const failing = store.transaction(async (kept) => {
      await kept.records.replaceAll("half", "service", [{ id: "a", body: 1 }]);
      await kept.ledger.add("half", ENTRY);
      throw new Error("on the way");
    });
    await expect(failing).rejects.toThrow("on the way");
    expect(await store.records.list("half", "service")).toEqual([]);
    expect(await store.ledger.list("half")).toEqual([]);
  });

  test("has the same after it was closed and opened", async () => {
    await opened.store.transaction(async (kept) => {
      await kept.records.replaceAll("again", "service", [{ id: "a", body: { names: { es: "ñ" } } }]);
      await kept.ledger.add("again", ENTRY);
    });
    const digest = await opened.store.blobs.add(Uint8Array.of(1, 2, 3));
    const store = await opened.reopen();
    expect((await store.records.get("again", "service", "a"))?.body).toEqual({ names: { es: "ñ" } });
    expect((await store.ledger.verify("again")).entries).toBe(1);
    expect(await store.blobs.get(digest)).toEqual(Uint8Array.of(1, 2, 3));
  });

  test("keeps a broken statement from spoiling the next", async () => {
    const store = await opened.reopen();
    await expect(store.pool.query("select nonsense from nowhere where $1", [1])).rejects.toThrow("nowhere");
    expect((await store.pool.query("select $1::int as one", [1])).rows).toEqual([{ one: 1 }]);
  });
});

describe("the embedded store", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await makeFolder();
    await (await openStore({ folder })).close();
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("leaves the event loop free while the database works", async () => {
    const store = await openStore({ folder });
    let ticks = 0;
    const timer = setInterval(() => ticks++, 10);
    await store.pool.query("select sum(sqrt(n)) from generate_series(1, 1500000) as numbers (n)");
    clearInterval(timer);
    await store.close();
    expect(ticks).toBeGreaterThan(5);
  });

  test("lets the process end as soon as it is closed", async () => {
    const child = startChild(WRITER, ["once", folder]);
    await child.said("closed");
    // An idle connection that is not closed keeps a process alive for about eight seconds.
    const closed = performance.now();
    expect((await child.ended).code).toBe(0);
    expect(performance.now() - closed).toBeLessThan(6000);
  });

  test("refuses a second process, and loses no row of the first", async () => {
    const first = startChild(WRITER, ["endless", folder, "first"]);
    await first.said("row 20.");
    const second = await startChild(WRITER, ["once", folder, "second"]).ended;
    expect(second.code).toBe(1);
    expect(second.output).toContain("store/folder-is-in-use");
    expect(second.output).toContain(`Process ${first.process.pid} `);
    first.process.kill("SIGKILL");
    await expectEveryRow((await first.ended).output, "first");
  });

  test("opens after a kill amid commits, with every row that was acknowledged", async () => {
    for (const study of ["kill-1", "kill-2", "kill-3"]) {
      const writer = startChild(WRITER, ["endless", folder, study]);
      await writer.said("row 50.");
      writer.process.kill("SIGKILL");
      await expectEveryRow((await writer.ended).output, study);
    }
  });

  test("has nothing of a transaction that a kill cut short", async () => {
    const writer = startChild(WRITER, ["open-transaction", folder, "cut"]);
    await writer.said("not committed");
    writer.process.kill("SIGKILL");
    await writer.ended;
    const store = await openStore({ folder });
    expect(await store.records.list("cut", "half")).toEqual([]);
    await store.close();
  });

  async function expectEveryRow(output: string, study: string): Promise<void> {
    const last = Number([...output.matchAll(/row (\d+)\./g)].at(-1)?.[1]);
    expect(last).toBeGreaterThan(0);
    const store = await openStore({ folder });
    const found = await store.pool.query("select count(*) as rows from step where study = $1", [study]);
    await store.close();
    expect(found.rows[0]?.rows).toBeGreaterThan(last);
  }
});

test("a PostgreSQL that does not answer is a Problem with a cure", async () => {
  const folder = await makeFolder();
  await expect(openStore({ folder, databaseUrl: "postgres://nobody@127.0.0.1:1/none" })).rejects.toMatchObject({
    code: "store/database-is-unusable",
  });
  await rm(folder, { recursive: true });
});

test("a folder that cannot be made is told with its cure", async () => {
  const holder = await makeFolder();
  const folder = join(holder, "data");
  await writeFile(folder, "a file");
  await expect(openStore({ folder })).rejects.toMatchObject({ code: "store/folder-cannot-be-made" });
  await rm(holder, { recursive: true });
});
