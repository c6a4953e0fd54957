import { expect, test } from "vitest";
import { NO_WISH } from "#directory/finder/finder-address";
import { ontoWish } from "./onto-wish.ts";

test("two filters touched before the page shows the first are both kept", () => {
  const ticked = ontoWish(NO_WISH, { drawn: NO_WISH, next: { ...NO_WISH, openNow: true } });
  const both = ontoWish(ticked, { drawn: NO_WISH, next: { ...NO_WISH, words: "taller" } });
  expect(both).toEqual({ ...NO_WISH, openNow: true, words: "taller" });
});

test("what is taken back goes, and what was never there stays away", () => {
  const asked = { ...NO_WISH, papers: [] };
  expect(ontoWish({ ...asked, free: true }, { drawn: asked, next: NO_WISH })).toEqual({ ...NO_WISH, free: true });
});
