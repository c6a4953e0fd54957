// Every path and parameter of the API of HSDS, right and wrong: what answers keeps the shape that is promised, errors as well.
// The published OpenAPI stays outside the repository: TORNAVIAJE_REFERENCE names the folder that holds it; our own is walked always.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "#workbench/act-head";
import { fakeEffects } from "#workbench/effect/fake-effects";
import { importIntoDirectory } from "#workbench/services/import-into-directory";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";
import { describeHsds } from "./describe-hsds.ts";

const LIST = `id,country,name,kind,provider,phone,address,lat,lon,city
X-1,SLV,Ventanilla inventada,DOC,Oficina inventada,+50322220001,"Calle 2, C.P. 1101",13.7,-89.2,San Salvador
X-2,SLV,Comedor inventado,ALI,Casa inventada,+50322220002,"Calle 3, C.P. 1101",13.70,-89.21,San Salvador
`;

let opened: TestStore;
let server: FastifyInstance;
beforeAll(async () => {
  opened = await (BACKENDS[0]?.open() ?? Promise.reject(new Error("no store")));
  const desk: Desk = { store: opened.store, actor: "test", effects: fakeEffects({ files: { "list.csv": LIST } }) };
  await importIntoDirectory(desk, "s", { file: "list.csv" });
  server = await openServer({ publications: opened.store.folder, trace: async () => ({}), desk });
});
afterAll(async () => {
  await server.close();
  await opened.remove();
});

interface Parameter {
  readonly name: string;
  readonly in: string;
}
interface OpenApi {
  readonly paths: Readonly<Record<string, { readonly get: { readonly parameters?: readonly unknown[] } }>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>>; readonly schemas: object };
}

const own = describeHsds("http://localhost") as OpenApi;
const FILE = join(process.env.TORNAVIAJE_REFERENCE ?? "", "hsds/3.0/schema/openapi.json");
const isHere = (process.env.TORNAVIAJE_REFERENCE ?? "") !== "" && existsSync(FILE);
const published: OpenApi | undefined = isHere ? JSON.parse(readFileSync(FILE, "utf8")) : undefined;

function parametersOf({ paths, components }: OpenApi, path: string): readonly string[] {
  const named = (one: unknown): Parameter => {
    const { $ref } = one as { readonly $ref?: string };
    return $ref === undefined ? (one as Parameter) : (components.parameters[$ref.split("/").at(-1) ?? ""] as Parameter);
  };
  return (paths[path]?.get.parameters ?? [])
    .map(named)
    .filter((one) => one.in === "query")
    .map(({ name }) => name);
}

const GOOD: Readonly<Record<string, readonly string[]>> = {
  search: ["ventanilla", "ñandú", "%25", "a'b\"c"],
  page: ["1", "2", "999999999"],
  per_page: ["1", "1000", "999999"],
  format: ["json"],
  modified_after: ["2020-01-01", "2020-01-01T10:00:00Z", "2020-01-01T10:00:00%2B06:00", "2099-01-01"],
  postcode: ["1101", "none"],
  proximity: ["500&postcode=1101"],
};
const YES_NO = ["true", "false"];
const FLAGS = ["full", "full_service", "minimal", "top_only"];
const WRONG: Readonly<Record<string, readonly string[]>> = {
  page: ["0", "-1", "1.5", "x", ""],
  per_page: ["0", "-1", "1e3", "many"],
  format: ["xml", "JSON5", ""],
  modified_after: ["soon", "2020-13-01", "2020-01-01T99:00:00Z", "2020-01-01rubbish", ""],
  proximity: ["500", "near&postcode=1101", "-5&postcode=1101"],
};
const goodOf = (name: string) => GOOD[name] ?? (FLAGS.includes(name) ? YES_NO : ["none"]);
const wrongOf = (name: string) => WRONG[name] ?? (FLAGS.includes(name) ? ["maybe", "2"] : []);

const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
const isPage = ajv.compile({ ...(own.components.schemas as { Page: object }).Page });
const isError = ajv.compile({ ...(own.components.schemas as { Error: object }).Error });

async function answerTo(url: string, headers: Record<string, string> = {}) {
  const answer = await server.inject({ url: `/hsds${url}`, headers });
  return { status: answer.statusCode, body: answer.json() as { readonly contents: readonly { id: string }[] } };
}

async function expectError(url: string, status: number, headers: Record<string, string> = {}): Promise<void> {
  const answer = await answerTo(url, headers);
  expect([url, answer.status]).toEqual([url, status]);
  expect(isError(answer.body), url).toBe(true);
}

