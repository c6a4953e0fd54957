// The verdict on HSDS documents equals that of the official compiled JSON schemas: on the published examples and on thousands of
// changed copies of them. The schemas stay outside the repository: TORNAVIAJE_REFERENCE names the folder that holds them.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDocument, type DocumentFault } from "#directory/hsds/check-document";
import type { HsdsVersion } from "#directory/hsds/describe-table";
import { type DocumentKind, kindOfDocument } from "#directory/hsds/document-kind";

const FOLDER = join(process.env.TORNAVIAJE_REFERENCE ?? "", "hsds");
const isHere = (process.env.TORNAVIAJE_REFERENCE ?? "") !== "" && existsSync(FOLDER);

interface Pair {
  readonly version: HsdsVersion;
  readonly schema: string;
  readonly example: string;
  readonly kind: DocumentKind;
}

const PAIRS: readonly Pair[] = [
  {
    version: "3.0",
    schema: "3.0/schema/compiled/organization.json",
    example: "3.0/examples/organization_full.json",
    kind: "organization",
  },
  {
    version: "3.0",
    schema: "3.0/schema/compiled/service.json",
    example: "3.0/examples/service_full.json",
    kind: "service",
  },
  {
    version: "3.0",
    schema: "3.0/schema/compiled/service_at_location.json",
    example: "3.0/examples/service_at_location_full.json",
    kind: "service_at_location",
  },
  {
    version: "3.1",
    schema: "3.1-dev/schema/service.json",
    example: "3.1-dev/examples/service_full.json",
    kind: "service",
  },
  ...(["3.0", "3.1"] as const).flatMap((version) => {
    const folder = version === "3.1" ? "3.1-dev" : version;
    return (["organization", "service", "service_at_location"] as const).map((name) => ({
      version,
      schema: `${folder}/schema/compiled/${name}_list.json`,
      example: `${folder}/examples/${name}_list.json`,
      kind: `${name}_page` as const,
    }));
  }),
];

describe.skipIf(!isHere)("the verdict on HSDS documents", () => {
  test.each(PAIRS)("is that of $schema", ({ version, schema, example, kind }) => {
    const validate = compile(readSchema(schema), kind.endsWith("_page"));
    const document = readJson(example);
    expect(kindOfDocument(document)).toBe(kind);
    expectSame(document, { validate, kind, version });
    fc.assert(
      fc.property(changes(), (plan) => {
        expectSame(change(structuredClone(document), plan), { validate, kind, version });
      }),
      { numRuns: 400 },
    );
  });
});

interface Judges {
  readonly validate: ValidateFunction;
  readonly kind: DocumentKind;
  readonly version: HsdsVersion;
}

function expectSame(document: unknown, { validate, kind, version }: Judges): void {
  validate(document);
  const official = (validate.errors ?? []).map(nameError).toSorted();
  expect(checkDocument(document, kind, version).map(nameFault).toSorted()).toEqual(official);
}

function nameFault({ path, kind, detail }: DocumentFault): string {
  return kind === "enum" ? `${path} enum` : `${path} ${kind} ${detail}`;
}

function nameError({ instancePath, keyword, params }: ErrorObject): string {
  if (keyword === "required") return `${instancePath} required ${params.missingProperty}`;
  if (keyword === "additionalProperties") return `${instancePath} unknown ${params.additionalProperty}`;
  if (keyword === "enum") return `${instancePath} enum`;
  return `${instancePath} ${keyword} ${keyword === "type" ? params.type : params.format}`;
}

/** The official check closes every object before it judges. */
function compile(schema: unknown, isPage: boolean): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const closed = close(schema);
  return ajv.compile(isPage ? page(closed) : closed);
}

function page(items: object): object {
  const numbers = ["total_items", "total_pages", "page_number", "size"].map((name) => [name, { type: "number" }]);
  const flags = ["first_page", "last_page", "empty"].map((name) => [name, { type: "boolean" }]);
  const properties = { ...Object.fromEntries([...numbers, ...flags]), contents: { type: "array", items } };
  return { type: "object", properties, additionalProperties: false };
}

function close(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema), (_, value) =>
    isObject(value) && value.type === "object" ? { ...value, additionalProperties: false } : value,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, path), "utf8"));
}

/** The compiled schemas have every referenced schema in its place; those that are not published so are put together here. */
function readSchema(path: string): unknown {
  return JSON.parse(JSON.stringify(readJson(path)), (_, value) =>
    isObject(value) && typeof value.$ref === "string" ? readSchema(join(dirname(path), value.$ref)) : value,
  );
}

interface Change {
  /** Picks among all places of the document. */
  readonly place: number;
  readonly act: "drop" | "replace" | "add";
  readonly value: unknown;
}

const VALUES: readonly unknown[] = [
  "",
  "text",
  7,
  -1.5,
  true,
  null,
  [],
  {},
  [{}],
  { id: "x" },
  "active",
  "WEEKLY",
  "physical",
  "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610",
  "D9D5E0F5-D3CE-4F73-9A2F-4DD0ECC6C610",
  "urn:uuid:d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610",
  "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c61",
  "http://example.org/a?b=c#d",
  "example.org",
  "http://exämple.org",
  "mailto:a@example.org",
  "http://[::1]/",
  "http://a b",
  "tel:+503",
  "urn:isbn:1",
  "a@example.org",
  "a@b",
  "a..b@example.org",
  "2024-02-29T10:00:00Z",
  "2023-02-29T10:00:00Z",
  "2024-02-29 10:00:00+05:30",
  "2024-02-29T24:00:00Z",
  "2016-12-31T23:59:60Z",
  "2024-02-29",
];

function changes(): fc.Arbitrary<readonly Change[]> {
  const one = fc.record({
    place: fc.nat(),
    act: fc.constantFrom("drop" as const, "replace" as const, "add" as const),
    value: fc.oneof(fc.constantFrom(...VALUES), fc.string()),
  });
  return fc.array(one, { minLength: 1, maxLength: 4 });
}

function change(document: unknown, plan: readonly Change[]): unknown {
  for (const one of plan) {
    const places = placesOf(document);
    const place = places[one.place % places.length];
    if (place !== undefined) applyChange(place, one);
  }
  return document;
}

function applyChange({ holder, key }: Spot, { act, value }: Change): void {
  const copy: unknown = structuredClone(value);
  if (act === "replace") holder[key] = copy;
  else if (Array.isArray(holder)) holder.splice(Number(key), act === "drop" ? 1 : 0, ...(act === "add" ? [copy] : []));
  else if (act === "drop") delete holder[key];
  else holder[`${key}_x`] = copy;
}

interface Spot {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesOf(value: unknown): readonly Spot[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.entries(holder).flatMap(([key, item]) => [{ holder, key }, ...placesOf(item)]);
}
