// The tables of forms, parcels and those who send them, as kysely sees them.
import type { ColumnType, Generated } from "kysely";

/** Goes in as text of JSON, comes out as its value. */
type Json<T> = ColumnType<T, string, string>;

export interface ActRow {
  readonly study: string;
  readonly number: number;
  readonly id: string;
  readonly verb: string;
  readonly at: string;
  readonly actor: string;
}

export interface FormVersionRow {
  readonly study: string;
  readonly form_id: string;
  readonly version: string;
  readonly name: string;
  readonly state: string;
  readonly xform: string;
  readonly xform_md5: string;
  readonly xlsform: string | null;
  readonly shape: Json<unknown>;
  readonly published_at: string;
  readonly number: number;
}

export interface FormMediaRow {
  readonly study: string;
  readonly form_id: string;
  readonly version: string;
  readonly name: string;
  readonly blob: string;
  readonly belongs_to: string;
  readonly md5: string;
  readonly bytes: number;
  readonly type: string;
}

export interface EntityListRow {
  readonly study: string;
  readonly name: string;
  readonly properties: readonly string[];
  readonly updated_at: string;
}

export interface EntityRow {
  readonly study: string;
  readonly list: string;
  readonly id: string;
  readonly label: string;
  readonly body: Json<unknown>;
  readonly deleted: boolean;
  readonly place: number;
  /** From 1; rises with each change. */
  readonly version: Generated<number>;
  /** An update rested on another version than the one it met, and nobody has looked at it since. */
  readonly conflict: Generated<boolean>;
}

export interface SubmissionRow {
  readonly study: string;
  readonly instance_id: string;
  readonly form_id: string;
  readonly version: string;
  readonly root_id: string;
  readonly replaces: string | null;
  readonly current: boolean;
  readonly removed: boolean;
  readonly review: string;
  readonly received_at: string;
  readonly device_id: string | null;
  readonly user_agent: string | null;
  readonly submitter: string | null;
  readonly source: string;
  readonly encrypted: boolean;
  readonly fingerprint: string;
  readonly blob: string;
  readonly body: Json<unknown>;
  readonly flags: Json<unknown>;
  /** What it answers to `city` or `country`; empty: it does not say. */
  readonly place: string;
  readonly number: number;
  /** Of the file that brought it; null where it came otherwise. */
  readonly import_id: Generated<string | null>;
  /** Taken back with its import. */
  readonly undone: Generated<boolean>;
}

export interface ImportDecisionRow {
  readonly study: string;
  readonly number: number;
  readonly import_id: string;
  readonly undone: boolean;
  readonly reason: string;
  readonly at: string;
  readonly actor: string;
}

export interface ConflictRow {
  readonly study: string;
  readonly instance_id: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly form_id: string;
  readonly version: string;
  readonly blob: string;
  readonly received_at: string;
  readonly device_id: string | null;
  readonly user_agent: string | null;
  readonly submitter: string | null;
  readonly number: number;
}

export interface AttachmentRow {
  readonly study: string;
  readonly instance_id: string;
  readonly content: string;
  readonly name: string;
  readonly fingerprint: string;
  readonly blob: string;
  readonly belongs_to: string;
  readonly bytes: number;
  readonly md5: string;
  readonly type: string;
  readonly carried: boolean;
  readonly received_at: string;
  readonly number: number;
}

export interface ReviewActionRow {
  readonly study: string;
  readonly instance_id: string;
  readonly number: number;
  readonly state: string;
  readonly note: string;
  readonly at: string;
  readonly actor: string;
}

export interface DeviceRow {
  readonly study: string;
  readonly id: string;
  readonly name: string;
  readonly token_hash: string;
  readonly token: string;
  readonly made_at: string;
  readonly removed_at: string | null;
}

export interface FieldUserRow {
  readonly study: string;
  readonly name: string;
  readonly ha1: string;
  readonly made_at: string;
  readonly removed_at: string | null;
}

export interface DigestNonceRow {
  readonly study: string;
  readonly nonce: string;
  readonly count: number;
  readonly expires_at: number;
}

export interface AccountRow {
  readonly name: string;
  readonly role: string;
  readonly password: string;
  readonly studies: readonly string[];
  readonly countries: readonly string[];
  readonly made_at: string;
  readonly removed_at: string | null;
  readonly email: Generated<string | null>;
}

export interface AccessTokenRow {
  readonly token_hash: string;
  readonly account: string;
  readonly kind: string;
  readonly made_at: string;
  readonly expires_at: string;
  readonly strong: Generated<boolean>;
}

export interface InvitationRow {
  readonly id: string;
  readonly token_hash: string;
  readonly label: string;
  readonly role: string;
  readonly studies: readonly string[];
  readonly countries: readonly string[];
  readonly made_at: string;
  readonly made_by: string;
  readonly expires_at: string;
  readonly revoked_at: string | null;
  readonly used_by: string | null;
  readonly email: string | null;
}

export interface IntakeTables {
  readonly act: ActRow;
  readonly form_version: FormVersionRow;
  readonly form_media: FormMediaRow;
  readonly entity_list: EntityListRow;
  readonly entity: EntityRow;
  readonly submission: SubmissionRow;
  readonly import_decision: ImportDecisionRow;
  readonly conflict: ConflictRow;
  readonly attachment: AttachmentRow;
  readonly review_action: ReviewActionRow;
  readonly device: DeviceRow;
  readonly field_user: FieldUserRow;
  readonly digest_nonce: DigestNonceRow;
  readonly account: AccountRow;
  readonly access_token: AccessTokenRow;
  readonly invitation: InvitationRow;
}
