// A row of the survey sheet → a node of the form: what its cells say, over what its type brings along.
import { isDynamicDefault } from "../xform/dynamic-default.ts";
import { copyEntries, type EntryMap, type FormRow, groupOf, textOf } from "../xform/entry.ts";
import { type FormNode, formNode, type NodeDraft } from "../xform/form-node.ts";
import type { QuestionType } from "../xform/question-types.ts";
import type { Additions } from "./additions.ts";

export interface NodeParts {
  readonly kind: FormNode["kind"];
  /** The type cell without list names, for rules that hang on it. */
  readonly type: string;
  readonly name: string;
  readonly does: QuestionType;
  readonly additions?: Additions;
  readonly more?: Partial<FormNode>;
}

export function nodeOfRow({ row, entries }: FormRow, parts: NodeParts): FormNode {
  const { kind, type, name, does, additions, more } = parts;
  const text = textOf(entries, "default");
  const draft: NodeDraft = {
    kind,
    type,
    name,
    row,
    media: groupOf(entries, "media"),
    bind: over(does.bind, groupOf(entries, "bind"), additions?.bind),
    control: over({}, groupOf(entries, "control"), additions?.control),
    instance: groupOf(entries, "instance"),
    tag: does.tag ?? "",
    default: text,
    defaultIsDynamic: isDynamicDefault(text, type),
    triggers: triggersOf(textOf(entries, "trigger")),
    ...words(entries, does),
    ...(does.action ? { action: { ...does.action, attributes: additions?.action ?? {} } } : {}),
    ...more,
  };
  return formNode(does.mediatype === undefined ? draft : withMediatype(draft, does.mediatype));
}

/** `${a}, ${b}` → a, b. */
export function triggersOf(cell: string): readonly string[] {
  return [...cell.matchAll(/\$\{([^}]*)\}/gu)].map(([, name = ""]) => name.trim());
}

type Words = Pick<Partial<FormNode>, "label" | "hint" | "guidance">;

/** A select with the appearance `label` shows only the labels of its choices, so it needs none of its own. */
function words(entries: EntryMap, does: QuestionType): Words {
  const isLabels = groupOf(entries, "control").get("appearance") === "label";
  const label = entries.get("label") ?? (isLabels ? " " : undefined);
  const hint = entries.get("hint") ?? does.hint;
  const guidance = entries.get("guidance_hint");
  return {
    ...(label === undefined ? {} : { label }),
    ...(hint === undefined ? {} : { hint }),
    ...(guidance === undefined ? {} : { guidance }),
  };
}

function over(
  type: Readonly<Record<string, string>>,
  cells: EntryMap,
  additions: ReadonlyMap<string, string> | undefined,
): EntryMap {
  return new Map([...Object.entries(type), ...copyEntries(cells), ...(additions ?? [])]);
}

function withMediatype(draft: NodeDraft, mediatype: string): NodeDraft {
  const control: EntryMap = new Map(draft.control);
  if (!control.has("mediatype")) control.set("mediatype", mediatype);
  return { ...draft, control };
}
