// Acts on people and their answers: consent taken back, an identity opened, an answer corrected.

export interface SealedIdentity {
  readonly question: string;
  /** `yes`, `name`, `phone`, `place`. */
  readonly kind: string;
  readonly sealed: string;
  /** Empty where nothing is compared. */
  readonly token: string;
}

/** `nothing`: the answers go too. `answers`: they stay, without anything that says whose they are. */
export type WithdrawalKeeps = "nothing" | "answers";

export interface Withdrawal {
  readonly rootId: string;
  readonly keeps: WithdrawalKeeps;
  readonly reason: string;
  /** Where answers stay: each instance without what is personal. The sealed parcel is gone, so this is all there is of it. */
  readonly bodies?: Readonly<Record<string, unknown>>;
}

export interface Opening {
  readonly rootId: string;
  readonly purpose: "call-back" | "erase";
  readonly reason: string;
}

export interface Correction {
  readonly rootId: string;
  /** Path in the answers: `profile/age`. */
  readonly question: string;
  /** Empty: the answer is taken out. */
  readonly value: string;
  /** As it was; null when it was not answered. */
  readonly before: string | null;
  readonly reason: string;
}

/** The day that consent promised has come: what was sealed goes, answers stay. */
export interface RetentionEnd {
  readonly rootId: string;
  /** Each instance without what is personal: all that there is of it from then on. */
  readonly bodies: Readonly<Record<string, unknown>>;
}

export interface CareActs {
  readonly "withdraw-consent": Withdrawal;
  readonly "open-identity": Opening;
  readonly "correct-answer": Correction;
  readonly "end-retention": RetentionEnd;
}
