// Addresses that nothing is sent to: listed, added by hand or from what came back by mail, and taken off again with a reason.
import { z } from "zod";
import { liftSuppression, listSuppressions } from "#workbench/outreach/list-suppressions";
import { takeReturns } from "#workbench/outreach/take-returns";
import { suppressMail } from "#workbench/outreach/unsubscribe";
import type { ApiServer } from "./api.ts";
import { deskOf } from "./identify.ts";
import { bytesOf, LARGEST_BODY_BYTES, sentFile } from "./import-schemas.ts";
import { studyParams } from "./schemas.ts";

const tags = ["follow-up"];
const config = { right: "follow-up" } as const;
const count = z.number();

const rowShape = z.object({
  id: z.string().describe("names the address without saying it"),
  stakeholder: z.string().describe("empty: nobody of ours has the address"),
  name: z.string(),
  address: z.string().describe("shortened; empty for a contact that was erased"),
  reason: z.enum(["unsubscribed", "bounced", "complained", "asked"]),
  since: z.string(),
  by: z.string(),
  campaign: z.string().describe("of the message that came back or was ended; empty: none"),
  lifted: z.object({ at: z.string(), by: z.string(), why: z.string() }).optional(),
});

export function addSuppressionRoutes(server: ApiServer): void {
  server.get(
    "/studies/:study/suppressions",
    {
      config,
      schema: {
        ...{ tags, summary: "Addresses that nothing is sent to, why and since when", params: studyParams },
        response: { 200: z.array(rowShape) },
      },
    },
    async (request) => [...(await listSuppressions(deskOf(request), request.params.study))],
  );
  server.post(
    "/studies/:study/suppressions",
    {
      config,
      schema: {
        ...{ tags, summary: "Somebody asked for no more messages", params: studyParams },
        body: z.object({ mail: z.email() }),
      },
    },
    async (request, reply) => {
      await suppressMail(deskOf(request), request.params.study, request.body.mail);
      return reply.code(204).send();
    },
  );
  server.post(
    "/studies/:study/suppressions/:id/lifting",
    {
      config,
      schema: {
        tags,
        summary: "The address may be written to again, and why",
        params: studyParams.extend({ id: z.string().max(200) }),
        body: z.object({ why: z.string().trim().min(1).max(500) }),
      },
    },
    async (request, reply) => {
      const { study, id } = request.params;
      await liftSuppression(deskOf(request), study, { of: id, why: request.body.why });
      return reply.code(204).send();
    },
  );
  addReturns(server);
}

function addReturns(server: ApiServer): void {
  server.post(
    "/studies/:study/returns",
    {
      config,
      bodyLimit: LARGEST_BODY_BYTES,
      schema: {
        ...{ tags, summary: "What came back by mail: one message or an mbox", params: studyParams },
        body: sentFile.pick({ fileName: true, content: true }),
        response: {
          200: z.object({
            ...{ read: count, bounced: count, temporary: count, complained: count, replied: count },
            foreign: count.describe("of messages that this study did not send"),
          }),
        },
      },
    },
    async (request) => takeReturns(deskOf(request), request.params.study, [bytesOf(request.body.content)]),
  );
}
