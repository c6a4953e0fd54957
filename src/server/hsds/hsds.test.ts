// The API of HSDS over the services of the included study: every answer has the shape of the standard, and no shelter has a place.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkDocument } from "#directory/hsds/check-document";
import type { DocumentKind } from "#directory/hsds/document-kind";
import { kindTermId } from "#directory/reintegration/taxonomy";
import type { Desk } from "#workbench/act-head";
import { fakeEffects } from "#workbench/effect/fake-effects";
import { importIntoDirectory } from "#workbench/services/import-into-directory";
import { verifyService } from "#workbench/services/observe-service";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const LIST = new URL("../../../studies/retorno-y-ciudades/services/services.csv", import.meta.url);
const SHELTER = `id,country,name,name_en,kind,confidential_place,phone,address,lat,lon,city
X-1,SLV,Casa inventada,Invented house,VIV,yes,+50322220000,Calle secreta 1,13.7,-89.2,San Salvador
X-2,SLV,Ventanilla inventada,Invented window,DOC,,+50322220001,Calle abierta 2,13.7,-89.2,San Salvador
X-3,SLV,Comedor inventado,Invented kitchen,ALI,,+50322220002,"Calle abierta 3, C.P. 1101",13.70,-89.21,San Salvador
`;

let opened: TestStore;
let server: FastifyInstance;
beforeAll(async () => {
  opened = await (BACKENDS[0]?.open() ?? Promise.reject(new Error("no store")));
  const files = { "services.csv": readFileSync(LIST), "shelter.csv": SHELTER };
  const desk: Desk = { store: opened.store, actor: "test", effects: fakeEffects({ files }) };
  await importIntoDirectory(desk, "s", { file: "services.csv" });
  await importIntoDirectory(desk, "s", { file: "shelter.csv" });
  await verifyService(desk, "s", { service: "X-2", by: "call", works: true, on: "2026-02-03" });
  server = await openServer({ publications: opened.store.folder, trace: async () => ({}), desk });
});
afterAll(async () => {
  await server.close();
  await opened.remove();
});

interface Page {
  readonly total_items: number;
  readonly total_pages: number;
  readonly last_page: boolean;
  readonly contents: readonly { readonly id: string; readonly [name: string]: unknown }[];
}

async function ask(path: string): Promise<{ readonly status: number; readonly body: unknown; readonly text: string }> {
  const answer = await server.inject({ url: `/hsds${path}` });
  const isJson = String(answer.headers["content-type"]).startsWith("application/json");
  return { status: answer.statusCode, text: answer.body, body: isJson ? answer.json() : undefined };
}

const pageOf = async (path: string) => (await ask(path)).body as Page;

const KINDS: readonly (readonly [path: string, kind: DocumentKind])[] = [
  ["services", "service"],
  ["organizations", "organization"],
  ["service_at_locations", "service_at_location"],
  ["taxonomies", "taxonomy"],
  ["taxonomy_terms", "taxonomy_term"],
];

