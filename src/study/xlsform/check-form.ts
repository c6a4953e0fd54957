// What only shows when the whole form is known: words, triggers, lists for search(), files that entities need.
import type { Issue, Place } from "#base/issue";
import { nearest } from "#base/nearest";
import type { EntryMap } from "../xform/entry.ts";
import type { Form } from "../xform/form.ts";
import { type FormNode, walkNodes } from "../xform/form-node.ts";
import { usesSearch } from "../xform/requires-itext.ts";
import { reference, sayMistyped } from "../xform/say.ts";
import { isSeen } from "../xform/write-body.ts";
import { withoutEnding } from "../xform/write-select.ts";
import { rootNameIssue, searchIssue } from "../xform/xform-issues.ts";
import { isXmlName } from "../xform/xml.ts";
import { filterIssues } from "./check-filters.ts";
import { entityIssue } from "./entity-issues.ts";
import { referenceGeometryIssue } from "./parameter-issues.ts";
import { lonePictureIssue, nothingShownIssue, noWordsIssue, sameNameIssue } from "./survey-issues.ts";
import { unknownTriggerIssue, unseenTriggerIssue } from "./trigger-issues.ts";

export function checkForm(form: Form): readonly Issue[] {
  const nodes = [...walkNodes(form.nodes)];
  const settings = { file: form.file, sheet: "settings", row: form.settings.row, column: "name" };
  return [
    ...(isXmlName(form.settings.rootName) ? [] : [rootNameIssue(form.settings.rootName, settings)]),
    ...nodes.flatMap((node) => wordIssues(node, form)),
    ...choicePictureIssues(form),
    ...emptyGroupIssues(nodes, form),
    ...triggerIssues(nodes, form),
    ...searchIssues(nodes, form),
    ...geometryIssues(nodes, form),
    ...filterIssues(form),
    ...siblingIssues(form.nodes, form),
    ...entityFileIssues(nodes, form),
  ];
}

function placeOf(node: FormNode, column: string, { file }: Form): Place {
  return { file, sheet: node.sheet, row: node.row, column };
}

function wordIssues(node: FormNode, form: Form): readonly Issue[] {
  const issues: Issue[] = [];
  if (isSeen(node) && node.label === undefined && node.hint === undefined && node.media.size === 0)
    issues.push(noWordsIssue(node.name, placeOf(node, "label", form)));
  return [...issues, ...pictureIssues(node.media, placeOf(node, "image", form))];
}

/** What stands beside a picture needs the picture: the large one, and what is said of it to those who cannot see it. */
function pictureIssues(media: EntryMap, place: Place): readonly Issue[] {
  if (media.has("image")) return [];
  return ["big-image", "image-description"]
    .filter((kind) => media.has(kind))
    .map((kind) => lonePictureIssue(kind, place));
}

function choicePictureIssues({ file, choices }: Form): readonly Issue[] {
  return [...choices.values()].flatMap((list) =>
    list.flatMap(({ media, row }) => pictureIssues(media, { file, sheet: "choices", row, column: "image" })),
  );
}

/** Calculations and the like stand in no screen. */
function emptyGroupIssues(nodes: readonly FormNode[], form: Form): readonly Issue[] {
  const isShown = (node: FormNode) => node.kind === "group" || node.kind === "repeat" || isSeen(node);
  return nodes
    .filter(({ kind, control, children }) => kind === "group" && !control.has("bodyless") && !children.some(isShown))
    .map((node) => nothingShownIssue(node.name, placeOf(node, "name", form)));
}

function triggerIssues(nodes: readonly FormNode[], form: Form): readonly Issue[] {
  const byName = new Map(nodes.filter(({ kind }) => kind === "question").map((node) => [node.name, node]));
  return nodes.flatMap((node) =>
    node.triggers.flatMap((name) => {
      const trigger = byName.get(name);
      const place = placeOf(node, "trigger", form);
      if (trigger === undefined) return [unknownTriggerIssue(name, nearest(name, byName.keys()), place)];
      return isSeen(trigger) ? [] : [unseenTriggerIssue(name, place)];
    }),
  );
}

/** A list that search() replaces cannot serve questions without it. */
function searchIssues(nodes: readonly FormNode[], form: Form): readonly Issue[] {
  const plain = new Set(nodes.flatMap((node) => (node.select && !usesSearch(node) ? [node.select.list] : [])));
  return nodes
    .filter((node) => usesSearch(node) && (plain.has(node.select?.list ?? "") || node.select?.source !== "choices"))
    .map((node) => searchIssue(placeOf(node, "appearance", form)));
}

/** A map shows a list, an attached file, entities, or the turns of a repeat. */
function geometryIssues(nodes: readonly FormNode[], form: Form): readonly Issue[] {
  const instances = attachedNames(nodes);
  const repeats = new Set(nodes.filter(({ kind }) => kind === "repeat").map(({ name }) => reference(name)));
  return nodes.flatMap((node) => {
    const { list, source } = node.select ?? {};
    const isThere =
      source === "geometry" ? repeats.has(list ?? "") : source !== "instance" || instances.has(list ?? "");
    if (isThere) return [];
    const meant = [reference(list ?? "")].find((written) => repeats.has(written));
    return [sayMistyped(referenceGeometryIssue(list ?? "", placeOf(node, "parameters", form)), meant)];
  });
}

/** Names that rows bring along, such as `<repeat>_count` and `<question>_other`, may be taken already. */
function siblingIssues(siblings: readonly FormNode[], form: Form): readonly Issue[] {
  const rows = new Map<string, number>();
  return siblings.flatMap((node) => {
    const before = rows.get(node.name);
    rows.set(node.name, before ?? node.row);
    const issue = before === undefined ? [] : [sameNameIssue(node.name, before, placeOf(node, "name", form))];
    return [...issue, ...siblingIssues(node.children, form)];
  });
}

function attachedNames(nodes: readonly FormNode[]): ReadonlySet<string> {
  return new Set(
    nodes.flatMap(({ kind, name, select, entity }) => {
      if (kind === "external") return [name];
      if (entity !== undefined) return [entity.list];
      return select?.source === "file" ? [withoutEnding(select.list)] : [];
    }),
  );
}

/** An entity can only be updated from a form that carries its list. */
function entityFileIssues(nodes: readonly FormNode[], form: Form): readonly Issue[] {
  const files = new Set(
    nodes.flatMap(({ kind, name, select }) => {
      if (kind === "external") return [name];
      return select?.source === "file" ? [withoutEnding(select.list)] : [];
    }),
  );
  return nodes.flatMap((node) => {
    const { entity } = node;
    const isMissing = entity !== undefined && entity.id !== "" && !files.has(entity.list);
    return isMissing ? [entityIssue("no-file", entity.list, placeOf(node, "list_name", form))] : [];
  });
}
