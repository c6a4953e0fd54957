import { describe, expect, test } from "vitest";
import { NO_MEMORY, openMemory } from "./remember.ts";

describe("what is remembered", () => {
  test("is read once until something changes", async () => {
    const memory = openMemory();
    let reads = 0;
    const read = async () => ++reads;
    expect([await memory.get("k", read), await memory.get("k", read)]).toEqual([1, 1]);
    memory.forget();
    expect(await memory.get("k", read)).toBe(2);
  });

  test("is not what was read while it changed", async () => {
    const memory = openMemory();
    const old = memory.get("k", async () => {
      memory.forget();
      return "old";
    });
    expect(await old).toBe("old");
    expect(await memory.get("k", async () => "new")).toBe("new");
  });

  test("is never that nothing was there", async () => {
    const memory = openMemory();
    expect(await memory.get("k", async () => undefined)).toBeUndefined();
    expect(await memory.get("k", async () => "found")).toBe("found");
  });

  test("is nothing where several processes write", async () => {
    let reads = 0;
    const read = async () => ++reads;
    expect([await NO_MEMORY.get("k", read), await NO_MEMORY.get("k", read)]).toEqual([1, 2]);
  });
});
