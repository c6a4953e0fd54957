// How rows of tables that HSDS 3 still has were written in 1.x and 2.x.
import type { HsdsRow } from "./dataset.ts";
import type { NewRow } from "./old-tables.ts";
import { uuidOf } from "./uuid-of.ts";

/** The rows that one row of an older version becomes; the first is the row itself. */
export function upgradeRow(table: string, row: HsdsRow): readonly NewRow[] {
  const upgrade = UPGRADES[table];
  return upgrade === undefined ? [{ table, row }] : upgrade(row);
}

const UPGRADES: Readonly<Record<string, (row: HsdsRow) => readonly NewRow[]>> = {
  organization: (row) => [{ table: "organization", row: rename(row, "url", "website") }],
  location: (row) => [{ table: "location", row: { location_type: "physical", ...row } }],
  program: (row) => [
    { table: "program", row: { ...(row.name === undefined ? {} : { description: row.name }), ...row } },
  ],
  language: (row) => [{ table: "language", row: rename(row, "language", "name") }],
  taxonomy_term: (row) => [{ table: "taxonomy_term", row: termRow(rename(row, "term", "name")) }],
  taxonomy: oldTaxonomy,
  phone: oldPhone,
  service: oldService,
};

function rename(row: HsdsRow, from: string, to: string): HsdsRow {
  const { [from]: value, ...rest } = row;
  return value === undefined ? row : { [to]: value, ...rest };
}

function termRow(row: HsdsRow): HsdsRow {
  return row.description === undefined && row.name !== undefined ? { ...row, description: row.name } : row;
}

/** What version 1 calls a taxonomy is a term; version 2 has both tables. */
function oldTaxonomy(row: HsdsRow): readonly NewRow[] {
  if (row.parent_id === undefined && row.parent_name === undefined && row.vocabulary === undefined)
    return [{ table: "taxonomy", row: termRow(row) }];
  const { vocabulary, parent_name: _, ...rest } = row;
  return [
    {
      table: "taxonomy_term",
      row: termRow({ ...rest, ...(vocabulary === undefined ? {} : { taxonomy: vocabulary }) }),
    },
  ];
}

/** The language of a phone is a row of its own since 3.0; the department of 1.0 is part of the description. */
function oldPhone({ language, department, ...rest }: HsdsRow): readonly NewRow[] {
  const described =
    department === undefined || rest.description !== undefined ? rest : { ...rest, description: department };
  const own = { table: "phone", row: described };
  if (language === undefined) return [own];
  return [
    own,
    { table: "language", row: { id: uuidOf("language", String(rest.id)), phone_id: rest.id, name: language } },
  ];
}

/** Version 1.0 tied a service to one location by a column. */
function oldService({ location_id, ...rest }: HsdsRow): readonly NewRow[] {
  const own = { table: "service", row: rest };
  if (location_id === undefined) return [own];
  const id = uuidOf("service_at_location", String(rest.id), String(location_id));
  return [own, { table: "service_at_location", row: { id, service_id: rest.id, location_id } }];
}
