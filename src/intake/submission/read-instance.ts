// The XML of a filled form → its answers. What is a repeat, and what names a file, only the form knows.
import { groupBy } from "#base/group-by";
import type { XmlElement } from "../openrosa/read-xml.ts";
import type { AnswerGroup, AnswerNode } from "./submission.ts";

/** What must be known of a form to read what was filled in. Paths without root and prefixes: `household/member`. */
export interface InstanceShape {
  readonly repeats: ReadonlySet<string>;
  /** Questions that are answered with a file. */
  readonly uploads: ReadonlySet<string>;
}

export interface ReadInstance {
  readonly answers: AnswerGroup;
  readonly attachments: readonly string[];
}

export function readInstance(root: XmlElement, shape: InstanceShape): ReadInstance {
  const named = new Set<string>();
  const answers = readGroup(root, "", { shape, named });
  return { answers, attachments: [...named] };
}

interface Reading {
  readonly shape: InstanceShape;
  readonly named: Set<string>;
}

function readGroup(element: XmlElement, path: string, reading: Reading): AnswerGroup {
  const byName = groupBy(element.children, (child) => child.name);
  return Object.fromEntries(
    [...byName].map(([name, children]) => [name, readNode(children, path === "" ? name : `${path}/${name}`, reading)]),
  );
}

/** Twins that the form does not call a repeat are kept all the same. */
function readNode(twins: readonly XmlElement[], path: string, reading: Reading): AnswerNode {
  const [first] = twins;
  if (first === undefined) return "";
  if (reading.shape.repeats.has(path) || twins.length > 1) return twins.map((twin) => readTurn(twin, path, reading));
  if (first.children.length > 0) return readGroup(first, path, reading);
  return readText(first, path, reading);
}

function readTurn(element: XmlElement, path: string, reading: Reading): AnswerGroup {
  return element.children.length > 0 || element.text.trim() === ""
    ? readGroup(element, path, reading)
    : { "": readText(element, path, reading) };
}

function readText(element: XmlElement, path: string, { shape, named }: Reading): string {
  const name = element.text.trim();
  if (name !== "" && shape.uploads.has(path)) named.add(name);
  return element.text;
}
