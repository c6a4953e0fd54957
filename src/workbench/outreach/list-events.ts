// Workshops of a study as they stand, and who comes.
import type { AttendanceReply, EventRecord, NewEvent } from "#store/acts/outreach-acts";
import type { Desk } from "../act-head.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import { getEvent } from "./events.ts";
import { readSetting } from "./read-setting.ts";

export interface EventReply {
  readonly stakeholder: string;
  readonly name: string;
  /** `none`: invited, and silent so far. */
  readonly reply: AttendanceReply | "none";
  readonly people: number;
}

/** Whoever was invited by a campaign or answered, by name of the institution. Throws `store/name-is-unknown`. */
export async function listReplies(
  desk: Pick<Desk, "store">,
  study: string,
  id: string,
): Promise<readonly EventReply[]> {
  const { replies } = await getEvent(desk, study, id);
  const { stakeholders } = await readSetting(desk, study);
  const invited = await listInvited(desk, study, id);
  return [...new Set([...invited, ...replies.keys()])]
    .map((stakeholder): EventReply => {
      const { reply = "none", people = 0 } = replies.get(stakeholder) ?? {};
      return { stakeholder, name: stakeholders.get(stakeholder)?.name ?? stakeholder, reply, people };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

async function listInvited({ store }: Pick<Desk, "store">, study: string, id: string): Promise<readonly string[]> {
  const campaigns = (await store.campaigns.list(study)).filter(({ spec }) => (spec as CampaignPlan).spec.event === id);
  const messages = await Promise.all(campaigns.map((campaign) => store.messages.list(study, campaign.id, "sent")));
  return messages.flat().map(({ stakeholder }) => stakeholder);
}

export interface ShownEvent extends Omit<NewEvent, "subject"> {
  readonly id: string;
  readonly coming: number;
  readonly notComing: number;
  readonly silent: number;
  /** People that are announced. */
  readonly people: number;
  /** People that came, by the record. */
  readonly came: number;
  /** Absent: nothing was recorded yet. */
  readonly record?: EventRecord;
}

/** The latest first. */
export async function listEvents(desk: Pick<Desk, "store">, study: string): Promise<readonly ShownEvent[]> {
  const lines = await desk.store.outreachLog.list(study, ["call-event", "record-event"]);
  const ids = [...new Set(lines.filter(({ verb }) => verb === "call-event").map(({ subject }) => subject))];
  const events = await Promise.all(
    ids.map(async (id): Promise<ShownEvent> => {
      const { event } = await getEvent(desk, study, id);
      const replies = await listReplies(desk, study, id);
      const count = (kind: EventReply["reply"]) => replies.filter(({ reply }) => reply === kind).length;
      const record = lines.findLast(({ verb, subject }) => verb === "record-event" && subject === id);
      const { subject, ...said } = event;
      return {
        ...said,
        id: subject,
        coming: count("coming"),
        notComing: count("not-coming"),
        silent: count("none"),
        people: replies.filter(({ reply }) => reply === "coming").reduce((sum, { people }) => sum + people, 0),
        came: Object.values((record?.body as EventRecord | undefined)?.attendance ?? {}).reduce((sum, n) => sum + n, 0),
        ...(record === undefined ? {} : { record: record.body as EventRecord }),
      };
    }),
  );
  return events.toSorted((a, b) => Date.parse(b.start) - Date.parse(a.start));
}
