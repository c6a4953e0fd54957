// A study without any evidence has just begun: that every table waits is no remark on its folder.
import type { Issue } from "#base/issue";
import type { StudyFolder } from "./study-folder.ts";

const OF_A_BEGINNING: ReadonlySet<string> = new Set([
  "workbench/reports-have-their-ground",
  "workbench/analysed-table-has-answers",
]);

export function withoutBeginning(folder: StudyFolder, issues: readonly Issue[]): readonly Issue[] {
  return hasJustBegun(folder) ? issues.filter(({ rule }) => !OF_A_BEGINNING.has(rule)) : issues;
}

function hasJustBegun({ responses, services, observations, stakeholders, ...records }: StudyFolder): boolean {
  const { references, practices, cases, capacities, demand } = records;
  return [responses, services, observations, stakeholders, references, practices, cases, capacities, demand].every(
    (rows) => rows.length === 0,
  );
}
