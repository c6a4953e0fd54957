import { randomUUID } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startChild } from "../../test/fixture/child.ts";
import { makeFolder } from "../../test/fixture/stores.ts";
import { lockFolder } from "./lock-folder.ts";
import { isAlive, thisProcess } from "./process-identity.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
/** Larger than any process id that Linux gives. */
const NO_PROCESS = 2 ** 22 + 1;

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => rm(folder, { recursive: true }));

function leaveLock(owner: object, name = "owner.lock"): Promise<void> {
  const whole = { ...thisProcess(), nonce: randomUUID(), since: NOW.toISOString(), ...owner };
  return writeFile(join(folder, name), JSON.stringify(whole));
}

describe("the lock of a data folder", () => {
  test("says who holds it, since when and what to do", () => {
    const unlock = lockFolder(folder, NOW);
    expect(() => lockFolder(folder, NOW)).toThrow(
      expect.objectContaining({
        code: "store/folder-is-in-use",
        message: `Process ${process.pid} on “${hostname()}” has the data folder “${folder}” open since 2026-03-01T12:00:00.000Z.`,
      }),
    );
    unlock();
  });

  test("is free again once given back, and leaves nothing behind", async () => {
    lockFolder(folder, NOW)();
    lockFolder(folder, NOW)();
    expect(await readdir(folder)).toEqual([]);
  });

  test("of a process that is gone is taken over", async () => {
    await leaveLock({ pid: NO_PROCESS });
    const unlock = lockFolder(folder, NOW);
    expect(await readdir(folder)).toEqual(["owner.lock"]);
    unlock();
  });

  test("of an earlier process with the same number as a living one is taken over", async () => {
    await leaveLock({ pid: process.pid, startedAt: "long ago" });
    lockFolder(folder, NOW)();
    expect(await readdir(folder)).toEqual([]);
  });

  test("of another machine is held, for nobody here can know", async () => {
    await leaveLock({ pid: NO_PROCESS, machine: "elsewhere" });
    expect(() => lockFolder(folder, NOW)).toThrow("“elsewhere”");
  });

  test("is taken over when two died one after the other, the second in the midst of taking over", async () => {
    await leaveLock({ pid: NO_PROCESS, nonce: "first" });
    await leaveLock({ pid: NO_PROCESS, nonce: "second" }, "owner.lock.after-first");
    const unlock = lockFolder(folder, NOW);
    expect(JSON.parse(await readFile(join(folder, "owner.lock"), "utf8")).pid).toBe(process.pid);
    expect(await readdir(folder)).toEqual(["owner.lock"]);
    unlock();
  });

  test("waits for nobody: who comes while another takes over is told so", async () => {
    await leaveLock({ pid: NO_PROCESS, nonce: "dead" });
    await leaveLock({ nonce: "living" }, "owner.lock.after-dead");
    expect(() => lockFolder(folder, NOW)).toThrow(expect.objectContaining({ code: "store/folder-is-in-use" }));
  });

  test.each([["not JSON"], ["{}"], [""], ['{"pid":"1"}'], ["null"]])("that reads “%s” is a Problem", async (text) => {
    await writeFile(join(folder, "owner.lock"), text);
    expect(() => lockFolder(folder, NOW)).toThrow(expect.objectContaining({ code: "store/lock-is-unreadable" }));
  });

  test("is given back only by its owner", async () => {
    const unlock = lockFolder(folder, NOW);
    await leaveLock({ pid: NO_PROCESS, nonce: "somebody else" });
    unlock();
    expect(await readdir(folder)).toEqual(["owner.lock"]);
  });

  test("of a dead process goes to exactly one of several that come at once", async () => {
    for (let round = 0; round < 2; round++) {
      await leaveLock({ pid: NO_PROCESS });
      const start = String(Date.now() + 3000);
      const racers = Array.from({ length: 6 }, () => startChild("test/fixture/lock-racer.ts", [folder, start]).ended);
      const outputs = (await Promise.all(racers)).map(({ output }) => output.trim());
      expect(outputs.filter((output) => output === "mine")).toHaveLength(1);
      expect(outputs.filter((output) => output === "store/folder-is-in-use")).toHaveLength(5);
    }
  });
});

describe("a process", () => {
  test("is alive as long as it runs, and no other that later has its number", async () => {
    const child = startChild("test/fixture/lock-racer.ts", [folder, "0"]);
    const self = thisProcess();
    expect(isAlive(self)).toBe(true);
    expect(isAlive({ ...self, startedAt: "another time" })).toBe(false);
    const { pid = 0 } = child.process;
    await child.ended;
    expect(isAlive({ ...self, pid })).toBe(false);
  });
});
