import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import type { Store } from "../open-store.ts";

const ENTRY = { verb: "keep-study", at: "2026-03-01T00:00:00.000Z", actor: "test", inputs: [], outputs: [] };

describe.each(BACKENDS)("kept rows in $name", ({ open }) => {
  let opened: TestStore;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = opened.store;
  });
  afterAll(() => opened.remove());

  test("come back as they were kept, by id in code point order", async () => {
    const rows = [
      { id: "ñ", body: { names: { es: "Atención" }, value: 1.25, none: null } },
      { id: "B", body: { list: [1, "a", []] } },
      { id: "a", body: "text" },
    ];
    expect(await store.records.replaceAll("order", "service", rows)).toEqual(changes({ added: 3 }));
    const kept = await store.records.list("order", "service");
    expect(kept.map(({ id, body }) => ({ id, body }))).toEqual([rows[1], rows[2], rows[0]]);
  });

  test("are left alone when nothing differs, whatever the order of keys and rows", async () => {
    await store.records.replaceAll("same", "service", [
      { id: "1", body: { a: 1, b: 2 } },
      { id: "2", body: {} },
    ]);
    const again = [
      { id: "2", body: {} },
      { id: "1", body: { b: 2, a: 1 } },
    ];
    expect(await store.records.replaceAll("same", "service", again)).toEqual(changes({ unchanged: 2 }));
  });

  test("carry the number of the ledger entry that brought them; what is gone is no longer listed", async () => {
    const keep = (rows: readonly { id: string; body: unknown }[]) =>
      store.transaction(async (kept) => {
        const result = await kept.records.replaceAll("version", "service", rows);
        await kept.ledger.add("version", ENTRY);
        return result;
      });
    await keep([
      { id: "stays", body: 1 },
      { id: "changes", body: 1 },
      { id: "goes", body: 1 },
    ]);
    const second = await keep([
      { id: "stays", body: 1 },
      { id: "changes", body: 2 },
      { id: "comes", body: 1 },
    ]);
    expect(second).toEqual({ added: 1, changed: 1, vanished: 1, unchanged: 1 });
    const rows = await store.records.list("version", "service");
    expect(rows.map(({ id, since }) => [id, since])).toEqual([
      ["changes", 2],
      ["comes", 2],
      ["stays", 1],
    ]);
    expect(await store.records.get("version", "service", "goes")).toBeUndefined();
  });

  test("that changed or vanished remain in the table, closed by the entry that took them out", async () => {
    const found = await store.pool.query(
      "select id, since, until from record where study = 'version' and until is not null order by id",
    );
    expect(found.rows).toEqual([
      { id: "changes", since: 1, until: 2 },
      { id: "goes", since: 1, until: 2 },
    ]);
  });

  test("of somebody who took consent back are gone, those of before too", async () => {
    for (const body of ["words", "other words"])
      await store.records.replaceAll("forgotten", "case", [
        { id: "ana", body },
        { id: "eva", body: "stays" },
      ]);
    await store.records.forget("forgotten", "case", "ana");
    const left = await store.pool.query("select id from record where study = 'forgotten'");
    expect(left.rows).toEqual([{ id: "eva" }]);
  });

  test("may go and come back within one entry", async () => {
    const row = { id: "a", body: 1 };
    await store.transaction(async (kept) => {
      await kept.records.replaceAll("twice", "service", [row]);
      await kept.records.replaceAll("twice", "service", []);
      await kept.records.replaceAll("twice", "service", [{ ...row, body: 2 }]);
    });
    expect((await store.records.list("twice", "service")).map(({ body }) => body)).toEqual([2]);
  });

  test("of one study and kind are nothing to another", async () => {
    await store.records.replaceAll("one", "service", [{ id: "x", body: 1 }]);
    await store.records.replaceAll("one", "practice", [{ id: "x", body: 2 }]);
    await store.records.replaceAll("other", "service", []);
    expect((await store.records.find("one", "x")).map(({ kind, body }) => [kind, body])).toEqual([
      ["practice", 2],
      ["service", 1],
    ]);
  });

  test("refuse two rows of one id, and then keep none", async () => {
    const rows = [
      { id: "a", body: 1 },
      { id: "a", body: 2 },
    ];
    await expect(store.records.replaceAll("double", "service", rows)).rejects.toThrow("“a” appears twice");
    expect(await store.records.list("double", "service")).toEqual([]);
  });

  test("hold any JSON that a study folder can bring", async () => {
    const json = fc.jsonValue({ stringUnit: "binary" }).map((value) => JSON.parse(JSON.stringify(value)));
    await fc.assert(
      fc.asyncProperty(fc.array(json, { maxLength: 5 }), async (bodies) => {
        const rows = bodies.map((body, index) => ({ id: String(index), body }));
        await store.records.replaceAll("fuzz", "service", rows);
        const kept = await store.records.list("fuzz", "service");
        expect(kept.map(({ body }) => body)).toEqual(bodies);
        expect(await store.records.replaceAll("fuzz", "service", rows)).toEqual(changes({ unchanged: rows.length }));
      }),
      { numRuns: 60 },
    );
  });

  test("numbers are found by id alone, with what they rest on", async () => {
    const id = "estimate:need-work:SLV:female";
    await store.records.replaceAll("numbers", "service", [{ id, body: "not a number" }]);
    await store.numbers.replaceAll("numbers", "estimate", [
      { id, body: { value: 0.6 }, restsOn: ["query:1", "data:2"] },
    ]);
    expect(await store.numbers.findNumber("numbers", id)).toMatchObject({
      kind: "estimate",
      body: { value: 0.6 },
      restsOn: ["query:1", "data:2"],
    });
    expect(await store.numbers.findNumber("numbers", "estimate:nothing")).toBeUndefined();
  });

  test("a number counts as changed when only its ground did", async () => {
    const number = { id: "tally:a", body: { value: 1 } };
    await store.numbers.replaceAll("ground", "tally", [{ ...number, restsOn: ["service:1"] }]);
    const result = await store.numbers.replaceAll("ground", "tally", [{ ...number, restsOn: ["service:2"] }]);
    expect(result).toEqual(changes({ changed: 1 }));
  });
});

function changes(some: Partial<Record<"added" | "changed" | "vanished" | "unchanged", number>>) {
  return { added: 0, changed: 0, vanished: 0, unchanged: 0, ...some };
}
