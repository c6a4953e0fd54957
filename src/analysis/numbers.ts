// Everything that the analysis of one study computed, by id.
import type { Estimate, Parity, Tally } from "./estimate.ts";

export interface Numbers {
  readonly estimates: readonly Estimate[];
  readonly parities: readonly Parity[];
  readonly tallies: readonly Tally[];
}
