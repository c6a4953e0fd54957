// Acts on those whom a study speaks to: how they are reached, what was sent, and what came of it.

export type ContactConsent = "yes" | "no" | "unknown";

/** How somebody at a stakeholder is reached. Who it is lies sealed in the vault, so that erasing the file erases the person. */
export interface NewContact {
  readonly id: string;
  readonly stakeholder: string;
  /** `es`, `en`, `fr`. */
  readonly language: string;
  readonly consent: ContactConsent;
  readonly source: string;
  readonly mark: "real" | "demonstration";
  readonly file: SealedDetails;
  /** Keyed hash of the address; empty where there is none. */
  readonly addressMark: string;
  /** The details, sealed for the table. Not in the journal: they are read again from the vault. */
  readonly sealed?: string;
}

export interface SealedDetails {
  readonly blob: string;
  readonly belongsTo: string;
}

export interface NewCampaign {
  readonly id: string;
  readonly spec: unknown;
}

/** What somebody did to a campaign; `broke-off`: the server could not go on by itself. The last one counts, `stopped` for good. */
export type CampaignTurn = "started" | "paused" | "stopped" | "broke-off";

export interface CampaignMove extends LogRefs {
  /** See `subjectOfCampaign`. */
  readonly subject: string;
  readonly to: CampaignTurn;
  /** Why it was stopped; for `broke-off` the code of the problem, or `mail-server-is-gone`. */
  readonly reason: string;
}

/** Under which the log names a campaign: no commitment and no event is called so. */
export function subjectOfCampaign(id: string): string {
  return `campaign ${id}`;
}

export function campaignOfSubject(subject: string): string {
  return subject.replace(/^campaign /u, "");
}

export type Channel = "mail" | "whatsapp" | "letter";

/** Why a message follows the first one of its campaign. */
export type MessagePurpose = "unopened" | "commitment" | "event-change" | "event-cancel";

export interface NewMessage {
  readonly id: string;
  readonly stakeholder: string;
  /** Empty: nobody is on record there, so a letter goes to the institution. */
  readonly contact: string;
  readonly language: string;
  readonly channel: Channel;
  /** Fixed before anything is sent, so that a receiver can drop a second copy. */
  readonly messageId: string;
  readonly tokenHash: string;
  readonly unsubscribeHash: string;
  /** Absent: it is the message itself. */
  readonly purpose?: MessagePurpose | "";
  /** What it is about: turn, commitment and date, or state of the event. */
  readonly about?: string;
}

/** `uncertain`: it left, and nobody knows whether it arrived. `retry`: it did not leave, and may be tried again. */
export type SendingState = "sent" | "failed" | "uncertain" | "retry" | "suppressed";

export interface SendingResult {
  readonly id: string;
  readonly state: SendingState;
  readonly detail: string;
}

/** What every line of the log may name; empty where it does not apply. */
export interface LogRefs {
  readonly stakeholder?: string;
  readonly recommendation?: string;
  readonly message?: string;
  /** Commitment, event, comment. */
  readonly subject?: string;
}

export type AnswerKind = "accept" | "partly" | "decline" | "counter";

export interface Answer extends LogRefs {
  readonly stakeholder: string;
  readonly recommendation: string;
  readonly kind: AnswerKind;
  /** Reason of a refusal, or the counter-proposal. */
  readonly words: string;
  /** Position, not name. */
  readonly position: string;
  readonly speaksFor: boolean;
  /** Whether the public tracker may show it. */
  readonly isPublic: boolean;
}

export interface Commitment extends LogRefs {
  readonly subject: string;
  readonly stakeholder: string;
  readonly recommendation: string;
  readonly action: string;
  readonly responsible: string;
  readonly output: string;
  readonly due: string;
  readonly isPublic: boolean;
}

export interface CommitmentMove extends LogRefs {
  readonly subject: string;
  readonly to: "started" | "done" | "dropped" | "reopened" | "postponed";
  readonly note: string;
  /** For `postponed`. */
  readonly due?: string;
}

export type EvidenceKind = "document" | "service" | "rule" | "budget-line";

export interface Evidence extends LogRefs {
  readonly subject: string;
  readonly kind: EvidenceKind;
  readonly note: string;
  /** Id in the directory, address, or empty where a file is attached. */
  readonly reference: string;
  readonly file?: SealedDetails & { readonly name: string; readonly type: string; readonly bytes: number };
}

export interface Remeasurement extends LogRefs {
  readonly recommendation: string;
  readonly indicator: string;
  readonly before: number;
  readonly after: number;
  /** Standard errors of both; 0 for what was counted whole. */
  readonly errors?: readonly [number, number];
  /** How many were asked, or counted, each time. */
  readonly n?: readonly [number, number];
  /** Too few people to be shown: both values are 0 and mean nothing. */
  readonly isHidden?: true;
  /** `changed` only where the interval allows it. */
  readonly verdict: "closed" | "narrowed" | "unchanged" | "widened" | "unknown";
  readonly source: string;
}

