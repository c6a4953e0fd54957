// Sends what is queued: lease, send, settle. A message is leased in the journal before it leaves, so that after a crash no message
// which may have left counts as unsent: it is uncertain, and people decide. Its Message-ID was fixed when it was planned, so that
// a receiver can drop a second copy.
import type { SendingResult } from "#store/acts/outreach-acts";
import type { KeptContact } from "#store/kept/contacts";
import type { KeptMessage } from "#store/kept/messages";
import { actHead, type Desk } from "../act-head.ts";
import { attachmentsFor, type Composing, composeFor } from "./compose-for.ts";
import type { Mailer } from "./mail/mailer.ts";
import { type CampaignPlace, openCampaign } from "./open-campaign.ts";
import { campaignIsNotDue } from "./problems.ts";
import { openContact } from "./seal-contact.ts";

export interface Sending extends CampaignPlace {
  readonly mailer: Mailer;
  /** What becomes of messages of which nobody knows whether they arrived. __Default value:__ `ask`: they stay so. */
  readonly uncertain?: "ask" | "again" | "leave";
  readonly tell?: (done: number, total: number) => void;
}

export interface SendingReport {
  readonly sent: number;
  readonly failed: number;
  readonly suppressed: number;
  /** Wait for somebody to say `again` or `leave`. */
  readonly uncertain: number;
  /** Still queued: the server is gone, or they wait for another attempt. */
  readonly queued: number;
}

const AT_ONCE = 20;
const PER_MINUTE = 60;
const MOST_ATTEMPTS = 5;
const MINUTE = 60_000;

/** Milliseconds before a server that is gone is asked again; after the last it is left alone until the next call. */
const WAITS = [5_000, 30_000];

/** Throws `workbench/campaign-is-unknown`, `workbench/campaign-is-not-due`, `workbench/mail-server-refuses-us`, `workbench/attachment-is-missing`. */
export async function sendCampaign(desk: Desk, sending: Sending): Promise<SendingReport> {
  const composing = await openCampaign(desk, sending);
  const { spec } = composing.plan;
  if (spec.notBefore !== undefined && desk.effects.clock.now().getTime() < Date.parse(spec.notBefore))
    throw campaignIsNotDue(spec.id, spec.notBefore);
  await decideUncertain(desk, sending);
  const work: SendingWork = { desk, sending, composing, perMinute: spec.perMinute ?? PER_MINUTE };
  let refusals = 0;
  for (;;) {
    const end = await sendNext(work);
    if (end === undefined) break;
    refusals = end.isServerGone ? refusals + 1 : 0;
    const rest = end.isServerGone ? WAITS[refusals - 1] : end.rest;
    if (rest === undefined) break;
    if (rest > 0 && (await remains(desk, sending))) await desk.effects.web.wait(rest);
  }
  return reportOn(desk, sending);
}

interface SendingWork {
  readonly desk: Desk;
  readonly sending: Sending;
  readonly composing: Composing;
  readonly perMinute: number;
}

interface SentNext {
  readonly isServerGone: boolean;
  /** Milliseconds until the next may leave. */
  readonly rest: number;
}

/** Undefined when nothing is queued. */
async function sendNext({ desk, sending, composing, perMinute }: SendingWork): Promise<SentNext | undefined> {
  const began = desk.effects.clock.now().getTime();
  const leased = await lease(desk, sending, Math.min(AT_ONCE, perMinute));
  if (leased.length === 0) return undefined;
  const { results, isServerGone } = await sendBatch(desk, composing, { sending, leased });
  await settle(desk, sending, results);
  await tellProgress(desk, sending);
  return { isServerGone, rest: (leased.length * MINUTE) / perMinute - (desk.effects.clock.now().getTime() - began) };
}

export async function reportOn(
  { store }: Pick<Desk, "store">,
  { study, campaign }: Pick<CampaignPlace, "study" | "campaign">,
): Promise<SendingReport> {
  const mails = (await store.messages.list(study, campaign)).filter(({ channel }) => channel === "mail");
  const count = (...states: readonly string[]) => mails.filter(({ state }) => states.includes(state)).length;
  return {
    sent: count("sent"),
    failed: count("failed"),
    suppressed: count("suppressed"),
    uncertain: count("uncertain", "leased"),
    queued: count("queued"),
  };
}

async function decideUncertain(desk: Desk, { study, campaign, uncertain = "ask" }: Sending): Promise<void> {
  const states = await Promise.all(
    (["leased", "uncertain"] as const).map((state) => desk.store.messages.list(study, campaign, state)),
  );
  const open = states.flat();
  if (open.length === 0) return;
  const [state, detail] = (
    { ask: ["uncertain", ""], again: ["retry", "sent again"], leave: ["sent", "taken for sent"] } as const
  )[uncertain];
  await settle(
    desk,
    { study, campaign },
    open.map(({ id, detail: before }) => ({ id, state, detail: detail || before })),
  );
}

async function lease(desk: Desk, { study, campaign }: Sending, size: number): Promise<readonly KeptMessage[]> {
  const queued = await desk.store.messages.listQueued(study, campaign, size);
  if (queued.length === 0) return [];
  const head = actHead(desk, study);
  await desk.store.commit({ ...head, verb: "lease-messages", body: { campaign, ids: queued.map(({ id }) => id) } });
  return desk.store.messages.listLeased(study, head.id, campaign);
}

async function settle(
  desk: Desk,
  { study, campaign }: Pick<CampaignPlace, "study" | "campaign">,
  results: readonly SendingResult[],
): Promise<void> {
  if (results.length > 0)
    await desk.store.commit({ ...actHead(desk, study), verb: "settle-messages", body: { campaign, results } });
}

async function remains({ store }: Desk, { study, campaign }: Sending): Promise<boolean> {
  return (await store.messages.listQueued(study, campaign, 1)).length > 0;
}

async function tellProgress({ store }: Desk, { study, campaign, tell }: Sending): Promise<void> {
  if (tell === undefined) return;
  const counts = await store.messages.count(study, campaign);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  tell(total - (counts.queued ?? 0), total);
}

interface Batch {
  readonly sending: Sending;
  readonly leased: readonly KeptMessage[];
}

interface BatchEnd {
  readonly results: readonly SendingResult[];
  readonly isServerGone: boolean;
}

async function sendBatch(desk: Desk, composing: Composing, { sending, leased }: Batch): Promise<BatchEnd> {
  const suppressed = await desk.store.suppressions.list(sending.study);
  const contacts = await desk.store.contacts.getMany(
    sending.study,
    leased.map(({ contact }) => contact),
  );
  const ends = await Promise.allSettled(
    leased.map((message) =>
      sendOne(desk, composing, { message, mailer: sending.mailer, suppressed, contact: contacts.get(message.contact) }),
    ),
  );
  const results = ends.flatMap((end, at) => {
    const message = leased[at];
    if (message === undefined) return [];
    // What was thrown was thrown before anything left.
    const { state, detail } =
      end.status === "fulfilled" ? end.value : ({ state: "retry", detail: "not composed" } as const);
    const isSpent = state === "retry" && message.attempts >= MOST_ATTEMPTS;
    return [{ id: message.id, state: isSpent ? ("failed" as const) : state, detail }];
  });
  const thrown = ends.find((end) => end.status === "rejected");
  if (thrown !== undefined) {
    await settle(desk, sending, results);
    throw thrown.reason;
  }
  const gone = ends.some((end) => end.status === "fulfilled" && end.value.isServerGone === true);
  return { results, isServerGone: gone && !results.some(({ state }) => state === "sent") };
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
  });
}
