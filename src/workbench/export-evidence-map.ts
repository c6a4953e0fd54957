// The evidence gap map of a study as a table, as JSON, as a picture, or as a page that filters by itself.

import { joinMarks } from "#base/mark";
import type { Language } from "#base/text";
import { filterMap, type MapEntry, type MapFilter } from "#literature/map/evidence-map";
import { evidenceMapPage } from "#publications/portal/evidence-map-page";
import { sayMap } from "#publications/report/figure/evidence-map-figure";
import { drawFigure } from "./draw-figure.ts";
import type { Effects } from "./effect/effects.ts";
import { reviewIsNotPlanned } from "./evidence-problems.ts";
import { openStudyFolder } from "./open-study-folder.ts";
import { EVIDENCE_MAP_FILE } from "./study-files.ts";
import type { StudyFolder } from "./study-folder.ts";
import { writeCsv } from "./write-csv.ts";

export { TARGET_GROUPS } from "#literature/map/evidence-map";

export const MAP_FORMATS = ["csv", "json", "svg", "html"] as const;
export type MapFormat = (typeof MAP_FORMATS)[number];

export interface MapQuestion extends MapFilter {
  readonly study: string;
  readonly format: MapFormat;
  readonly out: string;
  readonly language: Language;
}

/** Throws `workbench/review-is-not-planned`. */
export async function exportEvidenceMap(
  effects: Effects,
  question: MapQuestion,
): Promise<{ readonly works: number; readonly entries: number; readonly path: string }> {
  const folder = await openStudyFolder(effects, question.study);
  const { mapPlan, mapEntries } = folder.evidence;
  if (mapPlan === undefined) throw reviewIsNotPlanned(EVIDENCE_MAP_FILE);
  const entries = filterMap(mapEntries, question);
  const { out: path, language, format } = question;
  if (format === "svg") {
    const evidence = entries.filter(({ evidenceKind }) => evidenceKind !== "guidance" && evidenceKind !== "unjudged");
    const mark = joinMarks(entries.map((entry) => entry.mark));
    await drawFigure(effects, { path, language, mark, ...sayMap(mapPlan, evidence, language) });
  } else await effects.files.writeAtomically(path, new TextEncoder().encode(written(folder, entries, question)));
  return { works: new Set(entries.map(({ reference }) => reference)).size, entries: entries.length, path };
}

function written(
  { evidence, references, study }: StudyFolder,
  entries: readonly MapEntry[],
  question: MapQuestion,
): string {
  const { format, language } = question;
  const plan = evidence.mapPlan ?? { interventions: [], outcomes: [] };
  const works = new Map(references.map((reference) => [reference.id, reference]));
  if (format === "html") return evidenceMapPage({ plan, entries, works, language, title: study.titles[language] });
  const rows = entries.map((entry) => ({
    ...entry,
    title: works.get(entry.reference)?.title ?? "",
    year: works.get(entry.reference)?.year ?? "",
    address: works.get(entry.reference)?.address ?? "",
  }));
  if (format === "json") return `${JSON.stringify({ plan, entries: rows }, null, 1)}\n`;
  const columns = [
    "reference",
    "title",
    "year",
    "intervention",
    "outcome",
    "evidenceKind",
    "seen",
    "countries",
    "groups",
    "by",
    "mark",
    "address",
  ] as const;
  return writeCsv([columns, ...rows.map((row) => columns.map((name) => textOf(row[name])))]);
}

function textOf(value: string | number | readonly string[]): string {
  return typeof value === "object" ? value.join(" ; ") : String(value);
}
