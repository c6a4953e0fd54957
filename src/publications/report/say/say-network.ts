// The numbers of the network of referrals that a report shows, and the words for them.
import type {
  MissingLinks,
  NetworkKind,
  NetworkLink,
  NetworkMeasure,
  NetworkNumber,
} from "#analysis/network/network-number";
import { formatCount, formatPercentNumber, formatShare } from "#base/format-number";
import type { Language } from "#base/text";
import type { ReportContext } from "../report-context.ts";

/** Of one place; kinds and links only where they may be shown. */
export function networkAt(
  { input }: ReportContext,
  place: string,
): {
  readonly measures: readonly NetworkMeasure[];
  readonly missing: readonly MissingLinks[];
  readonly kinds: readonly NetworkKind[];
  readonly links: readonly NetworkLink[];
} {
  const here = (input.numbers.network ?? []).filter((number) => number.place === place && isShown(number));
  return {
    measures: here.filter((number) => number.part === "measure"),
    missing: here
      .filter((number) => number.part === "missing")
      .toSorted((a, b) => b.lower - a.lower || (a.id < b.id ? -1 : 1)),
    kinds: inOrder(
      input.analysis.coordinationNetwork?.kinds ?? [],
      here.filter((number) => number.part === "kind"),
    ),
    links: here.filter((number) => number.part === "link"),
  };
}

function isShown({ flags }: NetworkNumber): boolean {
  return !flags.includes("suppressed");
}

/** As analysis.yaml has them. */
function inOrder(kinds: readonly { readonly code: string }[], found: readonly NetworkKind[]): readonly NetworkKind[] {
  return kinds.flatMap(({ code }) => found.find(({ kind }) => kind === code) ?? []);
}

export function institutionName({ input, language }: ReportContext, code: string): string {
  const kind = input.analysis.coordinationNetwork?.kinds.find((known) => known.code === code);
  return kind?.labels[language] ?? code;
}

/** In more than half of the cities in which it was asked. */
export function isMostly(cities: number, of: number): boolean {
  return of > 0 && cities > of / 2;
}

/** "9 of 14". */
export function countOf(count: number, of: number, language: Language): string {
  return `${formatCount(count, language)}${OF[language]}${formatCount(of, language)}`;
}

const OF = { es: " de ", en: " of ", fr: " sur " };

/** "35–87 %". */
export function rangeOf(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  language: Language,
): string {
  return `${formatPercentNumber(lower, language)}–${formatShare(upper, language)}`;
}
