// Document → Typst source, figures as files beside it.
import type {
  Block,
  Callout,
  Column,
  Document,
  Figure,
  Index,
  Inline,
  Layout,
  List,
  Table,
  TableRow,
} from "../../document/document.ts";
import { plainText } from "../../document/plain-text.ts";
import { type DocumentPlan, planDocument } from "../../document/plan-document.ts";
import { formatDate } from "../../words/format-date.ts";
import { label, WRITER_WORDS, type WriterWords } from "../../words/writer-words.ts";
import { cellText } from "../cell-text.ts";
import { columnShares } from "../column-shares.ts";
import { figureNotes } from "../draw-figures.ts";
import { estimateTableHeight } from "./estimate-table-height.ts";
import { placeOf } from "./page-places.ts";
import { TYPST_BRIEF } from "./typst-brief.ts";
import type { Choice } from "./typst-compiler.ts";
import { TYPST_SHEET } from "./typst-sheet.ts";
import { TYPST_TEMPLATE } from "./typst-template.ts";
import { typstContent, typstString } from "./typst-text.ts";

interface Writing {
  readonly document: Document;
  /** Which block of the document; undefined inside others, and where pages are not looked at. */
  readonly at?: number | undefined;
  readonly plan: DocumentPlan;
  readonly words: WriterWords;
}

/** Where the drawing of a figure stands in the compiler's shadow folder. */
export function figurePath(number: number): string {
  return `/figure-${number}.svg`;
}

/** How much smaller than it is meant to be a document is set, so that it fits its pages. */
export type Scale = number;

export function writeTypst(
  document: Document,
  plan: DocumentPlan = planDocument(document),
  scale: Scale = 1,
  kept: readonly Choice[] = [],
): string {
  const writing = { document, plan, words: WRITER_WORDS[document.language] };
  const isReport = (document.layout ?? "report") === "report";
  const body = writeBlocks(document.blocks, writing, isReport);
  const head = [
    `#let scale = ${scale}`,
    `#let kept = ${writeKept(kept)}`,
    TYPST_TEMPLATE,
    LOOKS[document.layout ?? "report"],
  ];
  return `${head.join("\n")}\n#show: study.with(${writeFrame(writing)})\n${body}\n`;
}

function writeKept(kept: readonly Choice[]): string {
  const written = kept.map(([id, height, place]) => `${typstString(id)}: (${height}, ${typstString(place)}), `);
  return written.length === 0 ? "(:)" : `(${written.join("")})`;
}

const LOOKS: Readonly<Record<Layout, string>> = {
  report: "",
  brief: TYPST_BRIEF,
  sheet: TYPST_BRIEF + TYPST_SHEET,
  page: "",
  slides: "",
};