const FILES: readonly (readonly [string, OpenApi])[] = [
  ["our own", own],
  ...(published === undefined ? [] : ([["the published", published]] as const)),
];
const PATHS = FILES.flatMap(([whose, file]) => Object.keys(file.paths).map((path) => ({ whose, file, path })));
const LISTS = PATHS.filter(({ path }) => path !== "/" && !path.includes("{"));

describe("the walk through the API of HSDS", () => {
  test("what we describe holds every path and parameter of the published file", () => {
    for (const path of Object.keys(published?.paths ?? {}))
      expect(parametersOf(own, path)).toEqual(expect.arrayContaining([...parametersOf(published ?? own, path)]));
  });

  test.each(LISTS)("$whose file: $path takes each of its parameters", async ({ file, path }) => {
    for (const name of parametersOf(file, path))
      for (const value of goodOf(name)) {
        const url = `${path}?${name}=${value}`;
        const { status, body } = await answerTo(url);
        expect([url, status, isPage(body)]).toEqual([url, 200, true]);
      }
  });

  test.each(LISTS)("$whose file: $path refuses wrong values with a cure", async ({ file, path }) => {
    for (const name of parametersOf(file, path))
      for (const value of wrongOf(name)) await expectError(`${path}?${name}=${value}`, 400);
    await expectError(`${path}?serach=ventanilla`, 400);
  });

  test.each(LISTS)(
    "$whose file: $path takes each parameter once, since the file knows no lists of values",
    async ({ file, path }) => {
      for (const name of parametersOf(file, path)) {
        const [value = ""] = goodOf(name);
        await expectError(`${path}?${name}=${value}&${name}=${value}`, 400);
      }
    },
  );

  test.runIf(isHere)("the published file promises nothing but 200, and no list of values", () => {
    const text = readFileSync(FILE, "utf8");
    const { paths } = JSON.parse(text) as {
      readonly paths: Record<string, { readonly get: { readonly responses: object } }>;
    };
    for (const { get } of Object.values(paths)) expect(Object.keys(get.responses)).toEqual(["200"]);
    const parameters = Object.values(published?.components.parameters ?? {}) as unknown as {
      readonly schema: { readonly type: string };
    }[];
    expect(parameters.filter(({ schema }) => schema.type === "array")).toEqual([]);
  });

  async function firstOf(path: string): Promise<string> {
    const kind = path.split("/")[1] ?? "";
    if (!path.includes("{")) return path;
    return path.replace("{id}", (await answerTo(`/${kind}`)).body.contents[0]?.id ?? "");
  }

  test.each(PATHS.filter(({ path }) => path.includes("{")))(
    "$whose file: $path knows what it has not",
    async ({ path }) => {
      const url = await firstOf(path);
      expect((await answerTo(url)).status).toBe(200);
      for (const name of FLAGS) await expectError(`${url}?${name}=maybe`, 400);
      for (const id of ["none", "..%2F..%2Fetc", "%F0%9F%98%80", "a".repeat(2000)])
        await expectError(path.replace("{id}", id), 404);
    },
  );

  test.each(PATHS)("$whose file: $path answers in JSON only", async ({ path }) => {
    const url = await firstOf(path);
    for (const accept of ["text/html", "application/xml", "application/json;q=0"])
      await expectError(url, 406, { accept });
    for (const accept of ["*/*", "text/html, */*;q=0.1", "application/json; charset=utf-8"])
      expect((await answerTo(url, { accept })).status).toBe(200);
  });

  test.each(PATHS)("$whose file: $path is only read", async ({ path }) => {
    const url = `/hsds${await firstOf(path)}`;
    const sent = { payload: "<x/>", headers: { "content-type": "text/xml" } };
    for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
      const answer = await server.inject({ method, url, ...sent });
      expect([method, answer.statusCode, answer.headers.allow]).toEqual([method, 405, "GET, HEAD, OPTIONS"]);
      expect(isError(answer.json())).toBe(true);
    }
  });

  test("a page of another site may ask first what it may", async () => {
    const answer = await server.inject({ method: "OPTIONS", url: "/hsds/services" });
    expect([answer.statusCode, answer.headers["access-control-allow-methods"]]).toEqual([204, "GET, HEAD, OPTIONS"]);
    expect(answer.headers["access-control-allow-origin"]).toBe("*");
  });

  test("nothing lies at another address", async () => {
    await expectError("/houses", 404);
    await expectError("/services/none/more", 404);
  });
});