describe("the HSDS API", () => {
  test("tells which version of the standard it speaks, and describes itself", async () => {
    const { body } = await ask("/");
    expect(body).toMatchObject({ version: "3.0", openapi_url: "http://localhost:80/hsds/openapi.json" });
    const described = (await ask("/openapi.json")).body as { paths: Record<string, unknown> };
    for (const [kind] of KINDS) expect(Object.keys(described.paths)).toContain(`/${kind}/{id}`);
  });

  test.each(KINDS)("/%s gives pages and single records in the shape of the standard", async (path, kind) => {
    const page = await pageOf(`/${path}?per_page=1000`);
    expect(page.total_items).toBeGreaterThan(1);
    expect(checkDocument(page, `${kind}_page` as DocumentKind, "3.0")).toEqual([]);
    for (const { id } of page.contents.filter((_, at) => at % 40 === 0)) {
      const { status, body } = await ask(`/${path}/${id}`);
      expect(status).toBe(200);
      // Organizations name their services in short; places of services carry what the published OpenAPI asks of them.
      if (kind === "service" || kind.startsWith("taxonomy")) expect(checkDocument(body, kind, "3.0")).toEqual([]);
    }
  });

  test("pages follow one another without gap or repetition", async () => {
    const ids: string[] = [];
    for (let number = 1; ; number += 1) {
      const page = await pageOf(`/services?per_page=100&page=${number}`);
      ids.push(...page.contents.map(({ id }) => id));
      if (page.last_page) break;
    }
    expect(ids.length).toBe(431);
    expect(new Set(ids).size).toBe(431);
    expect(await pageOf("/services?page=99")).toMatchObject({ empty: true, contents: [], last_page: true });
    const lines = (await ask("/services?format=ndjson")).text.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(ids);
  });

  test("search needs no accents; filters by term, organization and day hold together", async () => {
    expect((await pageOf("/services?search=ventanilla%20inventada")).contents).toMatchObject([
      { name: "Ventanilla inventada" },
    ]);
    const housing = await pageOf(`/services?taxonomy_term_id=${kindTermId("VIV")}&per_page=1000&full=true`);
    expect(housing.total_items).toBeGreaterThan(5);
    for (const { attributes } of housing.contents) expect(JSON.stringify(attributes)).toContain("VIV");
    const [first] = housing.contents;
    const own: unknown = JSON.parse(JSON.stringify(first?.organization ?? {})).id;
    expect((await pageOf(`/services?organization_id=${own}`)).contents.map(({ id }) => id)).toContain(first?.id);
    expect((await pageOf("/services?modified_after=2026-03-02")).total_items).toBe(0);
  });

  test("a postal code finds what lies in it, and with a distance what lies near its centre", async () => {
    const near = async (query: string) =>
      (await pageOf(`/service_at_locations?full=true&${query}`)).contents
        .map(({ service }) => (service as { readonly name: string }).name)
        .toSorted();
    expect(await near("postcode=1101")).toEqual(["Comedor inventado"]);
    expect(await near("postcode=9999&proximity=5000")).toEqual([]);
    // The window lies 1.08 km east of the kitchen.
    expect(await near("postcode=1101&proximity=1000")).toEqual(["Comedor inventado"]);
    expect(await near("postcode=1101&proximity=1100")).toEqual(["Comedor inventado", "Ventanilla inventada"]);
    const [place] = (await pageOf("/service_at_locations?postcode=1101&full=true")).contents;
    expect(JSON.stringify(place)).toContain('"postal_code":"1101"');
  });

  test("a check shows as assured date, and a short list stays valid", async () => {
    const [service] = (await pageOf("/services?search=ventanilla%20inventada&full=true")).contents;
    expect(service).toMatchObject({ assured_date: "2026-02-03", last_modified: "2026-03-01T00:00:00Z" });
    const short = await pageOf("/services?minimal=true&per_page=3");
    expect(Object.keys(short.contents[0] ?? {})).toEqual(["id", "name", "status", "last_modified"]);
    expect(checkDocument(short, "service_page", "3.0")).toEqual([]);
  });

  test("a confidential place is nowhere: a telephone, no address and no point", async () => {
    const everything = await Promise.all(
      ["services", "organizations", "locations", "service_at_locations"].map((kind) =>
        ask(`/${kind}?full=true&full_service=true&format=ndjson`),
      ),
    );
    const text = everything.map((one) => one.text).join("\n");
    expect(text).toContain("+50322220000");
    expect(text).toContain("Calle abierta 2");
    expect(text).not.toContain("Calle secreta");
    expect((await pageOf("/locations?search=casa%20inventada")).total_items).toBe(0);
  });

  test.each([
    "/services?page=0",
    "/services?per_page=x",
    "/services?full=maybe",
    "/services?format=xml",
    "/services?modified_after=soon",
    "/service_at_locations?proximity=500",
    "/service_at_locations?postcode=1101&proximity=near",
  ])("%s is refused with the parameter and its cure", async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: "server/hsds-parameter-is-unfit" } });
  });

  test("what is not there is not there", async () => {
    expect((await ask("/services/none")).status).toBe(404);
    expect((await ask("/houses")).status).toBe(404);
  });
});

const FOLDER = join(process.env.TORNAVIAJE_REFERENCE ?? "", "hsds/3.0/schema");
const isHere = (process.env.TORNAVIAJE_REFERENCE ?? "") !== "" && existsSync(FOLDER);

/** The OpenAPI of HSDS stays outside the repository: TORNAVIAJE_REFERENCE names the folder that holds it. */
describe.skipIf(!isHere)("the published OpenAPI of HSDS 3.0", () => {
  const openapi = isHere ? JSON.parse(readFileSync(join(FOLDER, "openapi.json"), "utf8")) : { paths: {} };
  const shapes = Object.keys(openapi.paths).filter((path) => path !== "/");

  test.each(shapes)("%s answers as it says", async (path) => {
    const schema = openapi.paths[path].get.responses["200"].content["application/json"].schema;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(inPlace({ ...schema, components: openapi.components }) as object);
    const kind = path.split("/")[1];
    const page = await pageOf(`/${kind}?per_page=200`);
    const answers = path.endsWith("{id}")
      ? await Promise.all(page.contents.slice(0, 20).map(async ({ id }) => (await ask(`/${kind}/${id}`)).body))
      : [page];
    for (const answer of answers) {
      validate(answer);
      expect(validate.errors).toBeNull();
    }
  });
});

/** The schemas name one another by their public addresses: here they stand in place of their names. */
function inPlace(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (_, value) => {
    const name: unknown = value?.$ref;
    if (typeof name !== "string" || name.startsWith("#")) return value;
    const path = name.replace(/^.*\/3\.0\/schema\//, "");
    return readSchema(path);
  });
}

function readSchema(path: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, path), "utf8"), (_, value) =>
    typeof value?.$ref === "string" && !value.$ref.startsWith("#")
      ? readSchema(join(dirname(path), value.$ref))
      : value,
  );
}
