// An act on the forms and submissions of a study: what the journal holds, and what the tables are made from.
import type { Digest } from "#base/digest";
import type { FormShape } from "#intake/submission/form-shape";
import type { EntityChange } from "#intake/submission/read-entities";
import type { SubmissionSource } from "#intake/submission/submission";
import type { CareActs, SealedIdentity } from "./care-acts.ts";
import type { DecisionActs } from "./decision-acts.ts";
import type { OutreachActs } from "./outreach-acts.ts";
import type { ServiceActs } from "./service-acts.ts";
import type { SignInActs } from "./sign-in-acts.ts";

/** Acts on the whole installation, such as making an account, belong to this study that is none. */
export const HOUSE = "*";

export type FormState = "draft" | "open" | "closed";

export interface NewFormVersion {
  readonly formId: string;
  readonly version: string;
  readonly name: string;
  readonly state: FormState;
  /** Blob of the XForm. */
  readonly xform: Digest;
  readonly xformMd5: string;
  /** Blob of the workbook that it was made from. */
  readonly xlsform?: Digest;
  readonly shape: FormShape;
}

export interface FormStateChange {
  readonly formId: string;
  /** __Default value:__ every version. */
  readonly version?: string;
  readonly state: FormState;
}

/** A sealed file and what opens it. */
export interface KeptFile {
  readonly blob: Digest;
  readonly belongsTo: string;
  readonly bytes: number;
  readonly md5: string;
  readonly fingerprint: string;
}

export interface FileAttached {
  readonly name: string;
  readonly type: string;
  readonly file: KeptFile;
}

export interface MediaKey {
  readonly formId: string;
  readonly version: string;
  readonly name: string;
}

export interface NewMedia extends MediaKey {
  readonly type: string;
  readonly file: KeptFile;
}

