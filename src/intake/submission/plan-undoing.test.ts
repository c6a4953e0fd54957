import fc from "fast-check";
import { expect, test } from "vitest";
import { type ImportedVersion, planReturn, planUndoing } from "./plan-undoing.ts";

const one = (instanceId: string, more: Partial<ImportedVersion> = {}): ImportedVersion => ({
  ...{ instanceId, replaces: null, current: true, removed: false, undone: false },
  ...more,
});

test("first versions leave the counts; an edit gives way to what stood before it", () => {
  expect(planUndoing([one("a"), one("c", { replaces: "b" })])).toEqual({
    ...{ whole: ["a"], edits: [{ instanceId: "c", other: "b" }], stay: [] },
  });
});

test("a row that the same file brought twice goes out whole", () => {
  const { whole, edits, stay } = planUndoing([one("a", { current: false }), one("b", { replaces: "a" })]);
  expect([whole, edits, stay]).toEqual([["a"], [{ instanceId: "b", other: "a" }], []]);
});

test("what was edited since stays; what somebody took out by hand is left alone", () => {
  expect(planUndoing([one("a", { current: false }), one("b", { removed: true })])).toEqual({
    ...{ whole: [], edits: [], stay: ["a"] },
  });
});

test("an edit comes back only over what it replaced", () => {
  const edit = one("c", { replaces: "b", current: false, undone: true });
  expect(planReturn([edit], new Set(["b"])).edits).toEqual([{ instanceId: "c", other: "b" }]);
  expect(planReturn([edit], new Set())).toEqual({ whole: [], edits: [], stay: ["c"] });
});

test("whatever the chain, taking back and bringing back ends where it began", () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(lengths, fc.boolean(), (chains, onKnown) => {
      const before = chains.flatMap((length, chain) =>
        Array.from({ length }, (_, at) =>
          one(`${chain}-${at}`, {
            replaces: at > 0 ? `${chain}-${at - 1}` : onKnown ? `known-${chain}` : null,
            current: at === length - 1,
          }),
        ),
      );
      const undoing = planUndoing(before);
      expect(undoing.stay).toEqual([]);
      expect(undoing.whole.length + undoing.edits.length).toBe(before.length);
      const known = onKnown ? chains.map((_, chain) => `known-${chain}`) : [];
      const back = planReturn(
        before.map((each) => ({ ...each, undone: true, current: false })),
        new Set(known),
      );
      expect(back.whole).toEqual(undoing.whole.toReversed());
      expect(back.edits).toEqual(undoing.edits.toReversed());
    }),
  );
});
