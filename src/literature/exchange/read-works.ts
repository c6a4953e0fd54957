// A file of references in whatever format it has, told by what it holds rather than by its name.
import { decodeText } from "#base/decode-text";
import { readCsv } from "#base/read-csv";
import type { Sheet } from "#base/sheet";
import { readCslJson } from "./csl-json.ts";
import { noTitle, notReadable } from "./exchange-issues.ts";
import { workOfActivity } from "./iati-activity.ts";
import { readBibtex } from "./read-bibtex.ts";
import { readDoiList } from "./read-doi-list.ts";
import { readIati } from "./read-iati.ts";
import { type IATI_COMPANIONS, isIatiTable, readIatiTables } from "./read-iati-tables.ts";
import { readRis, type WorksReading } from "./read-ris.ts";
import { doiOf } from "./work.ts";
import { isReferenceTable, worksOfTable } from "./work-cells.ts";

export type WorksFormat = "ris" | "bibtex" | "csl-json" | "iati-xml" | "iati-csv" | "csv" | "doi-list";

export type Companions = Partial<Readonly<Record<(typeof IATI_COMPANIONS)[number], Sheet>>>;

export interface FormatReading extends WorksReading {
  /** Absent when the file is none of them. */
  readonly format?: WorksFormat;
}

/** `companions`: the tables of budgets, places, sectors and bodies that stand beside a table of IATI activities. */
export function readWorks(bytes: Uint8Array, file: string, companions: Companions = {}): FormatReading {
  const decoded = decodeText(bytes, file);
  const text = decoded.text.replace(/^\uFEFF/u, "");
  const reading = readText(text, { bytes, file, companions });
  return { ...reading, issues: [...decoded.issues, ...reading.issues] };
}

interface Source {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly companions: Companions;
}

function readText(text: string, { bytes, file, companions }: Source): FormatReading {
  const start = text.trimStart();
  if (start.startsWith("<")) {
    const { activities, issues } = readIati(text, file);
    return { format: "iati-xml", works: activities.map(workOfActivity), issues };
  }
  if (start.startsWith("[") || start.startsWith("{")) return { format: "csl-json", ...readCslJson(text, file) };
  if (/^\s*TY {1,2}- ?/mu.test(text) || file.toLowerCase().endsWith(".ris"))
    return { format: "ris", ...readRis(text, file) };
  if (/^[ \t]*@[a-z]+[ \t]*[{(]/imu.test(text) || file.toLowerCase().endsWith(".bib"))
    return { format: "bibtex", ...readBibtex(text, file) };
  if (!/\.[ct]sv$/iu.test(file) && (file.toLowerCase().endsWith(".txt") || doiOf(start.split("\n")[0] ?? "") !== ""))
    return { format: "doi-list", ...readDoiList(text, file) };
  return readTable(bytes, file, companions);
}

function readTable(bytes: Uint8Array, file: string, companions: Companions): FormatReading {
  const { sheet, issues } = readCsv(bytes, file);
  if (isIatiTable(sheet)) {
    const read = readIatiTables({ activities: sheet, ...companions });
    return { format: "iati-csv", works: read.activities.map(workOfActivity), issues: [...issues, ...read.issues] };
  }
  if (!isReferenceTable(sheet))
    return { works: [], issues: [...issues, notReadable(file, 1, "RIS, BibTeX, CSL-JSON, IATI, CSV")] };
  const works = worksOfTable(sheet);
  const nameless = works.filter(({ title }) => title === "").map(({ row }) => noTitle(file, row));
  return { format: "csv", works, issues: [...issues, ...nameless] };
}
