// Inline content as runs of Word.
import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Inline } from "../../document/document.ts";
import { referenceName } from "../../document/plan-document.ts";
import { cleanText } from "../clean-text.ts";
import { bookmarkId, type DocxWriting } from "./docx-writing.ts";

type Face = Pick<IRunOptions, "bold" | "italics" | "style" | "size" | "font">;

export function docxInline(
  children: readonly Inline[],
  writing: DocxWriting,
  face: Face = {},
): readonly ParagraphChild[] {
  return children.flatMap((child) => writeInline(child, writing, face));
}

function writeInline(inline: Inline, writing: DocxWriting, face: Face): readonly ParagraphChild[] {
  switch (inline.type) {
    case "text":
    case "number":
      return [new TextRun({ ...face, text: cleanText(inline.text) })];
    case "strong":
      return docxInline(inline.children, writing, { ...face, bold: true });
    case "emphasis":
      return docxInline(inline.children, writing, { ...face, italics: true });
    case "link":
      return writeLink(inline, writing, face);
    case "note":
      return [writeNote(inline.children, writing)];
    case "reference":
      return [writeReference(inline.to, writing, face)];
  }
}

function writeLink(
  link: Extract<Inline, { type: "link" }>,
  writing: DocxWriting,
  face: Face,
): readonly ParagraphChild[] {
  if (!/^(https?:|mailto:|tel:)/i.test(link.address)) return docxInline(link.children, writing, face);
  const children = [...docxInline(link.children, writing, { ...face, style: "Hyperlink" })];
  return [new ExternalHyperlink({ link: cleanText(link.address), children })];
}

function writeNote(children: readonly Inline[], writing: DocxWriting): ParagraphChild {
  const number = writing.notes.push(
    new Paragraph({ style: "FootnoteText", children: [...docxInline(children, writing)] }),
  );
  return new FootnoteReferenceRun(number);
}

function writeReference(to: string, { plan }: DocxWriting, face: Face): ParagraphChild {
  const text = referenceName(plan, to);
  if (!plan.names.has(to)) return new TextRun({ ...face, text });
  return new InternalHyperlink({
    anchor: bookmarkId(to),
    children: [new TextRun({ ...face, style: "Hyperlink", text })],
  });
}
