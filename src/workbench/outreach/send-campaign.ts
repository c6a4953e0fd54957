// Sends what is queued: lease, send, settle. A message is leased in the journal before it leaves, so that after a crash no message
// which may have left counts as unsent: it is uncertain, and people decide. Its Message-ID was fixed when it was planned, so that
// a receiver can drop a second copy.
import type { SendingResult } from "#store/acts/outreach-acts";
import type { KeptMessage } from "#store/kept/messages";
import { actHead, type Desk } from "../act-head.ts";
import { lastTurn } from "./campaign-turns.ts";
import type { Composing } from "./compose-for.ts";
import { type Held, holdCampaign } from "./hold-campaign.ts";
import type { Mailer } from "./mail/mailer.ts";
import { type CampaignPlace, openCampaign } from "./open-campaign.ts";
import { campaignIsNotDue, campaignIsPaused, campaignIsStopped } from "./problems.ts";
import { MOST_ATTEMPTS, sendBatch } from "./send-batch.ts";

export interface Sending extends CampaignPlace {
  readonly mailer: Mailer;
  /** What becomes of messages of which nobody knows whether they arrived. __Default value:__ `ask`: they stay so. */
  readonly uncertain?: "ask" | "again" | "leave";
  readonly tell?: (done: number, total: number) => void;
  /** `later`: only what follows messages that were sent. __Default value:__ everything. */
  readonly only?: "later";
  /** Asked between messages; the rest waits for the next call. __Default value:__ it goes on. */
  readonly mayGoOn?: () => boolean;
}

export type Deciding = Pick<Sending, "study" | "campaign" | "uncertain">;

export interface SendingReport {
  readonly sent: number;
  readonly failed: number;
  readonly suppressed: number;
  /** Wait for somebody to say `again` or `leave`. */
  readonly uncertain: number;
  /** Still queued: the server is gone, or they wait for another attempt. */
  readonly queued: number;
  /** Letters and texts for WhatsApp that nobody has noted as carried. */
  readonly toHandOver: number;
}

const MOST_AT_ONCE = 20;
const PER_MINUTE = 60;
const SECONDS = 60;
const MINUTE = 60_000;

/** Milliseconds before a server that is gone is asked again; after the last it is left alone until the next call. */
const WAITS = [5_000, 30_000];

/** Throws `workbench/campaign-is-unknown`, `workbench/campaign-is-not-due`, `workbench/campaign-is-paused`, `workbench/campaign-is-stopped`, `workbench/campaign-is-being-sent`, `workbench/mail-server-refuses-us`, `workbench/attachment-is-missing`. */
export async function sendCampaign(desk: Desk, sending: Sending): Promise<SendingReport> {
  const composing = await openCampaign(desk, sending);
  const { spec } = composing.plan;
  if (spec.notBefore !== undefined && desk.effects.clock.now().getTime() < Date.parse(spec.notBefore))
    throw campaignIsNotDue(spec.id, spec.notBefore);
  const turn = await lastTurn(desk, sending);
  if (turn?.to === "stopped") throw campaignIsStopped(spec.id, turn.reason);
  if (turn?.to === "paused") throw campaignIsPaused(spec.id);
  return holdCampaign(desk, sending, async (held) => {
    await decideUncertain(desk, sending);
    await sendAll({ desk, sending, composing, held, perMinute: spec.perMinute ?? PER_MINUTE });
    return reportOn(desk, sending);
  });
}

interface SendingWork {
  readonly desk: Desk;
  readonly sending: Sending;
  readonly composing: Composing;
  readonly held: Held;
  readonly perMinute: number;
}

async function sendAll(work: SendingWork): Promise<void> {
  const { desk, sending, held } = work;
  await keepPace(work);
  let refusals = 0;
  while ((sending.mayGoOn?.() ?? true) && (await held.isOurs()) && !(await isHeldBack(work))) {
    const end = await sendNext(work);
    if (end === undefined) return;
    refusals = end.isServerGone ? refusals + 1 : 0;
    const rest = end.isServerGone ? WAITS[refusals - 1] : end.rest;
    if (rest === undefined) return;
    if (rest > 0 && (await remains(desk, sending))) await desk.effects.web.wait(rest);
  }
}

