// `tornaviaje serve` as a process: it says how to begin, serves all its doors on one port, and ends when it is told to.
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROGRAM, startChild } from "../fixture/child.ts";
import { makeFolder } from "../fixture/stores.ts";

let folder: string;
let data: string;
beforeAll(async () => {
  [folder, data] = [await makeFolder(), await makeFolder()];
});
afterAll(async () => {
  for (const path of [folder, data]) await rm(path, { recursive: true });
});

test("begins with nobody, says so, and refuses whoever asks", async () => {
  const child = startChild(PROGRAM, ["serve", "--port", "0", "--data", data, "--out", folder]);
  const output = await child.said("tornaviaje user add");
  const address = /http:\/\/[\d.:]+/.exec(output)?.[0] ?? "";
  const openrosa = { headers: { "x-openrosa-version": "1.0" } };
  const status = async (path: string, init?: RequestInit) => (await fetch(`${address}${path}`, init)).status;
  expect(await status("/readyz")).toBe(200);
  expect(await status("/metrics")).toBe(200);
  expect(await status("/api/openapi.json")).toBe(200);
  expect(await status("/api/v1/studies/s/forms", { method: "POST", body: "<x/>" })).toBe(401);
  expect(await status("/openrosa/s/formList", openrosa)).toBe(401);
  expect(await status("/openrosa/s/submission", { ...openrosa, method: "HEAD" })).toBe(401);
  child.process.kill("SIGTERM");
  expect((await child.ended).code).toBe(0);
});

test("never serves a folder with the data in it", async () => {
  for (const out of [data, join(data, "..")]) {
    const { code, output } = await startChild(PROGRAM, ["serve", "--data", data, "--out", out]).ended;
    expect([code, output.includes("cli/data-would-be-served")]).toEqual([2, true]);
  }
});

test("says that a port is taken, and which other one to ask for", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const words = ["serve", "--port", String(port), "--data", data, "--out", folder];
  const { code, output } = await startChild(PROGRAM, words).ended;
  other.close();
  expect([code, output.includes("cli/port-cannot-be-used"), output.includes(`--port ${port + 1}`)]).toEqual([
    1,
    true,
    true,
  ]);
});
