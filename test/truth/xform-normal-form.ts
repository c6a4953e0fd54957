// XForms in a form that can be compared. Equal are: same elements, attributes and text, whatever the order of attributes,
// prefixes, white space between elements, and the order of binds, of texts, of translations and of secondary instances.

import type { XmlNode } from "../fixture/read-xml.ts";

const XFORMS = "{http://www.w3.org/2002/xforms}";
const EXPRESSIONS = "nodeset ref relevant constraint calculate required readonly value event count".split(" ");

export interface NormalNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly NormalNode[];
  readonly between: readonly string[];
}

export function normalForm({ name, attributes, texts, children }: XmlNode): NormalNode {
  const [first = "", ...rest] = texts;
  const sorted = [...attributes].map(([key, value]) => [key, normalValue(key, value)] as const);
  sorted.sort(([a], [b]) => (a < b ? -1 : 1));
  const isUnordered = ["model", "itext", "translation"].includes(name.replace(XFORMS, ""));
  return {
    name,
    attributes: Object.fromEntries(sorted),
    text: children.length > 0 || first.trim() === "" ? first.trim() : first,
    children: ordered(name, children.map(normalForm)),
    between: isUnordered ? [] : rest.map((text) => text.trim()),
  };
}

function normalValue(key: string, value: string): string {
  const local = key.split("}").at(-1) ?? "";
  return EXPRESSIONS.includes(local) ? value.replace(/\s+/gu, " ").trim() : value;
}

function ordered(parent: string, children: readonly NormalNode[]): readonly NormalNode[] {
  if (parent === `${XFORMS}itext` || parent === `${XFORMS}translation`) return byContent(children);
  if (parent !== `${XFORMS}model`) return children;
  const are = (name: string) => children.filter((child) => child.name === XFORMS + name);
  const others = children.filter(({ name }) => name !== `${XFORMS}bind` && name !== `${XFORMS}instance`);
  const [primary, ...secondary] = are("instance");
  return [...(primary ? [primary] : []), ...byContent(secondary), ...others, ...byContent(are("bind"))];
}

function byContent(nodes: readonly NormalNode[]): readonly NormalNode[] {
  return nodes
    .map((node) => [JSON.stringify(node), node] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, node]) => node);
}
