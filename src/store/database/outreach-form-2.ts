// The next messages of a campaign are found without sorting all of them.
export const OUTREACH_ORDER: readonly string[] = [
  `drop index message_by_state`,
  `create index message_by_state on message (study, campaign, state, channel, attempts, id)`,
];
