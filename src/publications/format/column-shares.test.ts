// Numbers with their interval stay on one line, at the cost of words; where there is room, columns get what they ask for.
import { expect, test } from "vitest";
import type { Table } from "#publications/document/document";
import { measureText } from "../figure/measure-text.ts";
import { columnShares } from "./column-shares.ts";

function table(numbers: number, text: string): Table {
  const decimal = Array.from({ length: numbers }, (_, i) => ({ key: `n${i}`, head: "n", align: "decimal" as const }));
  const columns = [{ key: "name", head: "Indicator", align: "start" as const, width: 3 }, ...decimal];
  const row = { kind: "body" as const, cells: [{ text: "Mean age" }, ...decimal.map(() => ({ text }))] };
  const parts = { title: "T", subtitle: "", notes: [], source: "", mark: "real" as const };
  return { type: "table", id: "t", columns, rows: [row], ...parts };
}

test("numbers that would break get the width they need, and the page stays as wide as it is", () => {
  const number = "31.0 (30.5–31.4)";
  const shares = columnShares(table(5, number), { size: 7.4, width: 436 });
  for (const share of shares.slice(1)) expect(share).toBeGreaterThanOrEqual(measureText(number, 7.4));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(436, 6);
  expect(shares[0]).toBeLessThan((436 * 3) / 8);
});

test("columns with room get what they ask for, and words are never squeezed to a ladder", () => {
  expect(columnShares(table(2, "12"), { size: 8, width: 436 })[0]).toBeCloseTo((436 * 3) / 5, 6);
  expect(columnShares(table(9, "31.0 (30.5–31.4)"), { size: 8, width: 436 })[0]).toBeGreaterThanOrEqual(76);
});

test("a long word in the head of a number is not broken", () => {
  const { columns, ...rest } = table(6, "12");
  const long = columns.map((column, i) => (i === 1 ? { ...column, head: "En funcionamiento" } : column));
  const shares = columnShares({ ...rest, columns: long }, { size: 8, width: 436 });
  expect(shares[1]).toBeGreaterThanOrEqual(measureText("funcionamiento", 8, "semibold"));
});
