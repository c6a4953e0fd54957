// The form of consent of a case as it was filled in, without name and telephone: those stay in the locked cupboard.
import type { Mark } from "#base/mark";
import type { Sex } from "#base/sex";

export interface ConsentForm {
  readonly mark: Mark;
  /** Id of the case. */
  readonly case: string;
  /** ISO date. */
  readonly interviewDate: string;
  /** Code of who asked, never a name. */
  readonly interviewer: string;
  readonly country: string;
  readonly city: string;
  readonly consent: boolean;
  /** Of the text that was read to the person. */
  readonly version: string;
  readonly pseudonym: string;
  readonly sex: Sex;
  readonly ageBand: string;
  readonly needs: readonly string[];
  readonly scope: readonly string[];
  readonly recording: boolean | undefined;
  readonly readBack: boolean | undefined;
  /** What the person would rather not have told. */
  readonly leaveOut: string;
  readonly understandsWithdrawal: boolean | undefined;
  readonly row: number;
}
