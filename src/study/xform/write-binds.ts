// Rules of the answers → `bind` elements, each followed by what the device does on opening the form.
import { type Compilation, isPermitted, placeOfNode, resolve } from "./compilation.ts";
import type { NodePlace } from "./form-index.ts";
import type { FormNode } from "./form-node.ts";
import { messageNeedsItext } from "./requires-itext.ts";
import { writeEntityBinds } from "./write-entity.ts";
import { itextReference } from "./write-itext.ts";
import { attributeIssue } from "./xform-issues.ts";
import { element, type XmlElement } from "./xml.ts";

const EXPRESSIONS = new Set(["readonly", "required", "relevant", "constraint", "calculate"]);
const MESSAGES = new Set(["jr:constraintMsg", "jr:requiredMsg", "jr:noAppErrorString"]);
const YES = /^(?:yes|Yes|YES|true|True|TRUE)$/u;
const NO = /^(?:no|No|NO|false|False|FALSE)$/u;

export function writeBinds(compiled: Compilation): readonly XmlElement[] {
  return compiled.index.places.flatMap((place) => {
    const { node } = place;
    if (node.kind === "entity") return writeEntityBinds(place, compiled);
    if (node.kind === "external" || node.flat) return [];
    return [...bindOf(place, compiled), ...writeOpeningActions(place, compiled)];
  });
}

/** A dynamic default, a place or a recording that is taken when the form is opened. */
function writeOpeningActions({ node, path }: NodePlace, compiled: Compilation): readonly XmlElement[] {
  const { action } = node;
  const opening = action ? [element(action.name, { ref: path, event: action.event, ...action.attributes })] : [];
  return [...setDefault({ node, path }, "odk-instance-first-load", compiled), ...opening];
}

/** The default of a question whose value must be computed; once for the form, and once for each new turn of a repeat. */
export function setDefault(
  { node, path }: Pick<NodePlace, "node" | "path">,
  event: string,
  compiled: Compilation,
): readonly XmlElement[] {
  if (node.kind !== "question" || !node.defaultIsDynamic) return [];
  const value = resolve(node.default, { node, column: "default" }, compiled);
  return [element("setvalue", { ref: path, event, value })];
}

function bindOf(place: NodePlace, compiled: Compilation): readonly XmlElement[] {
  const { node, path } = place;
  const attributes: Record<string, string> = {};
  for (const [name, entry] of node.bind) {
    if (name === "calculate" && node.triggers.length > 0) continue;
    if (!isPermitted(name, compiled)) {
      compiled.issues.push(attributeIssue(name, placeOfNode(node, name, compiled.form.file)));
    } else if (MESSAGES.has(name) && (entry instanceof Map || isReferringMessage(name, entry)))
      attributes[name] = itextReference(place, name);
    else if (typeof entry === "string")
      attributes[name] = resolve(asExpression(name, entry), { node, column: name }, compiled);
  }
  return node.bind.size === 0 ? [] : [element("bind", { nodeset: path, ...attributes })];
}

function isReferringMessage(name: string, text: string): boolean {
  return name !== "jr:noAppErrorString" && messageNeedsItext(text);
}

function asExpression(name: string, text: string): string {
  if (!EXPRESSIONS.has(name)) return text;
  if (YES.test(text)) return "true()";
  return NO.test(text) ? "false()" : text;
}

/** Calculations that run when the answer to the trigger changes, by the name of the trigger. */
export function triggeredBy(compiled: Compilation): ReadonlyMap<string, readonly FormNode[]> {
  const found = new Map<string, FormNode[]>();
  for (const { node } of compiled.index.places)
    for (const trigger of node.kind === "question" ? node.triggers : [])
      found.set(trigger, [...(found.get(trigger) ?? []), node]);
  return found;
}
