// A case as a file: a new one, or one whose head and story were put right; quotations, comments and what else stands in the head stay.
import { isCollection, type Node, parseDocument } from "yaml";
import { LANGUAGES, type Texts } from "#base/text";
import { type CaseStudy, PUBLICATIONS } from "./case-study.ts";
import type { StoryPhoto } from "./photo/story-photo.ts";

export type CaseHead = Pick<
  CaseStudy,
  "id" | "mark" | "pseudonym" | "sex" | "ageBand" | "country" | "city" | "needs" | "consent" | "titles"
>;

export interface WrittenCase {
  readonly head: CaseHead;
  /** Paragraphs parted by an empty line. */
  readonly story: Texts;
}

const HEAD = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;

/** `before`: the file as it is; empty for a new one. */
export function writeCase({ head, story }: WrittenCase, before: string): string {
  const document = parseDocument(HEAD.exec(before)?.[1] ?? `id: ${head.id}`);
  const { consent, ...others } = head;
  for (const [key, value] of Object.entries(others)) document.set(key, inOneLine(document.createNode(value)));
  // What else the person said of publications stays.
  if (!document.has("consent")) document.set("consent", inOneLine(document.createNode({})));
  for (const [key, value] of Object.entries(consent)) document.setIn(["consent", key], document.createNode(value));
  if (consent.publications?.length === PUBLICATIONS.length) document.deleteIn(["consent", "publications"]);
  if (!consent.scope.includes("photo")) document.delete("photo");
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  const sections = LANGUAGES.map((language) => `## ${language}\n\n${safe(story[language])}\n`);
  return `---\n${yaml}\n---\n\n${sections.join("\n")}`;
}

/** The file with another photo in its head, or without one. Undefined when the text is no case. */
export function writePhoto(text: string, photo: Omit<StoryPhoto, "picture"> | undefined): string | undefined {
  const [whole, head] = HEAD.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const document = parseDocument(head ?? "");
  if (photo === undefined) document.delete("photo");
  else document.set("photo", inOneLine(document.createNode(photo)));
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  return `---\n${yaml}\n---\n${text.slice(whole.length)}`;
}

/** What is left when the person takes consent back: whose story it was, and since when nobody tells it. Undefined when the text is no case. */
export function forgetCase(text: string, withdrawnOn: string): string | undefined {
  const head = HEAD.exec(text)?.[1];
  if (head === undefined) return undefined;
  const document = parseDocument(head);
  if (!document.has("consent")) return undefined;
  document.setIn(["consent", "withdrawnOn"], withdrawnOn);
  document.delete("quotations");
  document.delete("photo");
  for (const language of LANGUAGES) document.setIn(["titles", language], "–");
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd()}\n---\n`;
}

function inOneLine(node: Node): Node {
  if (isCollection(node)) node.flow = true;
  return node;
}

/** A line of a story never opens a section of the file. */
function safe(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .replace(/^#+[ \t]+/gmu, "")
    .trim();
}
