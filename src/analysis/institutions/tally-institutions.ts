// What institutions have for each function, as far as sources say, counted. One case = one institution at one function.
import { groupBy } from "#base/group-by";
import type { Study } from "#study/study";
import { WHOLE_STUDY } from "../domain.ts";
import type { Tally } from "../estimate.ts";
import { CAPACITIES, type Capacity, type CapacityRecord, type Held } from "../institution-record.ts";
import { EVERY_SUBJECT, makeTally } from "../make-tally.ts";

const HELD: readonly Held[] = ["yes", "partial", "no", "unknown"];

interface Case {
  readonly serviceKind: string;
  readonly held: Readonly<Record<Capacity, Held>>;
  readonly records: readonly string[];
}

/**
 * Measures `<capacity>-<held>` (`budget-yes`, `staff-unknown`), by function and over all functions, for the whole study and each
 * country; `of` = the cases there. Several records on one case are joined; where they contradict each other the case is `partial`.
 */
export function tallyInstitutions(capacities: readonly CapacityRecord[], study: Study): readonly Tally[] {
  return [WHOLE_STUDY, ...study.countries.map(({ code }) => code)].flatMap((place) => {
    const here = place === WHOLE_STUDY ? capacities : capacities.filter(({ country }) => country === place);
    const cases = joinCases(here);
    const functions = study.serviceKinds.map(({ code }) => code);
    return [
      ...functions.flatMap((kind) =>
        tallyCases(
          cases.filter((c) => c.serviceKind === kind),
          kind,
          place,
        ),
      ),
      ...tallyCases(cases, EVERY_SUBJECT, place),
    ];
  });
}

function joinCases(records: readonly CapacityRecord[]): readonly Case[] {
  const groups = groupBy(records, (record) => `${record.country}|${record.institutionId}|${record.serviceKind}`);
  return [...groups.values()].map((rows) => ({
    serviceKind: rows[0]?.serviceKind ?? "",
    held: Object.fromEntries(CAPACITIES.map((capacity) => [capacity, joinHeld(rows, capacity)])) as Case["held"],
    records: rows.map(({ id }) => id),
  }));
}

function joinHeld(rows: readonly CapacityRecord[], capacity: Capacity): Held {
  const stated = new Set(rows.map((row) => row.held[capacity]).filter((held) => held !== "unknown"));
  const [only] = stated;
  if (only === undefined) return "unknown";
  return stated.size === 1 ? only : "partial";
}

function tallyCases(cases: readonly Case[], subject: string, place: string): readonly Tally[] {
  if (cases.length === 0) return [];
  return CAPACITIES.flatMap((capacity) =>
    HELD.map((held) => {
      const counted = cases.filter((c) => c.held[capacity] === held);
      return makeTally({
        measure: `${capacity}-${held}`,
        subject,
        place,
        records: counted.flatMap(({ records }) => records),
        value: counted.length,
        of: cases.length,
      });
    }),
  );
}
