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
import type { ApiServer } from "./api.ts";
import { deskOf, tellVersion } from "./identify.ts";
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

export function addSubmissionRoutes(server: ApiServer): void {
  addListing(server);
  addReading(server);
  addOpening(server);
  addReviewing(server);
  addRemoving(server);
  addConflicts(server);
}

function addListing(server: ApiServer): void {
  server.get(
    "/studies/:study/submissions",
    {
      config: { right: "see-submissions" },
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
      const own = deskOf(request);
      const { study } = request.params;
      const { after, limit, sort, page = 1 } = request.query;
      const query = readFilter(request.query);
      reply.header("x-total-count", String(await own.store.submissions.count(study, query)));
      return (await own.store.submissions.list(study, { ...query, after, limit, sort, skip: (page - 1) * limit })).map(
        told,
      );
    },
  );
  server.get(
    "/studies/:study/submissions/:instance",
    {
      config: { right: "see-submissions" },
      schema: {
        tags,
        summary: "One submission with its history, reviews, files and conflicts",
        params: submissionParams,
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, instance } = request.params;
      tellVersion(reply, await own.store.changes.ofSubmission(study, instance));
      return readSubmissionDetail(own, study, instance);
    },
  );
}

function addReading(server: ApiServer): void {
  server.get(
    "/studies/:study/submissions/:instance/answers",
    {
      config: { right: "see-submissions" },
      schema: {
        tags,
        summary: "Its answers as they stand, under the words of their questions in the language of the reader",
        params: submissionParams,
        response: { 200: answersShape },
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, instance: instanceId } = request.params;
      tellVersion(reply, await own.store.changes.ofSubmission(study, instanceId));
      const language = readLanguage(request.headers["accept-language"]);
      return { ...(await readAnswers(own, { study, instanceId, language })) };
    },
  );
  server.get(
    "/studies/:study/submissions/:instance/history",
    {
      config: { right: "see-submissions" },
      schema: {
        tags,
        summary: "What happened to it: arrivals, reviews, corrections, openings, withdrawal; who, when and why",
        params: submissionParams,
        response: { 200: historyShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, instance } = request.params;
      return [...(await readHistory(own, study, instance))];
    },
  );
}

function addOpening(server: ApiServer): void {
  server.get(
    "/studies/:study/submissions/:instance/xml",
    {
      config: { right: "review" },
      schema: {
        tags,
        summary: "The XML as it came, personal answers included; noted in the ledger",
        params: submissionParams,
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, instance } = request.params;
      return sendBytes(reply, "text/xml; charset=utf-8", await openXml(own, study, instance));
    },
  );
  server.get(
    "/studies/:study/submissions/:instance/attachments/:name",
    {
      config: { right: "review" },
      schema: { tags, summary: "A file that came with it; noted in the ledger", params: attachmentParams },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, instance, name } = request.params;
      const { type, content } = await openAttachment(own, study, { instanceId: instance, name });
      return sendBytes(reply, type, content);
    },
  );
}

function addReviewing(server: ApiServer): void {
  server.post(
    "/studies/:study/submissions/:instance/reviews",
    {
      config: { right: "review" },
      schema: {
        tags,
        summary: "Review",
        params: submissionParams,
        body: reviewBody,
        response: { 200: submissionShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, instance: instanceId } = request.params;
      await reviewSubmission(own, study, { instanceId, ...request.body });
      return told(await getSubmission(own, study, instanceId));
    },
  );
}

function addRemoving(server: ApiServer): void {
  server.delete(
    "/studies/:study/submissions/:instance",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Take out of every count, with a reason; it can be restored",
        params: submissionParams,
        body: removalBody,
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, instance: instanceId } = request.params;
      await removeSubmission(own, study, { instanceId, reason: request.body?.reason ?? "" });
      return reply.code(204).send();
    },
  );
  server.post(
    "/studies/:study/submissions/:instance/restore",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Put back what was taken out",
        params: submissionParams,
        body: removalBody,
        response: { 200: submissionShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, instance: instanceId } = request.params;
      await restoreSubmission(own, study, { instanceId, reason: request.body?.reason ?? "" });
      return told(await getSubmission(own, study, instanceId));
    },
  );
}

function addConflicts(server: ApiServer): void {
  server.get(
    "/studies/:study/conflicts",
    {
      config: { right: "see-submissions" },
      schema: { tags, summary: "Parcels that were refused to their senders and kept aside", params: studyParams },
    },
    async (request) => {
      const own = deskOf(request);
      return own.store.conflicts.list(request.params.study);
    },
  );
  server.get(
    "/studies/:study/conflicts/:number/xml",
    {
      config: { right: "review" },
      schema: {
        tags,
        summary: "The XML of a parcel that was kept aside; noted in the ledger",
        params: studyParams.extend({ number: z.coerce.number().int() }),
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, number } = request.params;
      return sendBytes(reply, "text/xml; charset=utf-8", await openConflict(own, study, number));
    },
  );
}

function told(kept: Awaited<ReturnType<Submissions["list"]>>[number]) {
  const { blob: _blob, fingerprint: _fingerprint, ...rest } = kept;
  return rest;
}
