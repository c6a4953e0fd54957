// Works ⇄ rows of literature/references.csv. Columns that people have added stay with their rows.
import type { Sheet } from "#base/sheet";
import { EVIDENCE_KINDS, SEEN } from "../literature-codes.ts";
import { doiOf, NO_WORK, type Work, yearOf } from "./work.ts";

export const REFERENCE_COLUMNS = [
  ...["id", "type", "authors", "year", "title", "container_or_publisher", "doi", "url", "language", "countries"],
  ...["programme", "methods", "evidence_kind", "level", "dimension", "target_group", "finding_1", "finding_2"],
  ...["lesson", "limits_stated", "seen", "source_url"],
] as const;

/** Columns that a table of references need not have. */
export const MORE_REFERENCE_COLUMNS = ["volume", "number", "pages", "keywords", "abstract", "note"] as const;

export type ReferenceCells = Readonly<Record<string, string>>;

export function isReferenceTable({ head }: Sheet): boolean {
  return ["id", "type", "title", "seen"].every((name) => head.includes(name));
}

export function worksOfTable(sheet: Sheet): readonly Work[] {
  return sheet.rows.map(({ cells, row }) =>
    workOfCells(Object.fromEntries(sheet.head.map((name, at) => [name, cells[at] ?? ""])), row),
  );
}

export function workOfCells(cells: ReferenceCells, row: number): Work {
  const cell = (name: string) => cells[name] ?? "";
  const list = (name: string) =>
    cell(name)
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== "");
  const year = yearOf(cell("year"));
  const findings = [cell("finding_1"), cell("finding_2")].filter((finding) => finding !== "").join(" ");
  return {
    ...NO_WORK,
    ...{ id: cell("id"), type: cell("type"), authors: list("authors"), title: cell("title"), row },
    ...(year === undefined ? {} : { year }),
    ...{ container: cell("container_or_publisher"), doi: doiOf(cell("doi")), language: cell("language") },
    address: cell("url") || (list("source_url")[0] ?? ""),
    ...{ countries: list("countries"), programme: cell("programme"), methods: cell("methods") },
    evidenceKind: EVIDENCE_KINDS.find((kind) => kind === cell("evidence_kind")) ?? "unjudged",
    ...{ levels: list("level"), dimensions: list("dimension"), keywords: list("keywords") },
    ...{ abstract: cell("abstract") || findings, lesson: cell("lesson"), note: cell("note") },
    limits: cell("limits_stated"),
    ...{ volume: cell("volume"), number: cell("number"), pages: cell("pages") },
    seen: SEEN.find((seen) => seen === cell("seen")) ?? "citation",
  };
}

export function cellsOfWork(work: Work): ReferenceCells {
  const cells = {
    ...{ id: work.id, type: work.type, authors: work.authors.join(" ; "), title: work.title || nameOf(work) },
    ...{ year: work.year === undefined ? "" : String(work.year), container_or_publisher: work.container },
    ...{ doi: work.doi, url: /^https?:\/\/\S+$/u.test(work.address) ? work.address : "", language: work.language },
    ...{ countries: work.countries.join(" ; "), programme: work.programme, methods: work.methods },
    ...{ evidence_kind: work.evidenceKind, level: work.levels.join(" ; "), dimension: work.dimensions.join(" ; ") },
    ...{
      lesson: work.lesson,
      limits_stated: work.limits,
      seen: work.seen,
      volume: work.volume,
      number: work.number,
      pages: work.pages,
    },
    ...{ keywords: work.keywords.join(" ; "), abstract: work.abstract, note: work.note },
  };
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ""));
}

/** A work without title is called by its DOI or its id. */
function nameOf({ doi, id }: Work): string {
  return doi === "" ? id : `DOI ${doi}`;
}
