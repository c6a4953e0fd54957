// Figures of R survey on an invented sample, many designs by many analyses: declared as `tornaviaje verify survey` reads them,
// made by cases/survey/make-expected.R. They must hold because the design and the formulas are those of the package.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { realEffects } from "#workbench/effect/real-effects";
import { verifyCases } from "#workbench/verify-cases";

const path = fileURLToPath(new URL("cases/survey/expected.json", import.meta.url));

interface KnownCase {
  readonly id: string;
  readonly r_call: string;
  readonly expected: unknown;
}

test("every case equals R to a millionth", { timeout: 300_000 }, async () => {
  const cases: readonly KnownCase[] = JSON.parse(readFileSync(path, "utf8")).cases;
  const { cases: answered } = await verifyCases(realEffects(), { topic: "survey", path });
  const answers = new Map(answered.map(({ id, result }) => [id, result]));
  expect(cases.length).toBeGreaterThan(100);
  expect(
    cases.flatMap(({ id, r_call, expected }) => differences(expected, answers.get(id), `${id} ${r_call}`)),
  ).toEqual([]);
});

/** Every place of `wanted` where something else was found. */
function differences(wanted: unknown, found: unknown, place: string): readonly string[] {
  if (wanted === null) return [];
  if (typeof wanted === "number") {
    const isNear = typeof found === "number" && Math.abs(wanted - found) <= 1e-6 * Math.abs(wanted) + 1e-9;
    return isNear ? [] : [`${place}: ${wanted} ≠ ${found}`];
  }
  if (typeof wanted !== "object") return wanted === found ? [] : [`${place}: ${wanted} ≠ ${found}`];
  if (typeof found !== "object" || found === null) return [`${place}: nothing found`];
  const parts = new Map(Object.entries(found));
  return Object.entries(wanted).flatMap(([key, part]) => differences(part, parts.get(key), `${place}/${key}`));
}
