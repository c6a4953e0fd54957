// The first sheet: what the workbook belongs to, and a line with a link for each table and figure.
import type { Cell } from "hucre/xlsx";
import type { Document } from "../../document/document.ts";
import { formatDate } from "../../words/format-date.ts";
import { WRITER_WORDS } from "../../words/writer-words.ts";
import { BAND, bodyStyle, LINK, QUIET_TEXT, TEXT, TITLE } from "./cell-styles.ts";
import { textCell } from "./cell-text.ts";
import type { PageColumn, SheetPage } from "./sheet-page.ts";
import { WORKBOOK_WORDS } from "./workbook-words.ts";
import { headLine, type Line, layLines, linkTo, pageLook, type WrittenSheet } from "./write-sheet.ts";

export interface IndexEntry {
  readonly page: SheetPage;
  /** "Table" or "Figure" in the language. */
  readonly kind: string;
  readonly title: string;
}

const WIDTHS = [16, 78, 14, 26];

export function indexSheet(document: Document, name: string, entries: readonly IndexEntry[]): WrittenSheet {
  const front = frontLines(document);
  const head = headLine(indexColumns(document));
  const lines = [...front, head, ...entries.map((entry) => entryLine(entry, document)), ...endLines(document)];
  const width = WIDTHS.reduce((sum, each) => sum + each, 0);
  const filter = `A${front.length + 1}:D${front.length + 1 + entries.length}`;
  return {
    sheet: {
      ...layLines(name, lines, { printed: WIDTHS.length, width, widths: WIDTHS }),
      columns: WIDTHS.map((each) => ({ width: each })),
      ...(entries.length === 0 ? {} : { autoFilter: { range: filter } }),
      ...pageLook(width, document.mark === "demonstration"),
    },
    ranges: [],
  };
}

function frontLines(document: Document): readonly Line[] {
  const { language, title, subtitle, place, publisher, publishedOn, markSentence } = document;
  const published = `${WORKBOOK_WORDS[language].published}: ${formatDate(publishedOn, language)}`;
  const plain = [subtitle, place, publisher, published].filter((text) => text !== "");
  return [
    { type: "banner", text: title, style: TITLE },
    ...plain.map((text): Line => ({ type: "banner", text, style: TEXT })),
    ...(markSentence === "" ? [] : [{ type: "banner", text: markSentence, style: BAND } as const]),
    { type: "cells", cells: [] },
  ];
}

function indexColumns({ language }: Document): readonly PageColumn[] {
  const words = WRITER_WORDS[language];
  const heads = [words.sheet, words.title, WORKBOOK_WORDS[language].kind, words.mark];
  return heads.map((head) => ({ head, align: "start", isKey: false }));
}

function entryLine({ page, kind, title }: IndexEntry, { language }: Document): Line {
  const words = WRITER_WORDS[language];
  const look = bodyStyle({ kind: "body", align: "start", quiet: false });
  const link: Partial<Cell> = { ...textCell(page.name), ...linkTo(page.name), style: { ...look, ...LINK } };
  const mark = page.mark === "demonstration" ? words.demonstration : words.real;
  return { type: "cells", cells: [link, ...[title, kind, mark].map((text) => ({ ...textCell(text), style: look }))] };
}

function endLines({ citation, language }: Document): readonly Line[] {
  if (citation === "") return [];
  const text = `${WRITER_WORDS[language].citation}: ${citation}`;
  return [
    { type: "cells", cells: [] },
    { type: "banner", text, style: QUIET_TEXT },
  ];
}
