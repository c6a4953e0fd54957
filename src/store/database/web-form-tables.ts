// Who may fill in a form in a browser: everybody, or whoever has a link. Tokens are kept hashed.

export interface WebAccessRow {
  readonly study: string;
  readonly form_id: string;
  readonly open: boolean;
}

export interface FormLinkRow {
  readonly study: string;
  readonly id: string;
  readonly form_id: string;
  readonly token_hash: string;
  readonly label: string;
  readonly made_at: string;
  readonly expires_at: string;
  readonly revoked_at: string | null;
}

export interface WebFormTables {
  readonly web_access: WebAccessRow;
  readonly form_link: FormLinkRow;
}

/** In their first form. What was sent by a link says so as its submitter. */
export const WEB_FORM_TABLES: readonly string[] = [
  `create table web_access (
    study text not null, form_id text collate "C" not null, open boolean not null, primary key (study, form_id))`,
  `create table form_link (
    study text not null, id text not null, form_id text collate "C" not null, token_hash text not null, label text not null,
    made_at text not null, expires_at text not null, revoked_at text, primary key (study, id))`,
  `create unique index form_link_by_token on form_link (study, token_hash)`,
  `create index submission_by_link on submission (study, submitter) where submitter like 'link:%'`,
];
