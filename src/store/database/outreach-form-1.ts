// The tables of outreach in their first form. Keys begin with `study`. Whoever is named in a contact lies sealed.
export const OUTREACH_TABLES: readonly string[] = [
  `create table contact (
    study text not null, id text collate "C" not null, stakeholder text collate "C" not null, language text not null,
    consent text not null, source text not null, mark text not null, blob text not null, belongs_to text not null,
    address_mark text not null, sealed text not null, since text not null, primary key (study, id))`,
  `create index contact_by_stakeholder on contact (study, stakeholder)`,
  `create index contact_by_address on contact (study, address_mark)`,
  `create table campaign (
    study text not null, id text collate "C" not null, spec json not null, made_at text not null, primary key (study, id))`,
  `create table message (
    study text not null, campaign text collate "C" not null, id text collate "C" not null, stakeholder text collate "C" not null,
    contact text collate "C" not null, language text not null, channel text not null, message_id text not null,
    token_hash text not null, unsubscribe_hash text not null, state text not null, attempts integer not null, lease text not null,
    leased_at text not null, settled_at text not null, detail text not null, primary key (study, campaign, id))`,
  `create index message_by_state on message (study, campaign, state, id)`,
  `create index message_by_token on message (study, token_hash)`,
  `create index message_by_unsubscribe on message (study, unsubscribe_hash)`,
  `create index message_by_message_id on message (study, message_id)`,
  `create index message_sent on message (study, stakeholder, settled_at) where state = 'sent'`,
  `create table suppression (
    study text not null, address_mark text not null, reason text not null, at text not null, primary key (study, address_mark))`,
  `create table outreach_log (
    study text not null, number bigint not null, verb text collate "C" not null, stakeholder text collate "C" not null,
    recommendation text collate "C" not null, message text collate "C" not null, subject text collate "C" not null, at text not null,
    actor text not null, body json not null, primary key (study, number))`,
  `create index outreach_log_by_verb on outreach_log (study, verb, stakeholder, recommendation, number)`,
  `create index outreach_log_by_subject on outreach_log (study, subject, number)`,
  `create index outreach_log_by_message on outreach_log (study, message, verb)`,
];
