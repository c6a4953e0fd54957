// One document tree, many writers (HTML, PDF through Typst, DOCX; tables also XLSX). One language per document.
// Every number, table and figure knows the evidence it shows and whether it is real or demonstration.
import type { Mark } from "#base/mark";
import type { Language } from "#base/text";
import type { FigureSpec } from "../figure/figure-spec.ts";

export type Inline =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "strong"; readonly children: readonly Inline[] }
  | { readonly type: "emphasis"; readonly children: readonly Inline[] }
  | { readonly type: "link"; readonly address: string; readonly children: readonly Inline[] }
  /** A number with its ground; `text` is already formatted for the language. */
  | { readonly type: "number"; readonly text: string; readonly evidence: string }
  /** A footnote. */
  | { readonly type: "note"; readonly children: readonly Inline[] }
  /** "Figure 3", "Table 2": writers put number and link. */
  | { readonly type: "reference"; readonly to: string };

export interface Paragraph {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
}

/** Level 1 opens a chapter and begins a page in paged formats. `id` is unique in the document. */
export interface Heading {
  readonly type: "heading";
  readonly level: 1 | 2 | 3;
  readonly id: string;
  readonly children: readonly Inline[];
  /** Level 1 without a chapter number: summary, glossary. */
  readonly unnumbered?: boolean;
}

export interface List {
  readonly type: "list";
  readonly ordered: boolean;
  readonly items: readonly (readonly Inline[])[];
}

export interface Column {
  readonly key: string;
  readonly head: string;
  /** Set small under the head: "%", "persons". */
  readonly unit?: string;
  readonly align: "start" | "decimal" | "centre";
  /** Share of the width, any scale; equal when absent. */
  readonly width?: number;
}

/** `text` is what people read; `value` is what XLSX gets. Suppressed cells show "·" and have no value. */
export interface Cell {
  readonly text: string;
  readonly value?: number | string;
  readonly evidence?: string;
  readonly suppressed?: boolean;
}

export interface TableRow {
  readonly kind: "body" | "group" | "total";
  /** A `group` row has one cell that spans the table. */
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly type: "table";
  readonly id: string;
  /** The finding. */
  readonly title: string;
  /** Measure, unit, population, period. */
  readonly subtitle: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
  readonly source: string;
  readonly mark: Mark;
}

export interface Figure {
  readonly type: "figure";
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly spec: FigureSpec;
  /** Text alternative that tells the finding. */
  readonly alternative: string;
  readonly notes: readonly string[];
  readonly source: string;
  readonly mark: Mark;
  /** Ids of the evidence drawn. */
  readonly evidence: readonly string[];
}

/** A set-apart box: the summary, the three findings of a chapter, a case, a caution; `notes` are for the speaker. */
export interface Callout {
  readonly type: "callout";
  readonly kind: "findings" | "case" | "caution" | "key-numbers" | "quotation" | "notes";
  readonly title: string;
  readonly mark: Mark;
  readonly children: readonly Block[];
}

/** Big numbers in a row: three to five. */
export interface KeyNumbers {
  readonly type: "key-numbers";
  readonly items: readonly {
    readonly value: string;
    readonly label: string;
    readonly detail: string;
    readonly evidence: string;
    readonly mark: Mark;
  }[];
}

/** One recommendation as a card: what, who, first step, by when, how judged, why. */
export interface RecommendationCard {
  readonly type: "recommendation";
  readonly id: string;
  readonly number: string;
  readonly action: string;
  readonly mark: Mark;
  /** Label and text, in order. */
  readonly facts: readonly { readonly label: string; readonly children: readonly Inline[] }[];
}

/** Ways to other pages or files, each with a line of what is found there. Only web pages show them. */
export interface Cards {
  readonly type: "cards";
  readonly items: readonly {
    readonly title: string;
    readonly address: string;
    readonly text: string;
    readonly files: readonly { readonly label: string; readonly address: string }[];
  }[];
}

/** Where a term of an index is spoken of: what writers can point at, and the block (by its number in the document). */
export interface IndexPlace {
  readonly to: string;
  readonly block: number;
}

export interface IndexEntry {
  readonly term: string;
  /** In reading order, each target once. */
  readonly places: readonly IndexPlace[];
}

/** The alphabetical index, sorted. */
export interface Index {
  readonly type: "index";
  readonly entries: readonly IndexEntry[];
}

export type Block =
  | Paragraph
  | Cards
  | Heading
  | List
  | Table
  | Figure
  | Callout
  | KeyNumbers
  | RecommendationCard
  | Index
  | { readonly type: "page-break" };

/** A brief has two pages and no cover, a sheet has one page, a page is of the portal, each second heading opens a slide. */
export type Layout = "report" | "brief" | "sheet" | "page" | "slides";

/** What stands around a page of the portal. Addresses are relative to the page. */
export interface Frame {
  readonly site: string;
  readonly home: string;
  readonly style: string;
  readonly search: string;
  readonly items: readonly { readonly label: string; readonly address: string; readonly isCurrent: boolean }[];
  readonly editions: readonly { readonly language: Language; readonly address: string }[];
  /** Of the page that searches: its script, and what it looks through. */
  readonly finds?: { readonly script: string; readonly index: string };
}

export interface Document {
  readonly id: string;
  /** __Default value:__ `report`. */
  readonly layout?: Layout;
  /** Of a `page`. */
  readonly frame?: Frame;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Running head: country or region. */
  readonly place: string;
  readonly publisher: string;
  /** ISO date. */
  readonly publishedOn: string;
  readonly mark: Mark;
  /** Sentence of the band that marks demonstration data; empty when all is real. */
  readonly markSentence: string;
  /** "Citation" text on the imprint page. */
  readonly citation: string;
  /** Imprint paragraphs: licence, boundaries note, contact, how to trace a number. */
  readonly imprint: readonly string[];
  readonly blocks: readonly Block[];
}
