// A data folder that another edition filled: commands say what to do, without a stack.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "#store/open-store";
import { recommendation } from "../fixture/outreach-study.ts";
import { askInWords } from "./words-to-lines.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tornaviaje-edition-"));
  const store = await openStore({ folder });
  const { draft: _draft, ...earlier } = recommendation("R-1", []);
  await store.transaction(async ({ records, numbers }) => {
    await records.replaceAll("s", "study", [{ id: "s", body: { id: "s" } }]);
    await numbers.replaceAll("s", "recommendation", [{ id: "R-1", body: earlier, restsOn: [] }]);
    await numbers.replaceAll("s", "finding", [{ id: "F-1", body: { id: "F-1", place: "SLV" }, restsOn: [] }]);
  });
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(["findings", "recommendations"])("%s: the study is to be run again", async (command) => {
  const { code, told } = await askInWords([command, "--study", "s", "--data", folder]);
  expect(code).toBe(1);
  expect(told).toContain("[store/record-of-another-edition]");
  expect(told).toContain("tornaviaje run");
  expect(told).not.toMatch(/^\s+at /m);
});
