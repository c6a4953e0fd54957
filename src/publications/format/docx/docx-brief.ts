// Head and end of a short Word document: no cover, narrow margins.
import { formatDate } from "../../words/format-date.ts";
import { BRAND, MUTED, PAGE, SANS, TEXT_WIDTH, twips } from "./docx-look.ts";
import type { DocxWriting } from "./docx-writing.ts";
import { paragraph, run } from "./wordml.ts";
import { cell, row, table } from "./wordml-table.ts";

const PADDING = { top: 110, bottom: 130, left: 220, right: 220 };

/** Place and audience, then the title, on the ground of the study. */
export function docxBriefFront({ document }: DocxWriting): string {
  const { place, subtitle, title } = document;
  const over = run(`${place}  ·  ${subtitle}`, { font: SANS, size: 16, color: "CFE3E2" });
  const name = run(title, { font: SANS, size: 30, bold: true, color: "FFFFFF" });
  const box = cell(paragraph(over, { spacing: { after: 40 } }) + paragraph(name, { style: "Heading1" }), {
    width: TEXT_WIDTH,
    margins: PADDING,
    fill: BRAND,
  });
  return (
    table({ widths: [TEXT_WIDTH], borders: {} }, [row([box])]) + paragraph("", { spacing: { after: 60, line: 60 } })
  );
}

/** Keys, licence, and who published it when. */
export function docxBriefEnd({ document }: DocxWriting): string {
  const { imprint, publisher, publishedOn, language } = document;
  const lines = [...imprint, `${publisher}, ${formatDate(publishedOn, language)}.`];
  const look = { font: SANS, size: 12, color: MUTED } as const;
  return lines.map((line) => paragraph(run(line, look), { spacing: { before: 30, after: 0, line: 200 } })).join("");
}

export function shortSection(): string {
  const side = twips(20);
  return [
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/>',
    `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>`,
    `<w:pgMar w:top="${twips(19)}" w:right="${side}" w:bottom="${twips(14)}" w:left="${side}" w:header="360" w:footer="360" w:gutter="0"/>`,
    '<w:docGrid w:linePitch="360"/></w:sectPr>',
  ].join("");
}
