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

export interface ReplacedEntityList {
  readonly name: string;
  readonly entities: number;
  readonly issues: readonly Issue[];
}

/** Who is no longer in the file is marked as deleted. Throws `workbench/input-file-has-errors`, `workbench/entity-list-is-unfit`. */
export async function replaceEntityList(
  desk: Desk,
  study: string,
  upload: EntityListUpload,
): Promise<ReplacedEntityList> {
  const { name, bytes } = upload;
  const { sheet, issues } = readCsv(bytes, `${name}.csv`);
  if (hasErrors(issues)) refuseErrors(`${name}.csv`, issues);
  const body = { name, properties: propertiesOf(sheet), entities: readEntities(name, sheet) };
  await desk.store.commit({ ...actHead(desk, study), verb: "replace-entity-list", body });
  return { name, entities: body.entities.length, issues };
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
