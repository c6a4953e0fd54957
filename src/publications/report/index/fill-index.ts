// The alphabetical index: where a report speaks of its places, kinds of service and institutions.
import type { Block, IndexEntry, IndexPlace } from "../../document/document.ts";
import { plainText } from "../../document/plain-text.ts";
import type { ReportContext } from "../report-context.ts";
import { openTermFinder } from "./find-terms.ts";
import { indexTerms } from "./index-terms.ts";

/** Blocks of the whole report, its index filled. An index without entries goes, and with it the heading above. */
export function fillIndex(context: ReportContext, blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ type }) => type === "index")) return blocks;
  const entries = entriesOf(context, blocks);
  const filled = blocks.map((block) => (block.type === "index" ? { ...block, entries } : block));
  return entries.length > 0 ? filled : filled.filter((_, at) => !standsForIndex(filled, at));
}

function standsForIndex(blocks: readonly Block[], at: number): boolean {
  return blocks[at]?.type === "index" || (blocks[at]?.type === "heading" && blocks[at + 1]?.type === "index");
}

interface Mention extends IndexPlace {
  /** In a heading or a title: the place is about the term. */
  readonly isAbout: boolean;
}

/** More places than this say nothing: of such a term only those that are about it are told. */
const MOST_PLACES = 12;

function entriesOf(context: ReportContext, blocks: readonly Block[]): readonly IndexEntry[] {
  const { compare } = new Intl.Collator(context.language);
  const mentions = [...mentionsOf(context, blocks)].map(([term, places]) => ({ term, places: chooseOf(places) }));
  return mentions.filter(({ places }) => places.length > 0).toSorted((a, b) => compare(a.term, b.term));
}

function chooseOf(mentions: readonly Mention[]): readonly IndexPlace[] {
  const told = placesOf(mentions);
  if (told.length <= MOST_PLACES) return told;
  return placesOf(mentions.filter(({ isAbout }) => isAbout)).slice(0, MOST_PLACES);
}

/** Each target once. */
function placesOf(mentions: readonly Mention[]): readonly IndexPlace[] {
  return [...new Map(mentions.toReversed().map(({ to, block }) => [to, { to, block }])).values()].toReversed();
}

function mentionsOf(context: ReportContext, blocks: readonly Block[]): ReadonlyMap<string, readonly Mention[]> {
  const find = openTermFinder(indexTerms(context));
  const mentions = new Map<string, Mention[]>();
  let section = "";
  blocks.slice(0, endOfText(blocks)).forEach((block, at) => {
    if (block.type === "heading" && block.level < 3) section = block.id;
    const to = targetOf(block) ?? section;
    const { about, said } = textsOf(block);
    const note = (terms: readonly string[], isAbout: boolean) => {
      for (const term of terms) mentions.set(term, [...(mentions.get(term) ?? []), { to, block: at, isAbout }]);
    };
    if (to === "") return;
    note(find(about), true);
    note(find(said), false);
  });
  return mentions;
}

/** Sources, glossary and the index itself are not looked through: chapters without a number behind those that have one. */
function endOfText(blocks: readonly Block[]): number {
  const isNumbered = (block: Block) => block.type === "heading" && block.level === 1 && block.unnumbered !== true;
  const last = blocks.findLastIndex(isNumbered);
  const end = blocks.findIndex((block, at) => at > last && block.type === "heading" && block.level === 1);
  return end === -1 ? blocks.length : end;
}

/** What can be pointed at by itself; anything else is in its section. */
function targetOf(block: Block): string | undefined {
  return block.type === "table" || block.type === "figure" || block.type === "recommendation" ? block.id : undefined;
}

interface BlockTexts {
  readonly about: string;
  readonly said: string;
}

function textsOf(block: Block): BlockTexts {
  switch (block.type) {
    case "heading":
      return { about: plainText(block.children), said: "" };
    case "paragraph":
      return { about: "", said: plainText(block.children) };
    case "list":
      return { about: "", said: block.items.map(plainText).join("\n") };
    case "table":
      return { about: block.title, said: block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join("\n") };
    case "figure":
      return { about: block.title, said: block.alternative };
    case "callout":
      return {
        about: block.title,
        said: block.children
          .map(textsOf)
          .flatMap(({ about, said }) => [about, said])
          .join("\n"),
      };
    case "recommendation":
      return { about: block.action, said: block.facts.map(({ children }) => plainText(children)).join("\n") };
    case "key-numbers":
      return { about: "", said: block.items.map(({ label, detail }) => `${label}\n${detail}`).join("\n") };
    case "cards":
    case "index":
    case "page-break":
      return { about: "", said: "" };
  }
}
