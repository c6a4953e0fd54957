// The tables of people: who they are (sealed, apart), what they took back, and what was corrected. Keys begin with `study`.
export const CARE_TABLES: readonly string[] = [
  `create table identity (
    study text not null, root_id text collate "C" not null, instance_id text collate "C" not null, question text collate "C" not null,
    kind text not null, sealed text not null, token text not null, since text not null,
    primary key (study, root_id, question))`,
  `create index identity_by_token on identity (study, kind, token)`,
  `create table withdrawal (
    study text not null, root_id text collate "C" not null, keeps text not null, reason text not null, at text not null, actor text not null,
    primary key (study, root_id))`,
  `create table opening (
    study text not null, number bigint not null, root_id text collate "C" not null, purpose text not null, reason text not null,
    at text not null, actor text not null, primary key (study, number))`,
  `create table correction (
    study text not null, number bigint not null, root_id text collate "C" not null, question text not null, value text not null,
    before text, reason text not null, at text not null, actor text not null, primary key (study, number))`,
  `create index correction_by_root on correction (study, root_id, number)`,
];
