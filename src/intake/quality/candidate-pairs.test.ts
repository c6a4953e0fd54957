// Beside the comparison of everybody with everybody.
import fc from "fast-check";
import { expect, test } from "vitest";
import { visitCandidatePairs } from "./candidate-pairs.ts";
import type { CodedAnswers } from "./code-answers.ts";

const WIDTH = 12;

function codedRows(rows: readonly (readonly number[])[]): CodedAnswers {
  return { codes: Uint32Array.from(rows.flat()), width: WIDTH };
}

function different({ codes }: CodedAnswers, a: number, b: number): number {
  let count = 0;
  for (let at = 0; at < WIDTH; at += 1) if (codes[a * WIDTH + at] !== codes[b * WIDTH + at]) count += 1;
  return count;
}

function found(coded: CodedAnswers, rows: readonly number[], mostDifferent: number): readonly string[] {
  const pairs: string[] = [];
  visitCandidatePairs(coded, { rows, mostDifferent }, (row, before) => pairs.push(`${row} ${before}`));
  return pairs;
}

const row = fc.array(fc.nat(3), { minLength: WIDTH, maxLength: WIDTH });

test("no pair that differs little enough is overlooked, and each is told once", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), fc.double({ min: 0, max: WIDTH + 2, noNaN: true }), (rows, most) => {
      const coded = codedRows(rows);
      const order = [...rows.keys()].reverse();
      const pairs = found(coded, order, most);
      expect(new Set(pairs).size).toBe(pairs.length);
      const wanted = order.flatMap((one, index) =>
        order.slice(0, index).flatMap((before) => (different(coded, one, before) <= most ? [`${one} ${before}`] : [])),
      );
      expect(pairs).toEqual(expect.arrayContaining(wanted));
    }),
  );
});

test("people who agree in nothing are not compared", () => {
  const rows = Array.from({ length: 200 }, (_, one) => Array.from({ length: WIDTH }, (__, at) => one * 7 + at));
  expect(found(codedRows(rows), [...rows.keys()], 2)).toEqual([]);
});

test("only rows that are asked for are compared", () => {
  const rows = Array.from({ length: 4 }, () => Array.from({ length: WIDTH }, () => 1));
  expect(found(codedRows(rows), [3, 1], 0)).toEqual(["1 3"]);
});
