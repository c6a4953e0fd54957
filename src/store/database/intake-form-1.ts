// The tables of forms, parcels and those who send them, in their first form. Every key begins with the study.

export const INTAKE_TABLES: readonly string[] = [
  `create table act (
    study text not null, number bigint not null, id text not null, verb text not null, at text not null, actor text not null,
    primary key (study, number))`,
  `create unique index act_by_id on act (study, id)`,
  `create table form_version (
    study text not null, form_id text collate "C" not null, version text collate "C" not null, name text not null,
    state text not null check (state in ('draft', 'open', 'closed')),
    xform text not null, xform_md5 text not null, xlsform text, shape json not null, published_at text not null,
    number bigint not null, primary key (study, form_id, version))`,
  `create table form_media (
    study text not null, form_id text collate "C" not null, version text collate "C" not null, name text collate "C" not null,
    blob text not null, belongs_to text not null, md5 text not null, bytes bigint not null, type text not null,
    primary key (study, form_id, version, name))`,
  `create table entity_list (
    study text not null, name text collate "C" not null, properties text[] not null, updated_at text not null,
    primary key (study, name))`,
  `create table entity (
    study text not null, list text collate "C" not null, id text collate "C" not null, label text not null,
    body json not null, deleted boolean not null, place bigint not null, primary key (study, list, id))`,
  `create table submission (
    study text not null, instance_id text collate "C" not null, form_id text collate "C" not null, version text collate "C" not null,
    root_id text collate "C" not null, replaces text, current boolean not null, removed boolean not null,
    review text not null check (review in ('none', 'approved', 'has-issues', 'rejected')),
    received_at text not null, device_id text, user_agent text, submitter text, source text not null, encrypted boolean not null,
    fingerprint text not null, blob text not null, body json not null, flags json not null, number bigint not null,
    primary key (study, instance_id))`,
  `create index submission_by_form on submission (study, form_id, number)`,
  `create index submission_by_root on submission (study, root_id, number)`,
  `create index submission_by_number on submission (study, number)`,
  `create table conflict (
    study text not null, instance_id text collate "C" not null, fingerprint text not null, reason text not null, form_id text not null,
    version text not null, blob text not null, received_at text not null, device_id text, user_agent text, submitter text,
    number bigint not null, primary key (study, instance_id, fingerprint))`,
  `create table attachment (
    study text not null, instance_id text collate "C" not null, content text not null, name text collate "C" not null,
    fingerprint text not null, blob text not null, belongs_to text not null, bytes bigint not null, md5 text not null,
    type text not null, carried boolean not null, received_at text not null, number bigint not null,
    primary key (study, instance_id, content, name, fingerprint))`,
  `create table review_action (
    study text not null, instance_id text collate "C" not null, number bigint not null, state text not null, note text not null,
    at text not null, actor text not null, primary key (study, instance_id, number))`,
  `create table device (
    study text not null, id text not null, name text not null, token_hash text not null, token text not null,
    made_at text not null, removed_at text, primary key (study, id))`,
  `create unique index device_by_token on device (study, token_hash)`,
  `create table field_user (
    study text not null, name text collate "C" not null, ha1 text not null, made_at text not null, removed_at text,
    primary key (study, name))`,
  `create table digest_nonce (
    study text not null, nonce text not null, count bigint not null, expires_at bigint not null, primary key (study, nonce))`,
  `create table account (
    name text collate "C" not null, role text not null, password text not null, made_at text not null, removed_at text,
    primary key (name))`,
  `create table access_token (
    token_hash text not null, account text not null, kind text not null, made_at text not null, expires_at text not null,
    primary key (token_hash))`,
];
