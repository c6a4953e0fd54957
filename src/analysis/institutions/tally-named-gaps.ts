// How often sources name an institutional gap. A record on the region (REG) counts for the region and for each of its countries.
import { groupBy } from "#base/group-by";
import type { Study } from "#study/study";
import { WHOLE_STUDY } from "../domain.ts";
import type { Tally } from "../estimate.ts";
import { makeTally } from "../make-tally.ts";
import type { NamedGap } from "../named-gap.ts";

/** Measure `gap-records` by gap code, for the whole study and each country, most frequent first; `of` = all gap records there. */
export function tallyNamedGaps(gaps: readonly NamedGap[], study: Study): readonly Tally[] {
  return [WHOLE_STUDY, ...study.countries.map(({ code }) => code)].flatMap((place) => {
    const here = gaps.filter(({ country }) => place === WHOLE_STUDY || country === place || country === WHOLE_STUDY);
    const byCode = groupBy(here, ({ code }) => code);
    return [...byCode]
      .map(([code, records]) =>
        makeTally({
          measure: "gap-records",
          subject: code,
          place,
          records: records.map(({ id }) => id),
          of: here.length,
        }),
      )
      .sort((a, b) => b.value - a.value || (a.subject < b.subject ? -1 : 1));
  });
}
