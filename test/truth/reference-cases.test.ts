// Figures computed by others (COINr, sdcMicro, pysal/access, …) that ours must equal. The files are not part of the repository:
// the variable TORNAVIAJE_REFERENCE names the folder that holds them, one folder per topic with `expected.json` and its data.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { realEffects } from "#workbench/effect/real-effects";
import { verifyCases } from "#workbench/verify-cases";

const FOLDER = process.env.TORNAVIAJE_REFERENCE ?? "";
const isHere = FOLDER !== "" && existsSync(FOLDER);
const ABSENT = "reference files: TORNAVIAJE_REFERENCE names no folder, so the published figures are NOT compared";

interface ReferenceCase {
  readonly id: string;
  readonly expected: unknown;
}

const TOPICS = ["indices", "disclosure", "spatial", "rds", "sae", "survey"] as const;

/**
 * What still differs, and why. The count of unique values of one indicator was taken on binary data; the CSV
 * holds 15 digits, in which two pairs of values become equal. R counts 40 on the same CSV, as we do.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  indices: ["stats/N.Unique/39: 42 ≠ 40"],
};

/** Relative; R draws at random in these, or searches until it is near. */
const LOOSE: readonly (readonly [beginning: RegExp, tolerance: number])[] = [
  [/^ss_/, 5e-3],
  [/^ci_salganik/, 0.15],
  [/likelihood|score|lincom|saddlepoint/, 1e-4],
];

if (!isHere) console.warn(ABSENT);

describe.runIf(!isHere)(ABSENT, () => {
  test("the folder is absent", () => expect(isHere).toBe(false));
});

describe.runIf(isHere)("reference files", () => {
  test.each(TOPICS)(
    "of %s are equalled in every case, but for the known differences",
    { timeout: 300_000 },
    async (topic) => {
      const path = join(FOLDER, topic, "expected.json");
      const cases: readonly ReferenceCase[] = JSON.parse(readFileSync(path, "utf8")).cases;
      const answered = await verifyCases(realEffects(), { topic, path });
      const answers = new Map(answered.cases.map(({ id, result }) => [id, result]));
      const wrong = cases.flatMap(({ id, expected }) => firstDifference(expected, answers.get(id), id) ?? []);
      expect(cases.length).toBeGreaterThan(0);
      expect(wrong).toEqual(KNOWN[topic] ?? []);
    },
  );
});

/** Where the two first differ; numbers may by 1e-6 relative and 1e-9 absolute, or as much as the method draws. */
function firstDifference(wanted: unknown, found: unknown, place: string): string | undefined {
  if (wanted === null) return undefined;
  if (typeof wanted === "number") return isNear(wanted, found, place) ? undefined : `${place}: ${wanted} ≠ ${found}`;
  if (typeof wanted !== "object") return wanted === found ? undefined : `${place}: ${wanted} ≠ ${found}`;
  if (typeof found !== "object" || found === null) return `${place}: nothing found`;
  const parts = new Map(Object.entries(found));
  for (const [key, part] of Object.entries(wanted)) {
    const difference = firstDifference(part, parts.get(key), `${place}/${key}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function isNear(wanted: number, found: unknown, place: string): boolean {
  const tolerance = LOOSE.find(([beginning]) => beginning.test(place))?.[1] ?? 1e-6;
  return typeof found === "number" && Math.abs(wanted - found) <= tolerance * Math.abs(wanted) + tolerance * 1e-3;
}
