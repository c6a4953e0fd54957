// RIS → works. Tags of the format of Research Information Systems (2011); a line without a tag goes on with the one before.
import type { Issue } from "#base/issue";
import { noTitle, notClosed, outsideEntry, unknownField, unknownType, yearUnread } from "./exchange-issues.ts";
import { readKeywords } from "./read-keywords.ts";
import { doiOf, NO_WORK, type Work, yearOf } from "./work.ts";

export interface WorksReading {
  readonly works: readonly Work[];
  readonly issues: readonly Issue[];
}

const TYPES: Readonly<Record<string, string>> = {
  ...{ JOUR: "article", JFULL: "article", EJOUR: "article", MGZN: "article", NEWS: "article", INPR: "article" },
  ...{ CONF: "article", CPAPER: "article", ABST: "article", RPRT: "report", GOVDOC: "report", UNPB: "report" },
  ...{ GEN: "report", MANSCPT: "report", STAND: "manual", BOOK: "book", EBOOK: "book", EDBOOK: "book" },
  ...{ CHAP: "chapter", ECHAP: "chapter", THES: "thesis", ELEC: "web", BLOG: "web", WEB: "web", ICOMM: "web" },
  ...{ PAMP: "brief", DATA: "report", LEGAL: "report", STAT: "report", BILL: "report", MPCT: "web", VIDEO: "web" },
};

/** Where each tag goes; those that say nothing on the work itself are passed over. */
const TAGS: Readonly<Record<string, string>> = {
  ...{ ID: "id", AU: "author", A1: "author", A2: "editor", A3: "editor", A4: "editor", ED: "editor" },
  ...{ TI: "title", T1: "title", CT: "title", BT: "title", T2: "container", JO: "container", JF: "container" },
  ...{ JA: "short", J1: "short", J2: "short", T3: "series", PB: "publisher", PY: "year", Y1: "year", DA: "year" },
  ...{ DO: "doi", UR: "address", L1: "skip", L2: "skip", L3: "skip", L4: "skip", LK: "address", LA: "language" },
  ...{ KW: "keyword", AB: "abstract", N2: "abstract", N1: "note", RN: "note", VL: "volume", VO: "volume" },
  ...{ IS: "number", CP: "number", SP: "firstPage", EP: "lastPage", SN: "skip", CY: "skip", PP: "skip", M1: "skip" },
  ...{ M2: "skip", M3: "skip", AN: "skip", AV: "skip", C1: "skip", C2: "skip", C3: "skip", C4: "skip", C5: "skip" },
  ...{ C6: "skip", C7: "skip", C8: "skip", CA: "skip", CN: "skip", DB: "skip", DP: "skip", ET: "skip", LB: "skip" },
  ...{ NV: "skip", OP: "skip", RI: "skip", SE: "skip", ST: "skip", TA: "skip", TT: "skip", U1: "skip", U2: "skip" },
  ...{ U3: "skip", U4: "skip", U5: "skip", Y2: "skip", AD: "skip", RP: "skip", SV: "skip" },
};

type Fields = Map<string, string[]>;

interface Entry {
  readonly row: number;
  readonly type: string;
  readonly fields: Fields;
  last: string;
}

interface Reader {
  readonly file: string;
  readonly works: Work[];
  readonly issues: Issue[];
  entry: Entry | undefined;
}

export function readRis(text: string, file: string): WorksReading {
  const reader: Reader = { file, works: [], issues: [], entry: undefined };
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    const [, tag = "", value = ""] = /^\s*([A-Z][A-Z0-9]) {1,2}- ?(.*)$/u.exec(line) ?? [];
    readLine(reader, { tag, value, line, row: index + 1 });
  });
  breakOff(reader);
  return { works: reader.works, issues: reader.issues };
}

function readLine(reader: Reader, line: Line): void {
  const { entry, file, issues } = reader;
  if (line.tag === "TY") {
    breakOff(reader);
    reader.entry = { row: line.row, type: line.value.trim().toUpperCase(), fields: new Map(), last: "" };
  } else if (line.line.trim() === "") return;
  else if (entry === undefined) issues.push(outsideEntry(file, line.row, line.line));
  else if (line.tag === "ER") close(reader, entry);
  else issues.push(...addLine(entry, line, file));
}

/** An entry that another one or the end of the file cuts short is kept, with a remark. */
function breakOff(reader: Reader): void {
  const { entry, issues, file } = reader;
  if (entry === undefined) return;
  issues.push(notClosed(file, entry.row, titleOf(entry)));
  close(reader, entry);
}

function close(reader: Reader, entry: Entry): void {
  const { work, issues } = toWork(entry, reader.file);
  reader.works.push(work);
  reader.issues.push(...issues);
  reader.entry = undefined;
}

interface Line {
  readonly tag: string;
  readonly value: string;
  readonly line: string;
  readonly row: number;
}

function addLine(entry: Entry, { tag, value, line, row }: Line, file: string): readonly Issue[] {
  if (tag === "") {
    const values = entry.fields.get(entry.last);
    if (values !== undefined) values.push(`${values.pop() ?? ""} ${line.trim()}`);
    return values === undefined ? [outsideEntry(file, row, line)] : [];
  }
  const name = TAGS[tag];
  entry.last = name ?? "note";
  const text = name === undefined ? `${tag}: ${value.trim()}` : value.trim();
  if (text !== "") entry.fields.set(entry.last, [...(entry.fields.get(entry.last) ?? []), text]);
  return name === undefined ? [unknownField(file, row, tag)] : [];
}

function titleOf(entry: Entry): string {
  return entry.fields.get("title")?.[0] ?? entry.fields.get("id")?.[0] ?? "?";
}

function toWork(
  { type, row, fields }: Entry,
  file: string,
): { readonly work: Work; readonly issues: readonly Issue[] } {
  const all = (name: string) => fields.get(name) ?? [];
  const first = (name: string) => all(name)[0] ?? "";
  const abstract = all("abstract").join(" ");
  const coded = readKeywords({
    type: TYPES[type] ?? "report",
    keywords: all("keyword"),
    notes: all("note"),
    hasAbstract: abstract !== "",
  });
  const year = yearOf(first("year"));
  const authors = all("author").length > 0 ? all("author") : all("editor");
  const pages = [first("firstPage"), first("lastPage")].filter((page) => page !== "").join("–");
  const work: Work = {
    ...NO_WORK,
    ...coded,
    ...{ id: first("id"), authors, title: first("title"), abstract, row, pages },
    ...(year === undefined ? {} : { year }),
    container: first("container") || first("short") || first("publisher") || first("series"),
    ...{ volume: first("volume"), number: first("number"), doi: doiOf(first("doi")) },
    // EndNote parts several addresses by semicolons.
    address: first("address").split(/\s*;\s*(?=https?:)/u)[0] ?? "",
    language: first("language"),
  };
  const issues = [
    ...(type in TYPES ? [] : [unknownType(file, row, type)]),
    ...(work.title === "" ? [noTitle(file, row)] : []),
    ...(year === undefined && first("year") !== "" ? [yearUnread(file, row, first("year"))] : []),
  ];
  return { work, issues };
}
