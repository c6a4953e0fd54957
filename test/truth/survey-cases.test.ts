// Figures of R survey on an invented sample, many designs by many analyses: declared as `tornaviaje verify survey` reads them,
// made by cases/survey/make-expected.R. They must hold because the design and the formulas are those of the package.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { realEffects } from "#workbench/effect/real-effects";
import { verifyCases } from "#workbench/verify-cases";
import { differencesOf } from "./differences-of.ts";

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
    cases.flatMap(({ id, r_call, expected }) => differencesOf(expected, answers.get(id), `${id} ${r_call}`)),
  ).toEqual([]);
});
