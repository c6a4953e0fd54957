// The material of the qualitative researcher: what was said, how it was coded, what is claimed, how cases were chosen.
import type { Claim } from "./claims/claim.ts";
import type { Code, Coding } from "./coding/coding.ts";
import type { ConsentForm } from "./consent-form.ts";
import type { Interview } from "./interview.ts";
import type { SelectionPlan } from "./plan/selection-plan.ts";

export interface Qualitative {
  readonly codes: readonly Code[];
  readonly codings: readonly Coding[];
  /** De-identified text by name; a transcript bears the id of its case. */
  readonly transcripts: ReadonlyMap<string, string>;
  readonly claims: readonly Claim[];
  /** Where the people of transcripts live. Absent: the folder does not say so. */
  readonly interviews?: readonly Interview[];
  readonly plan?: SelectionPlan;
  /** As filled in. Absent: the folder keeps none. */
  readonly consents?: readonly ConsentForm[];
}

export const NOTHING_QUALITATIVE: Qualitative = { codes: [], codings: [], transcripts: new Map(), claims: [] };
