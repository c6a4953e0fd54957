// Steps of an index as COINr makes them, on a small invented table of three years. The figures were computed in R from the
// published formulas (Becker et al. 2022), by cases/indices/make-expected.R; they must hold because the calls name the same steps.
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { realEffects } from "#workbench/effect/real-effects";
import { verifyCases } from "#workbench/verify-cases";
import { differencesOf } from "./differences-of.ts";

const path = fileURLToPath(new URL("cases/indices/expected.json", import.meta.url));

interface KnownCase {
  readonly id: string;
  readonly r_call: string;
  readonly expected: unknown;
}

test("every step equals R to a millionth", async () => {
  const cases: readonly KnownCase[] = JSON.parse(readFileSync(path, "utf8")).cases;
  const { cases: answered } = await verifyCases(realEffects(), { topic: "indices", path });
  const answers = new Map(answered.map(({ id, result }) => [id, result]));
  expect(cases.length, dirname(path)).toBeGreaterThan(20);
  expect(
    cases.flatMap(({ id, r_call, expected }) => differencesOf(expected, answers.get(id), `${id} ${r_call}`)),
  ).toEqual([]);
});
