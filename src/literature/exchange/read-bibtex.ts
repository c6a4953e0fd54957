// BibTeX and BibLaTeX → works. Braces nest, quotes hold braces, @string stands for its text, # joins.
import type { Issue } from "#base/issue";
import { noCrossref, noTitle, notClosed, outsideEntry, unknownField, unknownType } from "./exchange-issues.ts";
import { readLatex } from "./latex-letters.ts";
import { readKeywords } from "./read-keywords.ts";
import type { WorksReading } from "./read-ris.ts";
import { type ScannedEntry, scanBibtex } from "./scan-bibtex.ts";
import { doiOf, NO_WORK, type Work, yearOf } from "./work.ts";

const TYPES: Readonly<Record<string, string>> = {
  ...{ article: "article", inproceedings: "article", conference: "article", proceedings: "book", book: "book" },
  ...{ booklet: "brief", inbook: "chapter", incollection: "chapter", manual: "manual", mastersthesis: "thesis" },
  ...{ phdthesis: "thesis", thesis: "thesis", techreport: "report", report: "report", unpublished: "report" },
  ...{
    misc: "web",
    online: "web",
    electronic: "web",
    www: "web",
    collection: "book",
    mvbook: "book",
    dataset: "report",
  },
};

const FIELDS = new Set([
  ...["author", "editor", "title", "subtitle", "journal", "journaltitle", "booktitle", "publisher", "institution"],
  ...["school", "organization", "howpublished", "year", "date", "month", "volume", "number", "issue", "pages", "doi"],
  ...["url", "language", "langid", "keywords", "abstract", "note", "annote", "issn", "isbn", "address", "location"],
  ...["edition", "series", "chapter", "type", "key", "crossref", "urldate", "shorttitle", "file", "copyright", "day"],
  ...["eprint", "archiveprefix", "primaryclass", "eprinttype", "pmid", "pmcid", "timestamp", "biburl", "bibsource"],
  ...["numpages", "translator", "titleaddon", "pagetotal", "addendum", "pubstate", "eventtitle", "venue", "day"],
  ...["rights", "collaborator", "shortjournal", "lccn", "keyword", "isbn13", "publishername", "origdate"],
]);

export function readBibtex(text: string, file: string): WorksReading {
  const { entries, strays } = scanBibtex(text);
  const works: Work[] = [];
  const issues: Issue[] = strays.map(({ row, text: stray }) => outsideEntry(file, row, stray));
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  for (const entry of entries) {
    const above = byKey.get(crossrefOf(entry));
    works.push(toWork(above === undefined ? entry : inherit(entry, above)));
    issues.push(...issuesOf(entry, file));
    if (above === undefined && crossrefOf(entry) !== "") issues.push(noCrossref(file, entry.row, crossrefOf(entry)));
  }
  return { works, issues };
}

function crossrefOf({ fields }: ScannedEntry): string {
  return (fields.find(({ name }) => name === "crossref")?.value ?? "").trim().toLowerCase();
}

/** What the work alone has. */
const OWN = new Set(["author", "pages", "doi", "url", "abstract", "keywords", "note", "crossref", "subtitle", "key"]);

/** What an entry does not say itself it takes from the one that it refers to, whose title is that of its book. */
function inherit(entry: ScannedEntry, above: ScannedEntry): ScannedEntry {
  const said = new Set(entry.fields.map(({ name }) => name));
  const taken = above.fields
    .filter(({ name }) => !OWN.has(name))
    .map((field) => (field.name === "title" ? { ...field, name: "booktitle" } : field))
    .filter(({ name }) => !said.has(name));
  return { ...entry, fields: [...entry.fields, ...taken] };
}

function issuesOf(entry: ScannedEntry, file: string): readonly Issue[] {
  const { row, key, type, fields, isClosed } = entry;
  const unknown = fields.filter(({ name }) => !FIELDS.has(name));
  return [
    ...(isClosed ? [] : [notClosed(file, row, key)]),
    ...(type in TYPES ? [] : [unknownType(file, row, type)]),
    ...unknown.map(({ name, row: at }) => unknownField(file, at, name)),
    ...(fields.some(({ name, value }) => name === "title" && value.trim() !== "") ? [] : [noTitle(file, row)]),
  ];
}

function toWork({ row, key, type, fields }: ScannedEntry): Work {
  const values = new Map(fields.map(({ name, value }) => [name, value]));
  const raw = (...names: readonly string[]) =>
    names.map((name) => values.get(name) ?? "").find((one) => one !== "") ?? "";
  const read = (...names: readonly string[]) => readLatex(raw(...names));
  const extra = fields.filter(({ name }) => !FIELDS.has(name)).map(({ name, value }) => `${name}: ${readLatex(value)}`);
  const abstract = read("abstract");
  const coded = readKeywords({
    type: TYPES[type] ?? "report",
    keywords: read("keywords", "keyword")
      .split(/[,;]/u)
      .map((word) => word.trim())
      .filter((word) => word !== ""),
    notes: [read("note"), ...extra],
    hasAbstract: abstract !== "",
  });
  const year = yearOf(raw("year", "date"));
  const [title, subtitle] = [read("title"), read("subtitle")];
  return {
    ...NO_WORK,
    ...coded,
    ...{ id: key, row, abstract, authors: authorsOf(raw("author") || raw("editor")) },
    ...(year === undefined ? {} : { year }),
    title: subtitle === "" ? title : `${title}: ${subtitle}`,
    container: read(
      "journal",
      "journaltitle",
      "booktitle",
      "institution",
      "school",
      "organization",
      "publisher",
      "howpublished",
    ),
    ...{ volume: read("volume"), number: read("number", "issue"), pages: read("pages"), doi: doiOf(raw("doi")) },
    ...{ address: raw("url").replace(/\\([&%$#_~])/gu, "$1"), language: read("language", "langid") },
  };
}

/** Parted by " and " outside braces; a name in braces is that of a body. */
function authorsOf(text: string): readonly string[] {
  const names: string[] = [];
  let [depth, name] = [0, ""];
  for (const word of text.split(/(\s+and\s+)/u)) {
    if (depth === 0 && /^\s+and\s+$/u.test(word)) {
      names.push(name);
      name = "";
      continue;
    }
    name += word;
    depth += word.split("{").length - word.split("}").length;
  }
  return [...names, name]
    .flatMap((one) => bodiesIn(one.trim()))
    .map((one) => readLatex(one).replace(/,\s*$/u, ""))
    .filter((one) => one !== "" && one !== "others");
}

/** Some writers put the whole list into one more pair of braces: {{IOM} and {UNHCR}}. */
function bodiesIn(name: string): readonly string[] {
  const inside = /^\{(.*)\}$/su.exec(name)?.[1];
  return inside !== undefined && /\}\s+and\s+\{/u.test(name) ? authorsOf(inside) : [name];
}
