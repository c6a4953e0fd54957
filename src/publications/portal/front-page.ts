// The page that leads to the reports of a study: one card per place, one link per format. Reads without script.
import type { Mark } from "#base/mark";
import type { Language } from "#base/text";
import { escapeHtml } from "./escape-html.ts";
import { FRONT_PAGE_STYLE } from "./front-page-style.ts";
import { FRONT_PAGE_WORDS } from "./front-page-words.ts";

export interface ReportFile {
  readonly format: "html" | "pdf" | "docx" | "xlsx";
  /** Address relative to the front page. */
  readonly address: string;
  readonly bytes: number;
}

export interface ReportCard {
  readonly place: string;
  readonly title: string;
  /** The first finding of its summary; empty when there is none. */
  readonly lead: string;
  readonly files: readonly ReportFile[];
}

export interface FrontPage {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly publisher: string;
  readonly mark: Mark;
  readonly cards: readonly ReportCard[];
  /** The same page in each language of the study, this one included. */
  readonly editions: readonly { readonly language: Language; readonly address: string }[];
}

export function renderFrontPage(page: FrontPage): string {
  const words = FRONT_PAGE_WORDS[page.language];
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<meta name="description" content="${escapeHtml(page.subtitle)}">
<style>${FRONT_PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#reports">${words.skip}</a>
<header>
${page.mark === "demonstration" ? `<p class="mark">${words.demonstration}</p>` : ""}
<nav aria-label="${words.languages}">${page.editions.map((edition) => editionLink(edition, page.language)).join("")}</nav>
<h1>${escapeHtml(page.title)}</h1>
<p class="subtitle">${escapeHtml(page.subtitle)}</p>
</header>
<main id="reports">
<h2>${words.reports}</h2>
<ul class="cards">
${page.cards.map((card) => cardItem(card, page.language)).join("\n")}
</ul>
<h2>${words.traceTitle}</h2>
<p>${words.trace}</p>
<pre tabindex="0"><code>tornaviaje trace F-SLV-need-EMP</code></pre>
</main>
<footer><p>${escapeHtml(page.publisher)}</p></footer>
</body>
</html>
`;
}

function editionLink(edition: FrontPage["editions"][number], current: Language): string {
  const name = FRONT_PAGE_WORDS[edition.language].ownName;
  if (edition.language === current) return `<span aria-current="page">${name}</span>`;
  return `<a href="${escapeHtml(edition.address)}" lang="${edition.language}" hreflang="${edition.language}">${name}</a>`;
}

function cardItem(card: ReportCard, language: Language): string {
  const read = card.files.find(({ format }) => format === "html");
  const title =
    read === undefined ? escapeHtml(card.title) : `<a href="${escapeHtml(read.address)}">${escapeHtml(card.title)}</a>`;
  const lead = card.lead === "" ? "" : `<p>${escapeHtml(card.lead)}</p>`;
  const files = card.files.map((file) => fileLink(file, card.title, language)).join("");
  return `<li class="card"><h3>${title}</h3>${lead}<ul class="files">${files}</ul></li>`;
}

function fileLink({ format, address, bytes }: ReportFile, title: string, language: Language): string {
  const words = FRONT_PAGE_WORDS[language];
  const label = `${words.formats[format]}: ${title}`;
  return `<li><a href="${escapeHtml(address)}" aria-label="${escapeHtml(label)}">${words.formats[format]}</a> <span>${sizeWords(bytes, language)}</span></li>`;
}

function sizeWords(bytes: number, language: Language): string {
  const locale = { es: "es-419", en: "en", fr: "fr" }[language];
  const unit = language === "fr" ? "Mo" : "MB";
  const megabytes = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    Math.max(bytes / 1e6, 0.1),
  );
  return `${megabytes}\u00a0${unit}`;
}
