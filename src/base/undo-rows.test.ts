import { describe, expect, test } from "vitest";
import { undoRows } from "./undo-rows.ts";

const none = () => false;
const before = [{ id: "a", title: "A", year: "" }];
const after = [
  { id: "a", title: "A", year: "2020" },
  { id: "b", title: "B", year: "" },
];

describe("an import taken back", () => {
  test("leaves the table as it was, when nobody touched it since", () => {
    expect(undoRows({ before, after, now: after, isUsed: none })).toEqual({
      ...{ rows: before, removed: ["b"], emptied: ["a"], stay: [] },
    });
  });

  test("keeps rows that came later, cells that were changed since, and rows that were changed since", () => {
    const now = [
      { id: "a", title: "A", year: "2021" },
      { id: "b", title: "B, corregido", year: "" },
      { id: "c", title: "C", year: "" },
    ];
    expect(undoRows({ before, after, now, isUsed: none })).toEqual({
      rows: now,
      removed: [],
      emptied: [],
      stay: ["b"],
    });
  });

  test("keeps a row that something else rests on", () => {
    const { rows, stay } = undoRows({ before, after, now: after, isUsed: (id) => id === "b" });
    expect([rows.map(({ id }) => id), stay]).toEqual([["a", "b"], ["b"]]);
  });

  test("a row that is gone already is nobody's loss, and an empty cell equals one that is not there", () => {
    expect(undoRows({ before, after, now: before, isUsed: none })).toMatchObject({ rows: before, removed: [] });
    const now = [...before, { id: "b", title: "B" }];
    expect(undoRows({ before, after, now, isUsed: none }).removed).toEqual(["b"]);
  });
});
