// Every route of the API against its own schema and against nonsense: the answer is one of the client's errors or a success, in the one
// shape of errors, and never a fault of the server.
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { publishForm } from "#workbench/publish-form";
import { receiveSubmission } from "#workbench/receive-submission";
import { careFilled, careForm } from "../../../test/fixture/care-form.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";
import { errorShape } from "./schemas.ts";

const PASSWORD = "tres palabras al azar";
/** More, where somebody looks for faults: `FUZZ_RUNS=200 TORNAVIAJE_SEED=any`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 8);

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

/** Of somebody's program, which no answer shows: a place in a file of source or of a package. */
const INNER = /\bat .+:\d+:\d+|node_modules|\.ts:\d+/u;

interface Operation {
  readonly responses?: Readonly<Record<string, unknown>>;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** What names in addresses may be: known ones, and what readers of addresses stumble over. */
const name = fc.oneof(
  fc.constantFrom(
    "s",
    "care",
    "1",
    "uuid:1",
    "coordinator",
    "___",
    "x.png",
    "-1",
    "0",
    "NaN",
    "__proto__",
    "constructor",
  ),
  fc.constantFrom(
    "..",
    "../../etc/passwd",
    "a/b",
    "a%00b",
    "\u0000",
    "é\u0301",
    "👩‍👧",
    "'; drop table account;--",
    "a".repeat(400),
  ),
  fc.string({ minLength: 1, maxLength: 40, unit: "binary" }),
);

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, "", -1, 1e308, Number.MAX_SAFE_INTEGER, "\u0000", "\ud800", "2026-02-31", [], {}, true),
  fc.jsonValue(),
);

/** Mostly what the schema asks for; sometimes something else. */
function sample(schema: Schema | undefined, depth = 0): fc.Arbitrary<unknown> {
  if (schema === undefined || depth > 5) return odd;
  return fc.oneof({ weight: 6, arbitrary: fitting(schema, depth) }, { weight: 1, arbitrary: odd });
}

function fitting(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((each) => sample(each, depth + 1)));
  switch ([schema.type].flat()[0]) {
    case "object":
      return objectOf(schema, depth);
    case "array":
      return fc.array(sample(schema.items, depth + 1), { maxLength: 3 });
    case "integer":
      return fc.oneof(fc.integer(), fc.constantFrom(0, 1, -1, 2 ** 31, 2 ** 53));
    case "number":
      return fc.double({ noNaN: true });
    case "boolean":
      return fc.boolean();
    default:
      return fc.oneof(name, fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom("2026-11-26", "uuid:1"));
  }
}

function objectOf({ properties = {}, additionalProperties }: Schema, depth: number): fc.Arbitrary<unknown> {
  if (Object.keys(properties).length === 0 && typeof additionalProperties === "object")
    return fc.dictionary(fc.string({ maxLength: 10 }), sample(additionalProperties, depth + 1), { maxKeys: 3 });
  const members = Object.fromEntries(
    Object.entries(properties).map(([key, each]) => [key, fc.option(sample(each, depth + 1), { nil: undefined })]),
  );
  return fc.record(members);
}

interface Sent {
  readonly url: string;
  readonly payload?: string;
  readonly type: string;
}

const CONTENT_TYPES = ["application/json", "text/csv", "application/xml", "application/octet-stream", "x/y", ";"];

function requestTo(path: string, { parameters = [], requestBody }: Operation): fc.Arbitrary<Sent> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, each = ""]) => each);
  const asked = parameters.filter((each) => each.in === "query");
  const schema = requestBody?.content["application/json"]?.schema;
  const body = fc.oneof(
    { weight: 8, arbitrary: sample(schema).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
    { weight: 1, arbitrary: fc.constantFrom("{", '{"a":', "[".repeat(2000), '{"__proto__":{"x":1}}', "") },
  );
  return fc
    .record({
      params: fc.tuple(...names.map((each) => fc.oneof({ weight: 2, arbitrary: fc.constantFrom(known(each)) }, name))),
      query: fc.record(Object.fromEntries(asked.map(({ name: key, schema: each }) => [key, sample(each)]))),
      asks: fc.array(fc.boolean(), { minLength: asked.length, maxLength: asked.length }),
      body,
      type: fc.oneof({ weight: 8, arbitrary: fc.constant("application/json") }, fc.constantFrom(...CONTENT_TYPES)),
    })
    .map(({ params, query, asks, body: payload, type }) => {
      const filled = names.reduce((url, each, index) => url.replace(`{${each}}`, encode(String(params[index]))), path);
      const search = asked
        .filter((_each, index) => asks[index])
        .map(({ name: key }) => `${encode(key)}=${encode(String(query[key]))}`)
        .join("&");
      return { url: search === "" ? filled : `${filled}?${search}`, type, ...(payload ? { payload } : {}) };
    });
}

