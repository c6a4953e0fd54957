// `begin loop over list`: one group per choice of the list, each with a copy of the questions inside.

import { copyEntries, type Entry, type EntryMap } from "../xform/entry.ts";
import { type Choice, type FormNode, formNode } from "../xform/form-node.ts";

/** `%(label)s` and `%(name)s` in the texts of the questions stand for those of the choice. */
export function unrollLoop(loop: FormNode, choices: readonly Choice[]): void {
  const inner = loop.children.splice(0);
  for (const choice of choices) {
    if (choice.name === "none") continue;
    const children = inner.map((node) => fillNode(node, choice));
    const { label, media, row } = choice;
    const group = {
      kind: "group" as const,
      type: "group",
      name: choice.name,
      row,
      media: copyEntries(media),
      children,
    };
    loop.children.push(formNode(label === undefined ? group : { ...group, label }));
  }
}

function fillNode(node: FormNode, choice: Choice): FormNode {
  const { label, hint, guidance } = node;
  return {
    ...node,
    ...(label === undefined ? {} : { label: fill(label, choice) }),
    ...(hint === undefined ? {} : { hint: fill(hint, choice) }),
    ...(guidance === undefined ? {} : { guidance: fill(guidance, choice) }),
    name: fillText(node.name, choice),
    media: fillMap(node.media, choice),
    bind: fillMap(node.bind, choice),
    control: fillMap(node.control, choice),
    instance: copyEntries(node.instance),
    children: node.children.map((child) => fillNode(child, choice)),
  };
}

function fill(entry: Entry, choice: Choice): Entry {
  return typeof entry === "string" ? fillText(entry, choice) : fillMap(entry, choice);
}

function fillMap(map: EntryMap, choice: Choice): EntryMap {
  return new Map(
    [...map].map(([key, entry]) => [
      key,
      typeof entry === "string" ? fillText(entry, choice, key) : fillMap(entry, choice),
    ]),
  );
}

/** `language`: of the text, so that the label of the choice is taken in the same one. */
function fillText(text: string, { name, label }: Choice, language?: string): string {
  if (!text.includes("%(")) return text;
  const word = typeof label === "string" ? label : labelIn(label, language);
  return text.replaceAll("%(name)s", name).replaceAll("%(label)s", word);
}

function labelIn(labels: EntryMap | undefined, language: string | undefined): string {
  const found = labels?.get(language ?? "") ?? labels?.values().next().value;
  return typeof found === "string" ? found : "";
}
