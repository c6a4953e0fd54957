// Works → BibTeX (UTF-8): the twin of `read-bibtex`.
import { writeLatex } from "./latex-letters.ts";
import type { Work } from "./work.ts";
import { keywordsOf, notesOf } from "./write-ris.ts";

const ENTRY: Readonly<Record<string, readonly [type: string, container: string]>> = {
  article: ["article", "journal"],
  book: ["book", "publisher"],
  chapter: ["incollection", "booktitle"],
  manual: ["manual", "organization"],
  thesis: ["phdthesis", "school"],
  web: ["misc", "howpublished"],
};

export function writeBibtex(works: readonly Work[]): string {
  return works.map(writeEntry).join("\n");
}

function writeEntry(work: Work): string {
  const [type, container] = ENTRY[work.type] ?? ["techreport", "institution"];
  const fields: readonly (readonly [string, string])[] = [
    ["author", work.authors.map(writeAuthor).join(" and ")],
    ["title", work.title === "" ? "" : `{${writeLatex(work.title)}}`],
    [container, writeLatex(work.container)],
    ["year", work.year === undefined ? "" : String(work.year)],
    ["volume", writeLatex(work.volume)],
    ["number", writeLatex(work.number)],
    ["pages", work.pages.replaceAll("–", "--")],
    ["doi", work.doi],
    ["url", work.address],
    ["language", work.language],
    [
      "keywords",
      keywordsOf(work)
        .map((word) => writeLatex(word.replaceAll(",", " ")))
        .join(", "),
    ],
    ["abstract", writeLatex(work.abstract)],
    ["note", writeLatex(notesOf(work))],
  ];
  const told = fields.filter(([, value]) => value !== "").map(([name, value]) => `  ${name} = {${value}}`);
  return `@${type}{${work.id},\n${told.join(",\n")}\n}\n`;
}

/** Names of bodies, and of people written in one piece, are guarded by braces. */
function writeAuthor(author: string): string {
  return author.includes(",") ? writeLatex(author) : `{${writeLatex(author)}}`;
}
