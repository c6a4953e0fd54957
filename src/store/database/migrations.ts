// The forms that the database has had, oldest first. A form that has been published is never edited: the next one changes it.
// SQL of PostgreSQL 15, the oldest that we run on; PGlite is PostgreSQL 18.
import { ACCOUNT_REACH } from "./account-form-1.ts";
import { CARE_TABLES } from "./care-form-1.ts";
import { DECISION_TABLES } from "./decision-form-1.ts";
import { ENTITY_VERSIONS } from "./entity-form-1.ts";
import { IMPORTS_OF_ANSWERS } from "./import-form-1.ts";
import { INTAKE_TABLES } from "./intake-form-1.ts";
import { SUBMISSION_ORDERS } from "./intake-form-2.ts";
import { LEASES } from "./lease-form-1.ts";
import { OUTREACH_TABLES } from "./outreach-form-1.ts";
import { OUTREACH_ORDER } from "./outreach-form-2.ts";
import { LATER_MESSAGES } from "./outreach-form-3.ts";
import { RETENTION_TABLE } from "./retention-form-1.ts";
import { SERVICE_TABLES } from "./service-form-1.ts";
import { SIGN_IN_TABLES } from "./sign-in-form-1.ts";
import { WEB_FORM_TABLES } from "./web-form-tables.ts";

export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

export const MIGRATIONS: readonly Migration[] = [
  {
    name: "kept rows, ledger, steps and publications",
    statements: [...keptRows("record"), ...keptRows("answer"), ...rest()],
  },
  { name: "forms, parcels, devices and accounts", statements: INTAKE_TABLES },
  { name: "forms in the browser and links to them", statements: WEB_FORM_TABLES },
  { name: "identities, withdrawals, openings and corrections", statements: CARE_TABLES },
  { name: "what was said of services, and links for providers", statements: SERVICE_TABLES },
  { name: "contacts, campaigns, messages and what came of them", statements: OUTREACH_TABLES },
  { name: "versions of entities, and their conflicts", statements: ENTITY_VERSIONS },
  { name: "the order in which messages leave", statements: OUTREACH_ORDER },
  { name: "decisions on recommendations and findings", statements: DECISION_TABLES },
  { name: "how far accounts reach, and invitations", statements: ACCOUNT_REACH },
  { name: "work that one process does at a time", statements: LEASES },
  { name: "messages that follow a first one", statements: LATER_MESSAGES },
  { name: "second factors, passkeys and providers of identities", statements: SIGN_IN_TABLES },
  { name: "ends of retention", statements: [RETENTION_TABLE] },
  { name: "the orders in which submissions are listed", statements: SUBMISSION_ORDERS },
  { name: "imports of answers, taken back as a whole", statements: IMPORTS_OF_ANSWERS },
];

/**
 * `body` is json and not jsonb: it keeps the text as it was, and takes the escapes that jsonb refuses (U+0000, lone surrogates).
 * Ids sort by code point (`collate "C"`) on every machine.
 */
function keptRows(table: string): readonly string[] {
  return [
    `create table ${table} (
      study text not null, kind text not null, id text collate "C" not null,
      since bigint not null, until bigint, digest text not null, body json not null, rests_on text[] not null,
      primary key (study, kind, id, since))`,
    `create unique index ${table}_current on ${table} (study, kind, id) where until is null`,
    `create index ${table}_by_id on ${table} (study, id) where until is null`,
  ];
}

function rest(): readonly string[] {
  return [
    `create table ledger (
      study text not null, number bigint not null, verb text not null, at text not null, actor text not null,
      inputs text[] not null, outputs text[] not null, previous text not null, digest text not null,
      primary key (study, number))`,
    `create function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception 'the ledger is only ever added to'; end $$`,
    `create trigger ledger_is_only_added_to before update or delete on ledger
      for each row execute function refuse_change()`,
    `create table query (study text not null, digest text not null, text text not null, primary key (study, digest))`,
    `create table snapshot (
      study text not null, digest text not null, response_table text not null, file text not null, file_digest text not null,
      row_count bigint not null, columns json not null, made_at text not null,
      primary key (study, digest, response_table))`,
    `create table step (
      study text not null, step text not null, input text not null, output text not null, primary key (study, step, input))`,
    `create table publication (
      study text not null, path text collate "C" not null, digest text not null, document text not null,
      primary key (study, path))`,
  ];
}
