// The entity that a submission makes or changes. https://getodk.github.io/xforms-spec/entities.html
import { childNamed, type XmlElement } from "../openrosa/read-xml.ts";
import type { FormShape } from "./form-shape.ts";

export interface EntityChange {
  readonly list: string;
  readonly kind: "create" | "update";
  readonly id: string;
  /** Absent in an update that does not give one. */
  readonly label?: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** Undefined when the submission asks for none. Personal answers go into no list. */
export function readEntity(root: XmlElement, shape: FormShape): EntityChange | undefined {
  const entity = childNamed(childNamed(root, "meta"), "entity");
  const kind = entity && kindOf(entity);
  const list = entity?.attributes.get("dataset") ?? "";
  const id = entity?.attributes.get("id") ?? "";
  if (kind === undefined || list === "" || id === "") return undefined;
  const label = childNamed(entity, "label")?.text.trim() ?? "";
  return { list, kind, id, ...(label === "" ? {} : { label }), properties: readProperties(root, shape) };
}

function kindOf({ attributes }: XmlElement): EntityChange["kind"] | undefined {
  const says = (name: string) => /^(1|true)$/i.test(attributes.get(name) ?? "");
  if (says("create")) return "create";
  return says("update") ? "update" : undefined;
}

/** Only what was answered or emptied: a question that was not relevant changes nothing. */
function readProperties(root: XmlElement, { saveTo = {}, personal }: FormShape): Readonly<Record<string, string>> {
  const hidden = new Set(personal);
  const pairs = Object.entries(saveTo).flatMap(([path, property]) => {
    const node = hidden.has(path) ? undefined : elementAt(root, path);
    return node === undefined ? [] : [[property, node.text] as const];
  });
  return Object.fromEntries(pairs);
}

function elementAt(root: XmlElement, path: string): XmlElement | undefined {
  let element: XmlElement | undefined = root;
  for (const name of path.split("/")) element = childNamed(element, name);
  return element;
}
