// What a submission asks of an entity list: a new entity, or other properties of one. The list is made when it is not there.
import { sql } from "kysely";
import type { EntityChange } from "#intake/submission/read-entities";
import type { Database } from "../database/open-database.ts";

interface AskedChange {
  readonly change: EntityChange;
  readonly at: string;
}

/**
 * An entity that is there already is not made again; one that is not there is not changed. A change that rests on another version
 * than the one it meets is taken, and marked: two people changed the same, and somebody should look.
 */
export async function changeEntity(database: Database, study: string, { change, at }: AskedChange): Promise<void> {
  const { list, kind, id, label, properties, baseVersion } = change;
  await addProperties(database, study, { list, at, names: Object.keys(properties) });
  const body = JSON.stringify(properties);
  if (kind === "create")
    await sql`
      insert into entity (study, list, id, label, body, deleted, place)
      select ${study}::text, ${list}::text, ${id}::text, ${label ?? id}::text, ${body}::json, false, coalesce(max(place), 0) + 1
      from entity where study = ${study} and list = ${list}
      on conflict do nothing`.execute(database);
  else
    await sql`
      update entity set label = coalesce(${label ?? null}::text, label), body = (body::jsonb || ${body}::jsonb)::json,
        version = version + 1, conflict = conflict or coalesce(${baseVersion ?? null}::bigint <> version, false)
      where study = ${study} and list = ${list} and id = ${id}`.execute(database);
}

async function addProperties(
  database: Database,
  study: string,
  { list, at, names }: { readonly list: string; readonly at: string; readonly names: readonly string[] },
): Promise<void> {
  await sql`
    insert into entity_list (study, name, properties, updated_at) values (${study}, ${list}, ${names}::text[], ${at})
    on conflict (study, name) do update set updated_at = excluded.updated_at,
      properties = entity_list.properties || array(
        select name from unnest(excluded.properties) with ordinality as given (name, place)
        where name <> all(entity_list.properties) order by place)`.execute(database);
}
