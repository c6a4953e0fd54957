// The tables of the service directory in their first form. Keys begin with `study`.
export const SERVICE_TABLES: readonly string[] = [
  `create table service_action (
    study text not null, number bigint not null, position bigint not null, service_id text collate "C" not null,
    action_id text collate "C" not null, body json not null, primary key (study, number, position))`,
  `create unique index service_action_by_id on service_action (study, action_id)`,
  `create index service_action_by_service on service_action (study, service_id)`,
  `create table provider_link (
    study text not null, id text not null, service_id text collate "C" not null, token_hash text not null,
    made_at text not null, expires_at text not null, revoked_at text, primary key (study, id))`,
  `create unique index provider_link_by_token on provider_link (study, token_hash)`,
];
