// What came of outreach, line by line and only ever added to: every state that is shown is computed from it.
import { sql } from "kysely";
import type { Act } from "../acts/act.ts";
import type { LogRefs, OutreachLogActs } from "../acts/outreach-acts.ts";
import type { Database } from "../database/open-database.ts";

export interface LogLine {
  readonly number: number;
  readonly verb: keyof OutreachLogActs;
  readonly stakeholder: string;
  readonly recommendation: string;
  readonly message: string;
  readonly subject: string;
  readonly at: string;
  readonly actor: string;
  readonly body: unknown;
}

interface LoggedAct extends Pick<Act, "number" | "verb" | "at" | "actor"> {
  /** Of the act, with what came of it. */
  readonly body: unknown;
}

/** First and number of times that something happened at a stakeholder. */
export interface Happening {
  readonly stakeholder: string;
  readonly verb: string;
  readonly first: string;
  readonly count: number;
}

export interface OutreachLog {
  readonly add: (study: string, act: LoggedAct) => Promise<void>;
  /** By number. */
  readonly list: (study: string, verbs: readonly (keyof OutreachLogActs)[]) => Promise<readonly LogLine[]>;
  readonly ofSubject: (study: string, subject: string) => Promise<readonly LogLine[]>;
  readonly ofStakeholder: (study: string, stakeholder: string) => Promise<readonly LogLine[]>;
  /** The last line of each verb, stakeholder, recommendation and subject, by number; of openings none. */
  readonly latest: (study: string) => Promise<readonly LogLine[]>;
  /** Messages sent and openings, by stakeholder. */
  readonly happenings: (study: string) => Promise<readonly Happening[]>;
  /** Ids of messages whose page was opened. */
  readonly openedMessages: (study: string) => Promise<ReadonlySet<string>>;
  readonly hasOpened: (study: string, message: string, day: string) => Promise<boolean>;
}

export function keepOutreachLog(database: Database): OutreachLog {
  const select = (study: string) =>
    database
      .selectFrom("outreach_log")
      .select(["number", "verb", "stakeholder", "recommendation", "message", "subject", "at", "actor", "body"])
      .where("study", "=", study)
      .orderBy("number");
  return {
    add: (study, act) => add(database, study, act),
    list: async (study, verbs) => asLines(await select(study).where("verb", "in", verbs).execute()),
    ofSubject: async (study, subject) => asLines(await select(study).where("subject", "=", subject).execute()),
    ofStakeholder: async (study, stakeholder) =>
      asLines(await select(study).where("stakeholder", "=", stakeholder).execute()),
    latest: (study) => listLatest(database, study),
    happenings: (study) => listHappenings(database, study),
    openedMessages: async (study) => {
      const rows = await database
        .selectFrom("outreach_log")
        .select("message")
        .distinct()
        .where("study", "=", study)
        .where("verb", "=", "note-opening")
        .execute();
      return new Set(rows.map(({ message }) => message));
    },
    hasOpened: async (study, message, day) => {
      const found = await database
        .selectFrom("outreach_log")
        .select("number")
        .where("study", "=", study)
        .where("message", "=", message)
        .where("verb", "=", "note-opening")
        .where("at", "like", `${day}%`)
        .executeTakeFirst();
      return found !== undefined;
    },
  };
}

async function add(database: Database, study: string, act: LoggedAct): Promise<void> {
  const { number, verb, at, actor, body } = act;
  const { stakeholder = "", recommendation = "", message = "", subject = "" } = body as LogRefs;
  const refs = { stakeholder, recommendation, message, subject };
  await database
    .insertInto("outreach_log")
    .values({ study, number, verb, ...refs, at, actor, body: JSON.stringify(body) })
    .execute();
}

async function listLatest(database: Database, study: string): Promise<readonly LogLine[]> {
  const rows = await database
    .selectFrom("outreach_log")
    .select(["number", "verb", "stakeholder", "recommendation", "message", "subject", "at", "actor", "body"])
    .where("study", "=", study)
    .where(
      "number",
      "in",
      database
        .selectFrom("outreach_log")
        .select(({ fn }) => fn.max("number").as("number"))
        .where("study", "=", study)
        .where("verb", "!=", "note-opening")
        .groupBy(["verb", "stakeholder", "recommendation", "subject"]),
    )
    .orderBy("number")
    .execute();
  return asLines(rows);
}

async function listHappenings(database: Database, study: string): Promise<readonly Happening[]> {
  const sent = database
    .selectFrom("message")
    .select(({ fn }) => [
      "stakeholder",
      sql<string>`'sent'`.as("verb"),
      fn.min<string>("settled_at").as("first"),
      fn.countAll<number>().as("count"),
    ])
    .where("study", "=", study)
    .where("state", "=", "sent")
    .groupBy("stakeholder");
  const opened = database
    .selectFrom("outreach_log")
    .select(({ fn }) => [
      "stakeholder",
      sql<string>`'opened'`.as("verb"),
      fn.min<string>("at").as("first"),
      fn.countAll<number>().as("count"),
    ])
    .where("study", "=", study)
    .where("verb", "=", "note-opening")
    .groupBy("stakeholder");
  const rows = await sent.unionAll(opened).execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

interface Row extends Omit<LogLine, "verb"> {
  readonly verb: string;
}

function asLines(rows: readonly Row[]): readonly LogLine[] {
  // The verb is one of ours: only `add` writes it.
  return rows.map((row) => ({ ...row, number: Number(row.number), verb: row.verb as LogLine["verb"] }));
}
