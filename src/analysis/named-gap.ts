// An institutional gap that a source names.
import type { Texts } from "#base/text";

export interface NamedGap {
  readonly id: string;
  /** ISO code, or REG for several countries. */
  readonly country: string;
  readonly code: string;
  /** The code in words. */
  readonly names: Texts;
  readonly texts: Texts;
  readonly sourceAddresses: readonly string[];
  readonly row: number;
}
