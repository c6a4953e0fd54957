// The answers to one instrument, round by round.
import type { ResponseTable } from "../response-table.ts";

export interface RoundTable {
  readonly wave: string;
  readonly table: ResponseTable;
}

export interface TableRounds {
  /** Instrument id. */
  readonly table: string;
  /** Waves that have answers, by date. */
  readonly waves: readonly RoundTable[];
  /** Answers that lie in no wave: kept and exported, in no estimate. */
  readonly unplaced?: ResponseTable;
}

/** The wave of which the chapters speak: the current one, else the last one before it with answers, else the first one after it. */
export function currentTable(
  { waves }: TableRounds,
  current: { readonly from: string } | undefined,
  fromOf: (wave: string) => string,
): ResponseTable | undefined {
  if (current === undefined) return waves.at(-1)?.table;
  const until = waves.findLast(({ wave }) => fromOf(wave) <= current.from);
  return (until ?? waves[0])?.table;
}
