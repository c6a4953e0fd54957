// XML as a tree of elements, so that what other programs wrote goes out again as it came in, known to us or not.
import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const DEEPEST = 200;

/** Throws nothing: the row of the first fault instead. Blank text between elements is dropped. */
export function readXml(text: string): { readonly root?: XmlElement; readonly faultRow?: number } {
  const parser = new SaxesParser();
  const stack: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [];
  let [root, faultRow]: [XmlElement | undefined, number | undefined] = [undefined, undefined];
  const fail = () => {
    faultRow ??= parser.line;
  };
  parser.on("error", fail);
  parser.on("doctype", fail);
  parser.on("opentag", ({ name, attributes }) => {
    if (stack.length > DEEPEST) fail();
    stack.push({ name, attributes: { ...attributes }, children: [] });
  });
  const addText = (words: string) => stack.at(-1)?.children.push(words);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const done = stack.pop();
    if (done === undefined) return;
    const hasElements = done.children.some((child) => typeof child !== "string");
    const children = hasElements
      ? done.children.filter((child) => typeof child !== "string" || child.trim() !== "")
      : done.children;
    const element = { ...done, children };
    const parent = stack.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
  });
  parser.write(text).close();
  if (faultRow !== undefined || root === undefined) return { faultRow: faultRow ?? 1 };
  return { root };
}

export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeElement(root, "")}\n`;
}

function writeElement({ name, attributes, children }: XmlElement, indent: string): string {
  const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const head = `${indent}<${name}${words.join("")}`;
  if (children.length === 0) return `${head}/>`;
  if (children.every((child) => typeof child === "string"))
    return `${head}>${children.map(escapeText).join("")}</${name}>`;
  const inside = children.map((child) =>
    typeof child === "string" ? escapeText(child) : writeElement(child, `${indent}  `),
  );
  return `${head}>\n${inside.join("\n")}\n${indent}</${name}>`;
}

/** Letters that XML 1.0 forbids are dropped; a carriage return would be read as a line feed, and is written as a number. */
function escapeText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "")
      .replace(/&/gu, "&amp;")
      .replace(/</gu, "&lt;")
      .replace(/>/gu, "&gt;")
      .replace(/\r/gu, "&#13;")
  );
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/gu, "&quot;").replace(/\n/gu, "&#10;").replace(/\t/gu, "&#9;");
}

export function elementsOf({ children }: XmlElement, name?: string): readonly XmlElement[] {
  return children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elementsOf(element, name)[0];
}

export function textOf(element: XmlElement | undefined): string {
  return element === undefined ? "" : element.children.filter((child) => typeof child === "string").join("");
}

/** Children that are nothing are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (XmlElement | string | undefined)[] = [],
): XmlElement {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [[key, value] as const],
  );
  return {
    name,
    attributes: Object.fromEntries(told),
    children: children.filter((child) => child !== undefined && child !== "") as XmlElement["children"],
  };
}
