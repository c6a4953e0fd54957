// Second factors, passkeys, whom a provider of identities knows as whom, and the studies that ask for a second factor.
export const SIGN_IN_TABLES: readonly string[] = [
  `alter table account add column email text`,
  `alter table invitation add column email text`,
  `alter table access_token add column strong boolean not null default false`,
  `create table second_factor (
    account text primary key, secret text not null, recovery text[] not null, made_at text not null,
    last_step bigint not null default 0)`,
  `create table factor_reset (id text primary key, account text not null, reason text not null, at text not null, actor text not null)`,
  `create table passkey (
    id text primary key, account text not null, label text not null, public_key text not null, counter bigint not null,
    transports text[] not null, made_at text not null, used_at text)`,
  `create index passkey_by_account on passkey (account)`,
  `create table provider_identity (
    issuer text not null, subject text not null, account text not null, made_at text not null, primary key (issuer, subject))`,
  `create table protection (study text primary key, second_factor boolean not null)`,
];
