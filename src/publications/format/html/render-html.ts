// Document → one HTML file that needs nothing else: style and drawings inside, no script, readable on a phone and on paper.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Document } from "../../document/document.ts";
import { type DocumentPlan, type PlannedHeading, planDocument } from "../../document/plan-document.ts";
import { escapeXml } from "../../figure/draw-svg.ts";
import { formatDate } from "../../words/format-date.ts";
import { WRITER_WORDS, type WriterWords } from "../../words/writer-words.ts";
import { drawFigures } from "../draw-figures.ts";
import type { RenderAssets } from "../render-assets.ts";
import { type HtmlWriting, htmlBlock } from "./html-blocks.ts";
import { htmlBand, htmlNotes } from "./html-frame.ts";
import { htmlPage } from "./html-page.ts";
import { htmlStyle } from "./html-style.ts";

export async function renderHtml(document: Document, assets: RenderAssets): Promise<Uint8Array> {
  const plan = planDocument(document);
  const words = WRITER_WORDS[document.language];
  const wide = drawFigures(document, assets, { width: 640, theme: "screen" });
  const narrow = drawFigures(document, assets, { width: 340, theme: "screen" });
  const writing: HtmlWriting = { document, plan, words, notes: [], wide, narrow };
  if (document.frame !== undefined) return utf8ToBytes(htmlPage(document, document.frame, writing));
  const body = document.blocks.map((block) => htmlBlock(block, writing)).join("\n");
  return utf8ToBytes(
    [
      `<!doctype html><html lang="${document.language}"><head><meta charset="utf-8">`,
      `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeXml(document.title)}</title>`,
      `<meta name="description" content="${escapeXml(document.subtitle)}"><meta name="author" content="${escapeXml(document.publisher)}">`,
      `<style>${htmlStyle()}</style></head><body>`,
      `<a class="skip" href="#content">${words.skip}</a>`,
      htmlCover(document),
      `<div class="page${isShort(document) ? " short" : ""}">${isShort(document) ? "" : htmlContents(plan, words)}<main id="content" tabindex="-1">${body}${htmlNotes(writing)}</main>${htmlAbout(document, words)}</div>`,
      "</body></html>\n",
    ].join("\n"),
  );
}

/** Two pages need no list of contents. */
function isShort({ layout }: Document): boolean {
  return layout !== undefined && layout !== "report";
}

function htmlCover(document: Document): string {
  const { title, subtitle, place, publisher, publishedOn, language } = document;
  return [
    `<header class="cover${isShort(document) ? " short" : ""}"><div><p class="place">${escapeXml(place)}</p><h1>${escapeXml(title)}</h1>`,
    `<p class="subtitle">${escapeXml(subtitle)}</p>`,
    `<p class="by">${escapeXml(publisher)} · <time datetime="${escapeXml(publishedOn)}">${escapeXml(formatDate(publishedOn, language))}</time></p>`,
    `</div></header>${htmlBand(document)}`,
  ].join("");
}

function htmlContents({ headings }: DocumentPlan, words: WriterWords): string {
  const chapters = headings.filter(({ heading }) => heading.level === 1);
  const items = chapters.map((chapter) => {
    const sections = sectionsOf(chapter, headings);
    const below =
      sections.length === 0
        ? ""
        : `<ol>${sections.map((section) => `<li>${contentsLink(section)}</li>`).join("")}</ol>`;
    return `<li>${contentsLink(chapter)}${below}</li>`;
  });
  return `<nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">${words.contents}</h2><ol>${items.join("")}</ol></nav>`;
}

function sectionsOf(chapter: PlannedHeading, headings: readonly PlannedHeading[]): readonly PlannedHeading[] {
  const from = headings.indexOf(chapter) + 1;
  const next = headings.findIndex(({ heading }, i) => i >= from && heading.level === 1);
  return headings.slice(from, next < 0 ? undefined : next).filter(({ heading }) => heading.level === 2);
}

function contentsLink({ heading, number, text }: PlannedHeading): string {
  const count = number === "" ? "" : `<span class="count">${number}</span>`;
  return `<a href="#${escapeXml(heading.id)}">${count}<span>${escapeXml(text)}</span></a>`;
}

function htmlAbout({ imprint, citation }: Document, words: WriterWords): string {
  const paragraphs = imprint.map((paragraph) => `<p>${escapeXml(paragraph)}</p>`);
  const cite = citation === "" ? "" : `<p><b>${words.citation}.</b> ${escapeXml(citation)}</p>`;
  return `<footer><h2>${words.about}</h2>${paragraphs.join("")}${cite}</footer>`;
}