/** Somebody paused or stopped it meanwhile, here or in another process. */
async function isHeldBack({ desk, sending }: SendingWork): Promise<boolean> {
  const turn = await lastTurn(desk, sending);
  return turn?.to === "paused" || turn?.to === "stopped";
}

/** A second's worth at a time: the flow is even, and a process that dies leaves little of which nobody knows. */
function batchSize(perMinute: number): number {
  return Math.min(MOST_AT_ONCE, Math.ceil(perMinute / SECONDS));
}

/** After a break the rate goes on from the last message, whatever the clock did meanwhile. */
async function keepPace({ desk, sending: { study, campaign }, perMinute }: SendingWork): Promise<void> {
  const last = await desk.store.messages.lastLeasedAt(study, campaign);
  const pause = (batchSize(perMinute) * MINUTE) / perMinute;
  const rest = last === "" ? 0 : Date.parse(last) + pause - desk.effects.clock.now().getTime();
  if (rest > 0) await desk.effects.web.wait(Math.min(rest, pause));
}

interface SentNext {
  readonly isServerGone: boolean;
  /** Milliseconds until the next may leave. */
  readonly rest: number;
}

/** Undefined when nothing is queued. */
async function sendNext({ desk, sending, composing, perMinute }: SendingWork): Promise<SentNext | undefined> {
  const { study, mailer } = sending;
  const began = desk.effects.clock.now().getTime();
  const leased = await lease(desk, sending, batchSize(perMinute));
  if (leased.length === 0) return undefined;
  const { results, isServerGone, thrown } = await sendBatch(desk, composing, { study, mailer, leased });
  await settle(desk, sending, results);
  if (thrown !== undefined) throw thrown;
  await tellProgress(desk, sending);
  return { isServerGone, rest: (leased.length * MINUTE) / perMinute - (desk.effects.clock.now().getTime() - began) };
}

export async function reportOn(
  { store }: Pick<Desk, "store">,
  { study, campaign }: Pick<CampaignPlace, "study" | "campaign">,
): Promise<SendingReport> {
  const messages = await store.messages.list(study, campaign);
  const mails = messages.filter(({ channel }) => channel === "mail");
  const count = (...states: readonly string[]) => mails.filter(({ state }) => states.includes(state)).length;
  return {
    sent: count("sent"),
    failed: count("failed"),
    suppressed: count("suppressed"),
    uncertain: count("uncertain", "leased"),
    queued: count("queued"),
    toHandOver: messages.filter(({ channel, state }) => channel !== "mail" && state === "queued").length,
  };
}

/** What broke off on its way becomes uncertain; with `again` or `leave`, what is uncertain is decided. */
export async function decideUncertain(desk: Desk, { study, campaign, uncertain = "ask" }: Deciding): Promise<void> {
  const states = await Promise.all(
    (["leased", "uncertain"] as const).map((state) => desk.store.messages.list(study, campaign, state)),
  );
  const open = states.flat();
  const [state, detail] = (
    { ask: ["uncertain", ""], again: ["retry", "sent again"], leave: ["sent", "taken for sent"] } as const
  )[uncertain];
  // Whatever is decided, a message that broke off time and again is left to people.
  const undecided = open.filter(
    (message) => message.state === "leased" || (uncertain !== "ask" && message.attempts < MOST_ATTEMPTS),
  );
  await settle(
    desk,
    { study, campaign },
    undecided.map(({ id, detail: before }) => ({ id, state, detail: detail || before })),
  );
}

async function lease(desk: Desk, { study, campaign, only }: Sending, size: number): Promise<readonly KeptMessage[]> {
  const queued = await desk.store.messages.listQueued(study, campaign, size, only);
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

async function remains({ store }: Desk, { study, campaign, only }: Sending): Promise<boolean> {
  return (await store.messages.listQueued(study, campaign, 1, only)).length > 0;
}

async function tellProgress({ store }: Desk, { study, campaign, tell }: Sending): Promise<void> {
  if (tell === undefined) return;
  const counts = await store.messages.count(study, campaign);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  tell(total - (counts.queued ?? 0), total);
}
