// A good practice or lesson: what was done, and what is known of its effect. Evidence stays apart from inference.
import type { Texts } from "#base/text";

export interface Practice {
  readonly id: string;
  readonly names: Texts;
  /** ISO codes, or REG / words of the source for wider areas. */
  readonly countries: readonly string[];
  /** As the source names them. */
  readonly actor: string;
  /** The same in each language; as the source names them where nobody translated it. */
  readonly actors: Texts;
  readonly levels: readonly string[];
  readonly dimensions: readonly string[];
  readonly targetGroup: Texts;
  readonly whatItDoes: Texts;
  /** What the source says of its effect. Empty texts = nothing. */
  readonly evidence: Texts;
  /** Our own reading of it, marked `[inference]` in the source table. Empty texts = none. */
  readonly inference: Texts;
  readonly period: string;
  readonly sourceAddress: string;
  /** Why it was left out; absent: it was not. */
  readonly leftOut?: string;
  readonly row: number;
}
