// The setting `flat`, made for ODK Tables: groups lose their element among the answers, and hand their relevance down.
import { type FormNode, formNode } from "../xform/form-node.ts";

/** The groups of the form keep their place on the screen. */
export function flattenGroups(nodes: readonly FormNode[], relevant = ""): readonly FormNode[] {
  return nodes.map((node) => {
    const own = textOf(node.bind.get("relevant"));
    const all = both(relevant, own);
    if (node.kind === "group" && !node.control.has("bodyless"))
      return formNode({ ...node, flat: true, children: [...flattenGroups(node.children, all)] });
    if (all !== "") node.bind.set("relevant", all);
    return node;
  });
}

function both(outer: string, inner: string): string {
  if (outer === "" || inner === "") return outer + inner;
  return `${outer} and (${inner})`;
}

function textOf(entry: unknown): string {
  return typeof entry === "string" ? entry : "";
}
