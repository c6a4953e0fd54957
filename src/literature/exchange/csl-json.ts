// Works ⇄ CSL-JSON (citationstyles.org, schema 1.0.2), as Zotero, Mendeley and doi.org give it.
import { isRecord } from "#base/is-record";
import type { Issue } from "#base/issue";
import { noTitle, notReadable, unknownType } from "./exchange-issues.ts";
import { readKeywords } from "./read-keywords.ts";
import type { WorksReading } from "./read-ris.ts";
import { doiOf, NO_WORK, type Work, yearOf } from "./work.ts";
import { keywordsOf, notesOf } from "./write-ris.ts";

const TYPES: Readonly<Record<string, string>> = {
  ...{
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    article: "article",
  },
  ...{ "paper-conference": "article", report: "report", book: "book", chapter: "chapter", thesis: "thesis" },
  ...{ webpage: "web", post: "web", "post-weblog": "web", pamphlet: "brief", manuscript: "report", standard: "manual" },
  ...{
    document: "report",
    dataset: "report",
    "entry-encyclopedia": "chapter",
    legislation: "report",
    speech: "report",
  },
  ...{
    review: "article",
    "review-book": "article",
    broadcast: "web",
    motion_picture: "web",
    "journal-article": "article",
  },
  ...{ monograph: "book", "book-chapter": "chapter", "posted-content": "report", "proceedings-article": "article" },
};

const CSL_OF_TYPE: Readonly<Record<string, string>> = {
  ...{ article: "article-journal", book: "book", chapter: "chapter", thesis: "thesis", web: "webpage" },
};

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly [name: string]: unknown;
}

export function readCslJson(text: string, file: string): WorksReading {
  const value = parse(text);
  const items = Array.isArray(value) ? value : isRecord(value) && Array.isArray(value.items) ? value.items : [value];
  if (value === undefined || !items.some(isRecord)) return { works: [], issues: [notReadable(file, 1, "CSL-JSON")] };
  const works = items.flatMap((item, index) => (isRecord(item) ? [toWork(item, index + 1)] : []));
  const issues = items.flatMap((item, index) => {
    if (!isRecord(item)) return [notReadable(file, index + 1, "CSL-JSON")];
    return itemIssues(item, file, index + 1);
  });
  return { works, issues };
}

function itemIssues(item: Readonly<Record<string, unknown>>, file: string, row: number): readonly Issue[] {
  return [
    ...(TYPES[wordOf(item.type)] === undefined ? [unknownType(file, row, wordOf(item.type))] : []),
    ...(wordOf(item.title) === "" ? [noTitle(file, row)] : []),
  ];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toWork(item: Readonly<Record<string, unknown>>, row: number): Work {
  const word = (...names: readonly string[]) => names.map((name) => wordOf(item[name])).find((one) => one !== "") ?? "";
  const abstract = word("abstract")
    .replace(/<[^>]+>/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const keywords = word("keyword")
    .split(/[,;]/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const coded = readKeywords({
    type: TYPES[word("type")] ?? "report",
    keywords,
    notes: [word("note")],
    hasAbstract: abstract !== "",
  });
  const year = yearIn(item.issued) ?? yearIn(item.published);
  return {
    ...NO_WORK,
    ...coded,
    ...{ id: word("citation-key", "id"), row, abstract, authors: namesIn(item.author ?? item.editor) },
    ...(year === undefined ? {} : { year }),
    title: word("title"),
    container: word("container-title", "publisher"),
    ...{ volume: word("volume"), number: word("issue", "number"), pages: word("page").replaceAll("-", "–") },
    ...{ doi: doiOf(word("DOI")), address: word("URL"), language: word("language") },
  };
}

function wordOf(value: unknown): string {
  if (Array.isArray(value)) return wordOf(value[0]);
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.trim() : "";
}

function namesIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isRecord)
    .map(nameOf)
    .filter((name) => name !== "");
}

function nameOf(name: Readonly<Record<string, unknown>>): string {
  const [family, given] = [wordOf(name.family), wordOf(name.given)];
  if (family === "") return wordOf(name.literal) || wordOf(name.name);
  const whole = [wordOf(name["non-dropping-particle"]), family].filter((part) => part !== "").join(" ");
  return given === "" ? whole : `${whole}, ${given}`;
}

function yearIn(value: unknown): number | undefined {
  if (!isRecord(value)) return undefined;
  const [first] = Array.isArray(value["date-parts"]) ? value["date-parts"] : [];
  const [year] = Array.isArray(first) ? first : [];
  return yearOf(wordOf(year)) ?? yearOf(wordOf(value.raw ?? value.literal));
}

/** Two-space JSON, for files. */
export function writeCslJson(works: readonly Work[]): string {
  return `${JSON.stringify(works.map(toCslItem), null, 2)}\n`;
}

export function toCslItem(work: Work): CslItem {
  const type = CSL_OF_TYPE[work.type] ?? "report";
  const container = type === "report" || type === "book" || type === "thesis" ? "publisher" : "container-title";
  const words = {
    [container]: work.container,
    ...{ volume: work.volume, issue: work.number, page: work.pages, DOI: work.doi, URL: work.address },
    ...{ language: work.language, keyword: keywordsOf(work).join(", "), abstract: work.abstract, note: notesOf(work) },
  };
  return {
    ...{ id: work.id, type, title: work.title },
    ...(work.authors.length === 0 ? {} : { author: work.authors.map(toCslName) }),
    ...(work.year === undefined ? {} : { issued: { "date-parts": [[work.year]] } }),
    ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== "")),
  };
}

/** A name without comma may be that of a body: it is never taken apart. */
function toCslName(author: string): CslName {
  const comma = author.indexOf(",");
  return comma === -1
    ? { literal: author }
    : { family: author.slice(0, comma).trim(), given: author.slice(comma + 1).trim() };
}
