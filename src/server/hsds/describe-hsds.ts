// The API under /hsds in OpenAPI 3.1: paths and parameters of HSDS 3.0; the shapes are those that Open Referral publishes.
import { API_KINDS, type ApiKind } from "#workbench/services/hsds-api";
import { MOST_PER_PAGE, PARAMETERS, TAKEN } from "./parameters.ts";

const SCHEMAS = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema";

const SHAPES: Readonly<Record<ApiKind, { readonly one: string; readonly item: string }>> = {
  services: { one: "compiled/service.json", item: "compiled/service_list.json" },
  organizations: { one: "compiled/organization.json", item: "compiled/organization_list.json" },
  locations: { one: "location.json", item: "location.json" },
  service_at_locations: { one: "compiled/service_at_location.json", item: "compiled/service_at_location_list.json" },
  taxonomies: { one: "taxonomy.json", item: "taxonomy.json" },
  taxonomy_terms: { one: "taxonomy_term.json", item: "taxonomy_term.json" },
};

export function describeHsds(url: string): unknown {
  return {
    openapi: "3.1.0",
    info: { title: "Tornaviaje: Human Services Data API", version: "3.0" },
    servers: [{ url }],
    paths: { "/": { get: { responses: answers(ABOUT) } }, ...Object.fromEntries(API_KINDS.flatMap(pathsOf)) },
    components: {
      parameters: Object.fromEntries(
        Object.entries(PARAMETERS).map(([name, type]) => [
          name,
          { name, in: "query", ...(name === "per_page" ? LIMIT : {}), schema: { type } },
        ]),
      ),
      schemas: { Page: { type: "object", properties: PAGE, required: Object.keys(PAGE) }, Error: ERROR },
    },
  };
}

const LIMIT = { description: `At most ${MOST_PER_PAGE}; more gives pages of that length.` };

const ABOUT = {
  type: "object",
  properties: {
    version: { type: "string" },
    profile: { type: "string", format: "uri" },
    openapi_url: { type: "string", format: "uri" },
  },
};

const ERROR = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message", "cure"],
      properties: { code: { type: "string" }, message: { type: "string" }, cure: { type: "string" } },
    },
  },
};

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
  const parameters = TAKEN[kind].map(referTo);
  const ofOne = kind === "organizations" ? [id, referTo("full_service")] : [id];
  return [
    [`/${kind}`, { get: { parameters, responses: answers(page) } }],
    [`/${kind}/{id}`, { get: { parameters: ofOne, responses: answers({ $ref: `${SCHEMAS}/${one}` }) } }],
  ];
}

function referTo(name: string) {
  return { $ref: `#/components/parameters/${name}` };
}

const ERRORS = {
  400: "A parameter is unknown or its value is unfit",
  404: "There is no such record",
  405: "The directory is only read",
  406: "The directory does not answer in this format",
};

function answers(schema: unknown) {
  const errors = Object.entries(ERRORS).map(([status, description]) => [
    status,
    answer(description, { $ref: "#/components/schemas/Error" }),
  ]);
  return { 200: answer("OK", schema), ...Object.fromEntries(errors) };
}

function answer(description: string, schema: unknown) {
  return { description, content: { "application/json": { schema } } };
}
