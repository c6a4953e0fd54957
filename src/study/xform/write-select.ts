// What a select offers: an itemset over an instance, over a file, over the answers of a repeat, or items in the body.
import { type Compilation, type Expression, resolve, withOutputs } from "./compilation.ts";
import type { Choice, FormNode, Select } from "./form-node.ts";
import { listNeedsItext, usesSearch } from "./requires-itext.ts";
import { element, type XmlElement } from "./xml.ts";

export function writeChoices(node: FormNode, compiled: Compilation): readonly XmlElement[] {
  const { select } = node;
  if (select === undefined || select.source === "external") return [];
  if (usesSearch(node)) return items(select.list, compiled);
  if (select.source === "repeat") return [itemsetOfRepeat(node, select, compiled)];
  if (select.source === "geometry") return [itemsetOfGeometry(node, select, compiled)];
  const predicate = filterOf(node, select, compiled);
  const name = select.source === "file" ? withoutEnding(select.list) : select.list;
  const nodeset = `instance('${name}')/root/item${predicate === "" ? "" : `[${predicate}]`}`;
  return [itemset(randomized(nodeset, { node, select }, compiled), columnsOf(select, compiled))];
}

/** The query of a select_one_external, which ODK Collect answers from itemsets.csv. */
export function queryOf(node: FormNode, compiled: Compilation): string | undefined {
  const { select } = node;
  if (select?.source !== "external") return undefined;
  const predicate = filterOf(node, select, compiled);
  return `instance('${select.list}')/root/item${predicate === "" ? "" : `[${predicate}]`}`;
}

export function withoutEnding(file: string): string {
  return file.replace(/\.(?:csv|xml|geojson)$/u, "");
}

function filterOf(node: FormNode, { filter }: Select, compiled: Compilation): string {
  const expression: Expression = { node, column: "choice_filter", options: { fromCurrent: true } };
  return filter === "" ? "" : resolve(filter, expression, compiled);
}

interface Columns {
  readonly value: string;
  readonly label: string;
}

function columnsOf({ source, list, parameters }: Select, { form }: Compilation): Columns {
  const isMap = source === "file" && list.endsWith(".geojson");
  const needsItext = source === "choices" && listNeedsItext(form.choices.get(list) ?? []);
  const label = needsItext ? "jr:itext(itextId)" : isMap ? "title" : "label";
  return { value: parameters.get("value") ?? (isMap ? "id" : "name"), label: parameters.get("label") ?? label };
}

function itemset(nodeset: string, { value, label }: Columns): XmlElement {
  return element("itemset", { nodeset }, [element("value", { ref: value }), element("label", { ref: label })]);
}

function itemsetOfRepeat(node: FormNode, select: Select, compiled: Compilation): XmlElement {
  const options = { aboveRepeat: true } as const;
  const path = resolve(select.list, { node, column: "type", options }, compiled).trim().split("/");
  const name = path.at(-1) ?? "";
  const turns = path.slice(0, -1).join("/");
  const filter = resolve(
    select.filter,
    { node, column: "choice_filter", options: { aboveRepeat: true, fromCurrent: true } },
    compiled,
  );
  const predicate =
    filter === "" ? `./${name} != ''` : filter.replaceAll(`current()/${turns}`, ".").replaceAll(turns, ".");
  return itemset(randomized(`${turns}[${predicate}]`, { node, select }, compiled), { value: name, label: name });
}

/** What was drawn in the turns of a repeat, in its question `geometry`. Their paths stay absolute inside the repeat too. */
function itemsetOfGeometry(node: FormNode, select: Select, compiled: Compilation): XmlElement {
  const name = select.list.replace(/[${}\s]/gu, "");
  const turns = compiled.index.byName.get(name)?.[0]?.path ?? "";
  const filter = resolve(select.filter, { node, column: "choice_filter" }, compiled);
  const predicate = filter === "" ? "./geometry != ''" : filter.replaceAll(turns, ".");
  return itemset(`${turns}[${predicate}]`, { value: "geometry", label: "geometry" });
}

interface Asked {
  readonly node: FormNode;
  readonly select: Select;
}

function randomized(nodeset: string, { node, select }: Asked, compiled: Compilation): string {
  if (select.parameters.get("randomize") !== "true") return nodeset;
  const seed = select.parameters.get("seed");
  if (seed === undefined) return `randomize(${nodeset})`;
  return `randomize(${nodeset}, ${resolve(seed, { node, column: "parameters" }, compiled).trim()})`;
}

function items(list: string, compiled: Compilation): readonly XmlElement[] {
  const choices = compiled.form.choices.get(list) ?? [];
  const needsItext = listNeedsItext(choices);
  return choices.map((choice, index) => {
    const label = needsItext
      ? element("label", { ref: `jr:itext('${list}-${index}')` })
      : element("label", {}, labelOf(choice, compiled));
    return element("item", {}, [label, element("value", {}, [choice.name])]);
  });
}

function labelOf({ label, row }: Choice, compiled: Compilation): XmlElement["children"] {
  const place = { file: compiled.form.file, sheet: "choices", row, column: "label" };
  return typeof label === "string" ? withOutputs(label, place, compiled) : [];
}
