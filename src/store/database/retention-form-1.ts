// Whose promised day has come. `settled`: what was sealed is destroyed, which the journal cannot tell.
export const RETENTION_TABLE = `create table retention_end (
  study text not null, root_id text collate "C" not null, at text not null, actor text not null, number bigint not null,
  settled boolean not null,
  primary key (study, root_id))`;
