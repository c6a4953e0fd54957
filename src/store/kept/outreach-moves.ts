// What hangs on one institution moves to another and back: contacts, messages with their personal pages, and lines of the log. The
// acts themselves stay in the journal as they were; who answered under which name can always be read there.
import { sql } from "kysely";
import { isRecord } from "#base/is-record";
import type { Database } from "../database/open-database.ts";

export interface Moved {
  /** Ids. */
  readonly contacts: readonly string[];
  /** Campaign and id. */
  readonly messages: readonly (readonly [string, string])[];
  /** Numbers of lines of the log that were the other one's. */
  readonly lines: readonly number[];
  /** Lines that name it among others, as they were: who was invited to a workshop, and who came. */
  readonly naming: readonly { readonly number: number; readonly body: unknown }[];
}

export interface Move {
  readonly from: string;
  readonly to: string;
}

export interface OutreachMoves {
  readonly move: (study: string, move: Move) => Promise<Moved>;
  /** Of what moved, that which is at `from` still. */
  readonly moveBack: (study: string, move: Move & { readonly moved: Moved }) => Promise<void>;
}

export function keepOutreachMoves(database: Database): OutreachMoves {
  return {
    move: async (study, move) => {
      const contacts = await moveContacts(database, study, move);
      const messages = await moveMessages(database, study, move);
      const own = await readLines(database, study, { of: move.from });
      for (const line of own)
        await writeLine(database, study, { ...line, body: renamed(line.body, move), to: move.to });
      const naming = (await readLines(database, study, { verbs: ["call-event", "record-event"] })).filter(({ body }) =>
        isNamedIn(body, move.from),
      );
      for (const { number, body } of naming) await writeLine(database, study, { number, body: renamedIn(body, move) });
      return { contacts, messages, lines: own.map(({ number }) => number), naming };
    },
    moveBack: async (study, { moved, ...move }) => {
      await moveContacts(database, study, move, moved.contacts);
      await moveMessages(database, study, move, new Set(moved.messages.map((one) => one.join("\n"))));
      const lines = new Set(moved.lines);
      const own = (await readLines(database, study, { of: move.from })).filter(({ number }) => lines.has(number));
      for (const line of own)
        await writeLine(database, study, { ...line, body: renamed(line.body, move), to: move.to });
      for (const { number, body } of moved.naming) await writeLine(database, study, { number, body });
    },
  };
}

/** `only`: these ids. */
async function moveContacts(
  database: Database,
  study: string,
  { from, to }: Move,
  only?: readonly string[],
): Promise<readonly string[]> {
  const all = database.updateTable("contact").set({ stakeholder: to }).where("study", "=", study);
  const own = all.where("stakeholder", "=", from);
  const some = only === undefined ? own : own.where(sql<boolean>`id = any(${only}::text[])`);
  return (await some.returning("id").execute()).map(({ id }) => id).toSorted();
}

/** `only`: campaign and id, a line each. */
async function moveMessages(
  database: Database,
  study: string,
  { from, to }: Move,
  only?: ReadonlySet<string>,
): Promise<readonly (readonly [string, string])[]> {
  const found = await database
    .selectFrom("message")
    .select(["campaign", "id"])
    .where("study", "=", study)
    .where("stakeholder", "=", from)
    .orderBy("campaign")
    .orderBy("id")
    .execute();
  const wanted = found.filter(({ campaign, id }) => only === undefined || only.has(`${campaign}\n${id}`));
  for (const campaign of new Set(wanted.map((one) => one.campaign))) {
    const ids = wanted.filter((one) => one.campaign === campaign).map(({ id }) => id);
    await database
      .updateTable("message")
      .set({ stakeholder: to })
      .where("study", "=", study)
      .where("campaign", "=", campaign)
      .where("stakeholder", "=", from)
      .where(sql<boolean>`id = any(${ids}::text[])`)
      .execute();
  }
  return wanted.map(({ campaign, id }) => [campaign, id] as const);
}

interface Line {
  readonly number: number;
  readonly body: unknown;
}

async function readLines(
  database: Database,
  study: string,
  which: { readonly of: string } | { readonly verbs: readonly string[] },
): Promise<readonly Line[]> {
  const all = database.selectFrom("outreach_log").select(["number", "body"]).where("study", "=", study);
  const some = "of" in which ? all.where("stakeholder", "=", which.of) : all.where("verb", "in", which.verbs);
  return (await some.orderBy("number").execute()).map(({ number, body }) => ({ number: Number(number), body }));
}

async function writeLine(
  database: Database,
  study: string,
  { number, body, to }: Line & { readonly to?: string },
): Promise<void> {
  await database
    .updateTable("outreach_log")
    .set({ body: JSON.stringify(body), ...(to === undefined ? {} : { stakeholder: to }) })
    .where("study", "=", study)
    .where("number", "=", number)
    .execute();
}

function renamed(body: unknown, { to }: Move): unknown {
  return isRecord(body) && "stakeholder" in body ? { ...body, stakeholder: to } : body;
}

function isNamedIn(body: unknown, id: string): boolean {
  if (!isRecord(body)) return false;
  const { invited, attendance } = body;
  return (Array.isArray(invited) && invited.includes(id)) || (isRecord(attendance) && Object.hasOwn(attendance, id));
}

/** People of both are people of the one that stays. */
function renamedIn(body: unknown, { from, to }: Move): unknown {
  if (!isRecord(body)) return body;
  const { invited, attendance } = body;
  const named = Array.isArray(invited)
    ? { invited: [...new Set(invited.map((id) => (id === from ? to : String(id))))] }
    : {};
  if (!isRecord(attendance)) return { ...body, ...named };
  const { [from]: own, ...others } = attendance;
  if (own === undefined) return { ...body, ...named };
  return { ...body, ...named, attendance: { ...others, [to]: Number(others[to] ?? 0) + Number(own) } };
}
