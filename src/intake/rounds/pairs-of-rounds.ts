// Which rounds of a table are set side by side: each with the next, the first with the last, and the one chapters speak of with the last.
import type { RoundTable } from "./table-rounds.ts";

export interface PairOfRounds {
  readonly before: RoundTable;
  readonly after: RoundTable;
  /** `<earlier>~<later>`; absent for the last two rounds. */
  readonly pair?: string;
  /** Of three rounds or more, the first against the last. */
  readonly isWhole?: true;
}

/** `waves`: by date. By date of the earlier round, the last two first; empty where there is one round. `current`: of the chapters. */
export function pairsOfRounds(waves: readonly RoundTable[], current?: string): readonly PairOfRounds[] {
  const last = waves.length - 1;
  const steps = waves.slice(1).map((_, at) => [at, at + 1] as const);
  const [latest, ...earlier] = steps.toReversed();
  if (latest === undefined) return [];
  const spoken = waves.findIndex(({ wave }) => wave === current);
  const spans = [0, spoken].filter((at) => at >= 0 && at < last - 1).map((at) => [at, last] as const);
  const found = new Map([latest, ...spans, ...earlier].map((pair) => [pair.join(" "), pair]));
  return [...found.values()].flatMap(([one, other]) => {
    const [before, after] = [waves[one], waves[other]];
    if (before === undefined || after === undefined) return [];
    const isLast = one === last - 1;
    return [
      {
        before,
        after,
        ...(isLast ? {} : { pair: `${before.wave}~${after.wave}` }),
        ...(one === 0 && other === last && !isLast ? { isWhole: true as const } : {}),
      },
    ];
  });
}
