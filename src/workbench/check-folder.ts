// What only shows when the tables of a study are seen together.
import type { Issue } from "#base/issue";
import { nearest } from "#base/nearest";
import { checkConsents } from "#cases/check-consents";
import { AREAS_FILE, STUDY_FILE, TABLES } from "./study-files.ts";
import type { StudyFolder } from "./study-folder.ts";
import {
  areasIssue,
  chapterMissingIssue,
  chaptersMissingIssue,
  emptyTableIssue,
  institutionIssue,
  preferenceIssue,
} from "./study-folder-issues.ts";

/** `broken`: files with errors, whose rows may be there and were not read. */
export function checkFolder(folder: StudyFolder, broken: ReadonlySet<string>): readonly Issue[] {
  const { stakeholders, observations } = folder;
  return [
    ...groundIssues(folder, broken),
    ...chapterIssues(folder),
    ...(stakeholders.length === 0 || broken.has(TABLES.stakeholders) ? [] : institutionIssues(folder)),
    ...(observations.length === 0 || broken.has(TABLES.observations) ? [] : preferenceIssues(folder)),
    ...areasIssues(folder),
    ...(broken.has(TABLES.consents)
      ? []
      : checkConsents(folder.cases, folder.qualitative.consents ?? [], TABLES.consents)),
  ];
}

function groundIssues(
  { services, observations, stakeholders, chapters }: StudyFolder,
  broken: ReadonlySet<string>,
): readonly Issue[] {
  if (chapters.size === 0) return [];
  const grounds = [
    [TABLES.services, services],
    [TABLES.observations, observations],
    [TABLES.stakeholders, stakeholders],
  ] as const;
  return grounds
    .filter(([path, rows]) => rows.length === 0 && !broken.has(path))
    .map(([path]) => emptyTableIssue(path));
}

/** Chapters are the same in all languages of a study, by the names of their files. */
function chapterIssues({ study, chapters }: StudyFolder): readonly Issue[] {
  const paths = [...chapters.keys()];
  const inLanguage = (language: string) => paths.filter((path) => path.startsWith(`report/${language}/`));
  return study.languages.flatMap((language) => {
    const own = inLanguage(language);
    if (own.length === 0) return [chaptersMissingIssue(`report/${language}`)];
    return study.languages
      .flatMap((other) => inLanguage(other))
      .map((elsewhere) => ({ elsewhere, path: elsewhere.replace(/^report\/../u, `report/${language}`) }))
      .filter(({ path }, at, all) => !own.includes(path) && all.findIndex((one) => one.path === path) === at)
      .map(({ path, elsewhere }) => chapterMissingIssue(path, elsewhere));
  });
}

function institutionIssues({ capacities, stakeholders }: StudyFolder): readonly Issue[] {
  const ids = new Set(stakeholders.map(({ id }) => id));
  return capacities
    .filter(({ institutionId }) => institutionId !== "" && !ids.has(institutionId))
    .map(({ institutionId, row }) => {
      const place = { file: TABLES.capacities, row, column: "institution_id" };
      return institutionIssue(institutionId, place, nearest(institutionId, ids));
    });
}

function preferenceIssues({ study, observations }: StudyFolder): readonly Issue[] {
  return study.preferredSeries
    .filter(({ indicator, country, source }) => {
      const wanted = source.toLowerCase();
      return !observations.some(
        (observation) =>
          observation.indicator === indicator &&
          (country === undefined || observation.country === country) &&
          `${observation.publisher}\n${observation.sourceTitle}`.toLowerCase().includes(wanted),
      );
    })
    .map(({ indicator, source }) => preferenceIssue(source, indicator, STUDY_FILE));
}

function areasIssues({ areas }: StudyFolder): readonly Issue[] {
  return areas === "" || isTopology(areas) ? [] : [areasIssue(AREAS_FILE)];
}

function isTopology(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return hasAdmin1(value);
  } catch {
    return false;
  }
}

function hasAdmin1(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("type" in value) || value.type !== "Topology") return false;
  return "objects" in value && typeof value.objects === "object" && value.objects !== null && "admin1" in value.objects;
}
