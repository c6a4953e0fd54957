// Entities know how often they were changed, and whether somebody changed one without knowing of another change.

export const ENTITY_VERSIONS: readonly string[] = [
  `alter table entity add column version bigint not null default 1, add column conflict boolean not null default false`,
];
