// An entity → its element in `meta`, its binds and the action that gives it an identity.
// Source: ODK XForms specification, "Entities" 2024.1 and 2025.1.
import { type Compilation, resolve } from "./compilation.ts";
import { isRepeat, type NodePlace } from "./form-index.ts";
import type { Entity, FormNode } from "./form-node.ts";
import { element, type XmlElement } from "./xml.ts";

const VERSIONS = [
  ["baseVersion", "__version"],
  ["trunkVersion", "__trunkVersion"],
  ["branchId", "__branchId"],
] as const;

export function writeEntityElement({ entity }: FormNode): XmlElement {
  if (entity === undefined) return element("entity");
  const versions = entity.id === "" ? [] : VERSIONS.map(([name]): [string, string] => [name, ""]);
  const attributes = {
    dataset: entity.list,
    create: creates(entity) ? "1" : undefined,
    update: updates(entity) ? "1" : undefined,
    ...Object.fromEntries(versions),
    id: "",
  };
  return element("entity", attributes, entity.label === "" ? [] : [element("label")]);
}

export function writeEntityBinds({ node, path, ancestors }: NodePlace, compiled: Compilation): readonly XmlElement[] {
  const { entity } = node;
  if (entity === undefined) return [];
  const bind = (part: string, calculate: string | undefined, column: string) =>
    element("bind", {
      nodeset: `${path}/${part}`,
      calculate: calculate === undefined ? undefined : resolve(calculate, { node, column, inside: true }, compiled),
      type: "string",
      readonly: "true()",
    });
  const binds: XmlElement[] = [];
  if (entity.createIf !== "") binds.push(bind("@create", entity.createIf, "create_if"));
  if (entity.updateIf !== "") binds.push(bind("@update", entity.updateIf, "update_if"));
  if (entity.id !== "") binds.push(...versionBinds(entity, bind));
  binds.push(bind("@id", entity.id === "" ? undefined : entity.id, "entity_id"));
  if (givesIdentity(entity)) binds.push(identity(path, "odk-instance-first-load"));
  if (entity.label !== "") binds.push(bind("label", entity.label, "label"));
  return ancestors.length === 0 ? [] : binds;
}

/** In a repeat each new turn gets an identity of its own. */
export function writeEntityActions({ node, path, ancestors }: NodePlace): readonly XmlElement[] {
  const isNew = node.entity !== undefined && givesIdentity(node.entity) && ancestors.some(isRepeat);
  return isNew ? [identity(path, "odk-new-repeat")] : [];
}

/** The version of the specification that a form follows; undefined without entities. */
export function entitiesVersion({ index }: Compilation): string | undefined {
  const places = index.places.filter(({ node }) => node.kind === "entity");
  if (places.length === 0) return undefined;
  return places.some(({ ancestors }) => ancestors.some(isRepeat)) || places.length > 1 ? "2025.1.0" : "2024.1.0";
}

function versionBinds(
  { list, id }: Entity,
  bind: (part: string, calculate: string, column: string) => XmlElement,
): XmlElement[] {
  const item = `instance('${list}')/root/item[name=${id}]`;
  return VERSIONS.map(([name, column]) => bind(`@${name}`, `${item}/${column}`, "entity_id"));
}

function identity(path: string, event: string): XmlElement {
  return element("setvalue", { ref: `${path}/@id`, event, value: "uuid()" });
}

function creates({ createIf, updateIf, id }: Entity): boolean {
  return createIf !== "" || (updateIf === "" && id === "");
}

function updates({ updateIf, id }: Entity): boolean {
  return updateIf !== "" || id !== "";
}

function givesIdentity({ id }: Entity): boolean {
  return id === "";
}
