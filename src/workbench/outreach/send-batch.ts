// Some leased messages, composed and handed to the mail server at the same time; what became of each.
import type { SendingResult } from "#store/acts/outreach-acts";
import type { KeptContact } from "#store/kept/contacts";
import type { KeptMessage } from "#store/kept/messages";
import type { Desk } from "../act-head.ts";
import { attachmentsFor, type Composing, calendarFor, composeFor } from "./compose-for.ts";
import type { Mailer } from "./mail/mailer.ts";
import { openContact } from "./seal-contact.ts";

export interface Batch {
  readonly study: string;
  readonly mailer: Mailer;
  readonly leased: readonly KeptMessage[];
}

export interface BatchEnd {
  readonly results: readonly SendingResult[];
  /** Nothing was taken: the next ones would fare the same. */
  readonly isServerGone: boolean;
  /** What kept a message from being composed; it and the others are in `results` all the same. */
  readonly thrown?: unknown;
}

export const MOST_ATTEMPTS = 5;

export async function sendBatch(desk: Desk, composing: Composing, { study, mailer, leased }: Batch): Promise<BatchEnd> {
  const suppressed = await desk.store.suppressions.list(study);
  const contacts = await desk.store.contacts.getMany(
    study,
    leased.map(({ contact }) => contact),
  );
  const ends = await Promise.allSettled(
    leased.map((message) =>
      sendOne(desk, composing, { message, mailer, suppressed, contact: contacts.get(message.contact) }),
    ),
  );
  const results = leased.map((message, at) => resultOf(message, ends[at]));
  const thrown = ends.find((end) => end.status === "rejected");
  const gone = ends.some((end) => end.status === "fulfilled" && end.value.isServerGone === true);
  return {
    results,
    isServerGone: gone && !results.some(({ state }) => state === "sent"),
    ...(thrown === undefined ? {} : { thrown: thrown.reason }),
  };
}

type Ended = PromiseSettledResult<Awaited<ReturnType<Mailer["send"]>>> | undefined;

/** What was thrown was thrown before anything left. */
function resultOf({ id, attempts }: KeptMessage, end: Ended): SendingResult {
  const { state, detail } =
    end?.status === "fulfilled" ? end.value : ({ state: "retry", detail: "not composed" } as const);
  const isSpent = state === "retry" && attempts >= MOST_ATTEMPTS;
  return { id, state: isSpent ? "failed" : state, detail };
}

interface One {
  readonly message: KeptMessage;
  readonly mailer: Mailer;
  readonly suppressed: ReadonlyMap<string, string>;
  readonly contact: KeptContact | undefined;
}

async function sendOne(
  desk: Desk,
  composing: Composing,
  { message, mailer, suppressed, contact }: One,
): ReturnType<Mailer["send"]> {
  const { plan, setting } = composing;
  if (contact === undefined || contact.consent !== "yes") return { state: "suppressed", detail: "contact is gone" };
  const reason = suppressed.get(contact.addressMark);
  if (reason !== undefined) return { state: "suppressed", detail: reason };
  const { name, mail } = openContact(desk, setting.study.id, contact);
  if (mail === "") return { state: "suppressed", detail: "contact is gone" };
  const stale = staleness(composing, message);
  if (stale !== undefined) return { state: "suppressed", detail: stale };
  const composed = composeFor(composing, message);
  const { sender } = plan.spec;
  return mailer.send({
    from: { name: sender.name, mail: sender.mail },
    replyTo: sender.replyTo,
    to: { name, mail },
    subject: composed.subject,
    text: composed.text,
    html: composed.html,
    messageId: message.messageId,
    date: desk.effects.clock.now(),
    unsubscribe: composed.reader.unsubscribe,
    language: message.language,
    attachments: await attachmentsFor(composing, message),
    calendar: calendarFor(composing, message, { name, mail }),
  });
}

/** Why a message is not wanted any more: what it is about has moved on since it was queued. */
function staleness({ event, commitments }: Composing, { purpose, about }: KeptMessage): string | undefined {
  if (purpose === "" && event?.event.isCancelled === true) return "event is cancelled";
  if (purpose === "event-change" && about !== String(event?.changes)) return "event changed again";
  if (purpose !== "commitment") return undefined;
  const state = commitments.get(about.split(" ")[0] ?? "")?.state;
  return state === "done" || state === "dropped" ? "commitment is settled" : undefined;
}
