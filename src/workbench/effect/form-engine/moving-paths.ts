// Nodes whose expressions give another result later or elsewhere: the time of day, chance, the device, lists that are not
// here. What rests on them moves along.
import { childNamed, readXml, type XmlElement } from "#intake/openrosa/read-xml";
import type { EngineForm } from "../form-engine.ts";
import { expressionsOf } from "./form-expressions.ts";
import { targetsOf } from "./form-paths.ts";

const MOVING = /(?<![\w-])(?:now|today|random|randomize|once|uuid|property|version|position|pulldata)\s*\(/u;

const known = new WeakMap<EngineForm, ReadonlySet<string>>();

export function movingPaths(form: EngineForm): ReadonlySet<string> {
  const before = known.get(form);
  if (before !== undefined) return before;
  const found = findMoving(form);
  known.set(form, found);
  return found;
}

function findMoving({ xform, media }: EngineForm): ReadonlySet<string> {
  const tree = readXml(new TextEncoder().encode(xform));
  const absent = absentInstances(tree, media);
  const moving = new Set<string>();
  const dependents = new Map<string, string[]>();
  for (const expression of expressionsOf(tree)) {
    const { path, text } = expression;
    if (MOVING.test(text) || absent.some((id) => text.includes(id))) moving.add(path);
    for (const target of targetsOf(expression)) dependents.set(target, [...(dependents.get(target) ?? []), path]);
  }
  // A set grows while it is walked, and what joins it is walked too.
  for (const path of moving) for (const dependent of dependents.get(path) ?? []) moving.add(dependent);
  return moving;
}

function absentInstances(tree: XmlElement, media: EngineForm["media"]): readonly string[] {
  const model = childNamed(childNamed(tree, "head"), "model");
  return (model?.children ?? []).flatMap(({ name, attributes }) => {
    const file = attributes.get("src")?.split("/").at(-1);
    return name === "instance" && file !== undefined && !media.has(file) ? [attributes.get("id") ?? file] : [];
  });
}
