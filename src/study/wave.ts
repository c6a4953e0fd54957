// Rounds of interviews: the same questions put again, to some of the same people and to others.
import type { Texts } from "#base/text";

/** One round. Both days belong to it. */
export interface Wave {
  readonly id: string;
  readonly names: Texts;
  /** ISO dates. */
  readonly from: string;
  readonly to: string;
  /** Answers to the question of the wave (`fieldwork.columns.wave`) that mean this round. __Default value:__ its id. */
  readonly codes?: readonly string[];
}

export function inOrder(waves: readonly Wave[]): readonly Wave[] {
  return waves.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

export function codesOf({ id, codes }: Wave): readonly string[] {
  return codes ?? [id];
}