export interface NewEvent extends LogRefs {
  readonly subject: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  /** Hall and address, in words. */
  readonly place: string;
  /** ISO code, and id of the city, of the study. Absent: several countries, or called before workshops had one. */
  readonly country?: string;
  readonly city?: string;
  readonly language: string;
  readonly agenda: readonly string[];
  readonly invited: readonly string[];
  /** It will not take place. */
  readonly isCancelled?: boolean;
}

export type AttendanceReply = "coming" | "perhaps" | "not-coming";

/** Of an institution to an invitation; the last one counts. */
export interface InvitationReply extends LogRefs {
  /** Event. */
  readonly subject: string;
  readonly stakeholder: string;
  readonly reply: AttendanceReply;
  /** How many people; 0: not said. */
  readonly people: number;
  readonly by: "page" | "calendar" | "team";
}

export interface EventRecord extends LogRefs {
  readonly subject: string;
  /** How many people of which stakeholder; no names. */
  readonly attendance: Readonly<Record<string, number>>;
  readonly minutes: string;
  readonly concerns: readonly string[];
  /** Ids of the commitments that were agreed there. */
  readonly agreements: readonly string[];
}

export interface Feedback extends LogRefs {
  readonly subject: string;
  readonly kind: "comment" | "correction";
  /** Finding, recommendation or service. */
  readonly about: string;
  readonly words: string;
  /** Where the reader has it from. */
  readonly source: string;
}

export interface FeedbackAnswer extends LogRefs {
  readonly subject: string;
  readonly decision: "taken" | "noted" | "refused";
  readonly words: string;
}

export type SuppressionReason = "unsubscribed" | "bounced" | "complained" | "asked";

export interface Suppression extends LogRefs {
  /** Of whom, where a contact of ours has the address. */
  readonly stakeholder?: string;
  /** Of the message that came back or was ended. */
  readonly message?: string;
  readonly addressMark: string;
  readonly reason: SuppressionReason;
}

/** Somebody said why an address may be written to again. */
export interface LiftedSuppression extends LogRefs {
  readonly addressMark: string;
  readonly why: string;
}

/**
 * Two entries of the registry were one institution: what hung on `merged` hangs on `stakeholder` from now on. What stood in the
 * tables of the study is kept here, so that it can be taken back.
 */
export interface StakeholderMerge extends LogRefs {
  /** The one that stays. */
  readonly stakeholder: string;
  readonly merged: string;
  /** Id of the merge. */
  readonly subject: string;
  readonly why: string;
  readonly cells: {
    readonly merged: Readonly<Record<string, string>>;
    /** Of the one that stays. */
    readonly before: Readonly<Record<string, string>>;
    readonly after: Readonly<Record<string, string>>;
  };
  /** Rows of institutions/capacities.csv that spoke of `merged`. */
  readonly mandates: readonly string[];
}

export interface UndoneMerge extends LogRefs {
  readonly stakeholder: string;
  readonly merged: string;
  readonly subject: string;
  readonly why: string;
}

export interface OutreachLogActs {
  readonly "note-opening": LogRefs & { readonly message: string; readonly stakeholder: string };
  readonly "answer-recommendation": Answer;
  readonly "make-commitment": Commitment;
  readonly "move-commitment": CommitmentMove;
  readonly "attach-evidence": Evidence;
  readonly "note-reminder": LogRefs & { readonly subject: string; readonly stakeholder: string };
  readonly "measure-again": Remeasurement;
  readonly "call-event": NewEvent;
  readonly "record-event": EventRecord;
  readonly "reply-to-event": InvitationReply;
  readonly "take-feedback": Feedback;
  readonly "answer-feedback": FeedbackAnswer;
  readonly "move-campaign": CampaignMove;
  readonly "suppress-address": Suppression;
  readonly "lift-suppression": LiftedSuppression;
  readonly "merge-stakeholders": StakeholderMerge;
  readonly "undo-stakeholder-merge": UndoneMerge;
}

export interface OutreachActs extends OutreachLogActs {
  readonly "set-contact": NewContact;
  readonly "erase-contact": { readonly id: string };
  readonly "plan-campaign": NewCampaign;
  readonly "queue-messages": { readonly campaign: string; readonly messages: readonly NewMessage[] };
  readonly "lease-messages": { readonly campaign: string; readonly ids: readonly string[] };
  readonly "settle-messages": { readonly campaign: string; readonly results: readonly SendingResult[] };
}

const LOG_VERBS: Readonly<Record<keyof OutreachLogActs, true>> = {
  "note-opening": true,
  "answer-recommendation": true,
  "make-commitment": true,
  "move-commitment": true,
  "attach-evidence": true,
  "note-reminder": true,
  "measure-again": true,
  "call-event": true,
  "record-event": true,
  "reply-to-event": true,
  "take-feedback": true,
  "answer-feedback": true,
  "move-campaign": true,
  "suppress-address": true,
  "lift-suppression": true,
  "merge-stakeholders": true,
  "undo-stakeholder-merge": true,
};

export const OUTREACH_VERBS: Readonly<Record<keyof OutreachActs, true>> = {
  ...LOG_VERBS,
  "set-contact": true,
  "erase-contact": true,
  "plan-campaign": true,
  "queue-messages": true,
  "lease-messages": true,
  "settle-messages": true,
};
