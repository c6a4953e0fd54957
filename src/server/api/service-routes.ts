// The service directory by JSON: listed, looked into, verified, corrected, decided on, undone; links for providers.
import type { FastifyReply } from "fastify";
import { z } from "zod";
import { keepApart, mergeService, reviewChange, undoOnServices } from "#workbench/services/decide-on-services";
import { listMergeDecisions } from "#workbench/services/list-merge-decisions";
import { listWaitingChanges } from "#workbench/services/list-waiting-changes";
import { editService, verifyService } from "#workbench/services/observe-service";
import { planServiceChecks } from "#workbench/services/plan-service-checks";
import { listProposedMerges, MERGE_REASONS } from "#workbench/services/propose-merges";
import { listProviderLinks, makeProviderLink, revokeProviderLink } from "#workbench/services/provider-links";
import {
  findServices,
  readService,
  SERVICE_ORDERS,
  VERIFICATION_FLAGS,
  VERIFICATION_STATUSES,
} from "#workbench/services/read-directory";
import { type ApiPlan, type ApiServer, originOf } from "./api.ts";
import { deskOf, tellVersion } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const tags = ["services"];
const serviceParams = studyParams.extend({ service: z.string() });
const fields = z.record(z.string(), z.string());
const reason = z.string().min(1).max(1000);

export function addServiceRoutes(server: ApiServer, plan: ApiPlan): void {
  addReading(server);
  addWaiting(server);
  addChecking(server);
  addDeciding(server);
  addProviderLinks(server, plan);
}

const page = {
  offset: z.coerce.number().int().min(0).default(0).describe("how many to pass over"),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
};

const listQuery = z.object({
  q: z.string().max(200).optional().describe("words in the id, name, provider, kind, place or telephone"),
  status: z.enum(VERIFICATION_STATUSES).optional(),
  flag: z.enum(VERIFICATION_FLAGS).optional(),
  kind: z.string().max(40).optional().describe("code of a kind of service, the first or another of it"),
  country: z.string().max(3).optional(),
  city: z.string().max(200).optional().describe("id of a city of the study, or the name of a city as the table has it"),
  order: z.enum(SERVICE_ORDERS).default("first").describe("first: as they came; age: since the last check"),
  direction: z.enum(["up", "down"]).default("up"),
  ...page,
});

const text = z.record(z.string(), z.string());
const serviceShape = z.object({
  id: z.string(),
  cells: text.describe("column of services.csv → what is known now"),
  status: z.enum(VERIFICATION_STATUSES),
  ageDays: z.number().optional().describe("since somebody called, went there, or the provider confirmed it"),
  flags: z.array(z.enum(VERIFICATION_FLAGS)),
});

