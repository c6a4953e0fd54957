// IATI activities as tables (one row per activity; budgets, places, sectors and bodies in tables of their own) → activities.

import { groupBy } from "#base/group-by";
import type { Issue } from "#base/issue";
import type { Sheet } from "#base/sheet";
import { notReadable } from "./exchange-issues.ts";
import { type IatiActivity, sumBudgets } from "./iati-activity.ts";
import { alpha3Of } from "./iati-countries.ts";
import type { ActivitiesReading } from "./read-iati.ts";

/** Names of the tables that may stand beside the activities. */
export const IATI_COMPANIONS = ["budget", "location", "sector", "participating_org"] as const;

export type IatiTables = Readonly<Record<"activities", Sheet>> &
  Partial<Readonly<Record<(typeof IATI_COMPANIONS)[number], Sheet>>>;

type Cells = (name: string) => string;

export function isIatiTable({ head }: Sheet): boolean {
  return head.includes("iati_identifier") && head.some((name) => name.startsWith("title"));
}

export function readIatiTables(tables: IatiTables): ActivitiesReading {
  const { activities } = tables;
  if (!isIatiTable(activities)) return { activities: [], issues: [notReadable(activities.file, 1, "IATI CSV")] };
  const byName = (sheet: Sheet | undefined) =>
    groupBy(sheet === undefined ? [] : rowsOf(sheet), ({ cell }) => cell("iati_identifier"));
  const [budgets, places, sectors, bodies] = [
    tables.budget,
    tables.location,
    tables.sector,
    tables.participating_org,
  ].map(byName);
  const read = rowsOf(activities).map(({ cell, row }): IatiActivity => {
    const id = cell("iati_identifier");
    const words = (lines: ReturnType<typeof byName> | undefined, name: string) => [
      ...new Set((lines?.get(id) ?? []).map((line) => line.cell(name)).filter((word) => word !== "")),
    ];
    const titleColumn = activities.head.find((name) => name.startsWith("title")) ?? "";
    const descriptions = activities.head.filter((name) => name.startsWith("description"));
    const dates = datesOf(activities.head, cell);
    return {
      ...{ id, row, reporter: cell("reporting_org"), title: cell(titleColumn), status: cell("activity_status_code") },
      description: descriptions.map(cell).find((text) => text !== "") ?? "",
      ...{ start: dates.get("2") ?? dates.get("1") ?? "", end: dates.get("4") ?? dates.get("3") ?? "", address: "" },
      countries: cell("recipient_country_code")
        .split(/[;\s]+/u)
        .filter((code) => code !== "")
        .map(alpha3Of),
      ...{ places: words(places, "location_name"), sectors: words(sectors, "sector_desc") },
      organisations: words(bodies, "participating_org_eng"),
      budgets: sumBudgets(
        (budgets?.get(id) ?? []).map(({ cell: of }) => ({
          ...{ type: of("budget_type"), period: of("budget_period_start"), currency: of("budget_currency") },
          amount: Number(of("budget_value")) || 0,
        })),
      ),
    };
  });
  return { activities: read, issues: repeatedIssues(read, activities.file) };
}

function rowsOf({ head, rows }: Sheet): readonly { readonly cell: Cells; readonly row: number }[] {
  return rows.map(({ cells, row }) => ({ row, cell: (name: string) => cells[head.indexOf(name)] ?? "" }));
}

function datesOf(head: readonly string[], cell: Cells): ReadonlyMap<string, string> {
  const numbers = head.flatMap((name) => /^activity_date_(\d+)$/u.exec(name)?.[1] ?? []);
  return new Map(numbers.map((number) => [cell(`activity_date_type_${number}`), cell(`activity_date_${number}`)]));
}

function repeatedIssues(activities: readonly IatiActivity[], file: string): readonly Issue[] {
  const seen = new Set<string>();
  return activities.flatMap(({ id, row }) => {
    const isRepeated = id === "" || seen.has(id);
    seen.add(id);
    return isRepeated ? [notReadable(file, row, "IATI CSV")] : [];
  });
}
