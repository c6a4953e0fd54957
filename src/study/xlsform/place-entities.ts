// Entities into the form: each into a `meta` of its own, in the survey, a repeat or a group. An entity belongs to the innermost
// repeat that it is made of; of several entities in one repeat each gets a container that holds what is saved to it.
// Source: ODK XForms specification, "Entities" 2024.1 and 2025.1; where there is a choice, as pyxform 4.5 decides.
import type { Issue } from "#base/issue";
import { nearest } from "#base/nearest";
import type { Form } from "../xform/form.ts";
import { type FormNode, formNode } from "../xform/form-node.ts";
import { isXmlName } from "../xform/xml.ts";
import { entityIssue, saveToIssue } from "./entity-issues.ts";
import { triggersOf } from "./node-of-row.ts";
import type { PlacedEntity } from "./read-entities.ts";

export interface Placement {
  readonly nodes: readonly FormNode[];
  readonly issues: readonly Issue[];
}

/** Puts `meta` with audit, identity and entities at the end of the form, and entities of a container into that container. */
export function placeEntities(form: Form, entities: readonly PlacedEntity[], meta: readonly FormNode[]): Placement {
  const { homes, issues } = findHomes(form, entities);
  const atRoot: FormNode[] = [];
  for (const entity of entities) {
    const { row } = entity;
    const node = formNode({ kind: "entity", type: "entity", name: "entity", row, sheet: "entities", entity });
    const home = homes.get(entity.list)?.at(-1);
    if (home === undefined) atRoot.push(node);
    else home.children.push(metaGroup([node]));
  }
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

/** Containers from the outside in: groups and repeats; empty = the survey itself. */
type Path = readonly FormNode[];

/** What ties an entity to a place in the form: a question that saves to it, or one that its expressions name. */
interface Tie {
  readonly path: Path;
  readonly saves: boolean;
  readonly fault: () => Issue;
}

interface Homes {
  readonly homes: ReadonlyMap<string, Path>;
  readonly issues: readonly Issue[];
}

function findHomes(form: Form, entities: readonly PlacedEntity[]): Homes {
  const issues: Issue[] = [];
  const ties = findTies(form, entities, issues);
  const wishes = entities.map((entity) => wishOf(entity, ties.get(entity.list) ?? [], issues));
  if (wishes.length === 1 && wishes[0]?.scope.length === 0) return { homes: new Map(), issues };
  const taken = new Map<string, string>();
  const homes = new Map<string, Path>();
  for (const wish of wishes) {
    const home = takeHome(wish, taken);
    if (home !== undefined) homes.set(wish.entity.list, home);
    else issues.push(entityIssue("same-home", wish.entity.list, wish.entity.place));
  }
  return { homes, issues };
}

/** By list, in the order of the survey. */
function findTies(form: Form, entities: readonly PlacedEntity[], issues: Issue[]): ReadonlyMap<string, readonly Tie[]> {
  const found = new Map<string, Tie[]>(entities.map(({ list }) => [list, []]));
  const named = new Map(entities.map((entity) => [entity, namesIn(entity)]));
  const properties = new Set<string>();
  for (const { node, path } of nodesWithPaths(form.nodes)) {
    const saved = saveToOf(node, { form, entities, properties }, issues);
    if (saved !== undefined) found.get(saved.list)?.push({ path, saves: true, fault: saved.fault });
    for (const [{ list, place }, names] of named)
      if (names.has(node.name))
        found.get(list)?.push({ path, saves: false, fault: () => entityIssue("scope", list, place) });
  }
  return found;
}

function namesIn({ label, createIf, updateIf, id }: PlacedEntity): ReadonlySet<string> {
  const names = triggersOf(`${label} ${createIf} ${updateIf} ${id}`);
  return new Set(names.map((name) => name.replace("last-saved#", "")));
}

/** Every node with the containers around it, in the order of the survey. */
function nodesWithPaths(nodes: readonly FormNode[], path: Path = []): readonly { node: FormNode; path: Path }[] {
  return nodes.flatMap((node) => [
    { node, path },
    ...nodesWithPaths(node.children, node.kind === "question" ? path : [...path, node]),
  ]);
}

interface Saving {
  readonly form: Form;
  readonly entities: readonly PlacedEntity[];
  /** `list#property` of those that were met. */
  readonly properties: Set<string>;
}

function saveToOf(
  node: FormNode,
  { form, entities, properties }: Saving,
  issues: Issue[],
): { readonly list: string; readonly fault: () => Issue } | undefined {
  const cell = node.bind.get("entities:saveto");
  if (typeof cell !== "string" || cell === "") return undefined;
  const place = { file: form.file, sheet: "survey", row: node.row, column: "save_to" };
  const say = (fault: Parameters<typeof saveToIssue>[0], meant?: string) => saveToIssue(fault, { cell, meant }, place);
  const { list, property, fault } = readSaveTo(cell, entities);
  const lists = entities.map((entity) => entity.list);
  const key = `${list}#${property}`;
  if (fault !== undefined) issues.push(say(fault, nearest(list, lists)));
  else if (node.kind !== "question") issues.push(say("block"));
  else if (properties.has(key)) issues.push(say("same"));
  properties.add(key);
  node.bind.set("entities:saveto", property);
  return { list, fault: () => say("home") };
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

interface Wish {
  readonly entity: PlacedEntity;
  /** The innermost repeat that the entity is made of: its home lies there or inside, in no further repeat. */
  readonly scope: Path;
  /** The container that it would take first. */
  readonly wanted: Path;
  /** Where its properties are saved. */
  readonly saved: readonly Path[];
}

function wishOf(entity: PlacedEntity, ties: readonly Tie[], issues: Issue[]): Wish {
  const scope = ties.map(({ path }) => scopeOf(path)).reduce(deeper, []);
  const outside = ties.filter(({ path }) => !isWithin(scope, scopeOf(path)));
  const saved = ties.filter(({ saves }) => saves);
  const inOtherScope = saved.filter((tie) => !outside.includes(tie) && scopeOf(tie.path).length !== scope.length);
  issues.push(...[...outside, ...inOtherScope].map(({ fault }) => fault()));
  const inScope = (each: readonly Tie[]) =>
    each.map(({ path }) => path).filter((path) => scopeOf(path).length === scope.length && isWithin(path, scope));
  const savedPaths = inScope(saved);
  const wanted = savedPaths.length > 0 ? savedPaths.reduce(commonPath) : inScope(ties).reduce(longer, scope);
  return { entity, scope, wanted, saved: savedPaths };
}

function scopeOf(path: Path): Path {
  return path.slice(0, path.findLastIndex(({ kind }) => kind === "repeat") + 1);
}

/** By repeats; the first of equals. */
function deeper(a: Path, b: Path): Path {
  return countRepeats(b) > countRepeats(a) ? b : a;
}

function countRepeats(path: Path): number {
  return path.filter(({ kind }) => kind === "repeat").length;
}

function longer(a: Path, b: Path): Path {
  return b.length > a.length ? b : a;
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((node, index) => path[index] === node);
}

function commonPath(a: Path, b: Path): Path {
  const parting = a.findIndex((node, index) => b[index] !== node);
  return parting === -1 ? a : a.slice(0, parting);
}

/** From the container that is wanted up to the scope, the first that no other entity has; undefined when there is none. */
function takeHome({ entity, scope, wanted, saved }: Wish, taken: Map<string, string>): Path | undefined {
  for (let depth = wanted.length; depth >= scope.length; depth -= 1) {
    const home = wanted.slice(0, depth);
    if (taken.has(keyOf(home))) {
      // What saves to the nearest entity around it would save to another one.
      if (saved.some((path) => taken.has(keyOf(path)))) return undefined;
      continue;
    }
    taken.set(keyOf(home), entity.list);
    for (const path of saved)
      for (let length = path.length; length >= depth; length -= 1) taken.set(keyOf(path.slice(0, length)), entity.list);
    return home;
  }
  return undefined;
}

function keyOf(path: Path): string {
  return path.map(({ row, name }) => `${row} ${name}`).join("/");
}
