// The annex of a document as XLSX (ECMA-376): an index, a sheet for each table, a sheet with the data of each figure.
import { writeXlsx } from "hucre/xlsx";
import type { Document } from "../document/document.ts";
import { planDocument } from "../document/plan-document.ts";
import { WRITER_WORDS } from "../words/writer-words.ts";
import { annexOf } from "./annex-of.ts";
import { cleanText } from "./clean-text.ts";
import type { RenderAssets } from "./render-assets.ts";
import { FONT } from "./xlsx/cell-styles.ts";
import { figurePage } from "./xlsx/figure-page.ts";
import { type IndexEntry, indexSheet } from "./xlsx/index-sheet.ts";
import { sheetNames } from "./xlsx/sheet-name.ts";
import { tablePage } from "./xlsx/table-page.ts";
import { writeSheet } from "./xlsx/write-sheet.ts";

/** The same annex gives the same bytes: the only dates in the file are that of publication. */
export async function renderWorkbook(whole: Document, _assets: RenderAssets): Promise<Uint8Array> {
  const document = annexOf(whole);
  const { language } = document;
  const words = WRITER_WORDS[language];

  // 1. Name the sheets.
  const { tables, figures: drawn } = planDocument(document);
  const figures = drawn.filter(({ item }) => item.spec.kind !== "photo");
  const [index = words.index, ...names] = sheetNames([words.index, ...[...tables, ...figures].map(({ name }) => name)]);

  // 2. Fill a page for each table and figure.
  const entries: readonly IndexEntry[] = [
    ...tables.map((table, i) => ({
      page: tablePage(table, names[i] ?? table.name, language),
      kind: words.table,
      title: table.item.title,
    })),
    ...figures.map((figure, i) => ({
      page: figurePage(figure, names[tables.length + i] ?? figure.name, language),
      kind: words.figure,
      title: figure.item.title,
    })),
  ];

  // 3. Write them behind the index.
  const written = [
    indexSheet(document, index, entries),
    ...entries.map(({ page }) => writeSheet(page, index, language)),
  ];
  return writeXlsx({
    sheets: written.map(({ sheet }) => sheet),
    namedRanges: written.flatMap(({ ranges }) => ranges),
    properties: propertiesOf(document),
    defaultFont: FONT,
  });
}

function propertiesOf({ title, publisher, subtitle, publishedOn }: Document) {
  const published = Date.parse(publishedOn);
  const date = new Date(Number.isNaN(published) ? 0 : published);
  return {
    title: cleanText(title),
    creator: cleanText(publisher),
    subject: cleanText(subtitle),
    created: date,
    modified: date,
  };
}
