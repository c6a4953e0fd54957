// What is wrong with the text of a chapter before there is any number: directives, attributes, tables and figures that do not
// exist. Parts that only some reports keep are looked at too.
import type { Nodes } from "mdast";
import type { Issue } from "#base/issue";
import { FIGURES } from "../figure/figures.ts";
import { TABLES } from "../table/tables.ts";
import { checkAttributes } from "./check-attributes.ts";
import { CONTAINERS } from "./containers.ts";
import { findUnread } from "./find-unread.ts";
import { knownPart, LEAF_DIRECTIVES, type PartCall } from "./leaf-directives.ts";
import { readChapter } from "./read-chapter.ts";
import { isFigure, placeOf, type Remarks, readAttributes } from "./scope.ts";
import { unknownName } from "./template-issue.ts";
import { TEXT_DIRECTIVES } from "./text-directives.ts";

export function checkChapter(file: string, text: string): readonly Issue[] {
  const remarks: Remarks = { chapter: readChapter(file, text), issues: [] };
  checkNode(remarks, remarks.chapter.tree);
  return remarks.issues;
}

const DIRECTIVES = {
  textDirective: TEXT_DIRECTIVES,
  leafDirective: LEAF_DIRECTIVES,
  containerDirective: CONTAINERS,
} satisfies Readonly<Record<string, Readonly<Record<string, { readonly attributes: readonly string[] }>>>>;

type DirectiveNode = Extract<Nodes, { type: keyof typeof DIRECTIVES }>;

function checkNode(remarks: Remarks, node: Nodes): void {
  if (isDirective(node) && !isFigure(node)) checkDirective(remarks, node);
  remarks.issues.push(...findUnread(remarks, node));
  if ("children" in node) for (const child of node.children) checkNode(remarks, child);
}

function isDirective(node: Nodes): node is DirectiveNode {
  return node.type in DIRECTIVES;
}

function checkDirective(remarks: Remarks, node: DirectiveNode): void {
  const known: Readonly<Record<string, { readonly attributes: readonly string[] }>> = DIRECTIVES[node.type];
  const directive = known[node.name];
  const call = { scope: remarks, place: placeOf(remarks, node), attributes: readAttributes(node.attributes) };
  if (directive === undefined) {
    const names = Object.keys(known);
    remarks.issues.push(unknownName({ rule: "directive-is-known", place: call.place, name: node.name, known: names }));
  } else if (node.type === "leafDirective" && node.name === "table") {
    knownPart(call, { rule: "table-is-known", known: TABLES });
  } else if (node.type === "leafDirective" && node.name === "figure") {
    knownPart(call, { rule: "figure-is-known", known: FIGURES });
  } else {
    checkAttributes(remarks, node, directive.attributes);
    if (node.type === "containerDirective") checkPartAskedFor(call);
  }
}

/** `only` with a table or figure keeps its content where that has something to show. */
function checkPartAskedFor({ scope, place, attributes: { table, figure } }: PartCall): void {
  const remark = (rule: string, name: string, known: Iterable<string>) =>
    scope.issues.push(unknownName({ rule, place, name, known }));
  if (table !== undefined && TABLES[table] === undefined) remark("table-is-known", table, Object.keys(TABLES));
  if (figure !== undefined && FIGURES[figure] === undefined) remark("figure-is-known", figure, Object.keys(FIGURES));
}