export interface Entity {
  readonly id: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface NewEntityList {
  readonly name: string;
  readonly properties: readonly string[];
  readonly entities: readonly Entity[];
}

export interface NewParcel {
  readonly instanceId: string;
  readonly deprecatedId?: string;
  readonly formId: string;
  readonly version: string;
  readonly deviceId?: string;
  readonly userAgent?: string;
  readonly submitter?: string;
  readonly source: SubmissionSource;
  /** Of the file that brought it: all that it brought can be taken back together. */
  readonly importId?: string;
  readonly encrypted: boolean;
  readonly xml: KeptFile;
  readonly files: readonly FileAttached[];
  /** The submission without personal answers. Not in the journal: it is read again from the sealed XML. */
  readonly body: unknown;
  /** What it asks of entity lists. Not in the journal either. */
  readonly entities?: readonly EntityChange[];
  /** Who the person is, sealed for the locked cupboard. Not in the journal: it is read again from the sealed XML. */
  readonly identities?: readonly SealedIdentity[];
}

export interface ArrivedParcel {
  readonly parcel: NewParcel;
  readonly at: string;
  readonly number: number;
}

export type ReviewState = "none" | "approved" | "has-issues" | "rejected";

export interface Review {
  readonly instanceId: string;
  readonly state: ReviewState;
  readonly note: string;
}

/** Remarks of a check on a submission; they take the place of that check's earlier ones. Never a reason to refuse. */
export interface Flags {
  readonly instanceId: string;
  readonly check: string;
  readonly remarks: readonly unknown[];
}

/** A submission taken out of every count, or put back. */
export interface Removal {
  readonly instanceId: string;
  /** __Default value:__ none. */
  readonly reason?: string;
  /** Of the file that brings it back; from then on it is among what that file brought. */
  readonly importId?: string;
}

/** What a file of answers brought goes out of every count as a whole, or comes back. */
export interface ImportDecision {
  readonly importId: string;
  readonly reason: string;
  /** Who the people are, by the versions that stand from then on. Not in the journal: read again from the sealed XML. */
  readonly identities?: readonly IdentityOfVersion[];
}

export interface IdentityOfVersion extends SealedIdentity {
  readonly rootId: string;
  readonly instanceId: string;
}

export interface NewDevice {
  readonly id: string;
  readonly name: string;
  readonly tokenHash: string;
  /** Sealed, so that the code for the phone can be shown again. */
  readonly token: string;
}

export interface NewFieldUser {
  readonly name: string;
  /** MD5 of user:realm:password, sealed: Digest needs it, and it is as good as the password. */
  readonly ha1: string;
}

export type Role =
  | "coordinator"
  | "country-lead"
  | "supervisor"
  | "interviewer"
  | "analyst"
  | "qualitative"
  | "editor"
  | "viewer";

/** How far an account reaches. An empty or absent list: everywhere. */
export interface Reach {
  readonly role: Role;
  readonly studies?: readonly string[];
  /** ISO 3166-1 alpha-3. */
  readonly countries?: readonly string[];
}

export interface NewAccount extends Reach {
  readonly name: string;
  /** Hash by argon2id. */
  readonly password: string;
  /** __Default value:__ the one that is known. */
  readonly email?: string | undefined;
}

export interface NewReach extends Reach {
  readonly name: string;
}

/** Good once, until it ends. */
export interface NewInvitation extends Required<Reach> {
  readonly id: string;
  readonly tokenHash: string;
  /** For whom, as the one who invites calls them. */
  readonly label: string;
  readonly expiresAt: string;
  /** Where whoever is invited is known to a provider of identities. */
  readonly email?: string | undefined;
}

export interface AcceptedInvitation {
  readonly id: string;
  readonly name: string;
  readonly password: string;
}

/** Whether anybody may fill in a form in a browser. */
export interface WebAccess {
  readonly formId: string;
  readonly open: boolean;
}

/** Good for one submission. */
export interface NewFormLink {
  readonly id: string;
  readonly formId: string;
  readonly tokenHash: string;
  readonly label: string;
  readonly expiresAt: string;
}

export interface ActBodies extends CareActs, DecisionActs, ServiceActs, OutreachActs, SignInActs {
  readonly "publish-form": NewFormVersion;
  readonly "set-form-state": FormStateChange;
  readonly "attach-media": NewMedia;
  readonly "remove-media": MediaKey;
  readonly "replace-entity-list": NewEntityList;
  readonly "receive-submission": NewParcel;
  readonly "review-submission": Review;
  readonly "flag-submission": Flags;
  /** Somebody read what is sealed. It changes nothing, and must never be forgotten. */
  readonly "open-parcel": { readonly blob: Digest };
  readonly "remove-submission": Removal;
  readonly "restore-submission": Removal;
  readonly "undo-import": ImportDecision;
  readonly "return-import": ImportDecision;
  readonly "add-device": NewDevice;
  readonly "remove-device": { readonly id: string };
  readonly "set-field-user": NewFieldUser;
  readonly "remove-field-user": { readonly name: string };
  readonly "set-web-access": WebAccess;
  readonly "make-form-link": NewFormLink;
  readonly "revoke-form-link": { readonly id: string };
  readonly "set-account": NewAccount;
  readonly "set-reach": NewReach;
  readonly "set-password": { readonly name: string; readonly password: string };
  readonly "invite-account": NewInvitation;
  readonly "revoke-invitation": { readonly id: string };
  readonly "accept-invitation": AcceptedInvitation;
  readonly "remove-account": { readonly name: string; readonly reason?: string };
}

export type ActVerb = keyof ActBodies;

export interface ActHead {
  /** Unique for ever. */
  readonly id: string;
  readonly study: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: string;
  /** Number of the last act on the same thing that whoever acts has seen; the act is refused when there was another since. */
  readonly expects?: number;
  /** Studies whose ledgers tell of what is done to the installation. __Default value:__ none */
  readonly notedIn?: readonly string[];
}

/** An act that has no number yet. */
export type NewAct = { readonly [V in ActVerb]: ActHead & { readonly verb: V; readonly body: ActBodies[V] } }[ActVerb];

/** From 1 per study. */
export type Act = NewAct & { readonly number: number };

export interface ActOutcome {
  /** What became of it: of interest for parcels. */
  readonly kind:
    | "done"
    | "first"
    | "edit"
    | "again"
    | "files-added"
    | "instance-differs"
    | "replaced-already"
    | "link-is-spent"
    | "removed";
  /** False when everything was there already: then nothing is noted. */
  readonly changed: boolean;
  /** Sealed files that came with the act and are not needed. */
  readonly unused: readonly Digest[];
}

export const DONE: ActOutcome = { kind: "done", changed: true, unused: [] };
