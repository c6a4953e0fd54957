// All checks over one table: the flags, and which checks the table gave no ground for.
import { ALL_CHECKS } from "./all-checks.ts";
import type { CheckGround, CheckName, FieldRecord, Flag, QualityCheck } from "./field-record.ts";

export interface FlagReading {
  readonly flags: readonly Flag[];
  /** Checks that could not run, with the columns that no record has a value in. */
  readonly notPossible: readonly { readonly check: CheckName; readonly missing: readonly string[] }[];
}

export function findFlags(ground: CheckGround): FlagReading {
  const lacking = ALL_CHECKS.map((check) => ({ check: check.name, missing: missingFor(check, ground) }));
  const impossible = new Set(lacking.filter(({ missing }) => missing.length > 0).map(({ check }) => check));
  return {
    flags: ALL_CHECKS.filter(({ name }) => !impossible.has(name)).flatMap(({ find }) => find(ground)),
    notPossible: lacking.filter(({ missing }) => missing.length > 0),
  };
}

type Need = QualityCheck["needs"][number];

const HELD: Readonly<Record<Need, (record: FieldRecord) => boolean>> = {
  interviewer: ({ interviewer }) => interviewer !== "",
  city: ({ city }) => city !== "",
  sex: ({ sex }) => sex !== "",
  start: ({ start, durationSeconds }) => start !== undefined || durationSeconds !== undefined,
  end: ({ end, durationSeconds }) => end !== undefined || durationSeconds !== undefined,
  date: ({ day }) => day !== "",
  location: ({ point, distanceMetres }) => point !== undefined || distanceMetres !== undefined,
  person: ({ person }) => person !== "",
  wave: ({ wave }) => wave !== "",
  outcome: () => true,
  phone: ({ phoneHash }) => phoneHash !== undefined,
  name: ({ nameFilter }) => nameFilter !== undefined,
};

function missingFor({ needs }: QualityCheck, { records, plan }: CheckGround): readonly string[] {
  return needs.filter((need) => !records.some(HELD[need])).map((need) => plan.columns[need]);
}