function writeFrame({ document, plan, words }: Writing): string {
  const [year, month, day] = document.publishedOn.split("-").map(Number);
  const fields = {
    title: typstString(document.title),
    subtitle: typstString(document.subtitle),
    "place-name": typstString(document.place),
    publisher: typstString(document.publisher),
    date: `datetime(year: ${year ?? 1970}, month: ${month ?? 1}, day: ${day ?? 1})`,
    "date-words": typstString(formatDate(document.publishedOn, document.language)),
    lang: typstString(document.language),
    band: typstString(document.mark === "demonstration" ? document.markSentence : ""),
    "contents-title": typstString(words.contents),
    "figures-title": typstString(words.listOfFigures),
    "tables-title": typstString(words.listOfTables),
    "about-title": typstString(words.about),
    "citation-title": typstString(words.citation),
    citation: typstString(document.citation),
    imprint: typstArray(document.imprint.map(typstString)),
    "has-figures": String(plan.figures.length > 0),
    "has-tables": String(plan.tables.length > 0),
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ");
}

function writeBlocks(blocks: readonly Block[], writing: Writing, isPlaced = false): string {
  const write = (block: Block, at: number) =>
    writeAfter(block, blocks[at - 1], { ...writing, at: isPlaced ? at : undefined });
  return blocks.map(write).join("\n");
}

function writeAfter(block: Block, before: Block | undefined, writing: Writing): string {
  return isByline(block, before) ? writeByline(block, writing) : writeBlock(block, writing);
}

type Paragraph = Extract<Block, { type: "paragraph" }>;

/** A line in italics at the head of a section or a box: who and where. */
function isByline(block: Block, before: Block | undefined): block is Paragraph {
  const atHead = before === undefined || before.type === "heading";
  return block.type === "paragraph" && atHead && block.children.every(({ type }) => type === "emphasis");
}

function writeByline({ children }: Paragraph, writing: Writing): string {
  return `#byline${marked(children, writing)}`;
}

/** Content with the mark of its block at its end. A mark after a block would stand on the page of what follows. */
function marked(children: readonly Inline[], writing: Writing): string {
  return `${typstContent(children, writing.plan).slice(0, -1)}${markOf(writing)}]`;
}

function markOf({ at }: Writing): string {
  return at === undefined ? "" : `#mark(${at})`;
}

/** What a figure or table is told of its place on the page; its label stands inside then. */
function placed(id: string, { at, document: { blocks } }: Writing): readonly string[] {
  if (at === undefined) return [];
  const { after, headings } = placeOf(blocks, at);
  return [`id: ${typstString(id)}`, `after: ${after ?? "none"}`, `headings: ${headings}`, `end: [#mark(${at})]`];
}

function endOf(writing: Writing): readonly string[] {
  return writing.at === undefined ? [] : [`end: [${markOf(writing)}]`];
}

function writeBlock(block: Block, writing: Writing): string {
  switch (block.type) {
    case "paragraph":
      return `#par${marked(block.children, writing)}`;
    case "heading":
      return writeHeading(block, writing);
    case "list":
      return writeList(block, writing);
    case "table":
      return writeTable(block, writing);
    case "figure":
      return writeFigure(block, writing);
    case "callout":
      return writeCallout(block, writing);
    case "key-numbers":
      return writeKeyNumbers(block, writing);
    case "recommendation":
      return writeCard(block, writing);
    case "index":
      return writeIndex(block, writing);
    case "cards":
      return "";
    case "page-break":
      return "#pagebreak(weak: true)";
  }
}

function writeList({ items, ordered }: List, writing: Writing): string {
  const last = items.length - 1;
  const written = items.map((item, i) => (i === last ? marked(item, writing) : typstContent(item, writing.plan)));
  if (ordered || items.length < LONG_LIST) return `#${ordered ? "enum" : "list"}(${written.join(", ")})`;
  const tail = written.splice(-TAIL_ITEMS);
  return `#list(${written.join(", ")})\n#list-tail(${tail.join(", ")})`;
}

/** The last items of a long list stay together, so that no page holds two lines of it alone. */
const TAIL_ITEMS = 4;
const LONG_LIST = 16;

function writeCallout(block: Callout, writing: Writing): string {
  const children = writeBlocks(block.children, { ...writing, at: undefined });
  const mayBreak = children.length > WHOLE_CALLOUT_LENGTH;
  const parts = [typstString(block.kind), typstString(block.title), markWord(block.mark, writing), String(mayBreak)];
  return `#callout(${[...parts, ...endOf(writing)].join(", ")}, [${children}])`;
}

/** Length of the written source: about a quarter of a page of text; a drawing or table is always longer. */
const WHOLE_CALLOUT_LENGTH = 1000;

function writeHeading(block: Extract<Block, { type: "heading" }>, writing: Writing): string {
  const { plan } = writing;
  const number = plan.headingById.get(block.id)?.number ?? "";
  const numbering = number === "" ? "none" : `(..) => ${typstString(number)}`;
  const heading = `#heading(level: ${block.level}, numbering: ${numbering})${typstContent(block.children, plan)}${labelled(block.id)}`;
  if (block.level > 1) return heading;
  return `${heading}#metadata(${typstString(runningTitle(plainText(block.children)))})#label("chapter-opening")`;
}

const RUNNING_LENGTH = 74;

/** What fits on one line above the page, cut at a word. */
function runningTitle(title: string): string {
  if (title.length <= RUNNING_LENGTH) return title;
  const cut = title.slice(0, RUNNING_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 20)).replace(/[\s,;:.]+$/, "")}…`;
}

function writeFigure(figure: Figure, writing: Writing): string {
  const { document, plan, words } = writing;
  const number = plan.figures.find(({ item }) => item.id === figure.id)?.number ?? 0;
  const parts = [
    typstString(figurePath(number)),
    typstString(figure.alternative),
    `[#${typstString(figure.title)}]`,
    typstString(String(number)),
    `[#${typstString(words.figure)}]`,
    typstString(figure.subtitle),
    typstArray(figureNotes(figure).map(typstString)),
    sourceLine(figure.source, document, words),
  ];
  const { at } = writing;
  if (at === undefined) return `#chart(${parts.join(", ")})${labelled(figure.id)}`;
  const followed = `followed: ${placeOf(document.blocks, at).isFollowed}`;
  return `#chart(${[...parts, ...placed(figure.id, writing), followed].join(", ")})`;
}

function writeTable(table: Table, writing: Writing): string {
  const { document, plan, words } = writing;
  const number = plan.tables.find(({ item }) => item.id === table.id)?.number ?? 0;
  const suppressed = table.rows.some(({ cells }) => cells.some((cell) => cell.suppressed));
  const notes = suppressed ? [...table.notes, words.suppressed] : table.notes;
  const size = textSize(table);
  const shares = columnShares(table, { size, width: TEXT_WIDTH_POINTS });
  const mayPart = canPart(table, estimateTableHeight(table, size, shares));
  const tail = !mayPart ? 0 : tailLength(table, [...notes, table.source].join("").length);
  const written = table.rows.map((row) => `..${writeRow(row, table.columns)}, `);
  const parts = [
    String(mayPart),
    typstArray(shares.map((share) => `${share.toFixed(1)}fr`)),
    typstArray(table.columns.map(writeHead)),
    `(${written.slice(0, written.length - tail).join("")})`,
    `(${written.slice(written.length - tail).join("")})`,
    `[#${typstString(table.title)}]`,
    typstString(String(number)),
    `[#${typstString(words.table)}]`,
    typstString(table.subtitle),
    markWord(table.mark, writing),
    typstArray(notes.map(typstString)),
    sourceLine(table.source, document, words),
    `${size}pt`,
    typstArray(table.columns.map((column) => `${typstAlign(column)} + horizon`)),
  ];
  return `#data-table(${[...parts, ...endOf(writing)].join(", ")}, id: ${typstString(table.id)})`;
}

