// The chapters of a study as they stand in its folder: `report/<language>/<name>.md`.
import type { AnalysisSpec } from "#analysis/analysis-spec";
import type { Digest } from "#base/digest";
import type { Issue } from "#base/issue";
import type { Language } from "#base/text";
import { checkChapter } from "#publications/report/template/check-chapter";
import { digestFile } from "#store/digest-file";
import type { Desk } from "../act-head.ts";
import { changeStudyFile, readStudyFile, type StudyFile } from "../study-files/change-study-file.ts";

export interface ListedChapter {
  readonly language: Language;
  /** File name without ending: `04-needs`. */
  readonly name: string;
  /** Its first heading. */
  readonly title: string;
  readonly digest: Digest;
}

export interface ChapterKey {
  readonly folder: string;
  readonly study: string;
  readonly language: Language;
  readonly name: string;
}

export interface SavedChapter extends StudyFile {
  /** What a build would stumble over. */
  readonly issues: readonly Issue[];
}

const CHAPTER = /^report\/(es|en|fr)\/([^/]+)\.md$/;

/** By language and name. Throws `workbench/folder-is-missing`. */
export async function listChapters(
  { effects }: Pick<Desk, "effects">,
  folder: string,
): Promise<readonly ListedChapter[]> {
  const { files } = await effects.files.readFolder(folder);
  return [...files].flatMap(([path, bytes]) => {
    const [, language, name] = CHAPTER.exec(path) ?? [];
    if (language === undefined || name === undefined) return [];
    const title = titleIn(new TextDecoder().decode(bytes)) ?? name;
    return [{ language: language as Language, name, title, digest: digestFile(bytes) }];
  });
}

/** Without the directives that stand behind it. */
function titleIn(text: string): string | undefined {
  return /^#\s+(.+)$/m
    .exec(text)?.[1]
    ?.replace(/\s+:[\w-]+(\{[^}]*\})?/g, "")
    .trim();
}

export function chapterPath({ language, name }: Pick<ChapterKey, "language" | "name">): string {
  return `report/${language}/${name}.md`;
}

/** Throws `workbench/file-is-missing`. */
export async function readChapterFile(desk: Pick<Desk, "effects">, key: ChapterKey): Promise<SavedChapter> {
  const path = chapterPath(key);
  const file = await readStudyFile(desk, key.folder, path);
  return { ...file, issues: checkChapter(path, file.text) };
}

/** A text with remarks is kept too: a draft is a draft. Throws `workbench/study-file-changed`. */
export async function saveChapter(
  desk: Desk,
  key: ChapterKey,
  written: { readonly text: string; readonly seen: Digest },
): Promise<SavedChapter> {
  const { folder, study } = key;
  const path = chapterPath(key);
  const saved = await changeStudyFile(desk, { folder, study, path, ...written, verb: "edit-chapter" });
  return { ...saved, issues: checkChapter(path, saved.text) };
}

/** The figure of one indicator, a table where it is no share, at the end of the chapter of every language that has it. Throws `workbench/file-is-missing`. */
export async function putFigure(
  desk: Desk,
  key: Omit<ChapterKey, "language">,
  figure: { readonly indicator: string; readonly byPlace: boolean },
): Promise<readonly Language[]> {
  const { folder, study, name } = key;
  const isShare = await isProportion(desk, study, figure.indicator);
  const own = (await listChapters(desk, folder)).filter((chapter) => chapter.name === name);
  for (const { language } of own) {
    const path = chapterPath({ language, name });
    const { text, digest } = await readStudyFile(desk, folder, path);
    const added = `${text.trimEnd()}\n\n${directiveOf(figure, isShare)}\n`;
    await changeStudyFile(desk, { folder, study, path, text: added, seen: digest, verb: "put-figure" });
  }
  return own.map(({ language }) => language);
}

interface WishedFigure {
  readonly indicator: string;
  readonly byPlace: boolean;
}

/** Dots with intervals are drawn of shares; means stand in tables. */
function directiveOf({ indicator, byPlace }: WishedFigure, isShare: boolean): string {
  const attributes = `indicators=${indicator} id=${indicator}`;
  if (isShare) return `::figure{name=${byPlace ? "by-place" : "estimates"} ${attributes}}`;
  return `::table{name=${byPlace ? "estimates-by-place" : "estimates"} ${attributes}}`;
}

async function isProportion({ store }: Pick<Desk, "store">, study: string, indicator: string): Promise<boolean> {
  const kept = await store.records.get(study, "analysis", "analysis");
  // Kept by `keep-study` in the shape of `AnalysisSpec`.
  const indicators = (kept?.body as AnalysisSpec | undefined)?.indicators ?? [];
  return indicators.find(({ id }) => id === indicator)?.kind !== "mean";
}
