// The API under /hsds in OpenAPI 3.1: paths and parameters of HSDS 3.0; the shapes are those that Open Referral publishes.
import { API_KINDS, type ApiKind } from "#workbench/services/hsds-api";

const SCHEMAS = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema";

const SHAPES: Readonly<Record<ApiKind, { readonly one: string; readonly item: string }>> = {
  services: { one: "compiled/service.json", item: "compiled/service_list.json" },
  organizations: { one: "compiled/organization.json", item: "compiled/organization_list.json" },
  locations: { one: "location.json", item: "location.json" },
  service_at_locations: { one: "compiled/service_at_location.json", item: "compiled/service_at_location_list.json" },
  taxonomies: { one: "taxonomy.json", item: "taxonomy.json" },
  taxonomy_terms: { one: "taxonomy_term.json", item: "taxonomy_term.json" },
};

const PARAMETERS: Readonly<Record<string, "string" | "integer" | "boolean">> = {
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

const TAKEN: Readonly<Record<ApiKind, readonly string[]>> = {
  services: [...PAGING, ...FILTERS, "minimal"],
  organizations: [...PAGING, "full", "full_service"],
  locations: [...PAGING, ...FILTERS],
  service_at_locations: [...PAGING, ...FILTERS, "postcode", "proximity"],
  taxonomies: PAGING,
  taxonomy_terms: [...PAGING, "taxonomy_id", "top_only", "parent_id"],
};

export function describeHsds(url: string): unknown {
  return {
    openapi: "3.1.0",
    info: { title: "Tornaviaje: Human Services Data API", version: "3.0" },
    servers: [{ url }],
    paths: Object.fromEntries(API_KINDS.flatMap(pathsOf)),
    components: {
      parameters: Object.fromEntries(
        Object.entries(PARAMETERS).map(([name, type]) => [name, { name, in: "query", schema: { type } }]),
      ),
      schemas: { Page: { type: "object", properties: PAGE } },
    },
  };
}

const PAGE = {
  total_items: { type: "integer" },
  total_pages: { type: "integer" },
  page_number: { type: "integer" },
  size: { type: "integer" },
  first_page: { type: "boolean" },
  last_page: { type: "boolean" },
  empty: { type: "boolean" },
};

function pathsOf(kind: ApiKind): readonly (readonly [string, unknown])[] {
  const { one, item } = SHAPES[kind];
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  const contents = { type: "array", items: { $ref: `${SCHEMAS}/${item}` } };
  const page = { allOf: [{ $ref: "#/components/schemas/Page" }], properties: { contents } };
  const parameters = TAKEN[kind].map((name) => ({ $ref: `#/components/parameters/${name}` }));
  return [
    [`/${kind}`, { get: { parameters, responses: { 200: answer(page) } } }],
    [`/${kind}/{id}`, { get: { parameters: [id], responses: { 200: answer({ $ref: `${SCHEMAS}/${one}` }) } } }],
  ];
}

function answer(schema: unknown) {
  return { description: "OK", content: { "application/json": { schema } } };
}
