// The tables as kysely sees them; their SQL is in migrations.ts. Every key begins with `study`, and no foreign key crosses
// tables, so that a distributed PostgreSQL can lay each study on one machine.
import type { ColumnType } from "kysely";
import type { CareTables } from "./care-tables.ts";
import type { DecisionTables } from "./decision-form-1.ts";
import type { IntakeTables } from "./intake-tables.ts";
import type { OutreachTables } from "./outreach-tables.ts";
import type { ServiceTables } from "./service-tables.ts";
import type { SignInTables } from "./sign-in-tables.ts";
import type { WebFormTables } from "./web-form-tables.ts";

/** One version of a kept row. `since` and `until` are numbers of the study's ledger entries; `until` null = it holds now. */
export interface KeptRow {
  readonly study: string;
  readonly kind: string;
  readonly id: string;
  readonly since: number;
  readonly until: number | null;
  readonly digest: string;
  readonly body: unknown;
  readonly rests_on: readonly string[];
}

export interface LedgerRow {
  readonly study: string;
  readonly number: number;
  readonly verb: string;
  readonly at: string;
  readonly actor: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly previous: string;
  readonly digest: string;
}

export interface QueryRow {
  readonly study: string;
  readonly digest: string;
  readonly text: string;
}

export interface SnapshotRow {
  readonly study: string;
  readonly digest: string;
  readonly response_table: string;
  readonly file: string;
  readonly file_digest: string;
  readonly row_count: number;
  /** Goes in as text. */
  readonly columns: ColumnType<readonly { readonly name: string; readonly type: "text" | "number" }[], string>;
  readonly made_at: string;
}

export interface StepRow {
  readonly study: string;
  readonly step: string;
  readonly input: string;
  readonly output: string;
}

export interface PublicationRow {
  readonly study: string;
  readonly path: string;
  readonly digest: string;
  readonly document: string;
}

export interface LeaseRow {
  readonly study: string;
  readonly job: string;
  readonly holder: string;
  readonly ends_at: Date;
}

export interface MigrationRow {
  readonly number: number;
  readonly name: string;
}

export interface Tables
  extends IntakeTables,
    WebFormTables,
    CareTables,
    ServiceTables,
    DecisionTables,
    OutreachTables,
    SignInTables {
  readonly record: KeptRow;
  readonly answer: KeptRow;
  readonly ledger: LedgerRow;
  readonly query: QueryRow;
  readonly snapshot: SnapshotRow;
  readonly step: StepRow;
  readonly publication: PublicationRow;
  readonly lease: LeaseRow;
  readonly tornaviaje_migration: MigrationRow;
}

/** Of the whole installation, and not of a study: few rows, which a distributed PostgreSQL lays on every machine. */
export const TABLES_OF_THE_HOUSE: readonly string[] = [
  "tornaviaje_migration",
  "account",
  "access_token",
  "invitation",
  "second_factor",
  "factor_reset",
  "passkey",
  "provider_identity",
];
