// The service directory: what was said and decided of each service, in order. What is known now is computed from it.

export interface ServiceActionRow {
  readonly study: string;
  /** Of the act that brought it. */
  readonly number: number;
  /** Within the act, from 0. */
  readonly position: number;
  readonly service_id: string;
  readonly action_id: string;
  readonly body: unknown;
}

export interface ProviderLinkRow {
  readonly study: string;
  readonly id: string;
  readonly service_id: string;
  readonly token_hash: string;
  readonly made_at: string;
  readonly expires_at: string;
  readonly revoked_at: string | null;
}

export interface ServiceTables {
  readonly service_action: ServiceActionRow;
  readonly provider_link: ProviderLinkRow;
}
