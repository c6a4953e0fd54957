// Entity lists: rows that forms look up and that phones keep; what leaves a list is marked, so that phones can forget it.
import { sql } from "kysely";
import type { ActOutcome, Entity, NewEntityList } from "../acts/act.ts";
import { DONE } from "../acts/act.ts";
import type { Database } from "../database/open-database.ts";

export interface KeptEntityList {
  readonly name: string;
  readonly properties: readonly string[];
  readonly updatedAt: string;
}

export interface EntityLists {
  /** Makes these all that the list holds. */
  readonly replace: (study: string, list: NewEntityList, at: string) => Promise<ActOutcome>;
  readonly list: (study: string) => Promise<readonly KeptEntityList[]>;
  readonly get: (study: string, name: string) => Promise<KeptEntityList | undefined>;
  /** Those that are not deleted, in the order of the list. */
  readonly entities: (study: string, name: string) => Promise<readonly Entity[]>;
  /** Id → deleted, of the ids that the list knows; of every one without `ids`. */
  readonly integrity: (study: string, name: string, ids?: readonly string[]) => Promise<ReadonlyMap<string, boolean>>;
}

const LIST_COLUMNS = ["name", "properties", "updated_at as updatedAt"] as const;

export function keepEntityLists(database: Database): EntityLists {
  return {
    replace: (study, list, at) => replaceList(database, study, { list, at }),
    list: (study) =>
      database.selectFrom("entity_list").select(LIST_COLUMNS).where("study", "=", study).orderBy("name").execute(),
    get: (study, name) =>
      database
        .selectFrom("entity_list")
        .select(LIST_COLUMNS)
        .where("study", "=", study)
        .where("name", "=", name)
        .executeTakeFirst(),
    entities: (study, name) => listEntities(database, study, name),
    integrity: (study, name, ids) => readIntegrity(database, { study, name }, ids),
  };
}

async function replaceList(
  database: Database,
  study: string,
  { list, at }: { list: NewEntityList; at: string },
): Promise<ActOutcome> {
  const row = { properties: list.properties, updated_at: at };
  await database
    .insertInto("entity_list")
    .values({ study, name: list.name, ...row })
    .onConflict((conflict) => conflict.columns(["study", "name"]).doUpdateSet(row))
    .execute();
  await database
    .updateTable("entity")
    .set({ deleted: true })
    .where("study", "=", study)
    .where("list", "=", list.name)
    .execute();
  await sql`
    insert into entity (study, list, id, label, body, deleted, place)
    select ${study}::text, ${list.name}::text, id, label, body::json, false, place
    from unnest(${list.entities.map(({ id }) => id)}::text[], ${list.entities.map(({ label }) => label)}::text[],
      ${list.entities.map(({ properties }) => JSON.stringify(properties))}::text[]) with ordinality
      as given (id, label, body, place)
    on conflict (study, list, id) do update
      set label = excluded.label, body = excluded.body, deleted = false, place = excluded.place`.execute(database);
  return DONE;
}

async function listEntities(database: Database, study: string, name: string): Promise<readonly Entity[]> {
  const rows = await database
    .selectFrom("entity")
    .select(["id", "label", "body"])
    .where("study", "=", study)
    .where("list", "=", name)
    .where("deleted", "=", false)
    .orderBy("place")
    .orderBy("id")
    .execute();
  return rows.map(({ id, label, body }) => ({ id, label, properties: asProperties(body) }));
}

function asProperties(body: unknown): Readonly<Record<string, string>> {
  if (typeof body !== "object" || body === null) return {};
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
}

async function readIntegrity(
  database: Database,
  { study, name }: { study: string; name: string },
  ids: readonly string[] | undefined,
): Promise<ReadonlyMap<string, boolean>> {
  const all = database
    .selectFrom("entity")
    .select(["id", "deleted"])
    .where("study", "=", study)
    .where("list", "=", name);
  const query = ids === undefined ? all : all.where("id", "=", sql<string>`any(${ids}::text[])`);
  const rows = await query.orderBy("id").execute();
  return new Map(rows.map(({ id, deleted }) => [id, deleted]));
}
