// The tables of outreach, as kysely sees them.
import type { ColumnType } from "kysely";

type Json = ColumnType<unknown, string, string>;

export interface ContactRow {
  readonly study: string;
  readonly id: string;
  readonly stakeholder: string;
  readonly language: string;
  readonly consent: string;
  readonly source: string;
  readonly mark: string;
  readonly blob: string;
  readonly belongs_to: string;
  readonly address_mark: string;
  readonly sealed: string;
  readonly since: string;
}

export interface CampaignRow {
  readonly study: string;
  readonly id: string;
  readonly spec: Json;
  readonly made_at: string;
}

export interface MessageRow {
  readonly study: string;
  readonly campaign: string;
  readonly id: string;
  readonly stakeholder: string;
  readonly contact: string;
  readonly language: string;
  readonly channel: string;
  readonly message_id: string;
  readonly token_hash: string;
  readonly unsubscribe_hash: string;
  readonly state: string;
  readonly attempts: number;
  /** Id of the act that leased it. */
  readonly lease: string;
  readonly leased_at: string;
  readonly settled_at: string;
  readonly detail: string;
  readonly purpose: string;
  readonly about: string;
}

export interface SuppressionRow {
  readonly study: string;
  readonly address_mark: string;
  readonly reason: string;
  readonly at: string;
}

export interface OutreachLogRow {
  readonly study: string;
  readonly number: number;
  readonly verb: string;
  readonly stakeholder: string;
  readonly recommendation: string;
  readonly message: string;
  readonly subject: string;
  readonly at: string;
  readonly actor: string;
  readonly body: Json;
}

export interface OutreachTables {
  readonly contact: ContactRow;
  readonly campaign: CampaignRow;
  readonly message: MessageRow;
  readonly suppression: SuppressionRow;
  readonly outreach_log: OutreachLogRow;
}
