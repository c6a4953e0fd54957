// The tree of a form between sheet and XForm: questions, groups and repeats, each with the row it came from.
import type { Entry, EntryMap } from "./entry.ts";

export type NodeKind = "question" | "group" | "repeat" | "external" | "entity";

export interface FormNode {
  readonly kind: NodeKind;
  /** As the `type` cell gives it, for rules that hang on it: `image`, `calculate`. */
  readonly type: string;
  readonly name: string;
  readonly sheet: "survey" | "settings" | "entities";
  readonly row: number;
  readonly label?: Entry;
  readonly hint?: Entry;
  readonly guidance?: Entry;
  readonly media: EntryMap;
  readonly bind: EntryMap;
  /** Attributes of the body element. */
  readonly control: EntryMap;
  /** Attributes of the node in the primary instance. */
  readonly instance: EntryMap;
  /** Element of the body; "" for what nobody sees. */
  readonly tag: string;
  readonly default: string;
  readonly defaultIsDynamic: boolean;
  readonly select?: Select;
  readonly triggers: readonly string[];
  readonly action?: NodeAction;
  /** Tags of an `osm` question. */
  readonly osmTags: readonly OsmTag[];
  readonly entity?: Entity;
  /** A group whose children stand among the answers as if they were beside it. */
  readonly flat: boolean;
  readonly children: FormNode[];
}

export interface NodeAction {
  readonly name: string;
  readonly event: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Select {
  /** Name of a list, file name, or a reference to a question inside a repeat; for `geometry` to the repeat itself. */
  readonly list: string;
  readonly source: "choices" | "file" | "repeat" | "external" | "instance" | "geometry";
  readonly filter: string;
  readonly parameters: ReadonlyMap<string, string>;
}

export interface OsmTag {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly name: string; readonly label: string }[];
}

/** What an entity needs is told by its list, identity and conditions; the label is a calculation. */
export interface Entity {
  readonly list: string;
  readonly id: string;
  readonly createIf: string;
  readonly updateIf: string;
  readonly label: string;
}

export interface Choice {
  readonly name: string;
  readonly label?: Entry;
  readonly media: EntryMap;
  /** Further columns, for filters and maps. */
  readonly more: ReadonlyMap<string, string>;
  readonly row: number;
}

export type ChoiceLists = ReadonlyMap<string, readonly Choice[]>;

/** Every node in the order of the form, blocks before what they hold. */
export function* walkNodes(nodes: readonly FormNode[]): Generator<FormNode> {
  for (const node of nodes) {
    yield node;
    yield* walkNodes(node.children);
  }
}

export type NodeDraft = Pick<FormNode, "kind" | "type" | "name" | "row"> & Partial<FormNode>;

export function formNode(draft: NodeDraft): FormNode {
  return {
    sheet: "survey",
    media: new Map(),
    bind: new Map(),
    control: new Map(),
    instance: new Map(),
    tag: "",
    default: "",
    defaultIsDynamic: false,
    triggers: [],
    osmTags: [],
    flat: false,
    children: [],
    ...draft,
  };
}
