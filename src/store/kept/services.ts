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
  return {
    add: (study, actions, how) => addActions(database, study, { actions, ...how }),
    list: (study, service) => listActions(database, study, service === undefined ? undefined : [service]),
    version: async (study) => {
      const last = await database
        .selectFrom("service_action")
        .select(({ fn }) => fn.max("number").as("number"))
        .where("study", "=", study)
        .executeTakeFirst();
      return Number(last?.number ?? 0);
    },
    studies: async () => {
      const rows = await database.selectFrom("service_action").select("study").distinct().execute();
      return rows.map(({ study }) => study).toSorted();
    },
  };
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
  const histories = await listActions(database, study, [...new Set(named)]);
  for (const id of named) if (!histories.has(id)) throw serviceIsUnknown(id);
  for (const { service, action } of actions)
    if (!actionFits(histories, service, action))
      throw serviceActionDoesNotFit(service, "of" in action ? action.of : action.id);
}

async function listActions(
  database: Database,
  study: string,
  services: readonly string[] | undefined,
): Promise<ServiceHistories> {
  const all = database
    .selectFrom("service_action")
    .select(["service_id as service", "body"])
    .where("study", "=", study)
    .orderBy("number")
    .orderBy("position");
  const rows = await (services === undefined
    ? all
    : all.where(sql<boolean>`service_id = any(${services}::text[])`)
  ).execute();
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
