// Accounts reach as far as they were given; invitations; and where a submission was made, which what it answers tells. JSON that
// jsonb refuses (U+0000) says no place here; such submissions are shown to those without a limit.
export const ACCOUNT_REACH: readonly string[] = [
  `alter table account add column studies text[] not null default '{}', add column countries text[] not null default '{}'`,
  `create table invitation (
    id text primary key, token_hash text not null, label text not null, role text not null,
    studies text[] not null, countries text[] not null, made_at text not null, made_by text not null, expires_at text not null,
    revoked_at text, used_by text)`,
  `create unique index invitation_by_token on invitation (token_hash)`,
  `alter table submission add column place text collate "C" not null default ''`,
  `update submission set place = coalesce(
    jsonb_path_query_first(body::jsonb -> 'answers', 'strict $.**.city ? (@.type() == "string")') #>> '{}',
    jsonb_path_query_first(body::jsonb -> 'answers', 'strict $.**.country ? (@.type() == "string")') #>> '{}', '')
    where position('\\u0000' in body::text) = 0 and json_typeof(body) = 'object'`,
  `create index submission_by_place on submission (study, place, number) where current`,
];
