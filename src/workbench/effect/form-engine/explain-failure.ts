// The engine stops at the first thing that it cannot open and says little: which node of the form that is, and what to do.
import type { XmlElement } from "#intake/openrosa/read-xml";
import type { EngineIssue } from "../form-engine.ts";
import { formDoesNotLoad, groupIsEmpty, mediaNameMoves } from "./engine-issues.ts";
import { pathOf } from "./form-expressions.ts";

export function explainFailure(failure: string, tree: XmlElement, file: string): readonly EngineIssue[] {
  const [, empty] = /^Unexpected body element for nodeset (\S+)$/u.exec(failure) ?? [];
  if (empty !== undefined) return [groupIsEmpty(empty, file)];
  const moving = failure === "Invalid URL" ? movingMedia(tree) : [];
  if (moving.length > 0) return moving.map((path) => mediaNameMoves(path, file));
  return [formDoesNotLoad(failure, file)];
}

/** Questions whose picture, sound or film is called by what was answered. */
function movingMedia(tree: XmlElement): readonly string[] {
  const found = new Set<string>();
  const visit = (inside: XmlElement, path: string) => {
    for (const child of inside.children) {
      const own = pathOf(child) ?? path;
      const isMedia = child.name === "value" && MEDIA.has(child.attributes.get("form") ?? "");
      if (isMedia && child.children.length > 0) found.add(own);
      visit(child, own);
    }
  };
  visit(tree, "");
  return [...found];
}

const MEDIA = new Set(["image", "big-image", "audio", "video"]);
