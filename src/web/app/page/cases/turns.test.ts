import { describe, expect, test } from "vitest";
import { passageOf, piecesOf, turnsOf } from "./turns.ts";

const TEXT = "Ana: ¿Qué pasó?\nEva [00:01:02]: Dejé 🌽 de dormir.\nsin nadie\n";
const coding = (start: number, end: number) => ({
  ...{ start, end, code: "c", person: "ana", passage: [...TEXT].slice(start, end).join("") },
  ...{ memo: "", on: "2026-06-01" },
});

describe("turns of a transcript", () => {
  test("know who speaks, and where their words stand", () => {
    const turns = turnsOf(TEXT);
    expect(turns.map(({ speaker, words }) => [speaker, words])).toEqual([
      ["Ana", "¿Qué pasó?"],
      ["Eva [00:01:02]", "Dejé 🌽 de dormir."],
      ["", "sin nadie"],
    ]);
    for (const { start, end, words } of turns) expect([...TEXT].slice(start, end).join("")).toBe(words);
  });

  test("give the passage that is marked, or all of it, as code points count", () => {
    const eva = turnsOf(TEXT)[1] ?? expect.fail();
    expect(passageOf(eva, 0, 0)).toEqual({ words: eva.words, start: eva.start });
    const { words, start } = passageOf(eva, eva.words.indexOf(" de"), eva.words.length);
    expect(words).toBe("de dormir.");
    expect([...TEXT].slice(start, start + words.length).join("")).toBe("de dormir.");
  });

  test("are cut where codings begin and end, and lose no letter", () => {
    const eva = turnsOf(TEXT)[1] ?? expect.fail();
    const pieces = piecesOf(eva, [
      coding(eva.start + 5, eva.start + 9),
      coding(eva.start, eva.start + 6),
      coding(0, 4),
    ]);
    expect(pieces.map(({ text, codings }) => [text, codings.length])).toEqual([
      ["Dejé ", 1],
      ["🌽", 2],
      [" de", 1],
      [" dormir.", 0],
    ]);
    expect(pieces.map(({ text }) => text).join("")).toBe(eva.words);
  });
});
