// A small XML writer: a tree of elements → text, everything escaped. Characters that XML 1.0 forbids are left out.

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlContent[];
}

export type XmlContent = XmlElement | string;

type Attributes = Readonly<Record<string, string | undefined>>;

/** Attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes = {}, children: readonly XmlContent[] = []): XmlElement {
  const given: [string, string][] = [];
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) given.push([key, value]);
  return { name, attributes: Object.fromEntries(given), children };
}

export function writeXml(root: XmlElement): string {
  const parts: string[] = ['<?xml version="1.0"?>'];
  writeContent(root, parts);
  return parts.join("");
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

function writeContent(content: XmlContent, parts: string[]): void {
  if (typeof content === "string") {
    parts.push(escapeText(content));
    return;
  }
  parts.push("<", content.name);
  for (const [name, value] of Object.entries(content.attributes)) parts.push(" ", name, '="', escapeValue(value), '"');
  if (content.children.length === 0) {
    parts.push("/>");
    return;
  }
  parts.push(">");
  for (const child of content.children) writeContent(child, parts);
  parts.push("</", content.name, ">");
}

function escapeText(text: string): string {
  return permitted(text).replace(/[&<>\r]/gu, (sign) => ESCAPES[sign] ?? sign);
}

function escapeValue(text: string): string {
  return permitted(text).replace(/[&<>"\r\n\t]/gu, (sign) => ESCAPES[sign] ?? sign);
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

function permitted(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}
