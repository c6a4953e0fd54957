// What only shows when the tables of a study are seen together.
import type { Issue } from "#base/issue";
import { nearest } from "#base/nearest";
import { AREAS_FILE, STUDY_FILE, TABLES } from "./study-files.ts";
import type { StudyFolder } from "./study-folder.ts";
import { areasIssue, institutionIssue, preferenceIssue } from "./study-folder-issues.ts";

export function checkFolder(folder: StudyFolder): readonly Issue[] {
  return [...institutionIssues(folder), ...preferenceIssues(folder), ...areasIssues(folder)];
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
