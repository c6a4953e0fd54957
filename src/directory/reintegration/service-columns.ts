// The columns of services/services.csv, and which of them travel as attributes of HSDS.
import type { FeatureCode } from "./taxonomy.ts";

/** One row by column; absent and empty = the source does not say. */
export type ServiceCells = Readonly<Partial<Record<ServiceColumn, string>>>;

export const SERVICE_COLUMNS = [
  "id",
  "country",
  "name",
  "name_en",
  "provider",
  "provider_kind",
  "kind",
  "other_kinds",
  "level",
  "dimension",
  "target_group",
  "women_specific",
  "children",
  "eligibility",
  "not_eligible",
  "documents_asked",
  "cost",
  "city",
  "study_cities",
  "admin1",
  "coverage",
  "address",
  "phone",
  "hours",
  "languages",
  "waiting_time",
  "capacity_per_month",
  "child_care",
  "time_since_return",
  "time_abroad",
  "capacity_or_reach",
  "served_number",
  "served_period",
  "funder",
  "since",
  "until",
  "status",
  "status_year",
  "to_verify",
  "what_it_does",
  "confidential_place",
  "lat",
  "lon",
  "source_url",
  "source_title",
  "source_date",
  "source_language",
] as const;

export type ServiceColumn = (typeof SERVICE_COLUMNS)[number];

export const FEATURE_COLUMNS: readonly (readonly [ServiceColumn, FeatureCode])[] = [
  ["id", "source-id"],
  ["country", "country"],
  ["level", "level"],
  ["dimension", "dimension"],
  ["target_group", "target-group"],
  ["women_specific", "women-only"],
  ["children", "children"],
  ["not_eligible", "ineligibility"],
  ["child_care", "child-care"],
  ["time_since_return", "time-since-return"],
  ["time_abroad", "time-abroad"],
  ["waiting_time", "waiting-time"],
  ["capacity_per_month", "capacity-per-month"],
  ["to_verify", "to-verify"],
  ["capacity_or_reach", "capacity-or-reach"],
  ["served_number", "served-number"],
  ["served_period", "served-period"],
  ["since", "since"],
  ["until", "funding-end"],
  ["status", "status-at-source"],
  ["status_year", "status-year"],
  ["confidential_place", "confidential"],
  ["source_url", "source-address"],
  ["source_title", "source-title"],
  ["source_date", "source-date"],
  ["source_language", "source-language"],
];

export function isConfidential({ confidential_place }: ServiceCells): boolean {
  return confidential_place === "yes";
}

/** Parts of a cell; a cell that would not come back the same from its parts stays whole. */
export function splitList(cell: string, separator: string): readonly string[] {
  if (cell === "") return [];
  const parts = cell.split(separator);
  return parts.every((part) => part !== "" && part === part.trim()) ? parts : [cell];
}
