// Campaigns as they were planned, and addresses that nothing is sent to.
import { sql } from "kysely";
import { type ActOutcome, DONE } from "../acts/act.ts";
import type { CampaignTurn, NewCampaign, SuppressionReason } from "../acts/outreach-acts.ts";
import type { Database } from "../database/open-database.ts";
import { nameIsTaken } from "../intake-problems.ts";

export interface KeptCampaign extends NewCampaign {
  readonly madeAt: string;
}

export interface WaitingCampaign extends KeptCampaign {
  readonly study: string;
  /** What was done to it last; absent: nothing. */
  readonly turn: CampaignTurn | null;
  readonly turnedAt: string | null;
}

export interface Campaigns {
  /** Throws `store/name-is-taken`. */
  readonly add: (study: string, campaign: NewCampaign, at: string) => Promise<ActOutcome>;
  readonly get: (study: string, id: string) => Promise<KeptCampaign | undefined>;
  /** Of all studies, those that remind and were not stopped. */
  readonly listReminding: () => Promise<readonly { readonly study: string; readonly id: string }[]>;
  /** Of all studies, those of which some message may leave by itself, the oldest first. */
  readonly listWaiting: () => Promise<readonly WaitingCampaign[]>;
  /** The oldest first. */
  readonly list: (study: string) => Promise<readonly KeptCampaign[]>;
}

export function keepCampaigns(database: Database): Campaigns {
  const select = (study: string) =>
    database.selectFrom("campaign").select(["id", "spec", "made_at as madeAt"]).where("study", "=", study);
  const get: Campaigns["get"] = (study, id) => select(study).where("id", "=", id).executeTakeFirst();
  return {
    add: async (study, { id, spec }, at) => {
      if ((await get(study, id)) !== undefined) throw nameIsTaken(id);
      await database
        .insertInto("campaign")
        .values({ study, id, spec: JSON.stringify(spec), made_at: at })
        .execute();
      return DONE;
    },
    get,
    listReminding: () =>
      database
        .selectFrom("campaign")
        .select(["study", "id"])
        .where(
          sql<boolean>`spec -> 'spec' -> 'reminders' is not null and coalesce(${lastTurn("body ->> 'to'")}, '') != 'stopped'`,
        )
        .execute(),
    listWaiting: () => listWaiting(database),
    list: (study) => select(study).orderBy("made_at").orderBy("id").execute(),
  };
}

/** Of the campaign at hand, the last line of the log that moved it. */
function lastTurn(column: "body ->> 'to'" | "at") {
  return sql<CampaignTurn | null>`(select ${sql.raw(`moved.${column}`)} from outreach_log moved
    where moved.study = campaign.study and moved.subject = 'campaign ' || campaign.id and moved.verb = 'move-campaign'
    order by moved.number desc limit 1)`;
}

/** Uncertain ones stay as they are unless the campaign says what becomes of them; a first message needs an hour, or somebody who started it. */
const MAY_LEAVE = sql<boolean>`(message.state in ('queued', 'leased') or
  (message.state = 'uncertain' and campaign.spec -> 'spec' ->> 'whenUncertain' in ('again', 'leave'))) and
  (message.purpose != '' or campaign.spec -> 'spec' ->> 'notBefore' is not null or
    ${lastTurn("body ->> 'to'")} in ('started', 'broke-off'))`;

function listWaiting(database: Database): Promise<readonly WaitingCampaign[]> {
  return database
    .selectFrom("campaign")
    .select(["study", "id", "spec", "made_at as madeAt"])
    .select([lastTurn("body ->> 'to'").as("turn"), sql<string | null>`${lastTurn("at")}`.as("turnedAt")])
    .where(sql<boolean>`coalesce(${lastTurn("body ->> 'to'")}, '') not in ('paused', 'stopped')`)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("message")
          .select("message.id")
          .whereRef("message.study", "=", "campaign.study")
          .whereRef("message.campaign", "=", "campaign.id")
          .where("message.channel", "=", "mail")
          .where(MAY_LEAVE),
      ),
    )
    .orderBy("made_at")
    .orderBy("id")
    .execute();
}

export interface Suppression {
  readonly addressMark: string;
  readonly reason: SuppressionReason;
}

export interface SuppressedAddress extends Suppression {
  readonly at: string;
}

export interface Suppressions {
  /** The first reason stays. */
  readonly add: (study: string, suppression: Suppression, at: string) => Promise<ActOutcome>;
  readonly lift: (study: string, addressMark: string) => Promise<ActOutcome>;
  /** Mark → reason. */
  readonly list: (study: string) => Promise<ReadonlyMap<string, string>>;
  /** By date. */
  readonly since: (study: string) => Promise<readonly SuppressedAddress[]>;
}

export function keepSuppressions(database: Database): Suppressions {
  return {
    add: async (study, { addressMark, reason }, at) => {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto("suppression")
        .values({ study, address_mark: addressMark, reason, at })
        .onConflict((conflict) => conflict.columns(["study", "address_mark"]).doNothing())
        .executeTakeFirst();
      return { ...DONE, changed: numInsertedOrUpdatedRows !== 0n };
    },
    lift: async (study, addressMark) => {
      const { numDeletedRows } = await database
        .deleteFrom("suppression")
        .where("study", "=", study)
        .where("address_mark", "=", addressMark)
        .executeTakeFirst();
      return { ...DONE, changed: numDeletedRows !== 0n };
    },
    list: async (study) => {
      const rows = await database
        .selectFrom("suppression")
        .select(["address_mark", "reason"])
        .where("study", "=", study)
        .execute();
      return new Map(rows.map(({ address_mark, reason }) => [address_mark, reason]));
    },
    since: async (study) => {
      const rows = await database
        .selectFrom("suppression")
        .select(["address_mark", "reason", "at"])
        .where("study", "=", study)
        .orderBy("at")
        .orderBy("address_mark")
        .execute();
      // Only `add` writes reasons.
      return rows.map(({ address_mark, reason, at }) => ({
        addressMark: address_mark,
        reason: reason as SuppressionReason,
        at,
      }));
    },
  };
}
