// Which import of a file brought a submission, whether it was taken back with it, and what was decided of whole imports.
export const IMPORTS_OF_ANSWERS: readonly string[] = [
  `alter table submission add column import_id text`,
  `alter table submission add column undone boolean not null default false`,
  `create index submission_by_import on submission (study, import_id, number) where import_id is not null`,
  `create table import_decision (
    study text not null, number bigint not null, import_id text not null, undone boolean not null, reason text not null,
    at text not null, actor text not null, primary key (study, number))`,
];
