// Which texts live in `itext` and are only referred to: those with translations, media, guidance or references.
import type { Entry } from "./entry.ts";
import type { Choice, FormNode } from "./form-node.ts";
import { hasReference } from "./references.ts";

export function labelNeedsItext({ label, media }: Pick<FormNode, "label" | "media">): boolean {
  return label instanceof Map || media.size > 0;
}

export function hintNeedsItext({ hint, guidance }: Pick<FormNode, "hint" | "guidance">): boolean {
  return hint instanceof Map || guidance !== undefined;
}

export function messageNeedsItext(message: Entry | undefined): boolean {
  return message instanceof Map || (message !== undefined && hasReference(message));
}

/** One choice with media, translations or a reference moves the labels of the whole list. */
export function listNeedsItext(choices: readonly Choice[]): boolean {
  return choices.some((choice) => labelNeedsItext(choice) || messageNeedsItext(choice.label));
}

/** The appearance `search(…)` fills a select from a file on the device; its choices then stand in the body. */
export function usesSearch({ control, select }: FormNode): boolean {
  const appearance = control.get("appearance");
  return select !== undefined && typeof appearance === "string" && /search\(.*?\)/u.test(appearance);
}
