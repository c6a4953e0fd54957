// Numbers of chapters, figures, tables and notes: counted once, the same in every format.
import type { Language } from "#base/text";
import { WRITER_WORDS } from "../words/writer-words.ts";
import type { Block, Document, Figure, Heading, Table } from "./document.ts";
import { plainText } from "./plain-text.ts";

export interface PlannedHeading {
  readonly heading: Heading;
  /** `2` or `2.1`; empty when unnumbered. */
  readonly number: string;
  readonly text: string;
}

export interface PlannedFloat<Item extends Figure | Table> {
  readonly item: Item;
  readonly number: number;
  /** `Figura 3`. */
  readonly name: string;
}

export interface DocumentPlan {
  readonly headings: readonly PlannedHeading[];
  readonly figures: readonly PlannedFloat<Figure>[];
  readonly tables: readonly PlannedFloat<Table>[];
  /** Words that stand for a reference, by the id it points to. */
  readonly names: ReadonlyMap<string, string>;
  readonly headingById: ReadonlyMap<string, PlannedHeading>;
}

export function planDocument(document: Document): DocumentPlan {
  const blocks = flattenBlocks(document.blocks);
  const words = WRITER_WORDS[document.language];
  const headings = numberHeadings(blocks.filter((block) => block.type === "heading"));
  const figures = numberFloats(
    blocks.filter((block) => block.type === "figure"),
    words.figure,
  );
  const tables = numberFloats(
    blocks.filter((block) => block.type === "table"),
    words.table,
  );
  const cards = blocks.filter((block) => block.type === "recommendation");
  const names = new Map([
    ...headings.map(({ heading, number, text }) => [heading.id, headingName(number, text, document.language)] as const),
    ...[...figures, ...tables].map(({ item, name }) => [item.id, name] as const),
    ...cards.map((card) => [card.id, `${words.recommendation} ${card.number}`] as const),
  ]);
  return { headings, figures, tables, names, headingById: new Map(headings.map((entry) => [entry.heading.id, entry])) };
}

/** All blocks in reading order, those inside callouts after their callout. */
export function flattenBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.type === "callout" ? [block, ...flattenBlocks(block.children)] : [block]));
}

/** What a reference to `to` reads as; an unknown id reads as itself, so that it is seen. */
export function referenceName(plan: DocumentPlan, to: string): string {
  return plan.names.get(to) ?? to;
}

/** As an index names it: the number of a section alone, the name of anything else. */
export function placeName(plan: DocumentPlan, to: string): string {
  return plan.headingById.get(to)?.number || referenceName(plan, to);
}

function numberHeadings(headings: readonly Heading[]): readonly PlannedHeading[] {
  let [chapter, section] = [0, 0];
  let numbered = false;
  return headings.map((heading) => {
    if (heading.level === 1) {
      numbered = heading.unnumbered !== true;
      section = 0;
      if (numbered) chapter += 1;
      return { heading, number: numbered ? String(chapter) : "", text: plainText(heading.children) };
    }
    const counts = heading.level === 2 && numbered && heading.unnumbered !== true;
    if (counts) section += 1;
    return { heading, number: counts ? `${chapter}.${section}` : "", text: plainText(heading.children) };
  });
}

function numberFloats<Item extends Figure | Table>(
  items: readonly Item[],
  word: string,
): readonly PlannedFloat<Item>[] {
  return items.map((item, i) => ({ item, number: i + 1, name: `${word}\u00a0${i + 1}` }));
}

function headingName(number: string, text: string, language: Language): string {
  if (number === "") return text;
  const word = number.includes(".") ? WRITER_WORDS[language].section : WRITER_WORDS[language].chapter;
  return `${word.toLocaleLowerCase(language)}\u00a0${number}`;
}
