// Messages of campaigns and how far each is: queued, leased to one sender, and settled. A message is leased before it leaves, so
// that nothing which may have left is ever taken for unsent.
import { sql } from "kysely";
import { groupBy } from "#base/group-by";
import { type ActOutcome, DONE } from "../acts/act.ts";
import type { Channel, MessagePurpose, NewMessage, SendingResult } from "../acts/outreach-acts.ts";
import type { Database } from "../database/open-database.ts";
import type { MessageRow } from "../database/outreach-tables.ts";

export type MessageState = "queued" | "leased" | "sent" | "failed" | "uncertain" | "suppressed";

export interface KeptMessage extends NewMessage {
  readonly purpose: MessagePurpose | "";
  readonly about: string;
  readonly campaign: string;
  readonly state: MessageState;
  /** How often it was leased. */
  readonly attempts: number;
  readonly leasedAt: string;
  readonly settledAt: string;
  readonly detail: string;
}

export interface QueuedMessages {
  readonly campaign: string;
  readonly messages: readonly NewMessage[];
}

export interface MessageLease {
  readonly campaign: string;
  readonly ids: readonly string[];
  readonly lease: string;
  readonly at: string;
}

export interface SettledMessages {
  readonly campaign: string;
  readonly results: readonly SendingResult[];
  readonly at: string;
}

export interface Messages {
  /** What is there already stays as it is. */
  readonly queue: (study: string, queued: QueuedMessages, at: string) => Promise<ActOutcome>;
  /** Those that are still queued; nothing changed when none is. */
  readonly lease: (study: string, lease: MessageLease) => Promise<ActOutcome>;
  /** Those that are leased, or whose end was uncertain. `retry` queues them again. */
  readonly settle: (study: string, settled: SettledMessages) => Promise<ActOutcome>;
  /** Those for the mail, those that were never tried first, then by id; at most so many. `later`: only what follows a first message. */
  readonly listQueued: (
    study: string,
    campaign: string,
    atMost: number,
    only?: "later",
  ) => Promise<readonly KeptMessage[]>;
  readonly listLeased: (study: string, lease: string, campaign: string) => Promise<readonly KeptMessage[]>;
  /** By id. */
  readonly list: (study: string, campaign: string, state?: MessageState) => Promise<readonly KeptMessage[]>;
  /** Empty: none was. */
  readonly lastLeasedAt: (study: string, campaign: string) => Promise<string>;
  /** Ids of the stakeholders to whom a campaign speaks. */
  readonly stakeholders: (study: string, campaign: string) => Promise<readonly string[]>;
  readonly count: (study: string, campaign: string) => Promise<Readonly<Record<string, number>>>;
  readonly find: (study: string, by: MessageKey) => Promise<KeptMessage | undefined>;
}

/** By the hash of the personal link, of the link that ends messages, or by the Message-ID. */
export type MessageKey =
  | { readonly tokenHash: string }
  | { readonly unsubscribeHash: string }
  | { readonly messageId: string };

export function keepMessages(database: Database): Messages {
  const select = (study: string) => database.selectFrom("message").selectAll().where("study", "=", study);
  return {
    queue: (study, queued) => queue(database, study, queued),
    lease: (study, lease) => leaseMessages(database, study, lease),
    settle: (study, settled) => settle(database, study, settled),
    listQueued: async (study, campaign, atMost, only) => {
      const all = select(study)
        .where("campaign", "=", campaign)
        .where("state", "=", "queued")
        .where("channel", "=", "mail");
      const queued = only === undefined ? all : all.where("purpose", "!=", "");
      return (await queued.orderBy("attempts").orderBy("id").limit(atMost).execute()).map(asMessage);
    },
    listLeased: async (study, lease, campaign) => {
      const leased = select(study).where("campaign", "=", campaign).where("state", "=", "leased");
      return (await leased.where("lease", "=", lease).orderBy("id").execute()).map(asMessage);
    },
    list: async (study, campaign, state) => {
      const all = select(study).where("campaign", "=", campaign).orderBy("id");
      return (await (state === undefined ? all : all.where("state", "=", state)).execute()).map(asMessage);
    },
    lastLeasedAt: async (study, campaign) => {
      const found = await database
        .selectFrom("message")
        .select(({ fn }) => fn.max("leased_at").as("at"))
        .where("study", "=", study)
        .where("campaign", "=", campaign)
        .executeTakeFirst();
      return found?.at ?? "";
    },
    stakeholders: async (study, campaign) => {
      const found = database.selectFrom("message").select("stakeholder").distinct().where("study", "=", study);
      return (await found.where("campaign", "=", campaign).execute()).map(({ stakeholder }) => stakeholder);
    },
    count: (study, campaign) => countStates(database, study, campaign),
    find: async (study, key) => {
      const [[column, value] = ["", ""]] = Object.entries(key);
      const row = await select(study)
        .where(COLUMN_OF[column] ?? "token_hash", "=", value)
        .executeTakeFirst();
      return row && asMessage(row);
    },
  };
}

