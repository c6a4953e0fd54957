// When somebody is reminded, as a campaign states it. Nobody is reminded who ended the messages, answered, or opened the page.
import { count, maybe, record } from "#base/shape";

export interface ReminderRules {
  /** The personal page was not opened, and nobody answered, so many days after the last message. */
  readonly unopened?: { readonly afterDays: number; readonly atMost: number };
  /** Once so many days before a commitment is due, then every so many days after, at most so often for one date. */
  readonly commitments?: { readonly daysBefore: number; readonly daysAfter: number; readonly atMost: number };
}

export const REMINDERS = record({
  unopened: maybe(record({ afterDays: count(1), atMost: count(1) })),
  commitments: maybe(record({ daysBefore: count(1), daysAfter: count(1), atMost: count(1) })),
});
