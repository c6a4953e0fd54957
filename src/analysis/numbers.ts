// Everything that the analysis of one study computed, by id.
import type { MeasuredReach } from "./access/measured-reach.ts";
import type { EmploymentNumber } from "./employment/employment-number.ts";
import type { GroupComparison } from "./equality/compare-groups.ts";
import type { Decomposition } from "./equality/decompose.ts";
import type { Estimate, Parity, Tally } from "./estimate.ts";
import type { GapFrequency } from "./institutions/gap-frequency.ts";
import type { NetworkNumber } from "./network/network-number.ts";
import type { SkillMatch } from "./opportunity/skill-match.ts";
import type { Rounds } from "./rounds/round-change.ts";

export interface Numbers {
  readonly estimates: readonly Estimate[];
  readonly parities: readonly Parity[];
  readonly tallies: readonly Tally[];
  /** Groups of people, and returned people against the host community. Absent: not asked for. */
  readonly comparisons?: readonly GroupComparison[];
  readonly decompositions?: readonly Decomposition[];
  readonly matches?: readonly SkillMatch[];
  /** Absent: `analysis.yaml` does not ask for them. */
  readonly institutionGaps?: readonly GapFrequency[];
  readonly network?: readonly NetworkNumber[];
  /** Location quotients, shift-share, and quotients of published shares. */
  readonly employment?: readonly EmploymentNumber[];
  /** Who lives near which services. Absent: the study says not where people live. */
  readonly reaches?: readonly MeasuredReach[];
  /** Rounds of each table side by side, pair by pair. Absent: there was one. */
  readonly rounds?: Rounds;
}
