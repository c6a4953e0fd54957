// The entities sheet → declarations.
// Follows the ODK entities specification 2024.1 and 2025.1 (entities in repeats).
import type { Issue, Place } from "#base/issue";
import { textOf } from "../xform/entry.ts";
import type { Entity } from "../xform/form-node.ts";
import { isXmlName } from "../xform/xml.ts";
import { entityColumnIssue, entityIssue } from "./entity-issues.ts";
import type { FormSheet } from "./read-form-sheet.ts";

export interface PlacedEntity extends Entity {
  readonly row: number;
  readonly place: Place;
}

export interface EntitiesReading {
  readonly entities: readonly PlacedEntity[];
  readonly issues: readonly Issue[];
}

const COLUMNS = new Set(["dataset", "entity_id", "create_if", "update_if", "label", "repeat"]);

export function readEntities(sheet: FormSheet): EntitiesReading {
  const issues: Issue[] = [];
  for (const { text, path } of sheet.heads)
    if (path.length > 0 && !COLUMNS.has(path[0] ?? ""))
      issues.push(entityColumnIssue(text, { file: sheet.file, sheet: sheet.name, row: 1, column: text }));
  const entities = sheet.rows.map(({ row, entries }): PlacedEntity => {
    const text = (name: string) => textOf(entries, name);
    const place = { file: sheet.file, sheet: sheet.name, row };
    const [id, createIf, updateIf, label] = [text("entity_id"), text("create_if"), text("update_if"), text("label")];
    return { list: text("dataset"), id, createIf, updateIf, label, row, place };
  });
  const lists = new Set<string>();
  for (const entity of entities) {
    issues.push(...entityIssues(entity, lists));
    lists.add(entity.list);
  }
  return { entities, issues };
}

function entityIssues(
  { list, id, createIf, updateIf, label, place }: PlacedEntity,
  seen: ReadonlySet<string>,
): Issue[] {
  const issues: Issue[] = [];
  const add = (fault: Parameters<typeof entityIssue>[0], column: string) =>
    issues.push(entityIssue(fault, list, { ...place, column }));
  if (list === "") add("no-list", "list_name");
  else if (list.startsWith("__") || list.includes(".") || !isXmlName(list)) add("list-name", "list_name");
  else if (seen.has(list)) add("same-list", "list_name");
  if (updateIf !== "" && id === "") add("no-id", "entity_id");
  if (id !== "" && createIf !== "" && updateIf === "") add("no-update", "update_if");
  if (id === "" && updateIf === "" && label === "") add("no-label", "label");
  return issues;
}
