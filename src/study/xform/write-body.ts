// The form → what people see: `h:body` with a control per question, groups and repeats.
import { attributesOf, type Compilation, resolve } from "./compilation.ts";
import { isRepeat, type NodePlace } from "./form-index.ts";
import { type FormNode, walkNodes } from "./form-node.ts";
import { setDefault, triggeredBy } from "./write-binds.ts";
import { writeEntityActions } from "./write-entity.ts";
import { writeHint, writeLabel } from "./write-itext.ts";
import { queryOf, writeChoices } from "./write-select.ts";
import { element, type XmlElement } from "./xml.ts";

type Triggers = ReadonlyMap<string, readonly FormNode[]>;

export function writeBody(compiled: Compilation): XmlElement {
  const { settings, nodes } = compiled.form;
  const triggers = triggeredBy(compiled);
  const style = settings.style === "" ? undefined : settings.style;
  return element("h:body", { class: style }, controls(nodes, triggers, compiled));
}

function controls(nodes: readonly FormNode[], triggers: Triggers, compiled: Compilation): readonly XmlElement[] {
  return nodes.flatMap((node) => {
    const place = compiled.index.byNode.get(node);
    if (place === undefined || node.control.has("bodyless")) return [];
    if (node.kind === "group") return [group(place, triggers, compiled)];
    if (node.kind === "repeat") return [repeat(place, triggers, compiled)];
    return isSeen(node) ? [question(place, triggers, compiled)] : [];
  });
}

/** A calculation is only shown when it has words. */
export function isSeen({ kind, tag, bind, triggers, label, hint }: FormNode): boolean {
  const isComputed = bind.has("calculate") || triggers.length > 0;
  return kind === "question" && tag !== "" && !(isComputed && label === undefined && hint === undefined);
}

function group(place: NodePlace, triggers: Triggers, compiled: Compilation): XmlElement {
  const { node, path } = place;
  const attributes = attributesOf(node.control, { node, column: "body" }, compiled);
  const label = node.label === undefined ? [] : [writeLabel(place, compiled)];
  return element("group", { ...attributes, ref: node.flat ? undefined : path }, [
    ...label,
    ...controls(node.children, triggers, compiled),
  ]);
}

function repeat(place: NodePlace, triggers: Triggers, compiled: Compilation): XmlElement {
  const { node, path } = place;
  const attributes = attributesOf(node.control, { node, column: "body" }, compiled);
  const children = [...controls(node.children, triggers, compiled), ...newTurnActions(node, compiled)];
  const inner = element("repeat", { nodeset: path, ...attributes }, children);
  return element("group", { ref: path }, [writeLabel(place, compiled), inner]);
}

/** What a new turn needs: the defaults of its questions, save those that inner repeats look after. */
function newTurnActions(node: FormNode, compiled: Compilation): readonly XmlElement[] {
  return [...walkNodes(node.children)].flatMap((child) => {
    const place = compiled.index.byNode.get(child);
    if (place === undefined || place.ancestors.findLast(isRepeat) !== node) return [];
    if (child.kind === "entity") return writeEntityActions(place);
    return setDefault(place, "odk-new-repeat", compiled);
  });
}

function question(place: NodePlace, triggers: Triggers, compiled: Compilation): XmlElement {
  const { node, path } = place;
  const attributes = attributesOf(node.control, { node, column: "body" }, compiled);
  const query = queryOf(node, compiled);
  const children = [
    ...(node.label !== undefined || node.media.size > 0 || hasHint(node) ? [writeLabel(place, compiled)] : []),
    ...(hasHint(node) ? [writeHint(place, compiled)] : []),
    ...writeChoices(node, compiled),
    ...osmTags(node),
    ...(triggers.get(node.name) ?? []).flatMap((triggered) => triggerAction(triggered, node, compiled)),
  ];
  return element(node.tag, { ref: path, ...attributes, query }, children);
}

function hasHint({ hint, guidance }: FormNode): boolean {
  return hint !== undefined || guidance !== undefined;
}

function triggerAction(triggered: FormNode, trigger: FormNode, compiled: Compilation): readonly XmlElement[] {
  const place = compiled.index.byNode.get(triggered);
  if (place === undefined) return [];
  const event = "xforms-value-changed";
  if (triggered.type === "background-geopoint") return [element("odk:setgeopoint", { ref: place.path, event })];
  const calculation = triggered.bind.get("calculate");
  const value =
    typeof calculation === "string"
      ? resolve(calculation, { node: trigger, column: "calculate" }, compiled)
      : undefined;
  return [element("setvalue", { ref: place.path, event, value })];
}

function osmTags({ osmTags: tags }: FormNode): readonly XmlElement[] {
  const label = (text: string) => element("label", {}, text === "" ? [] : [text]);
  return tags.map((tag) =>
    element("tag", { key: tag.name }, [
      label(tag.label),
      ...tag.choices.map((choice) => element("item", {}, [label(choice.label), element("value", {}, [choice.name])])),
    ]),
  );
}
