// The files of a study folder → everything that the study says, and everything that is wrong with it, in one go.
// Pure: bytes in, values out; it waits only for workbooks to be unpacked.
import { withPlaceIndicators } from "#analysis/coverage/place-indicators";
import { hasErrors, type Issue } from "#base/issue";
import type { KnownIds } from "#base/known-ids";
import { limitIssues } from "#base/limit-issues";
import { nearest } from "#base/nearest";
import type { CaseStudy } from "#cases/case-study";
import { readPhotos } from "#cases/photo/read-photos";
import { readCase } from "#cases/read-case";
import { checkChapter } from "#publications/report/template/check-chapter";
import { digestFile } from "#store/digest-file";
import { checkFolder } from "./check-folder.ts";
import { dropConsequences } from "./drop-consequences.ts";
import { type FolderReader, remark, textAt } from "./folder-reader.ts";
import { withoutBeginning } from "./has-just-begun.ts";
import { readFolderQualitative } from "./read-folder-qualitative.ts";
import { readStudyData, type StudyData } from "./read-study-data.ts";
import {
  AREAS_FILE,
  FOLDERS,
  isBeside,
  isCase,
  isChapter,
  isRead,
  isStray,
  NAMED_FILES,
  REQUIRED_FILES,
  STUDY_FILE,
} from "./study-files.ts";
import type { StudyFolder } from "./study-folder.ts";
import {
  deeperStudyIssue,
  fileForFolderIssue,
  missingFileIssue,
  repeatedCaseIssue,
  strayFileIssue,
} from "./study-folder-issues.ts";

export interface StudyFolderReading {
  /** Absent when there is any error. */
  readonly folder?: StudyFolder;
  readonly issues: readonly Issue[];
}

/** What of a folder is worth remembering from one reading to the next: see `reading/open-reading-memory`. */
export interface ReadingMemory {
  /** What `read` makes of the files, or what it made of the same files before. */
  readonly data: (files: Files, read: () => Promise<StudyData>) => Promise<StudyData>;
  /** What `check` finds in a chapter, or what it found in the same before. */
  readonly chapter: (path: string, text: string, check: () => readonly Issue[]) => readonly Issue[];
}

type Files = ReadonlyMap<string, Uint8Array>;

const NO_MEMORY: ReadingMemory = { data: (_files, read) => read(), chapter: (_path, _text, check) => check() };

/** `files` by path inside the study folder, with `/`. `memory`: __Default value:__ everything is read anew. */
export async function readStudyFolder(files: Files, memory = NO_MEMORY): Promise<StudyFolderReading> {
  const begin = fileIssues(files);
  const dataFiles = new Map([...files].filter(([path]) => !isChapter(path)));
  const data = await memory.data(dataFiles, () => readStudyData(dataFiles, begin));
  const reader: FolderReader = { files, issues: [...begin, ...data.issues] };
  const { study, known, analysis, tables } = data;
  const rest = {
    ...tables,
    ...readCases(reader, known),
    qualitative: readFolderQualitative(reader, { known, analysis }),
    chapters: readChapters(reader, memory),
    areas: textAt(reader, AREAS_FILE) ?? "",
    files: digestsOf(files),
  };
  if (study === undefined || analysis === undefined) return { issues: limitIssues(dropConsequences(reader.issues)) };
  const folder: StudyFolder = {
    ...{ study, analysis: withPlaceIndicators(analysis, { study, services: tables.services }), ...rest },
  };
  const broken = new Set(reader.issues.filter(({ severity }) => severity === "error").map(({ place }) => place.file));
  const all = withoutBeginning(folder, [...reader.issues, ...checkFolder(folder, broken)]);
  const issues = limitIssues(dropConsequences(all));
  return hasErrors(issues) ? { issues } : { folder, issues };
}

function fileIssues(files: Files): readonly Issue[] {
  const paths = [...files.keys()];
  const deeper = paths.find((path) => path.endsWith(`/${STUDY_FILE}`));
  if (deeper !== undefined && !files.has(STUDY_FILE))
    return [deeperStudyIssue(deeper.slice(0, -STUDY_FILE.length - 1))];
  const missing = REQUIRED_FILES.filter((path) => !files.has(path));
  const absent = NAMED_FILES.filter((path) => !files.has(path));
  return [
    ...missing.map(missingFileIssue),
    ...FOLDERS.filter((path) => files.has(path)).map(fileForFolderIssue),
    ...paths.filter(isStray).map((path) => strayFileIssue(path, nearest(path, absent))),
    ...paths.filter(isBeside).flatMap((path) => {
      const meant = absent.find((file) => nearest(path, [file.slice(file.lastIndexOf("/") + 1)]) !== undefined);
      return meant === undefined ? [] : [strayFileIssue(path, meant)];
    }),
  ];
}

function readCases(reader: FolderReader, known: KnownIds): Pick<StudyFolder, "cases" | "withdrawnCases"> {
  const stories = new Map<string, CaseStudy>();
  const withdrawnCases: string[] = [];
  for (const file of [...reader.files.keys()].filter(isCase).sort()) {
    const { story, withdrawn, issues } = readCase(textAt(reader, file) ?? "", file, known);
    remark(reader, issues);
    if (withdrawn !== undefined) withdrawnCases.push(withdrawn);
    if (story === undefined) continue;
    const before = stories.get(story.id);
    if (before) reader.issues.push(repeatedCaseIssue(story.id, file, before.file));
    else stories.set(story.id, story);
  }
  const { cases, issues } = readPhotos([...stories.values()], reader.files);
  remark(reader, issues);
  return { cases, withdrawnCases };
}

function readChapters(reader: FolderReader, memory: ReadingMemory): ReadonlyMap<string, string> {
  const paths = [...reader.files.keys()].filter(isChapter).sort();
  const chapters = new Map(paths.map((path) => [path, textAt(reader, path) ?? ""]));
  for (const [path, text] of chapters)
    remark(
      reader,
      memory.chapter(path, text, () => checkChapter(path, text)),
    );
  return chapters;
}

function digestsOf(files: Files): ReadonlyMap<string, string> {
  return new Map(
    [...files].filter(([path]) => isRead(path)).map(([path, bytes]) => [path, digestFile(bytes)] as const),
  );
}
