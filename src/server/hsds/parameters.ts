// The parameters of HSDS 3.0 by name, and which of them a list takes. Source: OpenAPI of HSDS 3.0.
import type { ApiKind } from "#workbench/services/hsds-api";

export const PARAMETERS: Readonly<Record<string, "string" | "integer" | "boolean">> = {
  search: "string",
  page: "integer",
  per_page: "integer",
  format: "string",
  taxonomy_term_id: "string",
  taxonomy_id: "string",
  organization_id: "string",
  modified_after: "string",
  minimal: "boolean",
  full: "boolean",
  full_service: "boolean",
  postcode: "string",
  proximity: "string",
  top_only: "boolean",
  parent_id: "string",
};

const PAGING = ["search", "page", "per_page", "format"];
const FILTERS = ["taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "full"];

/** Parameters of the standard that a list does not take are passed over; other names are refused. */
export const TAKEN: Readonly<Record<ApiKind, readonly string[]>> = {
  services: [...PAGING, ...FILTERS, "minimal"],
  organizations: [...PAGING, "full", "full_service"],
  locations: [...PAGING, ...FILTERS],
  service_at_locations: [...PAGING, ...FILTERS, "postcode", "proximity"],
  taxonomies: PAGING,
  taxonomy_terms: [...PAGING, "taxonomy_id", "top_only", "parent_id"],
};

/** More is not refused: the page is that long, and says so. */
export const MOST_PER_PAGE = 1000;
