// Work for one of several: whoever holds the lease, until it is given up or its time is over.
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";

describe.each(BACKENDS)("a lease on $name", ({ open }) => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.remove());

  const take = (holder: string, seconds = 60, job = "backup") =>
    opened.store.leases.take({ study: "*", job, holder }, seconds);

  test("is one's at a time, and is prolonged by its holder alone", async () => {
    const taken = await Promise.all(["a", "b", "c"].map((holder) => take(holder)));
    expect(taken.filter((one) => one)).toHaveLength(1);
    const holder = ["a", "b", "c"][taken.indexOf(true)] ?? "";
    expect(await take(holder)).toBe(true);
    expect(await take("d", 60, "judge")).toBe(true);
    await opened.store.leases.giveUp({ study: "*", job: "backup", holder: "nobody" });
    expect(await take("e")).toBe(false);
    await opened.store.leases.giveUp({ study: "*", job: "backup", holder });
    expect(await take("e")).toBe(true);
  });

  test("is free again when its holder died", async () => {
    expect(await take("dead", 0.2, "sweep")).toBe(true);
    expect(await take("next", 60, "sweep")).toBe(false);
    const isHeld = (holder: string) => opened.store.leases.isHeld({ study: "*", job: "sweep", holder });
    expect([await isHeld("dead"), await isHeld("next")]).toEqual([true, false]);
    await sleep(400);
    expect(await isHeld("dead")).toBe(false);
    expect(await take("next", 60, "sweep")).toBe(true);
  });
});
