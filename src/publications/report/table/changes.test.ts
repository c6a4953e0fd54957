import { describe, expect, test } from "vitest";
import type { GapChange, RoundChange, Rounds } from "#analysis/rounds/round-change";
import { aReportInput } from "../../../../test/fixture/report-input.ts";
import type { Table } from "../../document/document.ts";
import { openContext } from "../report-context.ts";
import { changesTable } from "./changes.ts";
import { gapChangesTable, gapVerdict } from "./gap-changes.ts";

const value = (share: number) => ({
  value: share,
  standardError: 0.02,
  lower: share - 0.04,
  upper: share + 0.04,
  n: 321,
});

function change(id: string, [before, after]: readonly [number, number], rest: Partial<RoundChange> = {}): RoundChange {
  const [indicator = "", place = "", sex = "all"] = id.split(":");
  const difference = after - before;
  return {
    ...{ id: `change:${id}`, table: "returnee", indicator, unit: "share", mark: "demonstration" },
    domain: { place, sex: sex === "female" ? "female" : sex === "male" ? "male" : "all" },
    ...{ before: value(before), after: value(after), difference, standardError: 0.02 },
    ...{ lower: difference - 0.04, upper: difference + 0.04, covariance: 0, df: 60, p: 0.001, q: 0.01, flags: [] },
    ...rest,
  };
}

const gap = (before: number, after: number, q: number): GapChange => ({
  ...{ id: "gap-change:need-EMP:REG", table: "returnee", indicator: "need-EMP", place: "REG", unit: "share" },
  before: { value: before, lower: before - 0.05, upper: before + 0.05, nFemale: 100, nMale: 200 },
  after: { value: after, lower: after - 0.05, upper: after + 0.05, nFemale: 100, nMale: 200 },
  ...{ difference: after - before, standardError: 0.02, lower: 0, upper: 0, df: 60, p: q, q, flags: [] },
  mark: "demonstration",
});

function contextOf(changes: readonly RoundChange[], gaps: readonly GapChange[] = []) {
  const rounds: Rounds = {
    pairs: [
      {
        ...{ table: "returnee", waves: ["2026", "2027"], cities: [], n: [900, 880], both: 350 },
        ...{ data: ["a", "b"], files: ["a", "b"], mark: "demonstration" },
      },
    ],
    changes,
    gaps,
  };
  const input = aReportInput();
  return openContext({ ...input, numbers: { ...input.numbers, rounds } }, "REG", "en");
}

const textOf = (table: Table | undefined) => table?.rows.map(({ cells }) => cells.map(({ text }) => text).join(" | "));

describe("the table of changes", () => {
  test("heads each measure with which way it went, neither better nor worse where nothing is wanted; what may be chance is marked, what is hidden is not there", () => {
    const context = contextOf([
      change("need-EMP:REG:all", [0.5, 0.4]),
      change("need-EMP:REG:female", [0.5, 0.47], { q: 0.4 }),
      change("need-EMP:REG:male", [0.1234, 0.9876], { flags: ["suppressed"] }),
    ]);
    const table = changesTable(context, {});
    expect(table?.title).toBe(
      "Of 2 comparisons, 1 moved more than chance explains: 0 for the better and 0 for the worse",
    );
    const [head, all, women, ...others] = textOf(table) ?? [];
    expect(head).toMatch(/^Fell · /u);
    expect(all).toBe("Everybody | 50% (46–54) | 40% (36–44) | −10 (−14 to −6) | 321 / 321");
    expect(women).toBe("Women | 50% (46–54) | 47% (43–51) | −3 (−7 to +1)° | 321 / 321");
    expect(others).toEqual([]);
    expect(table?.notes.join(" ")).toContain("350 of the 880 people of “2027” had answered before");
  });

  test("says so where nothing moved, and is not there where nobody was asked twice", () => {
    const quiet = changesTable(contextOf([change("need-EMP:REG:all", [0.5, 0.49], { q: 0.9 })]), {});
    expect(quiet?.title).toBe("None of 1 comparisons moved more than chance explains");
    expect(changesTable(contextOf([]), {})).toBeUndefined();
  });
});

describe("a gap between women and men", () => {
  test.each([
    [0.3, 0.01, 0.01, "closed"],
    [0.3, 0.15, 0.01, "narrowed"],
    [0.1, 0.3, 0.01, "widened"],
    [0.2, -0.2, 0.01, "turned"],
    [0.3, 0.01, 0.2, "unclear"],
  ])("of %d, then %d, with a corrected p of %d, is %s", (before, after, q, verdict) => {
    expect(gapVerdict(gap(before, after, q))).toBe(verdict);
  });

  test("stands in the table with what can be said of it", () => {
    const table = gapChangesTable(contextOf([], [gap(0.3, 0.01, 0.01)]), {});
    expect(table?.title).toBe("Of 1 gaps between women and men, 1 closed or narrowed and 0 widened or turned round");
    expect(textOf(table)?.[0]).toContain("+30 (+25 to +35) | +1 (−4 to +6) | closed | 300 / 300");
  });
});
