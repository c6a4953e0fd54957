// What somebody changed on a page, put onto what is wished now. The page shows a wish that is older when two filters are touched within the
// time that an answer takes; on a cheap phone that is long.
import type { FinderWish } from "#directory/finder/finder-address";

/** `drawn`: the wish that the page shows; `next`: the same with what was changed on it. */
export function ontoWish(now: FinderWish, { drawn, next }: { readonly drawn: FinderWish; readonly next: FinderWish }) {
  const before = new Map(Object.entries(drawn));
  const changed = Object.entries(next).filter(([name, value]) => before.get(name) !== value);
  const kept = Object.entries(now).filter(([name]) => !before.has(name) || name in next);
  // Names and values of wishes, and none other.
  return Object.fromEntries([...kept, ...changed]) as unknown as FinderWish;
}
