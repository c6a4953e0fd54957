// What a number rests on that names no estimate or record of its own: the tables it was worked out from.

import type { MeasuredReach } from "#analysis/access/measured-reach";
import type { GroupComparison } from "#analysis/equality/compare-groups";
import type { Tally } from "#analysis/estimate";
import { endingOf, type GapChange } from "#analysis/rounds/round-change";
import type { StudyFolder } from "./study-folder.ts";

/** The records that were counted; where there are none, the table that holds none. */
export function groundOfTally({ measure, records }: Tally): readonly string[] {
  if (records.length > 0) return records;
  return [`file:${FILES_OF_MEASURES[measure] ?? "services/services.csv"}`];
}

const FILES_OF_MEASURES: Readonly<Record<string, string>> = {
  facilities: "services/facility-counts.csv",
  "gap-records": "institutions/named-gaps.csv",
  "vacancies-largest-statement": "labour/demand.csv",
};

/** The estimate of everybody there: it leads to query, snapshot and form. */
export function groundOfComparison({ indicator, place }: GroupComparison): readonly string[] {
  return [`estimate:${indicator}:${place}:all`];
}

/** The answers of those who told what they did abroad, and of those who told whom they look for. */
export function groundOfMatches({ analysis, responses }: StudyFolder): readonly string[] {
  const { people, employers } = analysis.skillMatch ?? {};
  const tables = [people?.table, employers?.table];
  return responses.filter(({ id }) => tables.includes(id)).map(({ file }) => `file:${file}`);
}

/** The answers of the institutions. */
export function groundOfInstitutions(
  { responses }: Pick<StudyFolder, "responses">,
  spec: { readonly table: string } | undefined,
): readonly string[] {
  const table = spec?.table;
  return responses.filter(({ id }) => id === table).map(({ file }) => `file:${file}`);
}

export function groundOfReach({ of }: MeasuredReach): readonly string[] {
  const supply = of === "directory" ? "services/services.csv" : "services/facilities.csv";
  return ["file:places/populations.csv", `file:${supply}`];
}

/** The changes of women and of men: both lead to the snapshots of the two rounds. */
export function groundOfGap({ indicator, place, ...rest }: GapChange): readonly string[] {
  return ["female", "male"].map((sex) => `change:${indicator}:${place}:${sex}${endingOf(rest)}`);
}
