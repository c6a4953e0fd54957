// Every expression of an XForm with the node that it belongs to, and the same form without any of them.
import type { XmlElement } from "#intake/openrosa/read-xml";
import { childNamed } from "#intake/openrosa/read-xml";
import { element, type XmlElement as Written, writeXml, type XmlContent } from "#study/xform/xml";

export interface FormExpression {
  /** Of the node that the expression is about: `/data/household/age`. */
  readonly path: string;
  /** `constraint`, `calculate`, …; `value` for actions, `nodeset` for choices, `label` for texts. */
  readonly attribute: string;
  readonly text: string;
}

const OF_BIND = ["relevant", "constraint", "required", "readonly", "calculate"];

export function expressionsOf(form: XmlElement): readonly FormExpression[] {
  const found: FormExpression[] = [];
  const visit = (inside: XmlElement, path: string) => {
    for (const child of inside.children) {
      const own = pathOf(child) ?? path;
      found.push(...expressionsIn(child, own));
      visit(child, own);
    }
  };
  visit(form, "");
  return found;
}

/** Of the node that an element is about; undefined where it is about none. */
export function pathOf({ name, attributes }: XmlElement): string | undefined {
  if (name === "text") return attributes.get("id")?.replace(/:[^:/]*(?::[^:/]*)?$/u, "");
  const path = attributes.get("nodeset") ?? attributes.get("ref");
  return path?.startsWith("/") === true && name !== "itemset" ? path : undefined;
}

function expressionsIn({ name, attributes }: XmlElement, path: string): readonly FormExpression[] {
  const expression = (key: string, attribute = key): readonly FormExpression[] => {
    const text = attributes.get(key) ?? "";
    return text.trim() === "" ? [] : [{ path, attribute, text }];
  };
  if (name === "bind") return OF_BIND.flatMap((key) => expression(key));
  if (name === "setvalue") return expression("value");
  if (name === "output") return expression("value", "label");
  if (name === "itemset") return expression("nodeset");
  return name === "repeat" ? expression("jr:count") : [];
}

/** Only the instances stay: what is asked for one expression does not fail for another. */
export function withoutExpressions(form: XmlElement): string {
  const model = childNamed(childNamed(form, "head"), "model");
  const [primary, ...others] = (model?.children ?? []).filter(({ name }) => name === "instance");
  const instances = [
    ...(primary === undefined ? [] : [copied(primary, firstOfEach)]),
    ...others.map((instance) => copied(instance, (children) => children)),
  ];
  const head = element("h:head", {}, [element("h:title"), element("model", {}, instances)]);
  const names = { xmlns: "http://www.w3.org/2002/xforms", "xmlns:h": "http://www.w3.org/1999/xhtml" };
  return writeXml(element("h:html", names, [head, element("h:body")]));
}

type Keep = (children: readonly XmlElement[]) => readonly XmlElement[];

function copied({ name, namespace, attributes, children, text }: XmlElement, keep: Keep): Written {
  const plain = Object.fromEntries([...attributes].filter(([key]) => !/^xmlns|:/u.test(key)));
  const kept = keep(children).map((child) => copied(child, keep));
  const inner: readonly XmlContent[] = kept.length === 0 && text !== "" ? [text] : kept;
  return element(name, { ...plain, xmlns: namespace }, inner);
}

/** The template of a repeat and its first turn are one: a node stands for all. */
function firstOfEach(children: readonly XmlElement[]): readonly XmlElement[] {
  return children.filter(({ name }, index) => children.findIndex((child) => child.name === name) === index);
}
