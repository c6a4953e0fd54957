// Figures of R survey on an invented sample, many designs by many analyses: declared as `tornaviaje verify survey` reads them,
// made by the make-expected.R of each folder: chosen ones in cases/survey, ones drawn at random over the whole vocabulary in
// cases/survey-wide (there poverty measures are those of laeken), ones where chance seldom leads in cases/survey-more, replicates that are
// adjusted and every analysis under them in cases/survey-replicates. They must hold because the design and the formulas are those
// of the packages.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { realEffects } from "#workbench/effect/real-effects";
import { verifyCases } from "#workbench/verify-cases";
import { differencesOf } from "./differences-of.ts";

interface KnownCase {
  readonly id: string;
  readonly r_call: string;
  readonly expected: unknown;
}

test.each([
  ["survey", 100],
  ["survey-wide", 75],
  ["survey-more", 290],
  ["survey-replicates", 150],
  ["survey-tables", 50],
])("every case of %s equals R to a millionth", { timeout: 300_000 }, async (folder, least) => {
  const path = fileURLToPath(new URL(`cases/${folder}/expected.json`, import.meta.url));
  const cases: readonly KnownCase[] = JSON.parse(readFileSync(path, "utf8")).cases;
  const { cases: answered } = await verifyCases(realEffects(), { topic: "survey", path });
  const answers = new Map(answered.map(({ id, result }) => [id, result]));
  expect(cases.length).toBeGreaterThan(least);
  expect(
    cases.flatMap(({ id, r_call, expected }) => differencesOf(expected, answers.get(id), `${id} ${r_call}`)),
  ).toEqual([]);
});
