// The table of `docs/security.md`: every line names the test that shows it, which there is, or says that it is not done.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../house/read-architecture.ts";

test("every line of the security table has its test, or says that it is not done", async () => {
  const text = await readFile(join(ROOT, "docs/security.md"), "utf8");
  const rows = text
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| chapter"))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  expect(rows.length).toBeGreaterThan(40);
  let chapter: readonly string[] = [];
  for (const [, , holds = "", shown = ""] of rows) {
    const paths = [...shown.matchAll(/`([^`]+\/[^`]+)`/g)].map(([, path = ""]) => path);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    if (paths.length > 0) chapter = paths;
    const isHonest = paths.length > 0 || /\*\*not/.test(shown) || shown === "–" || shown === "the same";
    expect([holds, isHonest]).toEqual([holds, true]);
    expect(shown !== "the same" || chapter.length > 0).toBe(true);
  }
});
