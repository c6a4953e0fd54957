// Inline content as runs of Word.
import type { Inline } from "../../document/document.ts";
import { referenceName } from "../../document/plan-document.ts";
import { bookmarkId, type DocxWriting } from "./docx-writing.ts";
import { footnoteReference, linkInside, linkOutside, paragraph, type RunLook, run } from "./wordml.ts";

export function docxInline(children: readonly Inline[], writing: DocxWriting, look: RunLook = {}): string {
  return children.map((child) => writeInline(child, writing, look)).join("");
}

function writeInline(inline: Inline, writing: DocxWriting, look: RunLook): string {
  switch (inline.type) {
    case "text":
    case "number":
      return run(inline.text, look);
    case "strong":
      return docxInline(inline.children, writing, { ...look, bold: true });
    case "emphasis":
      return docxInline(inline.children, writing, { ...look, italics: true });
    case "link":
      return writeLink(inline, writing, look);
    case "note":
      return writeNote(inline.children, writing);
    case "reference":
      return writeReference(inline.to, writing, look);
  }
}

function writeLink(link: Extract<Inline, { type: "link" }>, writing: DocxWriting, look: RunLook): string {
  if (!/^(https?:|mailto:|tel:)/i.test(link.address)) return docxInline(link.children, writing, look);
  const relation = writing.links.get(link.address) ?? `rIdLink${writing.links.size + 1}`;
  writing.links.set(link.address, relation);
  return linkOutside(relation, docxInline(link.children, writing, { ...look, style: "Hyperlink" }));
}

function writeNote(children: readonly Inline[], writing: DocxWriting): string {
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
  const text = paragraph(`${mark}${run(" ")}${docxInline(children, writing)}`, { style: "FootnoteText" });
  return footnoteReference(writing.notes.push(text));
}

function writeReference(to: string, { plan }: DocxWriting, look: RunLook): string {
  const text = referenceName(plan, to);
  if (!plan.names.has(to)) return run(text, look);
  return linkInside(bookmarkId(to), run(text, { ...look, style: "Hyperlink" }));
}
