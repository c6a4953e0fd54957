// A saved web page → its text, without scripts, styles and navigation.
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

const SILENT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "nav",
  "header",
  "footer",
  "aside",
  "svg",
  "head",
  "form",
]);
const BLOCKS = new Set([
  "p",
  "div",
  "section",
  "article",
  "main",
  "li",
  "tr",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "br",
]);

/** Paragraphs parted by line ends; the article or main part alone where the page names one. */
export function readHtml(html: string): string {
  const document = parse(html);
  const root = find(document, "article") ?? find(document, "main") ?? document;
  return textOf(root)
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n\s*/gu, "\n")
    .trim();
}

function find(node: Node, name: string): Node | undefined {
  if (node.nodeName === name) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function childrenOf(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

function textOf(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value.replace(/\s+/gu, " ");
  if (SILENT.has(node.nodeName)) return "";
  const inside = childrenOf(node)
    .map(textOf)
    .join(node.nodeName === "tr" ? " " : "");
  return BLOCKS.has(node.nodeName) ? `\n${inside}\n` : inside;
}
