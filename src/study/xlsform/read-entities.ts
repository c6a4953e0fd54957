// The entities sheet → declarations, and the place in the form where each belongs.
// Follows the ODK entities specification 2024.1 and 2025.1 (entities in repeats).
import type { Issue, Place } from "#base/issue";
import { nearest } from "#base/nearest";
import { textOf } from "../xform/entry.ts";
import type { Form } from "../xform/form.ts";
import { type Entity, type FormNode, formNode } from "../xform/form-node.ts";
import { isXmlName } from "../xform/xml.ts";
import { entityColumnIssue, entityIssue, saveToIssue } from "./entity-issues.ts";
import { triggersOf } from "./node-of-row.ts";
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
  if (createIf !== "" && updateIf !== "" && label === "") add("no-label", "label");
  return issues;
}

export interface Placement {
  readonly nodes: readonly FormNode[];
  readonly issues: readonly Issue[];
}

/** Puts `meta` with audit, identity and entities at the end of the form, and entities of a repeat into that repeat. */
export function placeEntities(form: Form, entities: readonly PlacedEntity[], meta: readonly FormNode[]): Placement {
  const homes = findHomes(form, entities);
  const issues = [...homes.issues];
  const atRoot: FormNode[] = [];
  for (const entity of entities) {
    const node = formNode({
      kind: "entity",
      type: "entity",
      name: "entity",
      row: entity.row,
      sheet: "entities",
      entity,
    });
    const home = homes.repeats.get(entity.list);
    if (home) home.children.push(metaGroup([node]));
    else atRoot.push(node);
  }
  if (atRoot.length > 1)
    for (const { row, entity } of atRoot.slice(1))
      issues.push(entityIssue("same-home", entity?.list ?? "", { file: form.file, sheet: "entities", row }));
  const children = [...atRoot.slice(0, 1), ...meta, ...identity(form)];
  return { nodes: children.length === 0 ? form.nodes : [...form.nodes, metaGroup(children)], issues };
}

function identity({ settings }: Form): readonly FormNode[] {
  const calculation = (name: string, bind: [string, string][]) =>
    formNode({ kind: "question", type: "calculate", name, row: settings.row, sheet: "settings", bind: new Map(bind) });
  const type: [string, string] = ["type", "string"];
  const preload: [string, string][] = [type, ["readonly", "true()"], ["jr:preload", settings.instanceId]];
  return [
    ...(settings.omitInstanceId ? [] : [calculation("instanceID", preload)]),
    ...(settings.instanceName === ""
      ? []
      : [calculation("instanceName", [type, ["calculate", settings.instanceName]])]),
  ];
}

function metaGroup(children: FormNode[]): FormNode {
  return formNode({
    kind: "group",
    type: "meta",
    name: "meta",
    row: 1,
    control: new Map([["bodyless", "yes"]]),
    children,
  });
}

interface Homes {
  readonly repeats: ReadonlyMap<string, FormNode>;
  readonly issues: readonly Issue[];
}

/** The innermost repeat that holds what an entity is made of: questions with save_to, and those in its label. */
function findHomes(form: Form, entities: readonly PlacedEntity[]): Homes {
  const issues: Issue[] = [];
  const repeats = new Map<string, FormNode>();
  const chains = repeatsAbove(form.nodes);
  const properties = new Map<string, number>();
  const claim = (list: string, chain: readonly FormNode[], fault: () => Issue) => {
    const home = chain.at(-1);
    const before = repeats.get(list);
    if (home === undefined || before === home) return;
    if (before === undefined || chain.includes(before)) repeats.set(list, home);
    else if (!chainOf(before, chains).includes(home)) issues.push(fault());
  };
  for (const { node, chain } of chains.values()) {
    const cell = node.bind.get("entities:saveto");
    if (typeof cell !== "string" || cell === "") continue;
    const place = { file: form.file, sheet: "survey", row: node.row, column: "save_to" };
    const { list, property, fault } = readSaveTo(cell, entities);
    const key = `${list}#${property}`;
    if (fault !== undefined)
      issues.push(
        saveToIssue(
          fault,
          {
            cell,
            meant: nearest(
              list,
              entities.map((each) => each.list),
            ),
          },
          place,
        ),
      );
    else if (node.kind !== "question") issues.push(saveToIssue("block", { cell, meant: undefined }, place));
    else if (properties.has(key)) issues.push(saveToIssue("same", { cell, meant: undefined }, place));
    properties.set(key, node.row);
    node.bind.set("entities:saveto", property);
    claim(list, chain, () => saveToIssue("home", { cell, meant: undefined }, place));
  }
  for (const { list, label, createIf, updateIf, id, place } of entities)
    for (const name of triggersOf(`${label} ${createIf} ${updateIf} ${id}`))
      claim(list, chains.get(name.replace("last-saved#", ""))?.chain ?? [], () => entityIssue("scope", list, place));
  return { repeats, issues };
}

interface SaveTo {
  readonly list: string;
  readonly property: string;
  readonly fault?: Parameters<typeof saveToIssue>[0];
}

function readSaveTo(cell: string, entities: readonly PlacedEntity[]): SaveTo {
  const parts = cell.split("#");
  const property = parts.at(-1) ?? "";
  const list = parts.length > 1 ? (parts[0] ?? "") : (entities[0]?.list ?? "");
  const reading = { list, property };
  if (entities.length === 0) return { ...reading, fault: "no-entities" };
  if (parts.length > 2) return { ...reading, fault: "delimiters" };
  if (parts.length === 1 && entities.length > 1) return { ...reading, fault: "prefix" };
  if (!entities.some((entity) => entity.list === list)) return { ...reading, fault: "list" };
  const isReserved = ["name", "label"].includes(property.toLowerCase()) || property.startsWith("__");
  return isReserved || !isXmlName(property) ? { ...reading, fault: "property" } : reading;
}

interface Chain {
  readonly node: FormNode;
  readonly chain: readonly FormNode[];
}

/** Every node by its name with the repeats it stands in, from the outside in; a repeat does not stand in itself. */
function repeatsAbove(nodes: readonly FormNode[]): ReadonlyMap<string, Chain> {
  const found = new Map<string, Chain>();
  const visit = (each: readonly FormNode[], chain: readonly FormNode[]) => {
    for (const node of each) {
      found.set(node.name, { node, chain });
      visit(node.children, node.kind === "repeat" ? [...chain, node] : chain);
    }
  };
  visit(nodes, []);
  return found;
}

function chainOf(repeat: FormNode, chains: ReadonlyMap<string, Chain>): readonly FormNode[] {
  return [...(chains.get(repeat.name)?.chain ?? []), repeat];
}
