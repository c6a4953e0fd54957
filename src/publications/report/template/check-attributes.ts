// A directive with an attribute that it does not have is a slip of the pen, never ignored.

import type { Nodes } from "mdast";
import { placeOf, type Remarks } from "./scope.ts";
import { unknownName } from "./template-issue.ts";

type DirectiveNode = Extract<Nodes, { type: "textDirective" | "leafDirective" | "containerDirective" }>;

export function checkAttributes(scope: Remarks, node: DirectiveNode, known: readonly string[]): void {
  for (const name of Object.keys(node.attributes ?? {})) {
    if (known.includes(name)) continue;
    scope.issues.push(unknownName({ rule: "attribute-is-known", place: placeOf(scope, node), name, known }));
  }
}
