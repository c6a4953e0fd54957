// The Open Referral API under /hsds: read-only, for everybody, of the study that was worked on last.
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Desk } from "#workbench/act-head";
import { findPublicStudy } from "#workbench/find-public-study";
import { API_KINDS, type ApiKind, type HsdsApi } from "#workbench/services/hsds-api";
import type { ReadPublicDirectory } from "#workbench/services/public-directory";
import { originOf } from "../api/api.ts";
import { describeHsds } from "./describe-hsds.ts";
import { hsdsFormatIsNotGiven, hsdsIsReadOnly, hsdsRecordIsUnknown } from "./problems.ts";
import { type ReadQuery, readQuery } from "./read-query.ts";

export interface HsdsPlan {
  readonly desk: Desk;
  readonly directory: ReadPublicDirectory;
  readonly publicUrl?: string | undefined;
}

const PROFILE = "https://docs.openreferral.org/en/3.0/";

export async function addHsds(server: FastifyInstance, plan: HsdsPlan): Promise<void> {
  await server.register(
    async (scope) => {
      scope.addHook("onSend", async (_request, reply) => {
        reply.headers({ "access-control-allow-origin": "*", "cache-control": "public, max-age=60" });
      });
      scope.addHook("onRequest", async (request, reply) => refuseOtherWays(request, reply));
      for (const url of ["/", "/*"]) scope.route({ url, method: [...OTHER_METHODS], handler: async () => "" });
      scope.get("/", async (request) => ({
        version: "3.0",
        profile: PROFILE,
        openapi_url: `${originOf(request, plan.publicUrl)}/hsds/openapi.json`,
      }));
      scope.get("/openapi.json", async (request) => describeHsds(`${originOf(request, plan.publicUrl)}/hsds`));
      for (const kind of API_KINDS) addKind(scope, plan, kind);
    },
    { prefix: "/hsds" },
  );
}

const READING = "GET, HEAD, OPTIONS";
const OTHER_METHODS = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

/** Before anything is read of it. A page of another site may ask first what it may (CORS): it may read. */
async function refuseOtherWays({ method, headers }: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (method === "OPTIONS")
    return reply
      .code(204)
      .headers({ allow: READING, "access-control-allow-methods": READING, "access-control-allow-headers": "*" })
      .send();
  if (method !== "GET" && method !== "HEAD") {
    reply.header("allow", READING);
    throw hsdsIsReadOnly(method);
  }
  const { accept = "" } = headers;
  if (!takesJson(accept)) throw hsdsFormatIsNotGiven(accept);
  return undefined;
}

const GIVEN = new Set(["", "*/*", "application/*", "application/json", "application/x-ndjson"]);

function takesJson(accept: string): boolean {
  return accept.split(",").some((part) => {
    const [type = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    return GIVEN.has(type) && !parameters.some((text) => /^q=0(?:\.0*)?$/.test(text));
  });
}

function addKind(scope: FastifyInstance, plan: HsdsPlan, kind: ApiKind): void {
  scope.get(`/${kind}`, async (request, reply) => {
    const query = readQuery(request.query);
    return sendList(reply, await openApi(plan), { kind, query });
  });
  scope.get(`/${kind}/:id`, async (request: FastifyRequest<{ Params: { id: string } }>) => {
    const found = (await openApi(plan)).get(kind, request.params.id, readQuery(request.query).question);
    if (found === undefined) throw hsdsRecordIsUnknown(kind, request.params.id);
    return found;
  });
}

async function openApi({ desk, directory }: HsdsPlan): Promise<HsdsApi> {
  return (await directory(await findPublicStudy(desk.store))).hsds();
}

interface Asked {
  readonly kind: ApiKind;
  readonly query: ReadQuery;
}

function sendList(reply: FastifyReply, api: HsdsApi, { kind, query }: Asked): unknown {
  const { question, page, perPage, format } = query;
  const ids = api.find(kind, question);
  if (format === "ndjson") {
    reply.header("content-type", "application/x-ndjson; charset=utf-8");
    return reply.send(Readable.from(lines(api, ids, { kind, query })));
  }
  const pages = Math.max(1, Math.ceil(ids.length / perPage));
  const contents = api.list(kind, ids.slice((page - 1) * perPage, page * perPage), question);
  return {
    total_items: ids.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

const LINES_AT_ONCE = 200;

/** All of them, one a line; documents are made as they are sent. */
function* lines(api: HsdsApi, ids: readonly string[], { kind, query }: Asked): Generator<string> {
  for (let at = 0; at < ids.length; at += LINES_AT_ONCE)
    for (const document of api.list(kind, ids.slice(at, at + LINES_AT_ONCE), query.question))
      yield `${JSON.stringify(document)}\n`;
}
