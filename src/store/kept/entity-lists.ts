// Entity lists: rows that forms look up and that phones keep; what leaves a list is marked, so that phones can forget it.
import { sql } from "kysely";
import type { ActOutcome, Entity, NewEntityList } from "../acts/act.ts";
import { DONE } from "../acts/act.ts";
import type { Database } from "../database/open-database.ts";

export interface KeptEntityList {
  readonly name: string;
  readonly properties: readonly string[];
  readonly updatedAt: string;
  /** Entities that were changed by somebody who did not know of another change; to load the list again settles them. */
  readonly conflicts: number;
}

export interface KeptEntity extends Entity {
  readonly version: number;
}

export interface EntityLists {
  /** Makes these all that the list holds. */
  readonly replace: (study: string, list: NewEntityList, at: string) => Promise<ActOutcome>;
  readonly list: (study: string) => Promise<readonly KeptEntityList[]>;
  readonly get: (study: string, name: string) => Promise<KeptEntityList | undefined>;
  /** Those that are not deleted, in the order of the list. */
  readonly entities: (study: string, name: string) => Promise<readonly KeptEntity[]>;
  /** Id → deleted, of the ids that the list knows; of every one without `ids`. */
  readonly integrity: (study: string, name: string, ids?: readonly string[]) => Promise<ReadonlyMap<string, boolean>>;
}

function selectLists(database: Database, study: string) {
  return database
    .selectFrom("entity_list")
    .select(({ selectFrom }) => [
      "name",
      "properties",
      "updated_at as updatedAt",
      selectFrom("entity")
        .select(sql<number>`count(*)::int`.as("count"))
        .whereRef("entity.study", "=", "entity_list.study")
        .whereRef("entity.list", "=", "entity_list.name")
        .where("entity.conflict", "=", true)
        .where("entity.deleted", "=", false)
        .as("conflicts"),
    ])
    .where("entity_list.study", "=", study);
}

function asList<List extends { readonly conflicts: number | null }>(row: List): List & { readonly conflicts: number } {
  return { ...row, conflicts: row.conflicts ?? 0 };
}

export function keepEntityLists(database: Database): EntityLists {
  return {
    replace: (study, list, at) => replaceList(database, study, { list, at }),
    list: async (study) => (await selectLists(database, study).orderBy("name").execute()).map(asList),
    get: async (study, name) => {
      const row = await selectLists(database, study).where("name", "=", name).executeTakeFirst();
      return row && asList(row);
    },
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
    .where(sql<boolean>`id <> all(${list.entities.map(({ id }) => id)}::text[])`)
    .execute();
  await sql`
    insert into entity (study, list, id, label, body, deleted, place)
    select ${study}::text, ${list.name}::text, id, label, body::json, false, place
    from unnest(${list.entities.map(({ id }) => id)}::text[], ${list.entities.map(({ label }) => label)}::text[],
      ${list.entities.map(({ properties }) => JSON.stringify(properties))}::text[]) with ordinality
      as given (id, label, body, place)
    on conflict (study, list, id) do update
      set label = excluded.label, body = excluded.body, deleted = false, place = excluded.place, conflict = false,
        version = entity.version + case
          when entity.label = excluded.label and entity.body::text = excluded.body::text and not entity.deleted then 0 else 1 end`.execute(
    database,
  );
  return DONE;
}

async function listEntities(database: Database, study: string, name: string): Promise<readonly KeptEntity[]> {
  const rows = await database
    .selectFrom("entity")
    .select(["id", "label", "body", "version"])
    .where("study", "=", study)
    .where("list", "=", name)
    .where("deleted", "=", false)
    .orderBy("place")
    .orderBy("id")
    .execute();
  return rows.map(({ id, label, body, version }) => ({ id, label, properties: asProperties(body), version }));
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
