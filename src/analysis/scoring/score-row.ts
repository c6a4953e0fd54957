// The answers of one person → a score per dimension and one of the whole, between 0 and 1. Source: OECD/JRC 2008
// (weighted arithmetic means at both levels); the scores of answers come from the profile.
import type { ScoringItem, ScoringProfile } from "./scoring-profile.ts";

/** Answers as a response table holds them: several codes of one question are parted by spaces. */
export type Answers = Readonly<Record<string, string | number | null>>;

export interface RowScores {
  /** By dimension; null when too few of its items are answered. */
  readonly dimensions: Readonly<Record<string, number | null>>;
  readonly whole: number | null;
  /** Code of the band in which the whole falls. */
  readonly band: string | null;
  /** Items with a score. */
  readonly answered: number;
}

export function scoreRow(profile: ScoringProfile, answers: Answers): RowScores {
  const items = profile.items.map((item) => ({ item, score: scoreItem(item, answers[item.variable] ?? null) }));
  const dimensions = profile.dimensions.map(({ code, weight = 1 }) => {
    const own = items.filter(({ item }) => item.dimension === code);
    const parts = own.map(({ item, score }) => ({ weight: item.weight ?? 1, score }));
    return { code, weight, score: weightedMean(parts, profile.leastAnswered) };
  });
  const whole = weightedMean(dimensions, profile.leastAnswered);
  return {
    dimensions: Object.fromEntries(dimensions.map(({ code, score }) => [code, score])),
    whole,
    band: whole === null ? null : bandOf(profile, whole),
    answered: items.filter(({ score }) => score !== null).length,
  };
}

/** One entry per row, in order. */
export function scoreRows(profile: ScoringProfile, rows: readonly Answers[]): readonly RowScores[] {
  return rows.map((row) => scoreRow(profile, row));
}

function scoreItem(item: ScoringItem, answer: string | number | null): number | null {
  if (answer === null || answer === "") return null;
  if (item.kind === "answer") return item.scores[String(answer)] ?? null;
  if (item.kind === "number") return share(Number(answer), item.zeroAt, item.oneAt);
  const chosen = String(answer)
    .split(/\s+/)
    .filter((code) => code !== "" && !item.uncounted?.includes(code));
  const reached = Math.min(new Set(chosen).size, item.most) / item.most;
  return item.wanted === "more" ? reached : 1 - reached;
}

function share(value: number, zeroAt: number, oneAt: number): number | null {
  const found = (value - zeroAt) / (oneAt - zeroAt);
  return Number.isFinite(found) ? Math.min(1, Math.max(0, found)) : null;
}

interface Part {
  readonly weight: number;
  readonly score: number | null;
}

function weightedMean(parts: readonly Part[], leastAnswered: number): number | null {
  const known = parts.flatMap(({ weight, score }) => (score === null ? [] : [{ weight, score }]));
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0 || known.length < leastAnswered * parts.length) return null;
  return known.reduce((sum, { weight, score }) => sum + weight * score, 0) / total;
}

function bandOf({ cutPoints = [] }: ScoringProfile, whole: number): string | null {
  return cutPoints.findLast(({ from }) => whole >= from)?.code ?? null;
}
