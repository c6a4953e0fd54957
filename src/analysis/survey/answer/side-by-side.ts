// Estimates of several domains as one list: names of several variables follow those of their domain after a colon.
import type { DesignEstimate } from "../design.ts";
import type { TotalsFound } from "../domain-totals.ts";

export interface Grouping {
  readonly by: readonly string[];
  /** Whether the question is about a part of the sample. */
  readonly isPart: boolean;
}

export function sideBySide({ design, domains, vcov }: TotalsFound, { by, isPart }: Grouping): DesignEstimate {
  const named = domains.flatMap(({ domain, names }) =>
    names.map((own) => (by.length === 0 ? own : names.length === 1 ? domain : `${domain}:${own}`)),
  );
  return {
    names: named,
    values: domains.flatMap(({ values }) => values),
    vcov,
    degf: design.degf,
    // As R gives them: normal for domains side by side, of the domain itself for one.
    intervalDf: by.length > 0 ? Infinity : isPart ? (domains[0]?.degf ?? design.degf) : design.degf,
  };
}

/** People who answered, without weights: by domain, or under the empty name. */
export function askedIn({ domains }: TotalsFound): Readonly<Record<string, number>> {
  return Object.fromEntries(domains.map(({ domain, answered }) => [domain, answered]));
}
