// Who is to be reminded of what on a day: read from what was sent, opened, answered and promised. Nothing of it is kept.
import { groupBy } from "#base/group-by";
import type { ReminderRules } from "../message/reminder-rules.ts";
import type { TrackedCommitment } from "./tracker.ts";

/** A message of the campaign, as far as it matters here. */
export interface SentMessage {
  readonly id: string;
  readonly stakeholder: string;
  readonly contact: string;
  readonly channel: string;
  readonly state: string;
  readonly settledAt: string;
  /** Empty: the message itself. */
  readonly purpose: string;
  readonly about: string;
}

export interface ReminderQuestion {
  readonly rules: ReminderRules;
  readonly messages: readonly SentMessage[];
  /** Ids of messages whose page was opened. */
  readonly opened: ReadonlySet<string>;
  /** Stakeholders that answered. */
  readonly answered: ReadonlySet<string>;
  readonly commitments: readonly TrackedCommitment[];
  /** ISO 8601. */
  readonly now: string;
}

export interface DueReminder {
  readonly stakeholder: string;
  readonly contact: string;
  readonly purpose: "unopened" | "commitment";
  /** Commitment and its date, and which turn it is: one of each is sent once. */
  readonly about: string;
  /** Id of the commitment; empty for unopened pages. */
  readonly commitment: string;
}

/** By contact, in the order of the messages. Only people who got a message by mail, and whose address still takes them. */
export function planReminders(question: ReminderQuestion): readonly DueReminder[] {
  const mails = question.messages.filter(({ channel, contact }) => channel === "mail" && contact !== "");
  const people = groupBy(mails, ({ contact }) => contact);
  return [...people.values()]
    .filter(isReached)
    .flatMap((own) => [...unopened(own, question), ...promised(own, question)]);
}

/** Something arrived, nothing came back, and nothing is on its way. */
function isReached(own: readonly SentMessage[]): boolean {
  return own.some(({ state }) => state === "sent") && own.every(({ state }) => state === "sent");
}

function unopened(
  own: readonly SentMessage[],
  { rules, opened, answered, now }: ReminderQuestion,
): readonly DueReminder[] {
  const [first] = own;
  if (rules.unopened === undefined || first === undefined) return [];
  const { afterDays, atMost } = rules.unopened;
  const turn = own.filter(({ purpose }) => purpose === "unopened").length + 1;
  const isDone = turn > atMost || answered.has(first.stakeholder) || own.some(({ id }) => opened.has(id));
  const last =
    own
      .map(({ settledAt }) => settledAt)
      .toSorted()
      .at(-1) ?? "";
  if (isDone || daysBetween(last, now) < afterDays) return [];
  const { stakeholder, contact } = first;
  return [{ stakeholder, contact, purpose: "unopened", about: String(turn), commitment: "" }];
}

/** Who was told something this week is left in peace. */
const PEACE_DAYS = 7;

function promised(own: readonly SentMessage[], { rules, commitments, now }: ReminderQuestion): readonly DueReminder[] {
  const [first] = own;
  if (rules.commitments === undefined || first === undefined) return [];
  const { stakeholder, contact } = first;
  return commitments
    .filter((one) => one.stakeholder === stakeholder && one.state !== "done" && one.state !== "dropped")
    .filter(({ madeAt, remindedAt }) =>
      [madeAt, remindedAt].every((at) => at === "" || daysBetween(at, now) >= PEACE_DAYS),
    )
    .flatMap(({ id, due }) => {
      const turn = turnOn(now, due, rules.commitments);
      const about = `${id} ${due} ${turn}`;
      const isSent = own.some((message) => message.purpose === "commitment" && message.about === about);
      return turn === 0 || isSent ? [] : [{ stakeholder, contact, purpose: "commitment", about, commitment: id }];
    });
}

/** 0: it is not yet time. 1: before the date; from 2 on: after it. Turns that were missed are not made up for. */
function turnOn(now: string, due: string, rules: ReminderRules["commitments"]): number {
  if (rules === undefined) return 0;
  const { daysBefore, daysAfter, atMost } = rules;
  const days = daysBetween(due, now);
  if (days < -daysBefore) return 0;
  const turn = days < daysAfter ? 1 : 1 + Math.floor(days / daysAfter);
  return turn > atMost ? 0 : turn;
}

const DAY_MILLISECONDS = 86_400_000;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS;
}
