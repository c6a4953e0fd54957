// Where every node of a form stands: its path in the primary instance and what surrounds it.
import type { Form } from "./form.ts";
import type { FormNode } from "./form-node.ts";

export interface NodePlace {
  readonly node: FormNode;
  readonly path: string;
  /** From the outside in, without the root and without the node itself. */
  readonly ancestors: readonly FormNode[];
}

export interface FormIndex {
  readonly root: string;
  readonly places: readonly NodePlace[];
  readonly byNode: ReadonlyMap<FormNode, NodePlace>;
  readonly byName: ReadonlyMap<string, readonly NodePlace[]>;
}

export function indexForm({ settings, nodes }: Form): FormIndex {
  const root = `/${settings.rootName}`;
  const places: NodePlace[] = [];
  const byName = new Map<string, NodePlace[]>();
  const visit = (siblings: readonly FormNode[], path: string, ancestors: readonly FormNode[]) => {
    for (const node of siblings) {
      const place = { node, path: node.flat ? path : `${path}/${node.name}`, ancestors };
      places.push(place);
      if (isNamed(node)) addTo(byName, place);
      visit(node.children, place.path, isStep(node) ? [...ancestors, node] : ancestors);
    }
  };
  visit(nodes, root, []);
  return { root, places, byNode: new Map(places.map((place) => [place.node, place])), byName };
}

function addTo(byName: Map<string, NodePlace[]>, place: NodePlace): void {
  const same = byName.get(place.node.name);
  if (same) same.push(place);
  else byName.set(place.node.name, [place]);
}

/** Whether paths lead through it to what it holds. */
function isStep({ children, flat }: FormNode): boolean {
  return children.length > 0 && !flat;
}

/** External files, entities and groups without an element are no targets of `${…}`. */
function isNamed({ kind, flat }: FormNode): boolean {
  return kind !== "external" && kind !== "entity" && !flat;
}

export function isRepeat({ kind }: FormNode): boolean {
  return kind === "repeat";
}
