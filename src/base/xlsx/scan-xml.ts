// XML → its tags and texts, one after the other, as fast as the files of spreadsheets need. Names come without their prefix,
// attributes as they are written. Nothing outside the text is ever read, and entities that a DTD declares stay as they are.

export interface XmlEvents {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  /** As it stands in the file: the reader decodes what it keeps. `isRaw` in CDATA. */
  readonly text: (text: string, isRaw: boolean) => void;
}

/** Throws on a tag that is not closed. */
export function scanXml(xml: string, events: XmlEvents): void {
  let at = 0;
  for (;;) {
    const start = xml.indexOf("<", at);
    if (start === -1) return;
    if (start > at) events.text(xml.slice(at, start), false);
    at = xml[start + 1] === "!" || xml[start + 1] === "?" ? passOther(xml, start, events) : passTag(xml, start, events);
  }
}

function passTag(xml: string, start: number, events: XmlEvents): number {
  if (xml[start + 1] === "/") {
    const end = endOf(xml, ">", start);
    events.close(localName(xml.slice(start + 2, end).trim()));
    return end + 1;
  }
  const end = endOfTag(xml, start);
  const closes = xml[end - 1] === "/";
  const inside = xml.slice(start + 1, closes ? end - 1 : end);
  const blank = inside.search(/\s/);
  const name = localName(blank === -1 ? inside : inside.slice(0, blank));
  events.open(name, blank === -1 ? "" : inside.slice(blank));
  if (closes) events.close(name);
  return end + 1;
}

/** A sign > may stand inside quotes. No letter is looked at twice. */
function endOfTag(xml: string, start: number): number {
  let end = endOf(xml, ">", start);
  let at = start + 1;
  for (;;) {
    const quote = quoteBetween(xml, at, end);
    if (quote === -1) return end;
    at = endOf(xml, xml[quote] ?? "", quote + 1) + 1;
    if (at > end) end = endOf(xml, ">", at);
  }
}

function quoteBetween(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (xml[at] === '"' || xml[at] === "'") return at;
  return -1;
}

/** Comments, instructions and declarations say nothing; CDATA is text. */
function passOther(xml: string, start: number, events: XmlEvents): number {
  if (xml.startsWith("<!--", start)) return endOf(xml, "-->", start + 4) + 3;
  if (!xml.startsWith("<![CDATA[", start)) return endOf(xml, ">", start) + 1;
  const end = endOf(xml, "]]>", start + 9);
  events.text(xml.slice(start + 9, end), true);
  return end + 3;
}

function endOf(xml: string, sign: string, from: number): number {
  const end = xml.indexOf(sign, from);
  if (end === -1) throw new Error(`XML ends before ${sign}`);
  return end;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Value of an attribute by its local name; undefined when it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const plain = ` ${name}="`;
  const start = attributes.indexOf(plain);
  if (start !== -1) {
    const from = start + plain.length;
    return decodeXml(attributes.slice(from, attributes.indexOf('"', from)));
  }
  const found = new RegExp(`(?:^|\\s|:)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found === null ? undefined : decodeXml(found[1] ?? found[2] ?? "");
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, named) => {
    if (named !== undefined) return NAMED[named] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
