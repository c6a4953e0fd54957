// WordprocessingML (ECMA-376 part 1) as text: runs, paragraphs, links, bookmarks, fields. The order of properties is that of the schema.
import { cleanText } from "../clean-text.ts";

export interface RunLook {
  readonly style?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  /** Half points. */
  readonly size?: number;
}

export interface Spacing {
  /** Twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  /** 240 is one line. */
  readonly line?: number;
}

export interface ParagraphLook {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly isBullet?: boolean;
  /** Colour of the ground. */
  readonly fill?: string;
  readonly tab?: { readonly side: "left" | "right"; readonly at: number; readonly leader?: "dot" };
  readonly spacing?: Spacing;
  readonly indent?: { readonly left: number; readonly hanging?: number };
  readonly align?: "left" | "center" | "right";
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Foreign text, for content and attributes. */
export function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

export function run(text: string, look: RunLook = {}): string {
  return `<w:r>${runProperties(look)}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

export function lineBreak(): string {
  return "<w:r><w:br/></w:r>";
}

export function tabulator(look: RunLook = {}): string {
  return `<w:r>${runProperties(look)}<w:tab/></w:r>`;
}

/** `children` are runs, links and bookmarks, already written. */
export function paragraph(children: string, look: ParagraphLook = {}): string {
  const properties = paragraphProperties(look);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${children}</w:p>`;
}

export function styled(style: string, text: string): string {
  return paragraph(run(text), { style });
}

/** A goal inside the document. `name` as `bookmarkId` makes it; `number` is unique in the document. */
export function bookmark(name: string, number: number, children: string): string {
  return `<w:bookmarkStart w:id="${number}" w:name="${name}"/>${children}<w:bookmarkEnd w:id="${number}"/>`;
}

export function linkInside(anchor: string, children: string): string {
  return `<w:hyperlink w:anchor="${anchor}" w:history="1">${children}</w:hyperlink>`;
}

export function linkOutside(relation: string, children: string): string {
  return `<w:hyperlink r:id="${relation}" w:history="1">${children}</w:hyperlink>`;
}

/** A value that the word processor fills: `PAGE`, `NUMPAGES`, `PAGEREF name \h`. */
export function field(instruction: string, look: RunLook = {}, isDirty = false): string {
  const properties = runProperties(look);
  const sign = (type: string, more = "") => `<w:r>${properties}<w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
  const words = `<w:r>${properties}<w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>`;
  return `${sign("begin", isDirty ? ' w:dirty="true"' : "")}${words}${sign("separate")}${sign("end")}`;
}

export function footnoteReference(number: number): string {
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`;
}

function runProperties(look: RunLook): string {
  const written = runLook(look);
  return written === "" ? "" : `<w:rPr>${written}</w:rPr>`;
}

export function runLook({ style, font, bold, italics, color, size }: RunLook): string {
  return [
    style === undefined ? "" : `<w:rStyle w:val="${style}"/>`,
    font === undefined ? "" : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
    bold === true ? "<w:b/><w:bCs/>" : "",
    italics === true ? "<w:i/><w:iCs/>" : "",
    color === undefined ? "" : `<w:color w:val="${color}"/>`,
    size === undefined ? "" : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join("");
}

export function paragraphProperties(look: ParagraphLook): string {
  const { style, keepNext, keepLines, pageBreakBefore, isBullet, fill, spacing, align } = look;
  return [
    style === undefined ? "" : `<w:pStyle w:val="${style}"/>`,
    keepNext === true ? "<w:keepNext/>" : "",
    keepLines === true ? "<w:keepLines/>" : "",
    pageBreakBefore === true ? "<w:pageBreakBefore/>" : "",
    isBullet === true ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : "",
    fill === undefined ? "" : shading(fill),
    tabStop(look),
    spacing === undefined ? "" : spacingOf(spacing),
    indentOf(look),
    align === undefined ? "" : `<w:jc w:val="${align}"/>`,
  ].join("");
}

export function shading(fill: string): string {
  return `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
}

function tabStop({ tab }: ParagraphLook): string {
  if (tab === undefined) return "";
  const leader = tab.leader === undefined ? "" : ` w:leader="${tab.leader}"`;
  return `<w:tabs><w:tab w:val="${tab.side}"${leader} w:pos="${tab.at}"/></w:tabs>`;
}

export function spacingOf({ before, after, line }: Spacing): string {
  const attribute = (name: string, value: number | undefined) => (value === undefined ? "" : ` w:${name}="${value}"`);
  const rule = line === undefined ? "" : ' w:lineRule="auto"';
  return `<w:spacing${attribute("before", before)}${attribute("after", after)}${attribute("line", line)}${rule}/>`;
}

function indentOf({ indent }: ParagraphLook): string {
  if (indent === undefined) return "";
  return `<w:ind w:left="${indent.left}"${indent.hanging === undefined ? "" : ` w:hanging="${indent.hanging}"`}/>`;
}
