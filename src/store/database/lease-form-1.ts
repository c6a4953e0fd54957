// Who does a piece of work now, where several processes could (`kept/leases`).
export const LEASES: readonly string[] = [
  `create table lease (
    study text not null, job text not null, holder text not null, ends_at timestamptz not null, primary key (study, job))`,
];
