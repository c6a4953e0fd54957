// The annex of a report: every table and the numbers of every figure, one sheet each, behind an index with links.
import { type Cell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Document } from "../document/document.ts";
import { planDocument } from "../document/plan-document.ts";
import { WRITER_WORDS } from "../words/writer-words.ts";
import { cleanText } from "./clean-text.ts";
import type { RenderAssets } from "./render-assets.ts";
import { figureSheet, type SheetContent, tableSheet } from "./xlsx/sheet-content.ts";
import { sheetNames } from "./xlsx/sheet-name.ts";
import { writeSheet } from "./xlsx/write-sheet.ts";

/** The whole file; the same bytes for the same document. Keys to trace stand in columns of their own. */
export async function renderWorkbook(document: Document, _assets: RenderAssets): Promise<Uint8Array> {
  const plan = planDocument(document);
  const contents = [
    ...plan.tables.map((table) => tableSheet(table, document)),
    ...plan.figures.map((figure) => figureSheet(figure, document)),
  ];
  const [indexName = "", ...names] = sheetNames([
    WRITER_WORDS[document.language].index,
    ...contents.map(({ name }) => name),
  ]);
  const sheets = contents.map((content, index) => writeSheet(content, { name: names[index] ?? "", indexName }));
  const date = new Date(`${document.publishedOn}T00:00:00Z`);
  return writeXlsx({
    sheets: [indexSheet(document, { indexName, names, contents }), ...sheets],
    properties: { title: document.title, creator: document.publisher, created: date, modified: date },
    defaultFont: { name: "Noto Sans", size: 10 },
  });
}

interface IndexPlan {
  readonly indexName: string;
  readonly names: readonly string[];
  readonly contents: readonly SheetContent[];
}

const FIRST_LINE = 7;

function indexSheet(document: Document, { indexName, names, contents }: IndexPlan): WriteSheet {
  const words = WRITER_WORDS[document.language];
  const lines = [
    document.title,
    document.subtitle,
    `${document.publisher}, ${document.publishedOn}`,
    document.markSentence,
    document.citation,
  ];
  const cells = new Map<string, Partial<Cell>>(lines.map((line, row) => [`${row},0`, text(line)]));
  cells.set("0,0", { ...text(document.title), style: { font: { bold: true, size: 16 } } });
  for (const [column, word] of [words.sheet, words.title, words.mark].entries())
    cells.set(`${FIRST_LINE - 1},${column}`, { ...text(word), style: { font: { bold: true } } });
  for (const [index, { name, title, mark }] of contents.entries()) {
    const row = FIRST_LINE + index;
    cells.set(`${row},0`, { ...text(name), hyperlink: { target: "", location: `'${names[index] ?? ""}'!A1` } });
    cells.set(`${row},1`, text(title));
    cells.set(`${row},2`, text(mark));
  }
  return {
    name: indexName,
    columns: [{ width: 16 }, { width: 90 }, { width: 26 }],
    rows: [],
    cells,
    freezePane: { rows: FIRST_LINE },
  };
}

function text(value: string): Pick<Cell, "value" | "type"> {
  return { value: cleanText(value), type: "string" };
}
