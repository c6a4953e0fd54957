// A row that would become an institution of stakeholders.csv is checked as that table is: what the study could not read stays outside.
import type { Issue } from "#base/issue";
import type { KnownIds } from "#base/known-ids";
import { readStakeholders } from "#findings/read-stakeholders";

export const STAKEHOLDER_HEAD = [
  ...["id", "name", "country", "city_id", "kind", "level", "role", "functions"],
  ...["influence", "interest", "language", "website", "source_url"],
] as const;

export type CheckRow = (cells: Readonly<Record<string, string>>, row: number) => readonly Issue[];

/** Places are those of `file`. */
export function checkNewStakeholders(known: KnownIds, file: string): CheckRow {
  return (cells, row) => {
    const named: Readonly<Record<string, string>> = { ...cells, id: cells.id || "new" };
    const line = { row, cells: STAKEHOLDER_HEAD.map((name) => named[name] ?? "") };
    const { issues } = readStakeholders({ file, head: STAKEHOLDER_HEAD, rows: [line] }, known);
    return issues.filter(({ severity }) => severity === "error");
  };
}
