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
      const place = { node, path: `${path}/${node.name}`, ancestors };
      places.push(place);
      if (isNamed(node)) {
        const same = byName.get(node.name);
        if (same) same.push(place);
        else byName.set(node.name, [place]);
      }
      visit(node.children, place.path, node.children.length === 0 ? ancestors : [...ancestors, node]);
    }
  };
  visit(nodes, root, []);
  return { root, places, byNode: new Map(places.map((place) => [place.node, place])), byName };
}

/** External files and entities are no targets of `${…}`. */
function isNamed({ kind }: FormNode): boolean {
  return kind !== "external" && kind !== "entity";
}

export function isRepeat({ kind }: FormNode): boolean {
  return kind === "repeat";
}
