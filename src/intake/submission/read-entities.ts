// The entities that a submission makes or changes: one of the form itself, and one in each turn of a repeat that makes some. What a
// question saves goes to the nearest entity around it. https://getodk.github.io/xforms-spec/entities.html (2024.1, 2025.1)
import { childNamed, type XmlElement } from "../openrosa/read-xml.ts";
import type { FormShape } from "./form-shape.ts";

export interface EntityChange {
  readonly list: string;
  readonly kind: "create" | "update";
  readonly id: string;
  /** Absent in an update that does not give one. */
  readonly label?: string;
  readonly properties: Readonly<Record<string, string>>;
  /** Version that the phone had when it changed the entity; absent where it knew none. */
  readonly baseVersion?: number;
}

interface Owner {
  readonly change: Omit<EntityChange, "properties"> | undefined;
  readonly properties: [string, string][];
}

/** In document order; empty when the submission asks for none. Personal answers go into no list. */
export function readEntities(root: XmlElement, shape: FormShape): readonly EntityChange[] {
  const { saveTo = {}, personal } = shape;
  const walk: Walk = { saveTo, hidden: new Set(personal), owners: [] };
  visit(walk, { container: root, path: "", outer: undefined });
  return walk.owners.flatMap(({ change, properties }) =>
    change === undefined ? [] : [{ ...change, properties: Object.fromEntries(properties) }],
  );
}

interface Walk {
  readonly saveTo: NonNullable<FormShape["saveTo"]>;
  /** Paths of personal answers. */
  readonly hidden: ReadonlySet<string>;
  readonly owners: Owner[];
}

interface Visit {
  readonly container: XmlElement;
  readonly path: string;
  /** The nearest entity around the container. */
  readonly outer: Owner | undefined;
}

function visit(walk: Walk, { container, path, outer }: Visit): void {
  const owner = ownerOf(container) ?? outer;
  if (owner !== undefined && owner !== outer) walk.owners.push(owner);
  for (const child of container.children.filter(({ name }) => name !== "meta")) {
    const own = path === "" ? child.name : `${path}/${child.name}`;
    const property = walk.hidden.has(own) ? undefined : walk.saveTo[own];
    // Only what was answered or emptied: a question that was not relevant changes nothing.
    if (property !== undefined) owner?.properties.push([property, child.text]);
    if (child.children.length > 0) visit(walk, { container: child, path: own, outer: owner });
  }
}

function ownerOf(container: XmlElement): Owner | undefined {
  const entity = childNamed(childNamed(container, "meta"), "entity");
  return entity === undefined ? undefined : { change: readChange(entity), properties: [] };
}

/** Undefined when neither condition held. */
function readChange(entity: XmlElement): Owner["change"] {
  const kind = kindOf(entity);
  const list = entity.attributes.get("dataset") ?? "";
  const id = entity.attributes.get("id") ?? "";
  if (kind === undefined || list === "" || id === "") return undefined;
  const label = childNamed(entity, "label")?.text.trim() ?? "";
  const version = entity.attributes.get("baseVersion") ?? "";
  return {
    list,
    kind,
    id,
    ...(label === "" ? {} : { label }),
    ...(/^\d{1,9}$/.test(version) ? { baseVersion: Number(version) } : {}),
  };
}

function kindOf({ attributes }: XmlElement): EntityChange["kind"] | undefined {
  const says = (name: string) => /^(1|true)$/i.test(attributes.get(name) ?? "");
  if (says("create")) return "create";
  return says("update") ? "update" : undefined;
}
