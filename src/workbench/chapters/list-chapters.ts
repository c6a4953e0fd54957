// The chapters of a study as they stand in its folder: `report/<language>/<name>.md`.
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
