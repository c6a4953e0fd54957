// Answers → the XML of an instance, as a phone would have sent them: the twin of `submission/read-instance`. Doors other than
// OpenRosa write it, so that everything that arrives is kept, read and checked in one way.
import { type AnswerGroup, type AnswerNode, isAnswerGroup } from "../submission/submission.ts";
import { nameIsNoElement } from "./problems.ts";

export interface Instance {
  readonly formId: string;
  /** Empty when the form has none. */
  readonly version: string;
  readonly instanceId: string;
  readonly deprecatedId?: string;
  /** `meta` in it is kept, but for the two ids. */
  readonly answers: AnswerGroup;
}

/** Throws `intake/question-is-no-element`. */
export function writeInstance({ formId, version, instanceId, deprecatedId, answers }: Instance): string {
  const { meta, ...rest } = answers;
  const replaced = deprecatedId === undefined ? {} : { deprecatedID: deprecatedId };
  const head: AnswerGroup = { ...(isAnswerGroup(meta) ? meta : {}), instanceID: instanceId, ...replaced };
  const attributes = `id="${asXml(formId)}"${version === "" ? "" : ` version="${asXml(version)}"`}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<data ${attributes}>${writeGroup(rest)}${writeNode("meta", head)}</data>`;
}

function writeGroup(group: AnswerGroup): string {
  return Object.entries(group)
    .map(([name, node]) => writeNode(name, node))
    .join("");
}

function writeNode(name: string, node: AnswerNode): string {
  if (!ELEMENT.test(name)) throw nameIsNoElement(name);
  if (typeof node === "string") return node === "" ? `<${name}/>` : `<${name}>${asXml(node)}</${name}>`;
  if (isAnswerGroup(node)) return `<${name}>${writeGroup(node)}</${name}>`;
  return node.map((turn) => `<${name}>${writeGroup(turn)}</${name}>`).join("");
}

const ELEMENT = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

/** Control characters and halves of letters, which XML 1.0 cannot hold, are left out. */
function asXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (sign) => ("\t\n\r".includes(sign) ? sign : ""))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
