// A sample in which those who were asked recruited the next: who came through whom, with how many acquaintances.

export interface Recruit {
  readonly id: string;
  /** Id of whoever recruited this person; absent for a seed. */
  readonly recruiter: string | undefined;
  /** Acquaintances in the population (network size, degree); null = not known. */
  readonly degree: number | null;
}

/** One answer per recruit, in their order; null = not known. */
export type Outcome = readonly (string | null)[];

/** Where each recruit stands in the chains; lists in the order of the recruits. */
export interface Chains {
  /** 0 for a seed. */
  readonly waves: readonly number[];
  /** Id of the seed that the chain began with. */
  readonly seeds: readonly string[];
  /** How many this person brought. */
  readonly recruited: readonly number[];
}

/** Ids must be unique, recruiters known and chains without a circle, as `readRecruitment` sees to. */
export function traceChains(recruits: readonly Recruit[]): Chains {
  const byId = new Map(recruits.map((recruit) => [recruit.id, recruit]));
  const known = new Map<string, { readonly wave: number; readonly seed: string }>();
  const standing = (start: Recruit) => {
    const path: Recruit[] = [];
    let at: Recruit | undefined = start;
    while (at !== undefined && !known.has(at.id) && path.length <= recruits.length) {
      path.push(at);
      at = at.recruiter === undefined ? undefined : byId.get(at.recruiter);
    }
    for (const one of path.toReversed()) {
      const above = one.recruiter === undefined ? undefined : known.get(one.recruiter);
      known.set(one.id, above === undefined ? { wave: 0, seed: one.id } : { wave: above.wave + 1, seed: above.seed });
    }
    return known.get(start.id) ?? { wave: 0, seed: start.id };
  };
  const brought = new Map<string, number>();
  for (const { recruiter } of recruits)
    if (recruiter !== undefined) brought.set(recruiter, (brought.get(recruiter) ?? 0) + 1);
  const standings = recruits.map(standing);
  return {
    waves: standings.map(({ wave }) => wave),
    seeds: standings.map(({ seed }) => seed),
    recruited: recruits.map(({ id }) => brought.get(id) ?? 0),
  };
}

/** Degrees without gaps: whoever gave none, or zero, gets the largest one, as in the R package RDS. */
export function filledDegrees(recruits: readonly Recruit[]): readonly number[] {
  const largest = recruits.reduce((most, { degree }) => Math.max(most, degree ?? 0), 0);
  return recruits.map(({ degree }) => (degree === null || degree <= 0 ? Math.max(largest, 1) : degree));
}

/** The different answers in alphabetical order. */
export function groupsOf(outcome: Outcome): readonly string[] {
  return [...new Set(outcome.filter((answer) => answer !== null))].toSorted(byNumberOrLetters);
}

function byNumberOrLetters(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  return a < b ? -1 : 1;
}
