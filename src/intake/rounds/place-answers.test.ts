import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Wave } from "#study/wave";
import type { AnswerRow, ResponseTable } from "../response-table.ts";
import { placeAnswers } from "./place-answers.ts";
import { currentTable } from "./table-rounds.ts";

const names = { es: "a", en: "b", fr: "c" };
const WAVES: readonly Wave[] = [
  { id: "second", names, from: "2027-06-01", to: "2027-08-31", codes: ["follow_up"] },
  { id: "first", names, from: "2026-06-01", to: "2026-08-31" },
];
const columns = { wave: "wave", date: "day", start: "start" };

function file(rows: readonly AnswerRow[], name = "returnee"): ResponseTable {
  return {
    id: "returnee",
    mark: "real",
    file: `responses/${name}.csv`,
    fileDigest: name,
    columns: [{ name: "id", type: "text" }],
    rows,
    // No question is looked at here.
    instrument: { id: "returnee" } as ResponseTable["instrument"],
  };
}

function place(...files: readonly { readonly table: ResponseTable; readonly wave?: string }[]) {
  const { rounds, issues } = placeAnswers("returnee", files, { waves: WAVES, columns });
  const ids = rounds.waves.map(({ wave, table }) => [wave, table.rows.map(({ id }) => id)]);
  return {
    rounds,
    ids,
    lost: rounds.unplaced?.rows.map(({ id }) => id),
    rules: issues.map(({ rule }) => rule),
    issues,
  };
}

describe("an answer lies in the wave", () => {
  test("that its file names, whatever the form or the date say; a date outside is told with the count", () => {
    const rows = [
      { id: "a", day: "2026-07-01" },
      { id: "b", day: "2027-07-01" },
    ];
    const { ids, rules, issues } = place({ table: file(rows, "returnee@second"), wave: "second" });
    expect(ids).toEqual([["second", ["a", "b"]]]);
    expect(rules).toEqual(["intake/date-fits-its-wave"]);
    expect(issues[0]?.message.en).toMatch(/^1 answer is of the wave “second”/u);
  });

  test("that the form says, before the date", () => {
    const rows = [
      { id: "a", wave: "follow_up", day: "2026-07-01" },
      { id: "b", wave: "first", day: "2026-07-01" },
    ];
    expect(place({ table: file(rows) }).ids).toEqual([
      ["first", ["b"]],
      ["second", ["a"]],
    ]);
  });

  test("of its date, the first and the last day included, or of the beginning of the interview", () => {
    const rows = [
      { id: "a", day: "2026-06-01" },
      { id: "b", day: "2026-08-31" },
      { id: "c", day: null, start: "2027-08-31T23:10:00.000-06:00" },
    ];
    expect(place({ table: file(rows) }).ids).toEqual([
      ["first", ["a", "b"]],
      ["second", ["c"]],
    ]);
  });

  test("that came first, where the file tells of no row when it was given", () => {
    expect(place({ table: file([{ id: "a" }, { id: "b" }]) }).ids).toEqual([["first", ["a", "b"]]]);
  });

  test("of all others in its file, where one telephone in fifty had a wrong clock", () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({ id: `${i}`, day: i === 0 ? "2019-01-01" : "2026-07-01" }));
    const { ids, rules } = place({ table: file(rows) });
    expect(ids[0]?.[1]).toHaveLength(60);
    expect(rules).toEqual([]);
  });
});

test("an answer of no wave is counted and kept apart", () => {
  const rows = [
    { id: "a", day: "2026-07-01" },
    { id: "b", day: "2026-12-24" },
    { id: "c", day: "2027-07-01" },
  ];
  const { ids, lost, rules, issues } = place({ table: file(rows) });
  expect([ids, lost]).toEqual([
    [
      ["first", ["a"]],
      ["second", ["c"]],
    ],
    ["b"],
  ]);
  expect(rules).toEqual(["intake/answer-lies-in-a-wave"]);
  expect(issues[0]?.message.en).toMatch(/^1 answer lies in no wave/u);
});

test("files of one wave become one table; what one of them did not ask is missing there", () => {
  const asked = {
    ...file([{ id: "a", day: "2027-06-02", age: 3 }]),
    columns: [
      { name: "id", type: "text" },
      { name: "age", type: "number" },
    ],
  } as const;
  const { rounds } = place({ table: asked }, { table: file([{ id: "b" }], "returnee@second"), wave: "second" });
  const [second] = rounds.waves;
  expect(second?.table.rows.map(({ id, age }) => [id, age])).toEqual([
    ["a", 3],
    ["b", null],
  ]);
  expect(second?.table.columns.map(({ name }) => name)).toEqual(["id", "age"]);
});

test("chapters speak of the current wave, of the last one before it where it has no answers, else of the next", () => {
  const fromOf = (id: string) => WAVES.find((wave) => wave.id === id)?.from ?? "";
  const [second, first] = WAVES;
  const both = place({
    table: file([
      { id: "a", day: "2026-07-01" },
      { id: "b", day: "2027-07-01" },
    ]),
  }).rounds;
  const old = place({ table: file([{ id: "a", day: "2026-07-01" }]) }).rounds;
  const young = place({ table: file([{ id: "b", day: "2027-07-01" }]) }).rounds;
  const shown = [
    currentTable(both, undefined, fromOf),
    currentTable(both, first, fromOf),
    currentTable(old, second, fromOf),
    currentTable(young, first, fromOf),
  ];
  expect(shown.map((table) => table?.wave)).toEqual(["second", "first", "first", "second"]);
});

test("no answer is lost or doubled, whatever the dates and words", () => {
  const cell = fc.oneof(fc.constant(null), fc.constantFrom("first", "follow_up", "x"));
  const day = fc.oneof(fc.constant(null), fc.constantFrom("2026-07-01", "2027-07-01", "2020-01-01", "soon"));
  fc.assert(
    fc.property(fc.array(fc.record({ wave: cell, day })), fc.array(fc.record({ day })), (one, other) => {
      const named = (rows: readonly object[], name: string) => rows.map((row, i) => ({ ...row, id: `${name}${i}` }));
      const files = [
        { table: file(named(one, "a")) },
        { table: file(named(other, "b"), "returnee@second"), wave: "second" },
      ].filter(({ table }) => table.rows.length > 0);
      if (files.length === 0) return;
      const { ids, lost = [] } = place(...files);
      const all = [...ids.flatMap(([, own]) => own), ...lost];
      expect(all.length).toBe(one.length + other.length);
      expect(new Set(all).size).toBe(all.length);
    }),
  );
});
