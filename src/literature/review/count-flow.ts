// The numbers of a PRISMA 2020 flow diagram. Source: Page et al. 2021, BMJ 372, n71, figure 1.
import { groupBy } from "#base/group-by";
import type { Mark } from "#base/mark";
import type { ScreenedWork } from "./judge-screening.ts";
import type { IdentifiedFrom, ReviewProtocol } from "./protocol.ts";

export interface ReviewFlow {
  readonly mark: Mark;
  readonly identified: readonly IdentifiedFrom[];
  readonly identifiedTotal: number;
  readonly duplicates: number;
  readonly removedByAutomation: number;
  readonly removedOtherwise: number;
  /** Works of the list that are no duplicates. */
  readonly screened: number;
  readonly excluded: number;
  readonly sought: number;
  readonly notRetrieved: number;
  readonly assessed: number;
  /** By criterion, the most frequent first. */
  readonly excludedFor: readonly { readonly reason: string; readonly n: number }[];
  readonly included: number;
  /** Not yet judged, or judged differently, at either stage. */
  readonly waiting: number;
  readonly conflicts: number;
  /** Identified less removed equals the works of the list. */
  readonly addsUp: boolean;
}

export function countFlow(works: readonly ScreenedWork[], protocol: ReviewProtocol): ReviewFlow {
  const at = (stage: "title-abstract" | "full-text", state: string) =>
    works.filter((work) => work[stage]?.state === state);
  const both = (state: string) => at("title-abstract", state).length + at("full-text", state).length;
  const duplicates = both("duplicate");
  const sought = works.filter(
    (work) => work["full-text"] !== undefined && work["full-text"].state !== "duplicate",
  ).length;
  const notRetrieved = both("not-retrieved");
  const out = groupBy(at("full-text", "exclude"), (work) => work["full-text"]?.reason ?? "");
  const identifiedTotal = protocol.identified.reduce((sum, { records }) => sum + records, 0);
  const { removedByAutomation, removedOtherwise, mark, identified } = protocol;
  const retrieved = sought - at("full-text", "not-retrieved").length;
  return {
    ...{ mark, identified, identifiedTotal, duplicates, removedByAutomation, removedOtherwise },
    ...{ screened: works.length - duplicates, excluded: at("title-abstract", "exclude").length, sought, notRetrieved },
    assessed: retrieved - at("full-text", "waiting").length,
    excludedFor: [...out].map(([reason, { length: n }]) => ({ reason, n })).toSorted((a, b) => b.n - a.n),
    included: at("full-text", "include").length,
    ...{ waiting: both("waiting"), conflicts: both("conflict") },
    addsUp: identifiedTotal - removedByAutomation - removedOtherwise === works.length,
  };
}
