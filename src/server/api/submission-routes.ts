// Submissions by JSON: listed, read with their history and files, reviewed, removed and restored.
import { z } from "zod";
import { readAnswers } from "#workbench/intake/read-answers";
import { readHistory } from "#workbench/intake/submission-history";
import type { Submissions } from "#workbench/list-submissions";
import {
  getSubmission,
  openAttachment,
  openConflict,
  openXml,
  readSubmissionDetail,
  SUBMISSION_ORDERS,
} from "#workbench/list-submissions";
import { removeSubmission, restoreSubmission, reviewSubmission } from "#workbench/review-submission";
import { sendBytes } from "../openrosa/form-routes.ts";
import { readLanguage } from "../read-language.ts";
import type { ApiPlan, ApiServer } from "./api.ts";
import { identify } from "./identify.ts";
import {
  answersShape,
  attachmentParams,
  historyShape,
  removalBody,
  reviewBody,
  studyParams,
  submissionFilter,
  submissionParams,
  submissionShape,
} from "./schemas.ts";
import { readFilter } from "./submission-filter.ts";

const tags = ["submissions"];

const listQuery = submissionFilter.extend({
  after: z.coerce.number().int().min(0).optional().describe("number of the last one seen, in the order of numbers"),
  sort: z.enum(SUBMISSION_ORDERS).optional().describe("upwards with `order=oldest`, downwards with `order=newest`"),
  page: z.coerce.number().int().min(1).optional().describe("of `limit` each, the first is 1"),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

export function addSubmissionRoutes(server: ApiServer, plan: ApiPlan): void {
  addListing(server, plan);
  addReading(server, plan);
  addOpening(server, plan);
  addReviewing(server, plan);
  addRemoving(server, plan);
  addConflicts(server, plan);
}

function addListing(server: ApiServer, { desk }: ApiPlan): void {
  server.get(
    "/studies/:study/submissions",
    {
      schema: {
        tags,
        summary:
          "Current submissions, page by page, their count in `x-total-count`; personal answers are not among them",
        params: studyParams,
        querystring: listQuery,
        response: { 200: z.array(submissionShape) },
      },
    },
    async (request, reply) => {
      await identify(desk, request, "see-submissions");
      const { study } = request.params;
      const { after, limit, sort, page = 1 } = request.query;
      const query = readFilter(request.query);
      reply.header("x-total-count", String(await desk.store.submissions.count(study, query)));
      return (await desk.store.submissions.list(study, { ...query, after, limit, sort, skip: (page - 1) * limit })).map(
        told,
      );
    },
  );
  server.get(
    "/studies/:study/submissions/:instance",
    {
      schema: {
        tags,
        summary: "One submission with its history, reviews, files and conflicts",
        params: submissionParams,
      },
    },
    async (request) => {
      await identify(desk, request, "see-submissions");
      const { study, instance } = request.params;
      return readSubmissionDetail(desk, study, instance);
    },
  );
}

function addReading(server: ApiServer, { desk }: ApiPlan): void {
  server.get(
    "/studies/:study/submissions/:instance/answers",
    {
      schema: {
        tags,
        summary: "Its answers as they stand, under the words of their questions in the language of the reader",
        params: submissionParams,
        response: { 200: answersShape },
      },
    },
    async (request) => {
      await identify(desk, request, "see-submissions");
      const { study, instance: instanceId } = request.params;
      const language = readLanguage(request.headers["accept-language"]);
      return { ...(await readAnswers(desk, { study, instanceId, language })) };
    },
  );
  server.get(
    "/studies/:study/submissions/:instance/history",
    {
      schema: {
        tags,
        summary: "What happened to it: arrivals, reviews, corrections, openings, withdrawal; who, when and why",
        params: submissionParams,
        response: { 200: historyShape },
      },
    },
    async (request) => {
      await identify(desk, request, "see-submissions");
      const { study, instance } = request.params;
      return [...(await readHistory(desk, study, instance))];
    },
  );
}

function addOpening(server: ApiServer, { desk }: ApiPlan): void {
  server.get(
    "/studies/:study/submissions/:instance/xml",
    {
      schema: {
        tags,
        summary: "The XML as it came, personal answers included; noted in the ledger",
        params: submissionParams,
      },
    },
    async (request, reply) => {
      const own = (await identify(desk, request, "review")).desk;
      const { study, instance } = request.params;
      return sendBytes(reply, "text/xml; charset=utf-8", await openXml(own, study, instance));
    },
  );
  server.get(
    "/studies/:study/submissions/:instance/attachments/:name",
    { schema: { tags, summary: "A file that came with it; noted in the ledger", params: attachmentParams } },
    async (request, reply) => {
      const own = (await identify(desk, request, "review")).desk;
      const { study, instance, name } = request.params;
      const { type, content } = await openAttachment(own, study, { instanceId: instance, name });
      return sendBytes(reply, type, content);
    },
  );
}

function addReviewing(server: ApiServer, { desk }: ApiPlan): void {
  server.post(
    "/studies/:study/submissions/:instance/reviews",
    {
      schema: {
        tags,
        summary: "Review",
        params: submissionParams,
        body: reviewBody,
        response: { 200: submissionShape },
      },
    },
    async (request) => {
      const own = (await identify(desk, request, "review")).desk;
      const { study, instance: instanceId } = request.params;
      await reviewSubmission(own, study, { instanceId, ...request.body });
      return told(await getSubmission(own, study, instanceId));
    },
  );
}

function addRemoving(server: ApiServer, { desk }: ApiPlan): void {
  server.delete(
    "/studies/:study/submissions/:instance",
    {
      schema: {
        tags,
        summary: "Take out of every count, with a reason; it can be restored",
        params: submissionParams,
        body: removalBody,
      },
    },
    async (request, reply) => {
      const own = (await identify(desk, request, "set-up")).desk;
      const { study, instance: instanceId } = request.params;
      await removeSubmission(own, study, { instanceId, reason: request.body?.reason ?? "" });
      return reply.code(204).send();
    },
  );
  server.post(
    "/studies/:study/submissions/:instance/restore",
    {
      schema: {
        tags,
        summary: "Put back what was taken out",
        params: submissionParams,
        body: removalBody,
        response: { 200: submissionShape },
      },
    },
    async (request) => {
      const own = (await identify(desk, request, "set-up")).desk;
      const { study, instance: instanceId } = request.params;
      await restoreSubmission(own, study, { instanceId, reason: request.body?.reason ?? "" });
      return told(await getSubmission(own, study, instanceId));
    },
  );
}

function addConflicts(server: ApiServer, { desk }: ApiPlan): void {
  server.get(
    "/studies/:study/conflicts",
    { schema: { tags, summary: "Parcels that were refused to their senders and kept aside", params: studyParams } },
    async (request) => {
      await identify(desk, request, "see-submissions");
      return desk.store.conflicts.list(request.params.study);
    },
  );
  server.get(
    "/studies/:study/conflicts/:number/xml",
    {
      schema: {
        tags,
        summary: "The XML of a parcel that was kept aside; noted in the ledger",
        params: studyParams.extend({ number: z.coerce.number().int() }),
      },
    },
    async (request, reply) => {
      const own = (await identify(desk, request, "review")).desk;
      const { study, number } = request.params;
      return sendBytes(reply, "text/xml; charset=utf-8", await openConflict(own, study, number));
    },
  );
}

function told(kept: Awaited<ReturnType<Submissions["list"]>>[number]) {
  const { blob: _blob, fingerprint: _fingerprint, ...rest } = kept;
  return rest;
}
