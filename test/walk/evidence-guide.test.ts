// The examples of the guides for literature and interviews, run as they stand.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ROOT } from "../house/read-architecture.ts";
import { askInWords } from "./words-to-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "evidence-guide-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(["docs/en/evidence.md", "docs/es/evidencia.md"])("%s", (file) => {
  const text = readFileSync(join(ROOT, file), "utf8");
  const examples = [...text.matchAll(/^npx tornaviaje (.+)$/gm)].map(([, line = ""]) => line);

  test("has examples", () => expect(examples.length).toBe(10));

  test.each(examples)("runs: %s", async (line) => {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
    const placed = words.map((word) =>
      word.startsWith("studies/") ? join(ROOT, word) : word.startsWith("out/") ? join(folder, word.slice(4)) : word,
    );
    const { code, said, told } = await askInWords(placed);
    expect([code, code === 0 ? "" : told]).toEqual([0, ""]);
    expect(said).not.toBe("");
  });
});