const COLUMN_OF: Readonly<Record<string, "token_hash" | "unsubscribe_hash" | "message_id">> = {
  tokenHash: "token_hash",
  unsubscribeHash: "unsubscribe_hash",
  messageId: "message_id",
};

const FRESH = { state: "queued", attempts: 0, lease: "", leased_at: "", settled_at: "", detail: "" };

async function queue(database: Database, study: string, { campaign, messages }: QueuedMessages): Promise<ActOutcome> {
  if (messages.length === 0) return { ...DONE, changed: false };
  const rows = messages.map(({ messageId, tokenHash, unsubscribeHash, purpose = "", about = "", ...message }) => ({
    study,
    campaign,
    ...message,
    purpose,
    about,
    message_id: messageId,
    token_hash: tokenHash,
    unsubscribe_hash: unsubscribeHash,
    ...FRESH,
  }));
  await database
    .insertInto("message")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["study", "campaign", "id"]).doNothing())
    .execute();
  return DONE;
}

async function leaseMessages(
  database: Database,
  study: string,
  { campaign, ids, lease, at }: MessageLease,
): Promise<ActOutcome> {
  const { numUpdatedRows } = await database
    .updateTable("message")
    .set({ state: "leased", lease, leased_at: at, attempts: sql`attempts + 1` })
    .where("study", "=", study)
    .where("campaign", "=", campaign)
    .where("state", "=", "queued")
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .executeTakeFirst();
  return { ...DONE, changed: numUpdatedRows > 0n };
}

/** A message that was sent may still come back; letters are printed without a lease. */
const SETTLED_FROM: Readonly<Record<SendingResult["state"], readonly string[]>> = {
  sent: ["leased", "uncertain", "queued"],
  failed: ["leased", "uncertain", "sent"],
  uncertain: ["leased", "uncertain"],
  retry: ["leased", "uncertain"],
  suppressed: ["leased", "queued"],
};

/** All of one state and one remark in one statement. */
async function settle(
  database: Database,
  study: string,
  { campaign, results, at }: SettledMessages,
): Promise<ActOutcome> {
  const groups = groupBy(results, ({ state, detail }) => JSON.stringify([state, detail]));
  let changed = 0n;
  for (const [first, ...rest] of groups.values()) {
    if (first === undefined) continue;
    const ids = [first, ...rest].map(({ id }) => id);
    const { numUpdatedRows } = await database
      .updateTable("message")
      .set({ state: first.state === "retry" ? "queued" : first.state, settled_at: at, detail: first.detail })
      .where("study", "=", study)
      .where("campaign", "=", campaign)
      .where("state", "in", SETTLED_FROM[first.state])
      .where(sql<boolean>`id = any(${ids}::text[])`)
      .executeTakeFirst();
    changed += numUpdatedRows;
  }
  return { ...DONE, changed: changed > 0n };
}

async function countStates(database: Database, study: string, campaign: string): Promise<Record<string, number>> {
  const rows = await database
    .selectFrom("message")
    .select(({ fn }) => ["state", fn.countAll<number>().as("count")])
    .where("study", "=", study)
    .where("campaign", "=", campaign)
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

function asMessage(row: MessageRow): KeptMessage {
  const { id, campaign, stakeholder, contact, language, attempts, detail, about } = row;
  return {
    id,
    campaign,
    stakeholder,
    contact,
    language,
    attempts,
    detail,
    about,
    purpose: PURPOSES.find((purpose) => purpose === row.purpose) ?? "",
    channel: asChannel(row.channel),
    state: STATES.find((state) => state === row.state) ?? "uncertain",
    messageId: row.message_id,
    tokenHash: row.token_hash,
    unsubscribeHash: row.unsubscribe_hash,
    leasedAt: row.leased_at,
    settledAt: row.settled_at,
  };
}

const STATES: readonly MessageState[] = ["queued", "leased", "sent", "failed", "uncertain", "suppressed"];

const PURPOSES: readonly MessagePurpose[] = ["unopened", "commitment", "event-change", "event-cancel"];

function asChannel(text: string): Channel {
  return text === "mail" || text === "whatsapp" ? text : "letter";
}
