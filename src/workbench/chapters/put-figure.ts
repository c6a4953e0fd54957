// A figure that somebody explored goes to the end of a chapter, in every language that has it: as a directive, so that it stays true.
import type { AnalysisSpec } from "#analysis/analysis-spec";
import { slug } from "#base/slug";
import type { Language } from "#base/text";
import type { Desk } from "../act-head.ts";
import { changeStudyFiles, type FileOfStudyChange, readStudyFile } from "../study-files/change-study-file.ts";
import { type ChapterKey, chapterPath, listChapters } from "./list-chapters.ts";

/** One indicator, a whole subject, or the way from need to use of a service kind. */
export type WishedFigure = (
  | { readonly indicator: string; readonly byPlace: boolean }
  | { readonly role: string }
  | { readonly cascade: string }
) & {
  /** __Default value:__ the place of the report. */
  readonly city?: string | undefined;
};

/** The languages whose chapter has it now; a table where an indicator is no share. Throws `workbench/file-is-missing`. */
export async function putFigure(
  desk: Desk,
  key: Omit<ChapterKey, "language">,
  figure: WishedFigure,
): Promise<readonly Language[]> {
  const { folder, study, name } = key;
  const directive = await directiveOf(desk, study, figure);
  const own = (await listChapters(desk, folder)).filter((chapter) => chapter.name === name);
  const changes: FileOfStudyChange[] = [];
  for (const { language } of own) {
    const path = chapterPath({ language, name });
    const { text, digest } = await readStudyFile(desk, folder, path);
    changes.push({ path, text: `${text.trimEnd()}\n\n${directive}\n`, seen: digest, verb: "put-figure" });
  }
  if (changes.length > 0) await changeStudyFiles(desk, { folder, study }, changes);
  return own.map(({ language }) => language);
}

async function directiveOf(desk: Pick<Desk, "store">, study: string, figure: WishedFigure): Promise<string> {
  const city = figure.city === undefined ? "" : ` city=${figure.city}`;
  const id = (what: string) => `id=${[what, ...(figure.city === undefined ? [] : [slug(figure.city)])].join("-")}`;
  if ("cascade" in figure) return `::figure{name=coverage kind=${figure.cascade} ${id(figure.cascade)}${city}}`;
  if ("role" in figure) return `::figure{name=estimates role=${figure.role} ${id(figure.role)}${city}}`;
  const { indicator } = figure;
  // A city is compared with nothing below it.
  const byPlace = figure.byPlace && figure.city === undefined;
  const attributes = `indicators=${indicator} ${id(indicator)}${city}`;
  // Dots with intervals are drawn of shares; means stand in tables.
  if (await isProportion(desk, study, indicator))
    return `::figure{name=${byPlace ? "by-place" : "estimates"} ${attributes}}`;
  return `::table{name=${byPlace ? "estimates-by-place" : "estimates"} ${attributes}}`;
}

async function isProportion({ store }: Pick<Desk, "store">, study: string, indicator: string): Promise<boolean> {
  const kept = await store.records.get(study, "analysis", "analysis");
  // Kept by `keep-study` in the shape of `AnalysisSpec`.
  const indicators = (kept?.body as AnalysisSpec | undefined)?.indicators ?? [];
  return indicators.find(({ id }) => id === indicator)?.kind !== "mean";
}
