// Works → RIS: the twin of `read-ris`. Our own codes travel as keywords and labelled notes.
import type { Work } from "./work.ts";

const TAG_OF_TYPE: Readonly<Record<string, string>> = {
  ...{ article: "JOUR", report: "RPRT", book: "BOOK", chapter: "CHAP", manual: "RPRT", evaluation: "RPRT" },
  ...{ brief: "RPRT", thesis: "THES", web: "ELEC", programme: "RPRT" },
};

export function writeRis(works: readonly Work[]): string {
  return works.map(writeEntry).join("\n");
}

function writeEntry(work: Work): string {
  const type = TAG_OF_TYPE[work.type] ?? "RPRT";
  const container = type === "JOUR" || type === "CHAP" ? "T2" : "PB";
  const [firstPage = "", lastPage = ""] = work.pages.split("–");
  const lines: readonly (readonly [string, string])[] = [
    ["TY", type],
    ["ID", work.id],
    ...work.authors.map((author) => ["AU", author] as const),
    ["TI", work.title],
    [container, work.container],
    ["PY", work.year === undefined ? "" : String(work.year)],
    ["VL", work.volume],
    ["IS", work.number],
    ["SP", firstPage],
    ["EP", lastPage],
    ["DO", work.doi],
    ["UR", work.address],
    ["LA", work.language],
    ...keywordsOf(work).map((word) => ["KW", word] as const),
    ["AB", work.abstract],
    ["N1", notesOf(work)],
  ];
  const told = lines.filter(([, value]) => value !== "").map(([tag, value]) => `${tag}  - ${oneLine(value)}\n`);
  return `${told.join("")}ER  - \n`;
}

/** The type, the kind of evidence, then levels, dimensions, countries, and whatever else somebody noted. */
export function keywordsOf(work: Work): readonly string[] {
  return [work.type, work.evidenceKind, ...work.levels, ...work.dimensions, ...work.countries, ...work.keywords];
}

export function notesOf({ methods, lesson, limits, seen, note }: Work): string {
  const parts = [
    note,
    methods === "" ? "" : `Methods: ${methods}`,
    lesson === "" ? "" : `Lesson: ${lesson}`,
    limits === "" ? "" : `Limits: ${limits}`,
    `Seen: ${seen}`,
  ];
  return parts.filter((part) => part !== "").join(" | ");
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
