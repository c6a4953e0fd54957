// The publishing rule: which numbers of the sample must not be shown, and which only with caution. Nothing is deleted:
// the store keeps every value, and every table and figure asks `publishable`.
import type { DisclosureRule } from "#study/study";
import { domainKey } from "../domain.ts";
import type { Estimate, Flag, Parity } from "../estimate.ts";
import { isWeak } from "./is-weak.ts";

export interface SampleNumbers {
  readonly estimates: readonly Estimate[];
  readonly parities: readonly Parity[];
}

/**
 * Marks `suppressed` and `weak` by the rule of the study.
 *
 * Suppressed: fewer people asked than `minimumRespondents`; a share or a number of persons with fewer than `minimumCases`
 * people who count, nobody included; a share with fewer than that who do not count, for "all" tells of everyone.
 * Secondary: when one sex of a place is suppressed while the total of the place is shown, the other sex is suppressed as
 * well, for the first could be found by subtraction; the total stays. A parity is suppressed with either of its sides.
 * Places are not protected against each other: weighted shares of a country do not give back the people of one city.
 * Source: Hundepool et al. 2012, Statistical Disclosure Control, §4.2 (minimum frequency) and §4.4 (secondary).
 */
export function markSmallCells(numbers: SampleNumbers, rule: DisclosureRule): SampleNumbers {
  const primary = new Set(numbers.estimates.filter((estimate) => isSmall(estimate, rule)).map(({ id }) => id));
  const secondary = complements(numbers.estimates, primary);
  const hidden = new Set([...primary, ...secondary]);
  const estimates = numbers.estimates.map((estimate) => ({
    ...estimate,
    flags: marked(estimate.flags, { suppressed: hidden.has(estimate.id), weak: isWeak(estimate, rule) }),
  }));
  const weak = new Set(estimates.filter(({ flags }) => flags.includes("weak")).map(({ id }) => id));
  const parities = numbers.parities.map((parity) => ({
    ...parity,
    flags: marked(parity.flags, {
      suppressed: hidden.has(parity.female) || hidden.has(parity.male),
      weak: weak.has(parity.female) || weak.has(parity.male),
    }),
  }));
  return { estimates, parities };
}

/** What may be shown of a number; undefined when nothing may. */
export function publishable<N extends { readonly flags: readonly Flag[] }>(number: N): N | undefined {
  return number.flags.includes("suppressed") ? undefined : number;
}

function isSmall({ n, cases, unit }: Estimate, rule: DisclosureRule): boolean {
  if (n < rule.minimumRespondents) return true;
  if (unit === "share") return few(cases, rule) || few(n - cases, rule);
  return unit === "persons" && few(cases, rule);
}

function few(people: number, { minimumCases }: DisclosureRule): boolean {
  return people < minimumCases;
}

/** The other sex of every place where one sex is hidden and the total is not. */
function complements(estimates: readonly Estimate[], hidden: ReadonlySet<string>): readonly string[] {
  const present = new Set(estimates.map(({ id }) => id));
  return estimates
    .filter(({ id, domain }) => hidden.has(id) && domain.sex !== "all")
    .flatMap(({ indicator, domain }) => {
      const of = (sex: "all" | "female" | "male"): string =>
        `estimate:${indicator}:${domainKey({ place: domain.place, sex })}`;
      const other = of(domain.sex === "female" ? "male" : "female");
      return present.has(other) && present.has(of("all")) && !hidden.has(of("all")) ? [other] : [];
    });
}

function marked(
  flags: readonly Flag[],
  add: { readonly suppressed: boolean; readonly weak: boolean },
): readonly Flag[] {
  const kept = flags.filter((flag) => flag !== "suppressed" && flag !== "weak");
  return [...(add.suppressed ? ["suppressed" as const] : []), ...(add.weak ? ["weak" as const] : []), ...kept];
}
