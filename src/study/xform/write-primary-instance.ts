// The form → its primary instance: one empty element per question, and for each repeat a template and a first turn.
import { attributesOf, type Compilation, isPermitted } from "./compilation.ts";
import type { FormNode } from "./form-node.ts";
import { writeEntityElement } from "./write-entity.ts";
import { element, type XmlContent, type XmlElement } from "./xml.ts";

export function writePrimaryInstance(compiled: Compilation): XmlElement {
  const { settings, nodes } = compiled.form;
  const own: [string, string][] = [];
  for (const [name, value] of settings.attributes)
    if (typeof value === "string" && isPermitted(name, compiled)) own.push([name, value]);
  const attributes = {
    ...Object.fromEntries(own),
    id: settings.formId,
    xmlns: orNothing(settings.instanceXmlns),
    version: orNothing(settings.version),
  };
  return element(settings.rootName, attributes, childrenOf(nodes, { inTurn: false }, compiled));
}

function orNothing(text: string): string | undefined {
  return text === "" ? undefined : text;
}

interface Turn {
  /** Inside the first turn of a repeat the templates of inner repeats stand already in its own template. */
  readonly inTurn: boolean;
}

function childrenOf(nodes: readonly FormNode[], turn: Turn, compiled: Compilation): readonly XmlContent[] {
  return nodes.flatMap((node) => {
    if (node.kind === "external") return [];
    if (node.flat) return childrenOf(node.children, turn, compiled);
    if (node.kind === "repeat" && !turn.inTurn)
      return [template(node, compiled), instanceOf(node, { inTurn: true }, compiled)];
    return [instanceOf(node, turn, compiled)];
  });
}

function instanceOf(node: FormNode, turn: Turn, compiled: Compilation): XmlElement {
  if (node.kind === "entity") return writeEntityElement(node);
  const attributes = attributesOf(node.instance, { node, column: "instance" }, compiled);
  if (node.kind !== "question") return element(node.name, attributes, childrenOf(node.children, turn, compiled));
  const isStatic = node.default !== "" && !node.defaultIsDynamic;
  return element(node.name, attributes, isStatic ? [node.default] : []);
}

function template(node: FormNode, compiled: Compilation): XmlElement {
  return element(node.name, { "jr:template": "" }, inTemplate(node.children, compiled));
}

function inTemplate(nodes: readonly FormNode[], compiled: Compilation): readonly XmlElement[] {
  return nodes.flatMap((child) => {
    if (child.kind === "external") return [];
    if (child.flat) return inTemplate(child.children, compiled);
    if (child.kind === "repeat") return [template(child, compiled)];
    return [instanceOf(child, { inTurn: false }, compiled)];
  });
}
