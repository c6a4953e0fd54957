// A rule turns findings on one theme into one recommendation to one group. The tables rules-*.ts are meant to be read.
import type { Texts } from "#base/text";
import type { FindingKind } from "../finding.ts";
import type { Recommendation, StakeholderGroup } from "../recommendation.ts";

export interface RecommendationRule {
  /** With `leading` it makes the id: `R-<place>-<subject>-<leading>`. */
  readonly subject: string;
  readonly leading: FindingKind;
  readonly group: StakeholderGroup;
  /** Themes of the findings that it answers: see themes.ts. */
  readonly themes: readonly string[];
  /** Kinds of finding that it answers. */
  readonly kinds: readonly FindingKind[];
  /** Answers equality findings only where women have less of what is wanted, or more of what is not. */
  readonly whereWomenAreBehind?: true;
  /** Service kinds that an addressee works on; the first ones found are taken, then `otherwise`. */
  readonly functions: readonly string[];
  readonly otherwise: readonly string[];
  /** Judged by the share of those in need of this kind who received it, where that was asked. */
  readonly judgedBy?: string;
  /** Something that is published or not, where no number of the study can be followed. Feminine in Spanish and French. */
  readonly proof?: Texts;
  readonly term: Recommendation["term"];
  /** `{in}` = the place with its preposition, `{local}` = what a local government is called there. */
  readonly action: Texts;
  readonly firstStep: Texts;
  /** English words that a fitting practice uses. */
  readonly practiceWords: RegExp;
}

/** What most rules on a service answer. */
export const SERVICE_FINDINGS: readonly FindingKind[] = ["need", "coverage", "equality", "service", "institution"];
