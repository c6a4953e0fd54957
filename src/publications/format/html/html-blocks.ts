// Blocks of a document as HTML.
import type {
  Block,
  Callout,
  Cards,
  Document,
  Figure,
  Index,
  KeyNumbers,
  RecommendationCard,
  Table,
} from "../../document/document.ts";
import { placeName } from "../../document/plan-document.ts";
import { escapeXml } from "../../figure/draw-svg.ts";
import { figureData } from "../../figure/figure-data.ts";
import type { FigureSpec } from "../../figure/figure-spec.ts";
import { valueText } from "../../figure/plan-axis.ts";
import { formatDecimal } from "../../words/format-number.ts";
import { label } from "../../words/writer-words.ts";
import { type DrawnFigures, figureNotes } from "../draw-figures.ts";
import { htmlInline, htmlNumber, type InlineWriting } from "./html-inline.ts";
import { htmlFigureData, htmlTable } from "./html-table.ts";

export interface HtmlWriting extends InlineWriting {
  readonly document: Document;
  readonly wide: DrawnFigures;
  readonly narrow: DrawnFigures;
}

export function htmlBlock(block: Block, writing: HtmlWriting): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${htmlInline(block.children, writing)}</p>`;
    case "heading":
      return htmlHeading(block, writing);
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${htmlInline(item, writing)}</li>`).join("")}</${tag}>`;
    }
    case "table":
      return htmlTableBlock(block, writing);
    case "figure":
      return htmlFigure(block, writing);
    case "callout":
      return htmlCallout(block, writing);
    case "key-numbers":
      return htmlKeyNumbers(block, writing);
    case "recommendation":
      return htmlCard(block, writing);
    case "index":
      return htmlIndex(block, writing);
    case "cards":
      return htmlCards(block);
    case "page-break":
      return "";
  }
}

function htmlIndex({ entries }: Index, { plan }: HtmlWriting): string {
  const items = entries.map(({ term, places }) => {
    const links = places.map(({ to }) => `<a href="#${escapeXml(to)}">${escapeXml(placeName(plan, to))}</a>`);
    return `<li>${escapeXml(term)} <span class="places">${links.join(", ")}</span></li>`;
  });
  return `<ul class="index">${items.join("")}</ul>`;
}

function htmlCards({ items }: Cards): string {
  const cards = items.map(({ title, address, text, files }) => {
    const links = files.map((file) => `<li><a href="${escapeXml(file.address)}">${escapeXml(file.label)}</a></li>`);
    const list = links.length === 0 ? "" : `<ul class="files">${links.join("")}</ul>`;
    const name = address === "" ? escapeXml(title) : `<a href="${escapeXml(address)}">${escapeXml(title)}</a>`;
    return `<li><p class="name">${name}</p>${text === "" ? "" : `<p>${escapeXml(text)}</p>`}${list}</li>`;
  });
  return `<ul class="cards">${cards.join("")}</ul>`;
}

function htmlHeading(block: Extract<Block, { type: "heading" }>, writing: HtmlWriting): string {
  const number = writing.plan.headingById.get(block.id)?.number ?? "";
  const tag = `h${block.level + depthOf(writing.document)}`;
  const lead = number === "" ? "" : `<span class="count">${number}</span> `;
  return `<${tag} id="${escapeXml(block.id)}">${lead}${htmlInline(block.children, writing)}</${tag}>`;
}

/** Where the title of the document stands above its chapters these begin one level below it. */
function depthOf({ layout = "report" }: Document): 0 | 1 {
  return layout === "report" ? 1 : 0;
}

function htmlTableBlock(table: Table, writing: HtmlWriting): string {
  const { plan, words } = writing;
  const name = plan.tables.find(({ item }) => item.id === table.id)?.name ?? "";
  const captionId = `${table.id}-caption`;
  const suppressed = table.rows.some(({ cells }) => cells.some((cell) => cell.suppressed));
  const notes = suppressed ? [...table.notes, words.suppressed] : table.notes;
  return [
    `<figure class="table" id="${escapeXml(table.id)}">`,
    htmlCaption({ ...table, name, captionId }, writing, true),
    htmlTable(table, captionId, words),
    htmlUnder(notes, table.source, writing),
    "</figure>",
  ].join("");
}

function htmlFigure(figure: Figure, writing: HtmlWriting): string {
  const { plan, words, document } = writing;
  const name = plan.figures.find(({ item }) => item.id === figure.id)?.name ?? "";
  const wide = writing.wide.get(figure.id)?.svg ?? "";
  const narrow = writing.narrow.get(figure.id)?.svg ?? "";
  const format = (value: number) => figureNumber(figure.spec, value, document);
  const drawing =
    figure.spec.kind === "photo"
      ? `<div class="drawing">${wide}</div>`
      : figure.spec.kind === "matrix"
        ? `<div class="scroll drawing" role="region" tabindex="0" aria-label="${escapeXml(name)}">${wide}</div>`
        : `<div class="drawing wide">${wide}</div><div class="drawing narrow">${narrow}</div>`;
  return [
    `<figure id="${escapeXml(figure.id)}" data-evidence="${escapeXml(figure.evidence.join(" "))}">`,
    htmlCaption({ ...figure, name, captionId: `${figure.id}-caption` }, writing, false),
    drawing,
    htmlFigureData(
      figureData(figure.spec, document.language),
      format,
      `${words.data} ${name.replace(/^\D+/, "")}`.trim(),
    ),
    htmlUnder(figureNotes(figure), figure.source, writing),
    "</figure>",
  ].join("");
}

function figureNumber(spec: FigureSpec, value: number, { language }: Document): string {
  if (spec.kind === "lines" && Number.isInteger(value) && value > 1900 && value < 2200) return String(value);
  if ("axis" in spec) return valueText(value, spec.axis, language);
  return formatDecimal(value, language, Number.isInteger(value) ? 0 : 2);
}

interface Captioned {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly captionId: string;
  readonly mark: Table["mark"];
}

function htmlCaption(item: Captioned, writing: HtmlWriting, withTag: boolean): string {
  const tag = withTag ? htmlTag(item.mark, writing) : "";
  const subtitle = item.subtitle === "" ? "" : `<span class="measure">${escapeXml(item.subtitle)}</span>`;
  return `<figcaption id="${escapeXml(item.captionId)}"><span class="name">${item.name}</span> ${tag}<span class="finding">${escapeXml(item.title)}</span>${subtitle}</figcaption>`;
}

function htmlUnder(notes: readonly string[], source: string, { document, words }: HtmlWriting): string {
  const lines = notes.map((note) => `<p>${escapeXml(note)}</p>`);
  const from = source === "" ? "" : `<p><b>${label(words.source, document.language)}</b>${escapeXml(source)}</p>`;
  return lines.length === 0 && from === "" ? "" : `<div class="under">${lines.join("")}${from}</div>`;
}

function htmlTag(mark: Table["mark"], { words }: HtmlWriting): string {
  return mark === "demonstration" ? `<span class="tag">${escapeXml(words.demonstration)}</span>` : "";
}

function htmlCallout(block: Callout, writing: HtmlWriting): string {
  const children = block.children.map((child) => htmlBlock(child, writing)).join("");
  const tag = htmlTag(block.mark, writing);
  if (block.kind === "quotation") return `<blockquote>${tag}${children}</blockquote>`;
  const title = block.title === "" ? "" : `<p class="callout-title">${escapeXml(block.title)}</p>`;
  return `<div class="callout ${block.kind}">${tag}${title}${children}</div>`;
}

/** When all numbers are demonstration, one tag below says so for all. */
function htmlKeyNumbers(block: KeyNumbers, writing: HtmlWriting): string {
  const one = block.items.every((item) => item.mark === "demonstration");
  const items = block.items.map((item) =>
    [
      `<li><span class="big">${htmlNumber(item.value, item.evidence, writing.words)}</span>`,
      `<span class="what">${escapeXml(item.label)}</span><span class="detail">${escapeXml(item.detail)}</span>`,
      `${one ? "" : htmlTag(item.mark, writing)}</li>`,
    ].join(""),
  );
  return `<ul class="key-numbers">${items.join("")}</ul>${one ? htmlTag("demonstration", writing) : ""}`;
}

function htmlCard(block: RecommendationCard, writing: HtmlWriting): string {
  const facts = block.facts.map(
    (fact) => `<dt>${escapeXml(fact.label)}</dt><dd>${htmlInline(fact.children, writing)}</dd>`,
  );
  const name = `${writing.words.recommendation} ${block.number}`;
  return [
    `<article class="card" id="${escapeXml(block.id)}" aria-label="${escapeXml(name)}">`,
    `<p class="action"><b>${escapeXml(block.number)}</b> <span>${escapeXml(block.action)}</span></p>`,
    `${htmlTag(block.mark, writing)}<dl>${facts.join("")}</dl></article>`,
  ].join("");
}
