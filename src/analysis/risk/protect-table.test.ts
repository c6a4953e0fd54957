import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { protectTable, type TableRecord, TOTAL } from "./protect-table.ts";

const PLACES = new Map([
  ["SSA", "SLV"],
  ["SOY", "SLV"],
  ["SMI", "SLV"],
  ["TGU", "HND"],
]);
const DIMENSIONS = [{ column: "city", parents: PLACES }, { column: "sex" }];

function people(city: string, women: number, men: number): readonly TableRecord[] {
  const of = (sex: string, n: number) => Array.from({ length: n }, () => ({ city, sex }));
  return [...of("female", women), ...of("male", men)];
}

const show = (keys: readonly string[]) => keys.join("/");

describe("a protected table", () => {
  test("hides the small cell and the rectangle around it, and no total", () => {
    const records = [
      ...people("SSA", 30, 40),
      ...people("SOY", 2, 20),
      ...people("SMI", 10, 12),
      ...people("TGU", 9, 9),
    ];
    const cells = protectTable(records, { dimensions: DIMENSIONS, rule: { minimumContributors: 5 } });
    const by = (hidden: string) =>
      cells
        .filter((cell) => cell.hidden === hidden)
        .map(({ keys }) => show(keys))
        .sort();
    expect(by("primary")).toEqual(["SOY/female"]);
    expect(by("secondary")).toEqual(["SMI/female", "SMI/male", "SOY/male"]);
    const total = cells.find(({ keys }) => show(keys) === `${TOTAL}/${TOTAL}`);
    expect(total).toMatchObject({ count: 132, value: 132, hidden: null });
    expect(cells.find(({ keys }) => show(keys) === "SLV/female")?.value).toBe(42);
  });

  test("hides an amount that one contributor makes up", () => {
    const records = [
      { city: "SSA", jobs: 90 },
      { city: "SSA", jobs: 5 },
      { city: "SOY", jobs: 10 },
      { city: "SOY", jobs: 12 },
      { city: "SMI", jobs: 11 },
      { city: "SMI", jobs: 9 },
    ];
    const rule = { dominance: { largest: 1, shareOfOne: 0.8 } };
    const cells = protectTable(records, { dimensions: [{ column: "city" }], amount: "jobs", rule });
    expect(cells.map(({ keys, hidden }) => [show(keys), hidden])).toEqual([
      ["SSA", "primary"],
      [TOTAL, null],
      ["SOY", null],
      ["SMI", "secondary"],
    ]);
  });

  test("leaves no line with a single hidden cell, whatever the people", () => {
    const record = fc.record({
      city: fc.constantFrom("SSA", "SOY", "SMI", "TGU"),
      sex: fc.constantFrom("female", "male"),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 60 }), (records) => {
        const cells = protectTable(records, { dimensions: DIMENSIONS, rule: { minimumContributors: 4 } });
        const hidden = new Map(cells.map(({ keys, hidden: kind }) => [show(keys), kind !== null]));
        for (const { keys, count, hidden: kind } of cells) {
          if (count < 4) expect(kind).toBe("primary");
          const [city = "", sex = ""] = keys;
          if (sex !== TOTAL) continue;
          const line = [`${city}/${TOTAL}`, `${city}/female`, `${city}/male`];
          expect(line.filter((name) => hidden.get(name) === true).length).not.toBe(1);
        }
      }),
    );
  });
});
