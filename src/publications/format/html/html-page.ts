// A page of the portal: ways to the other pages above, the document below; style and search are files that pages share.
import type { Document, Frame } from "../../document/document.ts";
import { escapeXml } from "../../figure/draw-svg.ts";
import { PORTAL_WORDS } from "../../portal/portal-words.ts";
import { type HtmlWriting, htmlBlock } from "./html-blocks.ts";
import { htmlBand, htmlNotes } from "./html-frame.ts";

export function htmlPage(document: Document, frame: Frame, writing: HtmlWriting): string {
  const { language, title, subtitle, place, imprint, publisher } = document;
  const words = PORTAL_WORDS[language];
  const blocks = document.blocks.map((block) => htmlBlock(block, writing)).join("\n");
  const { finds } = frame;
  const body =
    finds === undefined
      ? blocks
      : `<div data-search="${escapeXml(finds.index)}" data-none="${words.none}" data-found="${words.found}">${blocks}</div><script src="${escapeXml(finds.script)}" defer></script>`;
  const name = title === frame.site ? title : `${title} · ${frame.site}`;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeXml(name)}</title>`,
    `<meta name="description" content="${escapeXml(subtitle === "" ? title : subtitle)}"><link rel="stylesheet" href="${escapeXml(frame.style)}">`,
    '<link rel="icon" href="data:,"></head><body>',
    `<a class="skip" href="#content">${writing.words.skip}</a>`,
    htmlHead(frame, document),
    htmlBand(document),
    `<div class="page portal"><main id="content" tabindex="-1"><div class="title">${place === "" ? "" : `<p class="place">${escapeXml(place)}</p>`}<h1>${escapeXml(title)}</h1>`,
    `${subtitle === "" ? "" : `<p class="subtitle">${escapeXml(subtitle)}</p>`}</div>${body}${htmlNotes(writing)}</main></div>`,
    `<footer class="site"><div>${imprint.map((line) => `<p>${escapeXml(line)}</p>`).join("")}<p>${escapeXml(publisher)} · <a href="${escapeXml(frame.search)}">${words.search}</a></p></div></footer>`,
    "</body></html>\n",
  ].join("\n");
}

function htmlHead({ site, home, search, items, editions }: Frame, { language }: Document): string {
  const words = PORTAL_WORDS[language];
  const links = items.map(
    ({ label, address, isCurrent }) =>
      `<li><a href="${escapeXml(address)}"${isCurrent ? ' aria-current="page"' : ""}>${escapeXml(label)}</a></li>`,
  );
  const languages = editions.map((edition) =>
    edition.language === language
      ? `<span aria-current="true">${PORTAL_WORDS[edition.language].ownName}</span>`
      : `<a href="${escapeXml(edition.address)}" lang="${edition.language}" hreflang="${edition.language}">${PORTAL_WORDS[edition.language].ownName}</a>`,
  );
  return [
    `<header class="site"><div class="over"><a class="brand" href="${escapeXml(home)}">${escapeXml(site)}</a>`,
    `<form role="search" action="${escapeXml(search)}"><label for="q">${words.search}</label><input id="q" name="q" type="search"><button>${words.find}</button></form>`,
    `<nav class="languages" aria-label="${words.languages}">${languages.join("")}</nav></div>`,
    `<nav class="topics" aria-label="${words.topics}"><ul>${links.join("")}</ul></nav></header>`,
  ].join("");
}
