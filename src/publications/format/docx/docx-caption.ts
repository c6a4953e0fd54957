// Above each table and figure: its name as a bookmark, the finding, the measure, and whether it is for demonstration.
import { Bookmark, Paragraph, TextRun } from "docx";
import type { Mark } from "#base/mark";
import { bookmarkId, type DocxWriting, styled } from "./docx-writing.ts";

export interface Captioned {
  readonly id: string;
  /** `Cuadro 3`. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** Drawings carry their mark themselves. */
  readonly mark?: Mark;
}

export function docxCaption(
  { id, name, title, subtitle, mark }: Captioned,
  { words }: DocxWriting,
): readonly Paragraph[] {
  const bookmark = new Bookmark({ id: bookmarkId(id), children: [new TextRun(name)] });
  return [
    new Paragraph({ style: "CaptionName", children: [bookmark] }),
    styled("Caption", title),
    ...(subtitle === "" ? [] : [styled("Subtitle2", subtitle)]),
    ...(mark === "demonstration" ? [styled("Mark", words.demonstration)] : []),
  ];
}