/** By its number or by its hundred: 404 by `4XX`. */
function isDocumented({ responses = {} }: Operation, status: number): boolean {
  return `${status}` in responses || `${Math.floor(status / 100)}XX` in responses;
}

function known(parameter: string): string {
  return { study: "s", form: "care", version: "1", instance: "uuid:1", name: "photo.jpg" }[parameter] ?? "1";
}

function encode(text: string): string {
  // A lone surrogate has no form in an address.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

describe.each(BACKENDS)("the API on $name, asked for anything", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  let token = "";

  beforeAll(async () => {
    opened = await open();
    const desk: Desk = { store: opened.store, effects: realEffects(), actor: "test" };
    server = await openServer({ publications: opened.store.folder, trace: async (id) => ({ id }), desk });
    await setAccount(desk, { name: "coordinator", role: "coordinator", password: PASSWORD });
    const payload = { name: "coordinator", password: PASSWORD };
    token = (await server.inject({ method: "POST", url: "/api/v1/tokens", payload })).json().token;
    await publishForm(desk, "s", { bytes: new TextEncoder().encode(careForm()), fileName: "care.xml", draft: false });
    await receiveSubmission(desk, "s", { xml: careFilled({ instance: "uuid:1" }), files: [], source: "openrosa" });
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  function listOperations() {
    const { paths = {} } = server.swagger() as { paths?: Record<string, Record<string, Operation>> };
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
    );
  }

  test("takes nothing that is too large, broken off or packed in itself, and says so", async () => {
    const taking = listOperations().filter(({ operation }) => operation.requestBody !== undefined);
    expect(taking.length).toBeGreaterThan(40);
    const giant = JSON.stringify({ text: "x".repeat(150_000_000 / 50) });
    const bodies: readonly (readonly [string, string | Buffer])[] = [
      ["application/json", giant],
      ["application/json", giant.slice(0, -1)],
      ["application/json", `${"[".repeat(100_000)}`],
      ["application/octet-stream", Buffer.from("PK\u0003\u0004 no zip at all")],
      ["multipart/form-data; boundary=x", "--x\r\ncontent-disposition: form-data; name=a\r\n\r\nnever ends"],
      ["multipart/form-data", "no boundary"],
    ];
    for (const { path, method, operation } of taking)
      for (const [type, payload] of bodies) {
        const url = path.replaceAll(/\{(\w+)\}/g, (_whole, each: string) => encode(known(each)));
        const headers = { authorization: `Bearer ${token}`, "content-type": type };
        const answer = await server.inject({ method: method as "POST", url, headers, payload });
        const { statusCode } = answer;
        expect([method, url, type, statusCode >= 400 && statusCode < 500]).toEqual([method, url, type, true]);
        expect(isDocumented(operation, statusCode)).toBe(true);
        errorShape.parse(answer.json());
        expect(answer.body).not.toMatch(INNER);
      }
  }, 240_000);

  test("answers, and never fails", async () => {
    const operations = listOperations();
    expect(operations.length).toBeGreaterThan(70);
    for (const { path, method, operation } of operations)
      await fc.assert(
        fc.asyncProperty(requestTo(path, operation), async ({ url, payload, type }) => {
          const headers = { authorization: `Bearer ${token}`, "content-type": type };
          const sent = method === "GET" || payload === undefined ? {} : { payload };
          const answer = await server.inject({ method: method as "GET", url, headers, ...sent });
          expect([method, url, payload, type, answer.statusCode < 500, answer.body.slice(0, 300)]).toEqual([
            ...[method, url, payload, type, true, answer.body.slice(0, 300)],
          ]);
          expect([method, url, answer.statusCode, isDocumented(operation, answer.statusCode)]).toEqual([
            ...[method, url, answer.statusCode, true],
          ]);
          if (answer.statusCode >= 400) {
            errorShape.parse(answer.json());
            expect(answer.body).not.toMatch(INNER);
          }
        }),
        { numRuns: RUNS },
      );
  }, 240_000);
});