function addReading(server: ApiServer): void {
  server.get(
    "/studies/:study/services",
    {
      config: { right: "see-services" },
      schema: {
        tags,
        summary: "Services, how far each can be trusted, its flags; how many there are in `x-total-count`",
        params: studyParams,
        querystring: listQuery,
        response: { 200: z.array(serviceShape) },
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { q: words, offset, limit, direction, ...wish } = request.query;
      const found = await findServices(own, request.params.study, {
        ...{ ...wish, words, isDescending: direction === "down" },
      });
      reply.header("x-total-count", String(found.length));
      return found.slice(offset, offset + limit).map(({ flags, cells, ...rest }) => ({
        ...{ ...rest, flags: [...flags], cells: cells as Record<string, string> },
      }));
    },
  );
  server.get(
    "/studies/:study/services/:service",
    {
      config: { right: "see-services" },
      schema: {
        tags,
        summary: "One service: each field with who said it and when, what waits, its whole history",
        params: serviceParams,
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, service } = request.params;
      tellVersion(reply, await own.store.changes.ofService(study, service));
      return readService(own, study, service);
    },
  );
  const planQuery = z.object({ most: z.coerce.number().int().min(1).max(1000).default(20) });
  server.get(
    "/studies/:study/verification-plan",
    {
      config: { right: "see-services" },
      schema: { tags, summary: "Whom to call or visit next", params: studyParams, querystring: planQuery },
    },
    async (request) => {
      const own = deskOf(request);
      return planServiceChecks(own, request.params.study, request.query.most);
    },
  );
}

const pair = z.tuple([z.string(), z.string()]);
const proposedShape = z.array(
  z.object({
    ids: pair,
    names: pair,
    reason: z.enum(MERGE_REASONS),
    alike: z.number().describe("likeness of the names, 0 to 1"),
    distanceMetres: z.number().optional(),
  }),
);
const decisionShape = z.array(
  z.object({
    id: z.string().describe("as an undoing names it"),
    verdict: z.enum(["merged", "kept-apart"]),
    services: pair.describe("merged: the first goes on under the second"),
    on: z.string(),
    who: z.string(),
    reason: z.string(),
    isUndone: z.boolean(),
  }),
);
const changesShape = z.array(
  z.object({
    service: z.string(),
    name: z.string(),
    of: z.string().describe("as a review names it"),
    on: z.string(),
    who: z.string(),
    works: z.boolean().optional(),
    note: z.string().optional(),
    fields: z
      .array(z.object({ column: z.string(), before: z.string(), after: z.string() }))
      .describe("none where the provider only confirmed"),
  }),
);

/** Whole lists are short or in pages: how many there are stands in `x-total-count`. */
function addWaiting(server: ApiServer): void {
  const querystring = z.object(page);
  server.get(
    "/studies/:study/proposed-merges",
    {
      config: { right: "see-services" },
      schema: {
        ...{ tags, params: studyParams, querystring, response: { 200: proposedShape } },
        summary: "Pairs that may be one service, each with its reason, on which nobody has decided",
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const found = await listProposedMerges(own, request.params.study);
      return pageOf(found, request.query, reply).map(({ ids, names, reason: why, alike, distanceMetres }) => ({
        ...{ ids: [...ids] as [string, string], names: [...names] as [string, string], reason: why, alike },
        ...(distanceMetres === undefined ? {} : { distanceMetres }),
      }));
    },
  );
  server.get(
    "/studies/:study/merge-decisions",
    {
      config: { right: "see-services" },
      schema: {
        ...{ tags, params: studyParams, querystring, response: { 200: decisionShape } },
        summary: "Pairs that were merged or kept apart, by whom and why; the newest first",
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const found = await listMergeDecisions(own, request.params.study);
      return pageOf(found, request.query, reply).map((one) => ({
        ...{ ...one, services: [...one.services] as [string, string] },
      }));
    },
  );
  server.get(
    "/studies/:study/provider-changes",
    {
      config: { right: "see-services" },
      schema: {
        ...{ tags, params: studyParams, querystring, response: { 200: changesShape } },
        summary: "What providers said by their links and nobody has reviewed; the oldest first",
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const found = await listWaitingChanges(own, request.params.study);
      return pageOf(found, request.query, reply).map((one) => ({ ...one, fields: [...one.fields] }));
    },
  );
}

function pageOf<Item>(
  found: readonly Item[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
  reply: FastifyReply,
): readonly Item[] {
  reply.header("x-total-count", String(found.length));
  return found.slice(offset, offset + limit);
}

const checkBody = z.object({
  by: z.enum(["call", "visit"]),
  works: z.boolean(),
  fields: fields.optional(),
  note: z.string().max(1000).optional(),
  on: z.string().optional().describe("day, YYYY-MM-DD; today when absent"),
});

function addChecking(server: ApiServer): void {
  server.post(
    "/studies/:study/services/:service/checks",
    {
      config: { right: "keep-services" },
      schema: { tags, summary: "A call or a visit", params: serviceParams, body: checkBody },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, service } = request.params;
      return verifyService(own, study, { service, ...request.body });
    },
  );
  server.patch(
    "/studies/:study/services/:service",
    {
      config: { right: "keep-services" },
      schema: {
        tags,
        summary: "Put fields right; what stood there stays in the history",
        params: serviceParams,
        body: z.object({ fields, reason }),
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, service } = request.params;
      return editService(own, study, { service, ...request.body });
    },
  );
}

const reviewBody = z.object({ of: z.string(), verdict: z.enum(["accepted", "refused"]), reason: reason.optional() });

function addDeciding(server: ApiServer): void {
  server.post(
    "/studies/:study/services/:service/reviews",
    {
      config: { right: "keep-services" },
      schema: {
        tags,
        summary: "Accept or refuse what a provider said by its link",
        params: serviceParams,
        body: reviewBody,
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, service } = request.params;
      return reviewChange(own, study, { service, ...request.body });
    },
  );
  server.post(
    "/studies/:study/services/:service/merge",
    {
      config: { right: "keep-services" },
      schema: {
        tags,
        summary: "It goes on under the id of another service",
        params: serviceParams,
        body: z.object({ into: z.string(), reason }),
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, service: from } = request.params;
      return mergeService(own, study, { from, ...request.body });
    },
  );
  server.post(
    "/studies/:study/services/:service/apart",
    {
      config: { right: "keep-services" },
      schema: {
        tags,
        summary: "It is not the same as another service",
        params: serviceParams,
        body: z.object({ other: z.string(), reason }),
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, service: one } = request.params;
      await keepApart(own, study, { one, ...request.body });
      return reply.code(204).send();
    },
  );
  server.post(
    "/studies/:study/service-undoings",
    {
      config: { right: "keep-services" },
      schema: {
        tags,
        summary: "Undo an action or a whole import",
        params: studyParams,
        body: z.object({ of: z.string(), reason }),
      },
    },
    async (request) => {
      const own = deskOf(request);
      return { undone: await undoOnServices(own, request.params.study, request.body) };
    },
  );
}

function addProviderLinks(server: ApiServer, { publicUrl }: ApiPlan): void {
  server.get(
    "/studies/:study/provider-links",
    { config: { right: "keep-services" }, schema: { tags, summary: "Links of providers", params: studyParams } },
    async (request) => {
      const own = deskOf(request);
      return listProviderLinks(own, request.params.study);
    },
  );
  server.post(
    "/studies/:study/services/:service/provider-links",
    {
      config: { right: "keep-services" },
      schema: {
        tags,
        summary: "A link by which the provider keeps its entry true; its address is told once",
        params: serviceParams,
        body: z.object({ days: z.number().int().optional() }),
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, service } = request.params;
      const { token, ...made } = await makeProviderLink(own, study, { service, ...request.body });
      const address = `${originOf(request, publicUrl)}/services/${encodeURIComponent(study)}/answer/${token}`;
      return reply.code(201).send({ ...made, address });
    },
  );
  server.delete(
    "/studies/:study/provider-links/:link",
    {
      config: { right: "keep-services" },
      schema: { tags, summary: "Withdraw a link", params: studyParams.extend({ link: z.string() }) },
    },
    async (request, reply) => {
      const own = deskOf(request);
      await revokeProviderLink(own, request.params.study, request.params.link);
      return reply.code(204).send();
    },
  );
}
