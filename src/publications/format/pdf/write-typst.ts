// Document → Typst source, figures as files beside it.
import type { Block, Cell, Column, Document, Figure, Table, TableRow } from "../../document/document.ts";
import { type DocumentPlan, planDocument } from "../../document/plan-document.ts";
import { formatDate } from "../../words/format-date.ts";
import { label, WRITER_WORDS, type WriterWords } from "../../words/writer-words.ts";
import { figureNotes } from "../draw-figures.ts";
import { TYPST_TEMPLATE } from "./typst-template.ts";
import { typstContent, typstString } from "./typst-text.ts";

interface Writing {
  readonly document: Document;
  readonly plan: DocumentPlan;
  readonly words: WriterWords;
}

/** Where the drawing of a figure stands in the compiler's shadow folder. */
export function figurePath(number: number): string {
  return `/figure-${number}.svg`;
}

export function writeTypst(document: Document, plan: DocumentPlan = planDocument(document)): string {
  const writing = { document, plan, words: WRITER_WORDS[document.language] };
  const body = document.blocks.map((block) => writeBlock(block, writing)).join("\n");
  return `${TYPST_TEMPLATE}\n#show: study.with(${writeFrame(writing)})\n${body}\n`;
}

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

function writeBlock(block: Block, writing: Writing): string {
  const { plan } = writing;
  switch (block.type) {
    case "paragraph":
      return `#par${typstContent(block.children, plan)}`;
    case "heading":
      return writeHeading(block, writing);
    case "list":
      return `#${block.ordered ? "enum" : "list"}(${block.items.map((item) => typstContent(item, plan)).join(", ")})`;
    case "table":
      return writeTable(block, writing);
    case "figure":
      return writeFigure(block, writing);
    case "callout":
      return `#callout(${typstString(block.kind)}, ${typstString(block.title)}, ${markWord(block.mark, writing)}, [${block.children.map((child) => writeBlock(child, writing)).join("\n")}])`;
    case "key-numbers":
      return writeKeyNumbers(block, writing);
    case "recommendation":
      return writeCard(block, writing);
    case "page-break":
      return "#pagebreak(weak: true)";
  }
}

function writeHeading(block: Extract<Block, { type: "heading" }>, { plan }: Writing): string {
  const number = plan.headingById.get(block.id)?.number ?? "";
  const numbering = number === "" ? "none" : `(..) => ${typstString(number)}`;
  return `#heading(level: ${block.level}, numbering: ${numbering})${typstContent(block.children, plan)}${labelled(block.id)}`;
}

function writeFigure(figure: Figure, { document, plan, words }: Writing): string {
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
  return `#chart(${parts.join(", ")})${labelled(figure.id)}`;
}

function writeTable(table: Table, writing: Writing): string {
  const { document, plan, words } = writing;
  const number = plan.tables.find(({ item }) => item.id === table.id)?.number ?? 0;
  const suppressed = table.rows.some(({ cells }) => cells.some((cell) => cell.suppressed));
  const notes = suppressed ? [...table.notes, words.suppressed] : table.notes;
  const parts = [
    typstArray(columnWidths(table)),
    typstArray(table.columns.map(writeHead)),
    `(${table.rows.map((row) => `..${writeRow(row, table.columns)}, `).join("")})`,
    `[#${typstString(table.title)}]`,
    typstString(String(number)),
    `[#${typstString(words.table)}]`,
    typstString(table.subtitle),
    markWord(table.mark, writing),
    typstArray(notes.map(typstString)),
    sourceLine(table.source, document, words),
    textSize(table),
    typstArray(table.columns.map((column) => `${typstAlign(column)} + horizon`)),
  ];
  return `#data-table(${parts.join(", ")})${labelled(table.id)}`;
}

function columnWidths({ columns }: Table): readonly string[] {
  return columns.map(
    (column, i) => `${column.width ?? (columns.some(({ width }) => width !== undefined) || i > 0 ? 1 : 1.6)}fr`,
  );
}

function writeHead(column: Column): string {
  return `(words: ${typstString(column.head)}, unit: ${typstString(column.unit ?? "")}, align: ${typstAlign(column)})`;
}

function writeRow(row: TableRow, columns: readonly Column[]): string {
  if (row.kind === "group") return `group-row(${columns.length}, ${typstString(row.cells[0]?.text ?? "")})`;
  const cells = columns.map((_, i) => cellText(row.cells[i]));
  return `${row.kind === "total" ? "total-row" : "body-row"}(${cells.map((text) => `[#${typstString(text)}]`).join(", ")})`;
}

/** Suppressed cells show their sign whatever they hold. */
export function cellText(cell: Cell | undefined): string {
  return cell?.suppressed === true ? "·" : (cell?.text ?? "");
}

function textSize({ columns }: Table): string {
  if (columns.length > 9) return "6.6pt";
  return columns.length > 6 ? "7.4pt" : "8.2pt";
}

function typstAlign({ align }: Column): string {
  return { start: "left", decimal: "right", centre: "center" }[align];
}

function writeKeyNumbers({ items }: Extract<Block, { type: "key-numbers" }>, writing: Writing): string {
  const columns = Math.max(1, Math.min(items.length, 5));
  const written = items.map(
    (item) =>
      `(value: ${typstString(item.value)}, label: ${typstString(item.label)}, detail: ${typstString(item.detail)}, mark: ${markWord(item.mark, writing)})`,
  );
  return `#key-numbers(${columns}, ${typstArray(written)})`;
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
  ];
  return `#[#card(${parts.join(", ")})]${labelled(block.id)}`;
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
