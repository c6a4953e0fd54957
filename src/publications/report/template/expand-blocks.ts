// Blocks of a template → blocks of the document; leaf directives bring tables, figures and lists, containers choose and frame.
import type { Heading, List, ListItem, RootContent } from "mdast";
import type { Block, Inline } from "../../document/document.ts";
import { checkAttributes } from "./check-attributes.ts";
import { expandContainer } from "./containers.ts";
import { expandInline, refuse } from "./expand-inline.ts";
import { LEAF_DIRECTIVES } from "./leaf-directives.ts";
import { placeOf, readAttributes, type Scope } from "./scope.ts";
import { unknownName } from "./template-issue.ts";

/** Tables and figures have attributes of their own, checked with their names. */
const NAMED = ["table", "figure"];

/** What no section stands on. */
const BY_THEMSELVES = ["opening", "page-break"];

type LeafDirective = Extract<RootContent, { type: "leafDirective" }>;

export function expandBlocks(scope: Scope, nodes: readonly RootContent[]): readonly Block[] {
  return nodes.flatMap((node) => expandBlock(scope, node));
}

function expandBlock(scope: Scope, node: RootContent): readonly Block[] {
  switch (node.type) {
    case "paragraph":
      return [{ type: "paragraph", children: expandInline(scope, node.children) }];
    case "heading":
      return [expandHeading(scope, node)];
    case "list":
      return [expandList(scope, node)];
    case "leafDirective":
      return expandLeaf(scope, node);
    case "containerDirective":
      return expandContainer(scope, node, (children) => expandBlocks(scope, children));
    case "footnoteDefinition":
    case "definition":
      return [];
    case "html":
      return node.value.startsWith("<!--") ? [] : refuse(scope, node);
    default:
      return refuse(scope, node);
  }
}

/** Ids count headings, so that they are the same in every language: `needs`, `needs-2`, `needs-2-1`. */
function expandHeading(scope: Scope, node: Heading): Block {
  const level = node.depth === 1 ? 1 : node.depth === 2 ? 2 : 3;
  const { headings } = scope;
  headings[level - 1] = (headings[level - 1] ?? 0) + 1;
  headings.fill(0, level);
  const words = node.children.filter((child) => child.type !== "textDirective" || child.name !== "unnumbered");
  const counts = headings.slice(1, level).join("-");
  return {
    type: "heading",
    level,
    id: counts === "" ? scope.chapter.name : `${scope.chapter.name}-${counts}`,
    children: trimEnd(expandInline(scope, words)),
    ...(words.length < node.children.length ? { unnumbered: true } : {}),
  };
}

function trimEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  return last?.type === "text" ? [...inlines.slice(0, -1), { ...last, text: last.text.trimEnd() }] : inlines;
}

function expandList(scope: Scope, node: List): Block {
  return { type: "list", ordered: node.ordered === true, items: node.children.map((item) => expandItem(scope, item)) };
}

function expandItem(scope: Scope, item: ListItem): readonly Inline[] {
  return item.children.flatMap((child) =>
    child.type === "paragraph" ? expandInline(scope, child.children) : refuse(scope, child),
  );
}

function expandLeaf(scope: Scope, node: LeafDirective): readonly Block[] {
  const place = placeOf(scope, node);
  const directive = LEAF_DIRECTIVES[node.name];
  if (directive === undefined) {
    const known = Object.keys(LEAF_DIRECTIVES);
    scope.issues.push(unknownName({ rule: "directive-is-known", place, name: node.name, known }));
    return [];
  }
  if (!NAMED.includes(node.name)) checkAttributes(scope, node, directive.attributes);
  const blocks = directive.compose({ scope, place, attributes: readAttributes(node.attributes) });
  if (!BY_THEMSELVES.includes(node.name)) {
    scope.parts.asked += 1;
    scope.parts.given += blocks.length > 0 ? 1 : 0;
  }
  return blocks;
}
