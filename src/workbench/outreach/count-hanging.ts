// What hangs on an institution of the registry: counted, so that nobody merges two without seeing what moves.
import type { EventRecord } from "#store/acts/outreach-acts";
import type { LogLine } from "#store/kept/outreach-log";
import type { Desk } from "../act-head.ts";
import { addressedTo, readSetting } from "./read-setting.ts";

export interface Hanging {
  readonly contacts: number;
  /** Of these, those that agreed to be written to. */
  readonly willing: number;
  readonly mandates: number;
  readonly campaigns: number;
  /** Each has a personal page. */
  readonly messages: number;
  readonly recommendations: number;
  readonly answers: number;
  readonly commitments: number;
  readonly events: number;
  readonly suppressions: number;
}

type Reading = Pick<Desk, "store">;

export async function countHanging(desk: Reading, study: string, id: string, mandates: number): Promise<Hanging> {
  const { store } = desk;
  const contacts = (await store.contacts.list(study)).filter(({ stakeholder }) => stakeholder === id);
  const perCampaign = await Promise.all(
    (await store.campaigns.list(study)).map(
      async (campaign) =>
        (await store.messages.list(study, campaign.id)).filter(({ stakeholder }) => stakeholder === id).length,
    ),
  );
  const lines = await store.outreachLog.ofStakeholder(study, id);
  const count = (verb: LogLine["verb"]) => lines.filter((line) => line.verb === verb).length;
  return {
    contacts: contacts.length,
    willing: contacts.filter(({ consent }) => consent === "yes").length,
    mandates,
    campaigns: perCampaign.filter((messages) => messages > 0).length,
    messages: perCampaign.reduce((sum, messages) => sum + messages, 0),
    recommendations: addressedTo(await readSetting(desk, study), id).length,
    answers: count("answer-recommendation"),
    commitments: count("make-commitment"),
    events: (await eventsOf(desk, study, lines, id)).size,
    suppressions: count("suppress-address") - count("lift-suppression"),
  };
}

/** Workshops that it answered to, or came to. */
async function eventsOf(
  { store }: Reading,
  study: string,
  lines: readonly LogLine[],
  id: string,
): Promise<ReadonlySet<string>> {
  const replied = lines.filter(({ verb }) => verb === "reply-to-event");
  const records = await store.outreachLog.list(study, ["record-event"]);
  const came = records.filter(({ body }) => Object.hasOwn((body as EventRecord).attendance, id));
  return new Set([...replied, ...came].map(({ subject }) => subject));
}

/** Ids of recommendations. */
export async function listAnsweredByBoth(
  { store }: Reading,
  study: string,
  one: string,
  other: string,
): Promise<readonly string[]> {
  const answered = async (id: string) =>
    new Set(
      (await store.outreachLog.ofStakeholder(study, id))
        .filter(({ verb }) => verb === "answer-recommendation")
        .map(({ recommendation }) => recommendation),
    );
  const [first, second] = [await answered(one), await answered(other)];
  return [...first].filter((id) => second.has(id)).toSorted();
}
