// A list of entities from a CSV: columns `name` (or `id`) and `label`, every other column a property.
import { hasErrors, type Issue } from "#base/issue";
import { readCsv } from "#base/read-csv";
import type { Sheet } from "#base/sheet";
import type { Entity } from "#store/acts/act";
import { actHead, type Desk } from "./act-head.ts";
import { refuseErrors } from "./file-problems.ts";
import { entityIsTwice, entityListIsUnfit } from "./intake-problems.ts";

export interface EntityListUpload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface EntityListChange {
  readonly name: string;
  /** Of the list afterwards. */
  readonly entities: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Ids of those that the list holds now and the file does not: they will be marked as deleted. */
  readonly removed: readonly string[];
  /** Columns that the list has now and the file has not. */
  readonly lostProperties: readonly string[];
  /** Whether the study had no list of this name. */
  readonly isNew: boolean;
  readonly issues: readonly Issue[];
}

/** What a file would make of a list; nothing is written. Throws `workbench/input-file-has-errors`, `workbench/entity-list-is-unfit`. */
export async function planEntityList(
  { store }: Pick<Desk, "store">,
  study: string,
  upload: EntityListUpload,
): Promise<EntityListChange> {
  const { list, issues } = readEntityFile(upload);
  const present = await store.entityLists.get(study, list.name);
  const known = new Map((await store.entityLists.entities(study, list.name)).map((one) => [one.id, one]));
  const wanted = new Set(list.entities.map(({ id }) => id));
  const kept = list.entities.filter(({ id }) => known.has(id));
  const unchanged = kept.filter((one) => isSame(one, known.get(one.id))).length;
  return {
    ...{ name: list.name, entities: list.entities.length, issues, isNew: present === undefined },
    ...{ added: list.entities.length - kept.length, changed: kept.length - unchanged, unchanged },
    removed: [...known.keys()].filter((id) => !wanted.has(id)),
    lostProperties: (present?.properties ?? []).filter((name) => !list.properties.includes(name)),
  };
}

/** Who is no longer in the file is marked as deleted. Throws what `planEntityList` throws. */
export async function replaceEntityList(
  desk: Desk,
  study: string,
  upload: EntityListUpload,
): Promise<EntityListChange> {
  const change = await planEntityList(desk, study, upload);
  const { list: body } = readEntityFile(upload);
  await desk.store.commit({ ...actHead(desk, study), verb: "replace-entity-list", body });
  return change;
}

interface EntityFile {
  readonly list: {
    readonly name: string;
    readonly properties: readonly string[];
    readonly entities: readonly Entity[];
  };
  readonly issues: readonly Issue[];
}

function readEntityFile({ name, bytes }: EntityListUpload): EntityFile {
  const { sheet, issues } = readCsv(bytes, `${name}.csv`);
  if (hasErrors(issues)) refuseErrors(`${name}.csv`, issues);
  return { list: { name, properties: propertiesOf(sheet), entities: readEntities(name, sheet) }, issues };
}

/** A property that is not there and an empty one are the same. */
function isSame(one: Entity, other: Entity | undefined): boolean {
  if (other === undefined || one.label !== other.label) return false;
  const names = new Set([...Object.keys(one.properties), ...Object.keys(other.properties)]);
  return [...names].every((name) => (one.properties[name] ?? "") === (other.properties[name] ?? ""));
}

/** Columns with two underscores are ours: a list that was given out may be loaded again. */
const OWN_COLUMNS = new Set(["name", "id", "label"]);

function propertiesOf({ head }: Sheet): readonly string[] {
  return head.filter((column) => !OWN_COLUMNS.has(column) && !column.startsWith("__"));
}

function readEntities(list: string, sheet: Sheet): readonly Entity[] {
  const idColumn = sheet.head.includes("name") ? "name" : "id";
  const at = (column: string) => sheet.head.indexOf(column);
  const missing = [idColumn, "label"].find((column) => at(column) === -1);
  if (missing !== undefined) throw entityListIsUnfit(list, missing);
  const properties = propertiesOf(sheet);
  const seen = new Set<string>();
  return sheet.rows.map(({ row, cells }) => {
    const id = cells[at(idColumn)] ?? "";
    if (id === "" || seen.has(id)) throw entityIsTwice(list, id, row);
    seen.add(id);
    const own = properties.map((name) => [name, cells[at(name)] ?? ""] as const);
    return { id, label: cells[at("label")] ?? "", properties: Object.fromEntries(own) };
  });
}
