// Lists of choices, attached files and the last answers → secondary instances.
import type { Place } from "#base/issue";
import { type Compilation, placeOfNode } from "./compilation.ts";
import { textsOf } from "./entry.ts";
import type { NodePlace } from "./form-index.ts";
import type { Choice, FormNode } from "./form-node.ts";
import { listNeedsItext, usesSearch } from "./requires-itext.ts";
import { withoutEnding } from "./write-select.ts";
import { sameInstanceIssue } from "./xform-issues.ts";
import { element, type XmlElement } from "./xml.ts";

const FORMULAS = ["calculate", "constraint", "readonly", "required", "relevant"];
const LAST_SAVED = "__last-saved";

interface Attached {
  readonly id: string;
  readonly src: string;
  readonly node: FormNode;
}

export function writeSecondaryInstances(compiled: Compilation): readonly XmlElement[] {
  const seen = new Map<string, string>();
  const written: XmlElement[] = [];
  for (const { id, src, node } of attachedFiles(compiled)) {
    const before = seen.get(id);
    if (before !== undefined && (before !== src || node.kind === "external"))
      compiled.issues.push(sameInstanceIssue(id, placeOfNode(node, "type", compiled.form.file)));
    if (before === undefined) written.push(element("instance", { id, src }));
    seen.set(id, src);
  }
  const searched = new Set(
    compiled.index.places.flatMap(({ node }) => (usesSearch(node) ? [node.select?.list ?? ""] : [])),
  );
  for (const [list, choices] of compiled.form.choices)
    if (!seen.has(list) && !searched.has(list)) written.push(listInstance(list, choices));
    else if (seen.has(list)) compiled.issues.push(sameInstanceIssue(list, placeOfList(choices, compiled.form.file)));
  return written;
}

function placeOfList([first]: readonly Choice[], file: string): Place {
  const place = { file, sheet: "choices", column: "list_name" };
  return first === undefined ? place : { ...place, row: first.row };
}

function listInstance(list: string, choices: readonly Choice[]): XmlElement {
  const needsItext = listNeedsItext(choices);
  const items = choices.map(({ name, label, more }, index) => {
    const own: [string, string][] = [
      ...(needsItext ? [["itextId", `${list}-${index}`] as [string, string]] : []),
      ["name", name],
      ...(!needsItext && typeof label === "string" ? [["label", label] as [string, string]] : []),
      ...more,
    ];
    return element(
      "item",
      {},
      own.map(([key, text]) => element(key, {}, [text])),
    );
  });
  return element("instance", { id: list }, [element("root", {}, items)]);
}

function attachedFiles({ index }: Compilation): readonly Attached[] {
  const found: Attached[] = [];
  let last: NodePlace | undefined;
  for (const place of index.places) {
    const { node } = place;
    const formulas = formulasOf(node);
    found.push(...externalFile(node), ...selectFile(node), ...pulledFiles(node, formulas));
    if (last === undefined && formulas.some((text) => text.includes("${last-saved#"))) last = place;
  }
  return last ? [...found, { id: LAST_SAVED, src: "jr://instance/last-saved", node: last.node }] : found;
}

function externalFile(node: FormNode): readonly Attached[] {
  if (node.kind !== "external") return [];
  const src = node.type === "csv-external" ? `jr://file-csv/${node.name}.csv` : `jr://file/${node.name}.xml`;
  return [{ id: node.name, src, node }];
}

function selectFile(node: FormNode): readonly Attached[] {
  if (node.select?.source !== "file") return [];
  const { list } = node.select;
  return [{ id: withoutEnding(list), src: `jr://${list.endsWith(".csv") ? "file-csv" : "file"}/${list}`, node }];
}

function pulledFiles(node: FormNode, formulas: readonly string[]): readonly Attached[] {
  return formulas.flatMap((text) =>
    [...text.matchAll(/pulldata\s*\(\s*(.*?),/gu)].map(([, first = ""]) => {
      const id = first.replace(/['"]/gu, "").trim();
      return { id, src: `jr://file-csv/${id}.csv`, node };
    }),
  );
}

/** Expressions that may reach outside the form. */
function formulasOf({ bind, select, default: text }: FormNode): readonly string[] {
  const formulas = [select?.filter ?? "", text].filter((formula) => formula !== "");
  if (bind.size === 0) return formulas;
  for (const name of FORMULAS) {
    const entry = bind.get(name);
    if (entry !== undefined) formulas.push(...textsOf(entry));
  }
  return formulas;
}