function writeHead(column: Column): string {
  return `(words: ${typstString(column.head)}, unit: ${typstString(column.unit ?? "")}, align: ${typstAlign(column)})`;
}

function writeRow(row: TableRow, columns: readonly Column[]): string {
  if (row.kind === "group") return `group-row(${columns.length}, ${typstString(row.cells[0]?.text ?? "")})`;
  const cells = columns.map((_, i) => cellText(row.cells[i]));
  return `${row.kind === "total" ? "total-row" : "body-row"}(${cells.map((text) => `[#${typstString(text)}]`).join(", ")})`;
}

/** A fifth of a page: so low a table, or one of few rows, is kept whole. */
const WHOLE_BELOW_POINTS = 130;
const FEW_ROWS = 6;

function canPart({ rows }: Table, heightPoints: number): boolean {
  return heightPoints >= WHOLE_BELOW_POINTS && rows.length >= FEW_ROWS;
}

/** Length of notes of some ten lines: longer ones stand below the table, where they may run on. */
const SHORT_NOTES = 1500;

const TAIL_ROWS = 3;

/** How many rows at the end of a long table stay together with its notes, so that none stands on a page of its own. */
function tailLength({ rows }: Table, notesLength: number): number {
  if (notesLength > SHORT_NOTES) return 0;
  const afterGroup = rows.length - 1 - rows.findLastIndex(({ kind }) => kind === "group");
  // A head of a group needs a row to stand above.
  return Math.max(0, Math.min(TAIL_ROWS, afterGroup - 1));
}

const TEXT_WIDTH_POINTS = 436;

/** In points. */
function textSize({ columns }: Table): number {
  if (columns.length > 9) return 6.6;
  return columns.length > 6 ? 7.4 : 8.2;
}

function typstAlign({ align }: Column): string {
  return { start: "left", decimal: "right", centre: "center" }[align];
}

function writeKeyNumbers({ items }: Extract<Block, { type: "key-numbers" }>, writing: Writing): string {
  const columns = Math.max(1, Math.min(items.length, 5));
  const one = items.every((item) => item.mark === "demonstration");
  const mark = markWord(one ? "demonstration" : "real", writing);
  const written = items.map((item) => {
    const own = markWord(one ? "real" : item.mark, writing);
    return `(value: ${typstString(item.value)}, label: ${typstString(item.label)}, detail: ${typstString(item.detail)}, mark: ${own})`;
  });
  return `#key-numbers(${columns}, ${mark}, ${typstArray(written)})`;
}

function writeCard(block: Extract<Block, { type: "recommendation" }>, writing: Writing): string {
  const facts = block.facts.map(
    (fact) => `([#${typstString(fact.label)}], ${typstContent(fact.children, writing.plan)})`,
  );
  const parts = [
    typstString(block.number),
    typstString(block.action),
    markWord(block.mark, writing),
    typstArray(facts),
    ...endOf(writing),
  ];
  return `#[#card(${parts.join(", ")})]${labelled(block.id)}`;
}

function writeIndex({ entries }: Index, { document: { blocks }, at }: Writing): string {
  const written = entries.map(({ term, places }) => {
    const labels = places.map(
      ({ to, block }) => `label(${typstString(labelOf(to, at === undefined ? -1 : block, blocks))})`,
    );
    return `(${typstString(term)}, ${typstArray(labels)})`;
  });
  return `#term-index(${typstArray(written)})`;
}

/** Text has a mark at its end; whatever has a name of its own stands where its name is. */
function labelOf(to: string, block: number, blocks: readonly Block[]): string {
  const { type } = blocks[block] ?? { type: "heading" };
  return type === "paragraph" || type === "list" || type === "callout" ? `end-${block}` : to;
}

function sourceLine(source: string, { language }: Document, words: WriterWords): string {
  if (source === "") return "none";
  return `[#strong[#${typstString(label(words.source, language).trimEnd())}] #${typstString(source)}]`;
}

function markWord(mark: Table["mark"], { words }: Writing): string {
  return typstString(mark === "demonstration" ? words.demonstration : "");
}

function labelled(id: string): string {
  return `#label(${typstString(id)})`;
}

function typstArray(items: readonly string[]): string {
  return `(${items.map((item) => `${item}, `).join("")})`;
}
