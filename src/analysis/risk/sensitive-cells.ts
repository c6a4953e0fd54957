// Whether a cell of a table of amounts gives away one of its contributors.
// Source: Hundepool et al. 2012, Statistical Disclosure Control, chapter 4 (threshold, dominance and p % rules).

export interface SensitivityRule {
  /** Fewer contributors than this, and at least one, are too few. */
  readonly minimumContributors?: number;
  /** (n, k): the n largest together hold more than this share of one of the total. */
  readonly dominance?: { readonly largest: number; readonly shareOfOne: number };
  /** p %: the second largest could estimate the largest to within this share of one. */
  readonly closeness?: number;
}

export type Sensitivity = "too-few" | "dominated" | "too-close";

/** The rules that a cell breaks; none for an empty cell. Contributions are amounts of zero or more, one per contributor. */
export function sensitivitiesOf(contributions: readonly number[], rule: SensitivityRule): readonly Sensitivity[] {
  if (contributions.length === 0) return [];
  const sorted = contributions.toSorted((a, b) => b - a);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const found: Sensitivity[] = [];
  if (sorted.length < (rule.minimumContributors ?? 0)) found.push("too-few");
  if (rule.dominance !== undefined && total > 0) {
    const largest = sorted.slice(0, rule.dominance.largest).reduce((sum, value) => sum + value, 0);
    if (largest > rule.dominance.shareOfOne * total) found.push("dominated");
  }
  const [first = 0, second = 0] = sorted;
  if (rule.closeness !== undefined && total - first - second < rule.closeness * first) found.push("too-close");
  return found;
}
