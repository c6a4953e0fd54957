import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import type { Store } from "../open-store.ts";

const ENTRY = {
  verb: "keep-study",
  at: "2026-03-01T00:00:00.000Z",
  actor: "Ana",
  inputs: ["i1", "i2"],
  outputs: ["o"],
};

describe.each(BACKENDS)("the ledger in $name", ({ open }) => {
  let opened: TestStore;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = opened.store;
  });
  afterAll(() => opened.remove());

  test("numbers the entries of each study from one, each with the digest of the one before", async () => {
    const first = await store.ledger.add("chain", ENTRY);
    const second = await store.ledger.add("chain", { ...ENTRY, verb: "publish-study" });
    const other = await store.ledger.add("chain-2", ENTRY);
    expect([first.number, second.number, other.number]).toEqual([1, 2, 1]);
    expect([first.previous, second.previous, other.previous]).toEqual(["", first.digest, ""]);
    expect(await store.ledger.list("chain")).toEqual([first, second]);
    expect(await store.ledger.verify("chain")).toEqual({ entries: 2, head: second.digest });
  });

  test("is intact when empty", async () => {
    expect(await store.ledger.verify("nothing")).toEqual({ entries: 0, head: "" });
  });

  test("stays one chain when many write at once", async () => {
    await Promise.all(Array.from({ length: 12 }, () => store.ledger.add("crowd", ENTRY)));
    expect((await store.ledger.verify("crowd")).entries).toBe(12);
  });

  test("takes no change and no removal from a program", async () => {
    await store.ledger.add("closed", ENTRY);
    await expect(store.pool.query("update ledger set actor = 'Eva'")).rejects.toThrow("only ever added to");
    await expect(store.pool.query("delete from ledger")).rejects.toThrow("only ever added to");
  });

  test.each([
    ["a changed actor", "update ledger set actor = 'Eva' where study = $1 and number = 2", 2],
    ["a changed time", "update ledger set at = '2020-01-01' where study = $1 and number = 3", 3],
    ["a removed line", "delete from ledger where study = $1 and number = 2", 2],
    ["a removed first line", "delete from ledger where study = $1 and number = 1", 1],
    ["a line whose own digest was changed", "update ledger set digest = 'abc' where study = $1 and number = 1", 1],
  ])("names the entry of %s", async (name, damage, number) => {
    for (let entry = 0; entry < 3; entry++) await store.ledger.add(name, ENTRY);
    await store.pool.query("alter table ledger disable trigger ledger_is_only_added_to");
    await store.pool.query(damage, [name]);
    await store.pool.query("alter table ledger enable trigger ledger_is_only_added_to");
    await expect(store.ledger.verify(name)).rejects.toMatchObject({
      code: "store/ledger-is-damaged",
      message: expect.stringContaining(`Entry ${number} `),
    });
  });

  test("names the first of two entries that changed places", async () => {
    for (const verb of ["a", "b", "c", "d"]) await store.ledger.add("order", { ...ENTRY, verb });
    await store.pool.query("alter table ledger disable trigger ledger_is_only_added_to");
    for (const [from, to] of [
      [2, -2],
      [3, 2],
      [-2, 3],
    ])
      await store.pool.query("update ledger set number = $1 where study = 'order' and number = $2", [to, from]);
    await store.pool.query("alter table ledger enable trigger ledger_is_only_added_to");
    await expect(store.ledger.verify("order")).rejects.toMatchObject({
      code: "store/ledger-is-damaged",
      message: expect.stringContaining("Entry 2 "),
    });
  });
});
