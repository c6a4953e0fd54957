// A disk that is really full: a small one in memory, which only root may mount; elsewhere never-lost.test.ts limits the files of a
// process. What was told before is there once, the rest was refused, and with room again the work goes on.
import { execFileSync } from "node:child_process";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "#store/open-store";
import { startChild } from "../fixture/child.ts";
import { makeFolder } from "../fixture/stores.ts";

let disk: string;
let isMounted = false;
beforeEach(async () => {
  disk = await makeFolder();
  isMounted = mount("size=60m");
});
afterEach(async () => {
  if (isMounted) execFileSync("umount", [disk]);
  await rm(disk, { recursive: true });
});

function mount(options: string): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test("on a full disk what was told is there, and what was not told is refused", async (context) => {
  if (!isMounted) context.skip("only root may mount a small disk");
  const folder = join(disk, "data");
  const child = startChild("test/fixture/submission-sender.ts", [folder, "1", "200000"]);
  const { output } = await child.ended;
  expect(output).toContain("refused store/disk-is-full.");
  const told = [...output.matchAll(/^kept (\S+)\.$/gmu)].map(([, instance]) => instance ?? "");
  expect(told.length).toBeGreaterThan(20);

  execFileSync("mount", ["-o", "remount,size=200m", disk]);
  const store = await openStore({ folder });
  const kept = (await store.submissions.list("s", { limit: 100_000 })).map(({ instanceId }) => instanceId);
  expect([...kept].sort()).toEqual(expect.arrayContaining([...told].sort()));
  expect(new Set(kept).size).toBe(kept.length);
  expect((await readdir(join(folder, "vault"))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  await store.ledger.verify("s");
  await store.close();

  const again = startChild("test/fixture/submission-sender.ts", [folder, "2", "1000"]);
  await again.said("kept uuid:2-1-0.");
  again.process.kill("SIGKILL");
  await again.ended;
});
