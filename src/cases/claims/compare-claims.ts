// What is said of people beside what the people answer. A claim agrees or differs only where the interval allows it.
import { groupBy } from "#base/group-by";
import type { Claim } from "./claim.ts";

/** A share of one with its 95 % interval. */
export interface AnsweredShare {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

export interface ComparedClaims {
  readonly indicator: string;
  /** City, or country. */
  readonly place: string;
  readonly claims: readonly Claim[];
  readonly most: number;
  readonly few: number;
  /** Absent where nobody was asked, or the number is hidden. */
  readonly answered?: AnsweredShare;
  /** `open`: the interval holds one half, the speakers differ among themselves, or nobody was asked. */
  readonly verdict: "agree" | "differ" | "open";
}

export function compareClaims(
  claims: readonly Claim[],
  answerOf: (indicator: string, place: string) => AnsweredShare | undefined,
): readonly ComparedClaims[] {
  const groups = groupBy(claims, ({ indicator, city, country }) => `${indicator}|${city === "" ? country : city}`);
  return [...groups].map(([key, own]) => {
    const [indicator = "", place = ""] = key.split("|");
    const most = own.filter(({ position }) => position === "most").length;
    const few = own.length - most;
    const answered = answerOf(indicator, place);
    const said = most > few ? "most" : few > most ? "few" : undefined;
    return {
      ...{ indicator, place, claims: own, most, few, verdict: judge(said, answered) },
      ...(answered === undefined ? {} : { answered }),
    };
  });
}

function judge(said: "most" | "few" | undefined, answered: AnsweredShare | undefined): ComparedClaims["verdict"] {
  if (said === undefined || answered === undefined) return "open";
  const found = answered.lower > 0.5 ? "most" : answered.upper < 0.5 ? "few" : undefined;
  if (found === undefined) return "open";
  return found === said ? "agree" : "differ";
}
