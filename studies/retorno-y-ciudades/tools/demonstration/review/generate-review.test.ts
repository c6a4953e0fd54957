// The invented review stays what it is.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { reviewFiles } from "./generate-review.ts";

const files = reviewFiles();

test.each([...files.keys()])("literature/%s is what the generator writes, byte for byte", (name) => {
  const kept = readFileSync(new URL(`../../../literature/${name}`, import.meta.url), "utf8");
  expect(files.get(name) === kept).toBe(true);
});

test("every invented decision says that it is a demonstration", () => {
  const [, ...rows] = (files.get("screening.csv") ?? "").trimEnd().split("\n");
  expect(rows.length).toBeGreaterThan(600);
  expect(rows.every((row) => row.startsWith("demonstration,"))).toBe(true);
});
