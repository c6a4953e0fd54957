// A small XML writer: a tree of elements → text, everything escaped. Characters that XML 1.0 forbids are left out.

export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlContent[];
}

export type XmlContent = XmlElement | string;

type Attributes = Readonly<Record<string, string | undefined>>;

/** Attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes = {}, children: readonly XmlContent[] = []): XmlElement {
  return { name, attributes, children };
}

export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0"?>${contentText(root)}`;
}

/** A name of an element or attribute that needs no namespace of its own: letter or underscore first. */
export function isXmlName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.\-·]*$/u.test(name);
}

/** The same, with at most one prefix: `orx:max-pixels`. */
export function isQualifiedName(name: string): boolean {
  const parts = name.split(":");
  return parts.length <= 2 && parts.every(isXmlName);
}

function contentText(content: XmlContent): string {
  if (typeof content === "string") return escapeText(content);
  const { name, attributes, children } = content;
  let text = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) text += ` ${key}="${escapeValue(value)}"`;
  }
  if (children.length === 0) return `${text}/>`;
  text += ">";
  for (const child of children) text += contentText(child);
  return `${text}</${name}>`;
}

function escapeText(text: string): string {
  return permitted(text).replace(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

function escapeValue(text: string): string {
  return permitted(text).replace(/[&<>"\r\n\t]/g, (sign) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Most texts hold nothing that could be forbidden; halves of pairs are looked at one by one only where there are any. */
function permitted(text: string): string {
  if (!/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/.test(text)) return text;
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}
