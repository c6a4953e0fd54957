// What a message follows: a reminder, a change of a workshop. Empty: nothing, it is the message itself.
export const LATER_MESSAGES: readonly string[] = [
  `alter table message add column purpose text not null default ''`,
  `alter table message add column about text not null default ''`,
];
