// The publishing rule: which numbers of the sample must not be shown, and which only with caution. Nothing is deleted:
// the store keeps every value, and every table and figure asks `publishable`.

import { groupBy } from "#base/group-by";
import type { DisclosureRule } from "#study/study";
import type { Estimate, Flag, Parity } from "../estimate.ts";
import { hideInTotals } from "../risk/hide-in-totals.ts";
import { isWeak } from "./is-weak.ts";
import { sumsBetween } from "./sums-between.ts";

export interface SampleNumbers {
  readonly estimates: readonly Estimate[];
  readonly parities: readonly Parity[];
}

export interface PublishingRule {
  readonly rule: DisclosureRule;
  /** The place that each place is a part of; places without one stand alone. */
  readonly parents: ReadonlyMap<string, string>;
  /** Indicators that tell of the places where people live, not of what they said: that all or none do is no secret. */
  readonly ofPlaces?: ReadonlySet<string>;
}

/**
 * Marks `suppressed` and `weak` by the rule of the study.
 *
 * Suppressed: fewer people asked than `minimumRespondents`; a share or a number of persons with fewer than `minimumCases`
 * people who count, nobody included; a share with fewer than that who do not count, for "all" tells of everyone; an
 * amount of which one answer makes up more than `dominance`.
 * Secondary: women and men add up to everyone, cities to their country, countries to the study. Nothing hidden can be
 * worked out from what is shown; of what could be hidden for that, the smallest place goes first, totals last. A parity
 * is suppressed with either of its sides.
 * Source: Hundepool et al. 2012, Statistical Disclosure Control, chapter 4 (minimum frequency, secondary suppression).
 */
export function markSmallCells(numbers: SampleNumbers, publishing: PublishingRule): SampleNumbers {
  const { rule } = publishing;
  const hidden = hiddenCells(numbers.estimates, publishing);
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

/** Too few people behind it to be shown for its own sake. */
export function isSmall({ n, cases, unit, largestShare = 0 }: Estimate, rule: DisclosureRule): boolean {
  if (n < rule.minimumRespondents || largestShare > (rule.dominance ?? 1)) return true;
  if (unit === "share") return few(cases, rule) || few(n - cases, rule);
  return unit === "persons" && few(cases, rule);
}

function isAllOrNone({ n, cases }: Estimate, rule: DisclosureRule): boolean {
  return n >= rule.minimumRespondents && (cases === 0 || cases === n);
}

function few(people: number, { minimumCases }: DisclosureRule): boolean {
  return people < minimumCases;
}

/** Ids of all estimates to hide, indicator by indicator. */
function hiddenCells(estimates: readonly Estimate[], { rule, parents, ofPlaces }: PublishingRule): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const own of groupBy(estimates, ({ indicator }) => indicator).values()) {
    const isOfPlaces = ofPlaces?.has(own[0]?.indicator ?? "") === true;
    const small = own.filter((estimate) => isSmall(estimate, rule) && !(isOfPlaces && isAllOrNone(estimate, rule)));
    const primary = new Set(small.map(({ id }) => id));
    if (primary.size === 0) continue;
    const people = new Map(own.map(({ id, n }) => [id, n]));
    const relations = sumsBetween(own, parents);
    for (const id of hideInTotals({ relations, primary, cost: (cell) => people.get(cell) ?? 0 })) hidden.add(id);
  }
  return hidden;
}

function marked(
  flags: readonly Flag[],
  add: { readonly suppressed: boolean; readonly weak: boolean },
): readonly Flag[] {
  const kept = flags.filter((flag) => flag !== "suppressed" && flag !== "weak");
  return [...(add.suppressed ? ["suppressed" as const] : []), ...(add.weak ? ["weak" as const] : []), ...kept];
}
