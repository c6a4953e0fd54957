// The examples of the guides for analysts, run as they stand.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ROOT } from "../house/read-architecture.ts";
import { askInWords } from "./words-to-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "guide-"));

afterAll(() => rmSync(folder, { recursive: true }));

/** Words of a line of a shell, with double quotes taken off. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

describe.each(["docs/en/analyst.md", "docs/es/analista.md"])("%s", (file) => {
  const text = readFileSync(join(ROOT, file), "utf8");
  const examples = [...text.matchAll(/^npx tornaviaje (.+)$/gm)].map(([, line = ""]) => line);

  test("has examples", () => expect(examples.length).toBeGreaterThan(7));

  test.each(examples)("runs: %s", async (line) => {
    const words = wordsOf(line).map((word) => (word.startsWith("studies/") ? join(ROOT, word) : word));
    const out = words.indexOf("--out");
    const placed = out === -1 ? words : words.with(out + 1, folder);
    const { code, said, told } = await askInWords(placed);
    expect(told).not.toContain("[cli/");
    expect(code).toBe(0);
    expect(said.split("\n").length).toBeGreaterThan(1);
  });
});
