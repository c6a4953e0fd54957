// Running text of a template → inlines: emphasis, links, notes, and the text directives.
import type { FootnoteDefinition, Nodes, PhrasingContent } from "mdast";
import type { Inline } from "../../document/document.ts";
import { checkAttributes } from "./check-attributes.ts";
import { isFigure, placeOf, rawLabel, readAttributes, type Scope, writtenText } from "./scope.ts";
import { templateIssue, unknownName } from "./template-issue.ts";
import { TEXT_DIRECTIVES } from "./text-directives.ts";

type TextDirective = Extract<PhrasingContent, { type: "textDirective" }>;

export function expandInline(scope: Scope, nodes: readonly PhrasingContent[]): readonly Inline[] {
  return nodes.flatMap((node) => expandNode(scope, node));
}

function expandNode(scope: Scope, node: PhrasingContent): readonly Inline[] {
  switch (node.type) {
    case "text":
      return [{ type: "text", text: node.value.replace(/\s*\n\s*/g, " ") }];
    case "strong":
    case "emphasis":
      return [{ type: node.type, children: expandInline(scope, node.children) }];
    case "link":
      return [{ type: "link", address: node.url, children: expandInline(scope, node.children) }];
    case "break":
      return [{ type: "text", text: " " }];
    case "inlineCode":
      return [{ type: "text", text: node.value }];
    case "footnoteReference":
      // A note may not hold a note: two that name each other would never end.
      if (scope.inNote === true) return refuse(scope, node);
      return [{ type: "note", children: noteOf({ ...scope, inNote: true }, node.identifier) }];
    case "textDirective":
      return isFigure(node) ? [{ type: "text", text: writtenText(scope, node) }] : expandDirective(scope, node);
    default:
      return refuse(scope, node);
  }
}

function noteOf(scope: Scope, identifier: string): readonly Inline[] {
  const definition = scope.chapter.tree.children.find(
    (node): node is FootnoteDefinition => node.type === "footnoteDefinition" && node.identifier === identifier,
  );
  const paragraphs = definition?.children.flatMap((child) => (child.type === "paragraph" ? [child] : [])) ?? [];
  return paragraphs.flatMap((paragraph) => expandInline(scope, paragraph.children));
}

function expandDirective(scope: Scope, node: TextDirective): readonly Inline[] {
  const directive = TEXT_DIRECTIVES[node.name];
  const place = placeOf(scope, node);
  if (directive === undefined) {
    const known = Object.keys(TEXT_DIRECTIVES);
    scope.issues.push(unknownName({ rule: "directive-is-known", place, name: node.name, known }));
    return [];
  }
  checkAttributes(scope, node, directive.attributes);
  return directive.expand({
    scope,
    place,
    label: rawLabel(scope, node),
    attributes: readAttributes(node.attributes),
    children: () => expandInline(scope, node.children),
  });
}

export function refuse(scope: Scope, node: Nodes): readonly never[] {
  scope.issues.push(
    templateIssue({
      rule: "markdown-is-printable",
      place: placeOf(scope, node),
      message: {
        es: `La plantilla usa un elemento que los informes no imprimen (${node.type}).`,
        en: `The template uses an element that reports do not print (${node.type}).`,
        fr: `Le modèle utilise un élément que les rapports n’impriment pas (${node.type}).`,
      },
      cure: {
        es: "Use párrafos, listas, títulos y las directivas de docs/report-templates.md.",
        en: "Use paragraphs, lists, headings and the directives of docs/report-templates.md.",
        fr: "Utilisez des paragraphes, des listes, des titres et les directives de docs/report-templates.md.",
      },
    }),
  );
  return [];
}
