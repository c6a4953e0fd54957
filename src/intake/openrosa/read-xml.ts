// XML from strangers becomes a tree of elements: no document type, no entities of its own, bounded in size, depth and number.
import { SaxesParser, type SaxesTagNS } from "saxes";
import { Problem } from "#base/problem";
import { xmlIsRefused } from "./problems.ts";

export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The characters directly inside, without those of children. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

export const XML_LIMITS = { bytes: 10_000_000, depth: 100, elements: 500_000 } as const;

export function readXml(bytes: Uint8Array): XmlElement {
  if (bytes.length > XML_LIMITS.bytes) throw xmlIsRefused(`> ${XML_LIMITS.bytes} bytes`);
  try {
    return parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw xmlIsRefused(cause instanceof Error ? cause.message : String(cause));
  }
}

function parse(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let count = 0;
  parser.on("doctype", () => {
    throw xmlIsRefused("DOCTYPE");
  });
  parser.on("error", (error) => {
    throw xmlIsRefused(error.message);
  });
  parser.on("opentag", (tag) => {
    count += 1;
    if (count > XML_LIMITS.elements) throw xmlIsRefused(`> ${XML_LIMITS.elements} elements`);
    if (open.length >= XML_LIMITS.depth) throw xmlIsRefused(`> ${XML_LIMITS.depth} levels`);
    const element = openElement(tag);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (part: string) => {
    const last = open.at(-1);
    if (last) last.text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  if (!root) throw xmlIsRefused("no element");
  return root;
}

function openElement(tag: SaxesTagNS): OpenElement {
  const attributes = new Map(Object.values(tag.attributes).map((found) => [found.name, found.value]));
  return { name: tag.local, namespace: tag.uri, attributes, children: [], text: "" };
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}
