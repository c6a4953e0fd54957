// The service directory by JSON: listed, looked into, verified, corrected, decided on, undone; links for providers.
import { z } from "zod";
import { keepApart, mergeService, reviewChange, undoOnServices } from "#workbench/services/decide-on-services";
import { editService, verifyService } from "#workbench/services/observe-service";
import { planServiceChecks } from "#workbench/services/plan-service-checks";
import { listProposedMerges } from "#workbench/services/propose-merges";
import { listProviderLinks, makeProviderLink, revokeProviderLink } from "#workbench/services/provider-links";
import { listServices, readService, todayOf } from "#workbench/services/read-directory";
import { type ApiPlan, type ApiServer, originOf } from "./api.ts";
import { identify } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const tags = ["services"];
const serviceParams = studyParams.extend({ service: z.string() });
const fields = z.record(z.string(), z.string());
const reason = z.string().min(1).max(1000);

export function addServiceRoutes(server: ApiServer, plan: ApiPlan): void {
  addReading(server, plan);
  addChecking(server, plan);
  addDeciding(server, plan);
  addProviderLinks(server, plan);
}

const listQuery = z.object({
  status: z.enum(["verified", "ageing", "old", "never-verified", "closed"]).optional(),
  flag: z.string().optional().describe("change-waits, funding-ends-soon, funding-has-ended, missing-from-source…"),
  after: z.string().optional().describe("id of the last one seen"),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

function addReading(server: ApiServer, { desk }: ApiPlan): void {
  server.get(
    "/studies/:study/services",
    {
      schema: {
        tags,
        summary: "Services, how far each can be trusted, its flags",
        params: studyParams,
        querystring: listQuery,
      },
    },
    async (request) => {
      await identify(desk, request, "see-services");
      const { status, flag, after, limit } = request.query;
      const histories = await desk.store.services.list(request.params.study);
      const listed = listServices(histories, todayOf(desk.effects)).filter(
        (one) =>
          (status === undefined || one.status === status) &&
          (flag === undefined || one.flags.some((each) => each === flag)),
      );
      const from = after === undefined ? 0 : listed.findIndex(({ id }) => id === after) + 1;
      return listed.slice(from, from + limit);
    },
  );
  server.get(
    "/studies/:study/services/:service",
    {
      schema: {
        tags,
        summary: "One service: each field with who said it and when, what waits, its whole history",
        params: serviceParams,
      },
    },
    async (request) => {
      await identify(desk, request, "see-services");
      return readService(desk, request.params.study, request.params.service);
    },
  );
  const planQuery = z.object({ most: z.coerce.number().int().min(1).max(1000).default(20) });
  server.get(
    "/studies/:study/verification-plan",
    { schema: { tags, summary: "Whom to call or visit next", params: studyParams, querystring: planQuery } },
    async (request) => {
      await identify(desk, request, "see-services");
      return planServiceChecks(desk, request.params.study, request.query.most);
    },
  );
  server.get(
    "/studies/:study/proposed-merges",
    { schema: { tags, summary: "Pairs that may be one service, each with its reason", params: studyParams } },
    async (request) => {
      await identify(desk, request, "see-services");
      return listProposedMerges(desk, request.params.study);
    },
  );
}

const checkBody = z.object({
  by: z.enum(["call", "visit"]),
  works: z.boolean(),
  fields: fields.optional(),
  note: z.string().max(1000).optional(),
  on: z.string().optional().describe("day, YYYY-MM-DD; today when absent"),
});

function addChecking(server: ApiServer, { desk }: ApiPlan): void {
  server.post(
    "/studies/:study/services/:service/checks",
    { schema: { tags, summary: "A call or a visit", params: serviceParams, body: checkBody } },
    async (request) => {
      const own = (await identify(desk, request, "keep-services")).desk;
      const { study, service } = request.params;
      return verifyService(own, study, { service, ...request.body });
    },
  );
  server.patch(
    "/studies/:study/services/:service",
    {
      schema: {
        tags,
        summary: "Put fields right; what stood there stays in the history",
        params: serviceParams,
        body: z.object({ fields, reason }),
      },
    },
    async (request) => {
      const own = (await identify(desk, request, "keep-services")).desk;
      const { study, service } = request.params;
      return editService(own, study, { service, ...request.body });
    },
  );
}

const reviewBody = z.object({ of: z.string(), verdict: z.enum(["accepted", "refused"]), reason: reason.optional() });

function addDeciding(server: ApiServer, { desk }: ApiPlan): void {
  server.post(
    "/studies/:study/services/:service/reviews",
    {
      schema: {
        tags,
        summary: "Accept or refuse what a provider said by its link",
        params: serviceParams,
        body: reviewBody,
      },
    },
    async (request) => {
      const own = (await identify(desk, request, "keep-services")).desk;
      const { study, service } = request.params;
      return reviewChange(own, study, { service, ...request.body });
    },
  );
  server.post(
    "/studies/:study/services/:service/merge",
    {
      schema: {
        tags,
        summary: "It goes on under the id of another service",
        params: serviceParams,
        body: z.object({ into: z.string(), reason }),
      },
    },
    async (request) => {
      const own = (await identify(desk, request, "keep-services")).desk;
      const { study, service: from } = request.params;
      return mergeService(own, study, { from, ...request.body });
    },
  );
  server.post(
    "/studies/:study/services/:service/apart",
    {
      schema: {
        tags,
        summary: "It is not the same as another service",
        params: serviceParams,
        body: z.object({ other: z.string(), reason }),
      },
    },
    async (request, reply) => {
      const own = (await identify(desk, request, "keep-services")).desk;
      const { study, service: one } = request.params;
      await keepApart(own, study, { one, ...request.body });
      return reply.code(204).send();
    },
  );
  server.post(
    "/studies/:study/service-undoings",
    {
      schema: {
        tags,
        summary: "Undo an action or a whole import",
        params: studyParams,
        body: z.object({ of: z.string(), reason }),
      },
    },
    async (request) => {
      const own = (await identify(desk, request, "keep-services")).desk;
      return { undone: await undoOnServices(own, request.params.study, request.body) };
    },
  );
}

function addProviderLinks(server: ApiServer, { desk, publicUrl }: ApiPlan): void {
  server.get(
    "/studies/:study/provider-links",
    { schema: { tags, summary: "Links of providers", params: studyParams } },
    async (request) => {
      await identify(desk, request, "keep-services");
      return listProviderLinks(desk, request.params.study);
    },
  );
  server.post(
    "/studies/:study/services/:service/provider-links",
    {
      schema: {
        tags,
        summary: "A link by which the provider keeps its entry true; its address is told once",
        params: serviceParams,
        body: z.object({ days: z.number().int().optional() }),
      },
    },
    async (request, reply) => {
      const own = (await identify(desk, request, "keep-services")).desk;
      const { study, service } = request.params;
      const { token, ...made } = await makeProviderLink(own, study, { service, ...request.body });
      const address = `${originOf(request, publicUrl)}/services/${encodeURIComponent(study)}/answer/${token}`;
      return reply.code(201).send({ ...made, address });
    },
  );
  server.delete(
    "/studies/:study/provider-links/:link",
    { schema: { tags, summary: "Withdraw a link", params: studyParams.extend({ link: z.string() }) } },
    async (request, reply) => {
      const own = (await identify(desk, request, "keep-services")).desk;
      await revokeProviderLink(own, request.params.study, request.params.link);
      return reply.code(204).send();
    },
  );
}
