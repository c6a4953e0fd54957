import { describe, expect, test } from "vitest";
import { draftOf, newOutcome } from "./extraction-draft.ts";
import { type AtHand, takePassage } from "./take-passage.ts";

const PASSAGE = { page: 12, section: "", text: "Ganan más." };
const FIRST = newOutcome("income", []);
const SECOND = newOutcome("income", [FIRST]);
const EMPTY = draftOf();
const TWO = { ...EMPTY, outcomes: [FIRST, SECOND] };
const take = (draft: typeof EMPTY, atHand?: AtHand, passage = PASSAGE) =>
  takePassage(draft, { passage, atHand, outcome: "safety" });

describe("a passage that is taken over", () => {
  test("goes into the outcome at hand with its page", () => {
    expect(take(TWO, FIRST.key).outcomes).toEqual([{ ...FIRST, statement: "Ganan más.", passage: "p. 12" }, SECOND]);
  });

  test("goes into the last outcome where nobody has been in a field or its outcome is gone, and makes one where there is none", () => {
    expect(take(TWO).outcomes[1]).toMatchObject({ statement: "Ganan más." });
    expect(take(TWO, 77).outcomes[1]).toMatchObject({ statement: "Ganan más." });
    expect(take(EMPTY).outcomes).toMatchObject([{ outcome: "safety", statement: "Ganan más.", passage: "p. 12" }]);
  });

  test("stands behind what is there, and its place is said once", () => {
    const twice = take(take(TWO, FIRST.key), FIRST.key);
    expect(twice.outcomes[0]).toMatchObject({ statement: "Ganan más.\nGanan más.", passage: "p. 12" });
    const other = take(twice, FIRST.key, { ...PASSAGE, page: 13, text: "Y venden." });
    expect(other.outcomes[0]?.passage).toBe("p. 12; p. 13");
  });

  test("brings its place along in brackets into a field that has none for it", () => {
    expect(take(EMPTY, "lesson").lesson).toBe("Ganan más. (p. 12)");
    const section = { section: "Resultados", text: "Ganan más." };
    expect(takePassage(EMPTY, { passage: section, atHand: "limits", outcome: "" }).limits).toBe(
      "Ganan más. (Resultados)",
    );
    expect(takePassage(EMPTY, { passage: { ...section, section: "" }, atHand: "limits", outcome: "" }).limits).toBe(
      "Ganan más.",
    );
  });
});
