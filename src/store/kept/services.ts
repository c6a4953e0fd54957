// What was said and decided of services, in the order of the acts. Nothing is ever changed or taken out.
import { sql } from "kysely";
import { actionFits } from "#directory/verification/action-fits";
import type { VerificationAction } from "#directory/verification/verification-action";
import type { ActOutcome } from "../acts/act.ts";
import { DONE } from "../acts/act.ts";
import type { ActionOnService } from "../acts/service-acts.ts";
import type { Database } from "../database/open-database.ts";
import { serviceActionDoesNotFit, serviceIsUnknown } from "../service-problems.ts";

export interface KeptServices {
  /** Actions that are there already are passed over. Throws `store/service-is-unknown`, `store/service-action-does-not-fit`. */
  readonly add: (study: string, actions: readonly ActionOnService[], how: HowAdded) => Promise<ActOutcome>;
  /** Of every service, or of one; services in the order in which they first came. */
  readonly list: (study: string, service?: string) => Promise<ServiceHistories>;
  /** Number of the last act on services; 0 = none. Tells whether what was read before is still all. */
  readonly version: (study: string) => Promise<number>;
  /** Studies that have services. */
  readonly studies: () => Promise<readonly string[]>;
}

export type ServiceHistories = ReadonlyMap<string, readonly VerificationAction[]>;

export interface HowAdded {
  readonly number: number;
  /** Whether a service may come in that is not known yet. */
  readonly mayBeNew: boolean;
}

export function keepServices(database: Database): KeptServices {
  const listAll = openHistories(database);
  return {
    add: (study, actions, how) => addActions(database, study, { actions, ...how }),
    list: (study, service) =>
      service === undefined ? listAll(study) : listActions(database, study, { services: [service] }),
    version: (study) => lastNumber(database, study),
    studies: async () => {
      const rows = await database.selectFrom("service_action").select("study").distinct().execute();
      return rows.map(({ study }) => study).toSorted();
    },
  };
}

async function lastNumber(database: Database, study: string): Promise<number> {
  const last = await database
    .selectFrom("service_action")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("study", "=", study)
    .executeTakeFirst();
  return Number(last?.number ?? 0);
}

interface ReadHistories {
  readonly version: number;
  readonly histories: ServiceHistories;
}

/**
 * Histories are only added to, so that what was read stays and only later acts are read. A service that no later act names keeps its
 * list: whoever remembers what follows from a list need not look again. Who asks while they are read waits for the same reading.
 */
function openHistories(database: Database): (study: string) => Promise<ServiceHistories> {
  const known = new Map<string, Promise<ReadHistories>>();
  return async (study) => {
    const version = await lastNumber(database, study);
    const before = known.get(study) ?? Promise.resolve(NOTHING_READ);
    const reading = before.then((read) => readOn(database, study, { read, version }));
    known.set(study, reading);
    // What failed is read again by the next who asks.
    reading.catch(() => known.get(study) === reading && known.delete(study));
    return (await reading).histories;
  };
}

const NOTHING_READ: ReadHistories = { version: 0, histories: new Map() };

interface Reading {
  readonly read: ReadHistories;
  readonly version: number;
}

async function readOn(database: Database, study: string, { read, version }: Reading): Promise<ReadHistories> {
  if (read.version >= version) return read;
  const fresh = await listActions(database, study, { after: read.version, upTo: version });
  return { version, histories: read.version === 0 ? fresh : joinHistories(read.histories, fresh) };
}

function joinHistories(known: ServiceHistories, fresh: ServiceHistories): ServiceHistories {
  const joined = new Map(known);
  for (const [service, actions] of fresh) joined.set(service, [...(known.get(service) ?? []), ...actions]);
  return joined;
}

interface Adding extends HowAdded {
  readonly actions: readonly ActionOnService[];
}

async function addActions(
  database: Database,
  study: string,
  { actions, number, mayBeNew }: Adding,
): Promise<ActOutcome> {
  const known = await knownIds(database, study, actions);
  const fresh = actions.filter(({ action }) => !known.has(action.id));
  if (fresh.length === 0) return { ...DONE, changed: false };
  if (!mayBeNew) await mustFit(database, study, fresh);
  await insertActions(database, study, { actions: fresh, number });
  return DONE;
}

async function knownIds(
  database: Database,
  study: string,
  actions: readonly ActionOnService[],
): Promise<ReadonlySet<string>> {
  const ids = actions.map(({ action }) => action.id);
  const rows = await database
    .selectFrom("service_action")
    .select("action_id")
    .where("study", "=", study)
    .where(sql<boolean>`action_id = any(${ids}::text[])`)
    .execute();
  return new Set(rows.map(({ action_id }) => action_id));
}

async function mustFit(database: Database, study: string, actions: readonly ActionOnService[]): Promise<void> {
  const named = actions.flatMap(({ service, action }) =>
    action.kind === "merged"
      ? [service, action.into]
      : action.kind === "kept-apart"
        ? [service, action.other]
        : [service],
  );
  const histories = await listActions(database, study, { services: [...new Set(named)] });
  for (const id of named) if (!histories.has(id)) throw serviceIsUnknown(id);
  for (const { service, action } of actions)
    if (!actionFits(histories, service, action))
      throw serviceActionDoesNotFit(service, "of" in action ? action.of : action.id);
}

/** Absent: all services, all acts. */
interface Asked {
  readonly services?: readonly string[];
  readonly after?: number;
  readonly upTo?: number;
}

async function listActions(
  database: Database,
  study: string,
  { services, after = 0, upTo }: Asked,
): Promise<ServiceHistories> {
  let asked = database
    .selectFrom("service_action")
    .select(["service_id as service", "body"])
    .where("study", "=", study)
    .orderBy("number")
    .orderBy("position");
  if (services !== undefined) asked = asked.where(sql<boolean>`service_id = any(${services}::text[])`);
  if (after > 0) asked = asked.where(sql<boolean>`number > ${after}::bigint`);
  if (upTo !== undefined) asked = asked.where(sql<boolean>`number <= ${upTo}::bigint`);
  const rows = await asked.execute();
  const histories = new Map<string, VerificationAction[]>();
  for (const { service, body } of rows) {
    const own = histories.get(service);
    // Only this file writes bodies.
    if (own === undefined) histories.set(service, [body as VerificationAction]);
    else own.push(body as VerificationAction);
  }
  return histories;
}

const ROWS_AT_ONCE = 2000;

async function insertActions(
  database: Database,
  study: string,
  { actions, number }: { readonly actions: readonly ActionOnService[]; readonly number: number },
): Promise<void> {
  for (let start = 0; start < actions.length; start += ROWS_AT_ONCE) {
    const part = actions.slice(start, start + ROWS_AT_ONCE);
    await sql`
      insert into service_action (study, number, position, service_id, action_id, body)
      select ${study}::text, ${number}::bigint, position, service_id, action_id, body::json
      from unnest(${part.map((_, at) => start + at)}::bigint[], ${part.map(({ service }) => service)}::text[],
        ${part.map(({ action }) => action.id)}::text[], ${part.map(({ action }) => JSON.stringify(action))}::text[])
        as given (position, service_id, action_id, body)`.execute(database);
  }
}
