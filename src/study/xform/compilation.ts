// What the writers of the parts of an XForm share: the form, its index, and the issues they meet.
import type { Issue, Place } from "#base/issue";
import { nearest } from "#base/nearest";
import type { EntryMap } from "./entry.ts";
import type { Form } from "./form.ts";
import { type FormIndex, indexForm } from "./form-index.ts";
import type { FormNode } from "./form-node.ts";
import { type ReferenceOptions, type Referrer, resolveReferences } from "./references.ts";
import { spokenExpressions } from "./spoken-expressions.ts";
import { attributeIssue, referenceIssue } from "./xform-issues.ts";
import { element, isQualifiedName, type XmlContent } from "./xml.ts";

export interface Compilation {
  readonly form: Form;
  readonly index: FormIndex;
  readonly issues: Issue[];
  /** Prefixes that the root element declares. */
  readonly prefixes: ReadonlySet<string>;
}

export function compilation(form: Form, prefixes: ReadonlySet<string>): Compilation {
  return { form, index: indexForm(form), issues: [], prefixes };
}

/** Where an expression stands, for its paths and for messages. */
export interface Expression {
  readonly node: FormNode;
  readonly column: string;
  readonly options?: ReferenceOptions;
  /** Further nodes between `node` and the expression: those of an entity. */
  readonly inside?: boolean;
}

export function resolve(text: string, expression: Expression, { form, index, issues }: Compilation): string {
  const { node, column, options, inside } = expression;
  const ancestors = index.byNode.get(node)?.ancestors ?? [];
  const referrer: Referrer = {
    index,
    context: inside === true ? [...ancestors, node] : ancestors,
    onFault: ({ name, fault }) => {
      const meant = fault === "missing" ? nearest(name, index.byName.keys()) : undefined;
      issues.push(referenceIssue({ name, fault, meant }, placeOfNode(node, column, form.file)));
    },
  };
  return resolveReferences(text, referrer, options);
}

/** A text for people: what it refers to becomes `output`. Texts of choices stand nowhere, so their paths are absolute. */
export function withOutputs(text: string, where: Expression | Place, compiled: Compilation): readonly XmlContent[] {
  if (!text.includes("${") && !text.includes("instance(")) return [text];
  const parts: XmlContent[] = [];
  let last = 0;
  for (const { start, end } of spokenExpressions(text)) {
    const said = text.slice(start, end);
    const value = "node" in where ? resolve(said, where, compiled) : resolveAbsolute(said, where, compiled);
    parts.push(text.slice(last, start), element("output", { value }));
    last = end;
  }
  return [...parts, text.slice(last)].filter((part) => part !== "");
}

function resolveAbsolute(text: string, place: Place, { index, issues }: Compilation): string {
  return resolveReferences(text, {
    index,
    context: undefined,
    onFault: ({ name, fault }) =>
      issues.push(referenceIssue({ name, fault, meant: nearest(name, index.byName.keys()) }, place)),
  });
}

/** Attributes of an element from cells; names that XML does not permit become issues. */
export function attributesOf(cells: EntryMap, expression: Expression, compiled: Compilation): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of cells) {
    if (typeof value !== "string") continue;
    if (isPermitted(name, compiled)) attributes[name] = resolve(value, { ...expression, column: name }, compiled);
    else compiled.issues.push(attributeIssue(name, placeOfNode(expression.node, name, compiled.form.file)));
  }
  return attributes;
}

export function isPermitted(name: string, { prefixes }: Compilation): boolean {
  const [prefix = "", local] = name.split(":");
  return isQualifiedName(name) && !name.startsWith("xmlns") && (local === undefined || prefixes.has(prefix));
}

export function placeOfNode({ sheet, row }: Pick<FormNode, "sheet" | "row">, attribute: string, file: string): Place {
  return { file, sheet, row, column: columnOf(attribute) };
}

/** The column of the survey sheet that an attribute of the XForm is written in. */
export function columnOf(attribute: string): string {
  return COLUMNS[attribute] ?? attribute;
}

/** Attributes by the column that they are written in. */
const COLUMNS: Readonly<Record<string, string>> = {
  "jr:constraintMsg": "constraint_message",
  "jr:requiredMsg": "required_message",
  "jr:count": "repeat_count",
  "entities:saveto": "save_to",
  calculate: "calculation",
  readonly: "read_only",
  nodeset: "choice_filter",
  value: "default",
};
