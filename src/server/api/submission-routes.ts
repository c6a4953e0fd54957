// Submissions by JSON: listed, read with their history and files, reviewed, removed and restored.
import { z } from "zod";
import type { Submissions } from "#workbench/list-submissions";
import {
  getSubmission,
  openAttachment,
  openConflict,
  openXml,
  readSubmissionDetail,
} from "#workbench/list-submissions";
import { removeSubmission, restoreSubmission, reviewSubmission } from "#workbench/review-submission";
import { sendBytes } from "../openrosa/form-routes.ts";
import type { ApiPlan, ApiServer } from "./api.ts";
import { identify } from "./identify.ts";
import { attachmentParams, reviewBody, studyParams, submissionParams, submissionShape } from "./schemas.ts";

const tags = ["submissions"];

const listQuery = z.object({
  form: z.string().optional(),
  state: z.enum(["received", "edited", "deleted"]).optional(),
  after: z.coerce.number().int().min(0).optional().describe("number of the last one seen"),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

export function addSubmissionRoutes(server: ApiServer, plan: ApiPlan): void {
  addListing(server, plan);
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
        summary: "Current submissions by number; personal answers are not among them",
        params: studyParams,
        querystring: listQuery,
        response: { 200: z.array(submissionShape) },
      },
    },
    async (request) => {
      await identify(desk, request, "see-submissions");
      return (await desk.store.submissions.list(request.params.study, request.query)).map(told);
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
    { schema: { tags, summary: "Take out of every count; it can be restored", params: submissionParams } },
    async (request, reply) => {
      const own = (await identify(desk, request, "set-up")).desk;
      await removeSubmission(own, request.params.study, request.params.instance);
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
        response: { 200: submissionShape },
      },
    },
    async (request) => {
      const own = (await identify(desk, request, "set-up")).desk;
      const { study, instance } = request.params;
      await restoreSubmission(own, study, instance);
      return told(await getSubmission(own, study, instance));
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
