import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeTexts } from "./merge-texts.ts";

const BASE = "# Uno\n\nA\n\nB\n\nC\n";

describe("two changes of one text", () => {
  test.each([
    [
      "in different paragraphs are both there",
      "# Uno\n\nA mía\n\nB\n\nC\n",
      "# Uno\n\nA\n\nB\n\nC suya\n",
      "# Uno\n\nA mía\n\nB\n\nC suya\n",
      0,
    ],
    [
      "that say the same are one",
      "# Uno\n\nA\n\nB nueva\n\nC\n",
      "# Uno\n\nA\n\nB nueva\n\nC\n",
      "# Uno\n\nA\n\nB nueva\n\nC\n",
      0,
    ],
    [
      "of one paragraph stand one after the other",
      "# Uno\n\nA mía\n\nB\n\nC\n",
      "# Uno\n\nA suya\n\nB\n\nC\n",
      "# Uno\n\nA mía\n\nA suya\n\nB\n\nC\n",
      1,
    ],
    ["at the end are both there", `${BASE}\nmía\n`, `${BASE}\nsuya\n`, "# Uno\n\nA\n\nB\n\nC\n\nmía\n\nsuya\n", 1],
    ["that take away and add", "# Uno\n\nB\n\nC\n", `${BASE}\nsuya\n`, "# Uno\n\nB\n\nC\n\nsuya\n", 0],
    ["of one side alone", BASE, "# Uno\n\nA\n\nnueva\n\nB\n\nC\n", "# Uno\n\nA\n\nnueva\n\nB\n\nC\n", 0],
  ])("%s", (_case, mine, theirs, text, conflicts) => {
    expect(mergeTexts(BASE, mine, theirs)).toEqual({ text, conflicts });
  });

  const text = fc
    .array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 8 })
    .map((parts) => `${parts.join("\n\n")}\n`);
  test("keep what only one changed, and lose no paragraph that somebody wrote", () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        expect(mergeTexts(base, base, theirs).text).toBe(theirs);
        expect(mergeTexts(base, mine, base).text).toBe(mine);
        expect(mergeTexts(base, mine, mine)).toEqual({ text: mine, conflicts: 0 });
        const merged = mergeTexts(base, mine, theirs).text;
        const known = new Set(base.trim().split("\n\n"));
        for (const written of [mine, theirs])
          for (const paragraph of written.trim().split("\n\n"))
            if (!known.has(paragraph)) expect(merged.split("\n\n").map((each) => each.trim())).toContain(paragraph);
      }),
    );
  });
});
