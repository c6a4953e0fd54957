import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { inTransaction } from "./in-transaction.ts";
import { type Database, databaseOn } from "./open-database.ts";

describe.each(BACKENDS)("a transaction in $name", ({ open }) => {
  let opened: TestStore;
  let database: Database;
  beforeAll(async () => {
    opened = await open();
    database = databaseOn(opened.store.pool);
  });
  afterAll(() => opened.remove());

  test.each([
    ["a full disk", "53100", "store/disk-is-full"],
    ["a server that shuts down", "57P01", "store/database-is-unusable"],
    ["a damaged page", "XX001", "store/database-is-unusable"],
    ["a mistake in our SQL", "42P01", "42P01"],
  ])("tells of %s", async (_what, state, code) => {
    const failing = inTransaction(database, (transaction) =>
      sql`do ${sql.raw(`$$ begin raise exception 'so it is' using errcode = '${state}'; end $$`)}`.execute(transaction),
    );
    await expect(failing).rejects.toMatchObject({ code });
    expect(await inTransaction(database, async () => "goes on")).toBe("goes on");
  });
});
