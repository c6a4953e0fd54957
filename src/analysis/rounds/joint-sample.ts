// Two rounds as one sample: whoever is asked again stands where the first round drew them.
import type { DesignSpec } from "../analysis-spec.ts";
import { type People, type PersonRow, samplePeople } from "../equality/people.ts";

export interface Waves {
  readonly before: readonly PersonRow[];
  readonly after: readonly PersonRow[];
  readonly design: DesignSpec;
  /** Column with the code of the person, the same in each wave. */
  readonly person: string;
}

export interface JointSample {
  /** The rows of the first wave, then those of the second. */
  readonly people: People;
  /** Places of the people of the second wave who were asked in the first. */
  readonly again: ReadonlySet<number>;
}

const UNIT = "\u0000unit";

/**
 * Strata and clusters are those of the design. Who is asked again belongs to stratum and cluster of the first round, wherever they live
 * by now; in a design without clusters the person is the cluster. The code of a person that the first round did not note is the id of
 * its row: that is what stands on the card. Population sizes are left out: of two rounds together they tell no fraction.
 * Throws what `samplePeople` throws. Source: Särndal, Swensson & Wretman 1992, §9.9; in R: svydesign of both waves, one below the other.
 */
export function joinWaves({ before, after, design, person }: Waves): JointSample {
  const known = new Map(before.map((row) => [keyOf(row, person) || String(row.id ?? ""), row] as const));
  const again = new Set<number>();
  const { fpc: _, ...plan } = design;
  const placing = [design.strata, ...(design.clusters ?? [])].filter((name) => name !== undefined);
  const rows = [
    ...before.map((row, i) => ({ ...row, [UNIT]: keyOf(row, person) || String(row.id ?? `before ${i}`) })),
    ...after.map((row, i) => {
      const first = known.get(keyOf(row, person));
      if (first === undefined) return { ...row, [UNIT]: keyOf(row, person) || `after ${i}` };
      again.add(before.length + i);
      const placed = Object.fromEntries(placing.map((name) => [name, first[name]]));
      return { ...row, ...placed, [UNIT]: keyOf(row, person) };
    }),
  ];
  return { people: samplePeople(rows, { ...plan, clusters: design.clusters ?? [UNIT] }), again };
}

function keyOf(row: PersonRow, person: string): string {
  return String(row[person] ?? "").trim();
}
