// What stands before the first chapter: cover, imprint, contents, lists of figures and tables.
import { formatDate } from "../../words/format-date.ts";
import { ACCENT_TEXT, BRAND, MUTED, SANS, SIZE, TEXT_WIDTH, WARM } from "./docx-look.ts";
import { bookmarkId, type DocxWriting } from "./docx-writing.ts";
import { field, linkInside, paragraph, type RunLook, run, styled, tabulator } from "./wordml.ts";

export function docxFront(writing: DocxWriting): string {
  return [cover(writing), imprint(writing), contents(writing), lists(writing)].join("");
}

function cover({ document }: DocxWriting): string {
  const { title, subtitle, place, publisher, publishedOn, language, mark, markSentence } = document;
  return [
    mark === "demonstration" ? bandOf(markSentence) : "",
    line(place, 2400, { size: 22, color: BRAND }),
    line(title, 240, { size: SIZE.title, bold: true }),
    line(subtitle, 120, { size: 26, color: MUTED }),
    line(publisher, 4800, { size: 22, bold: true }),
    line(formatDate(publishedOn, language), 60, { size: 20, color: MUTED }),
  ].join("");
}

/** The sentence that marks demonstration data, on its own ground. */
export function bandOf(sentence: string): string {
  const words = run(sentence, { font: SANS, bold: true, color: ACCENT_TEXT, size: SIZE.small });
  return paragraph(words, { fill: WARM, spacing: { after: 60 } });
}

function line(text: string, before: number, look: RunLook): string {
  return paragraph(run(text, { font: SANS, ...look }), { spacing: { before, after: 60 } });
}

function imprint({ document, words }: DocxWriting): string {
  const cite = document.citation === "" ? [] : [`${words.citation}: ${document.citation}`];
  return title(words.about) + [...document.imprint, ...cite].map((text) => styled("SourceLine", text)).join("");
}

function contents({ plan, words }: DocxWriting): string {
  const shown = plan.headings.filter(({ heading }) => heading.level < 3);
  const entries = shown.map(({ heading, number, text }) =>
    entry(heading.id, number === "" ? text : `${number}  ${text}`, heading.level === 1),
  );
  return title(words.contents) + entries.join("");
}

function lists({ plan, words }: DocxWriting): string {
  const entries = (items: DocxWriting["plan"]["figures"] | DocxWriting["plan"]["tables"]) =>
    items.map(({ item, number }) => entry(item.id, `${number}  ${item.title}`, false)).join("");
  return [
    plan.figures.length === 0 ? "" : title(words.listOfFigures) + entries(plan.figures),
    plan.tables.length === 0 ? "" : title(words.listOfTables) + entries(plan.tables),
  ].join("");
}

function title(text: string): string {
  const words = run(text, { font: SANS, size: 32, bold: true });
  return paragraph(words, { pageBreakBefore: true, spacing: { after: 200 } });
}

/** A line with a link and the page, which the word processor fills. */
function entry(id: string, text: string, isChapter: boolean): string {
  const anchor = bookmarkId(id);
  const words = linkInside(anchor, run(text, isChapter ? { bold: true } : {}));
  return paragraph(words + tabulator() + field(`PAGEREF ${anchor} \\h`, {}, true), {
    style: "ContentsLine",
    tab: { side: "right", at: TEXT_WIDTH, leader: "dot" },
    indent: { left: isChapter ? 0 : 300 },
  });
}
