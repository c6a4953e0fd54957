// Follow-up: how far recommendations are, what stakeholders said by telephone, and what readers wrote. Campaigns stand in `campaign-routes.ts`.
import { z } from "zod";
import { answerRecommendation, makeCommitment, moveCommitment } from "#workbench/outreach/answer";
import { answerFeedback, listFeedback } from "#workbench/outreach/feedback";
import { showTracker } from "#workbench/outreach/show-tracker";
import type { ApiServer } from "./api.ts";
import { addEventRoutes } from "./event-routes.ts";
import { deskOf } from "./identify.ts";
import { addProofRoutes } from "./proof-routes.ts";
import { studyParams } from "./schemas.ts";
import { addSuppressionRoutes } from "./suppression-routes.ts";
import { addTrackerRoutes } from "./tracker-routes.ts";

const tags = ["follow-up"];
const text = z.string().max(4000);
const pair = { stakeholder: z.string(), recommendation: z.string(), isPublic: z.boolean().default(false) };
const answerBody = z.object({
  ...pair,
  kind: z.enum(["accept", "partly", "decline", "counter"]),
  words: text.default(""),
  position: text,
  speaksFor: z.boolean().default(true),
});
const commitmentBody = z.object({ ...pair, action: text, responsible: text, output: text, due: z.string() });
const moveBody = z.object({
  to: z.enum(["started", "done", "dropped", "reopened", "postponed"]),
  note: text.default(""),
  due: z.string().optional(),
});
const decisionBody = z.object({ decision: z.enum(["taken", "noted", "refused"]), words: text });

export function addOutreachRoutes(server: ApiServer): void {
  addReadingRoutes(server);
  addProofRoutes(server);
  addEventRoutes(server);
  addTrackerRoutes(server);
  addSuppressionRoutes(server);
  addChangingRoutes(server);
}

function addReadingRoutes(server: ApiServer): void {
  server.get(
    "/studies/:study/tracker",
    {
      config: { right: "follow-up" },
      schema: { tags, summary: "How far each recommendation is with each stakeholder", params: studyParams },
    },
    async (request) => {
      const own = deskOf(request);
      return [...(await showTracker(own, request.params.study)).rows];
    },
  );
  server.get(
    "/studies/:study/feedback",
    {
      config: { right: "follow-up" },
      schema: { tags, summary: "What readers wrote, and the answers", params: studyParams },
    },
    async (request) => {
      const own = deskOf(request);
      return [...(await listFeedback(own, request.params.study))];
    },
  );
}

function addChangingRoutes(server: ApiServer): void {
  server.post(
    "/studies/:study/answers",
    {
      config: { right: "follow-up" },
      schema: { tags, summary: "An answer that came by telephone or letter", params: studyParams, body: answerBody },
    },
    async (request, reply) => {
      const own = deskOf(request);
      await answerRecommendation(own, request.params.study, request.body);
      return reply.code(204).send();
    },
  );
  server.post(
    "/studies/:study/commitments",
    {
      config: { right: "follow-up" },
      schema: { tags, summary: "A commitment", params: studyParams, body: commitmentBody },
    },
    async (request, reply) => {
      const own = deskOf(request);
      return reply.code(201).send({ id: await makeCommitment(own, request.params.study, request.body) });
    },
  );
  server.post(
    "/studies/:study/commitments/:id/moves",
    {
      config: { right: "follow-up" },
      schema: {
        tags,
        summary: "Started, done, dropped, reopened or postponed",
        params: studyParams.extend({ id: z.string() }),
        body: moveBody,
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { due, ...move } = request.body;
      await moveCommitment(own, request.params.study, {
        ...move,
        subject: request.params.id,
        ...(due === undefined ? {} : { due }),
      });
      return reply.code(204).send();
    },
  );
  server.post(
    "/studies/:study/feedback/:id/answer",
    {
      config: { right: "follow-up" },
      schema: {
        tags,
        summary: "What became of a comment or correction",
        params: studyParams.extend({ id: z.string() }),
        body: decisionBody,
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      await answerFeedback(own, request.params.study, { ...request.body, subject: request.params.id });
      return reply.code(204).send();
    },
  );
}
