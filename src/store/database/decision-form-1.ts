// Decisions on recommendations and findings, one row per act.
import type { ColumnType } from "kysely";

export const DECISION_TABLES: readonly string[] = [
  `create table decision (
    study text not null, number bigint not null, act_id text not null, subject text collate "C" not null,
    at text not null, body json not null, primary key (study, number))`,
];

export interface DecisionRow {
  readonly study: string;
  readonly number: number;
  readonly act_id: string;
  readonly subject: string;
  readonly at: string;
  /** Goes in as text. */
  readonly body: ColumnType<unknown, string>;
}

export interface DecisionTables {
  readonly decision: DecisionRow;
}
