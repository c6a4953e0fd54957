// Follow-up: how far recommendations are, what stakeholders said by telephone, and what readers wrote. Sending is a command.
import { z } from "zod";
import { answerRecommendation, makeCommitment, moveCommitment } from "#workbench/outreach/answer";
import { answerFeedback, listFeedback } from "#workbench/outreach/feedback";
import { reportOn } from "#workbench/outreach/send-campaign";
import { showTracker } from "#workbench/outreach/show-tracker";
import type { ApiPlan, ApiServer } from "./api.ts";
import { identify } from "./identify.ts";
import { studyParams } from "./schemas.ts";

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

export function addOutreachRoutes(server: ApiServer, plan: ApiPlan): void {
  addReadingRoutes(server, plan);
  addChangingRoutes(server, plan);
}

function addReadingRoutes(server: ApiServer, { desk }: ApiPlan): void {
  server.get(
    "/studies/:study/tracker",
    { schema: { tags, summary: "How far each recommendation is with each stakeholder", params: studyParams } },
    async (request) => {
      await identify(desk, request, "follow-up");
      return [...(await showTracker(desk, request.params.study)).rows];
    },
  );
  server.get(
    "/studies/:study/campaigns",
    { schema: { tags, summary: "Campaigns and how far each is", params: studyParams } },
    async (request) => {
      await identify(desk, request, "follow-up");
      const { study } = request.params;
      const campaigns = await desk.store.campaigns.list(study);
      return Promise.all(
        campaigns.map(async ({ id, madeAt }) => ({ id, madeAt, ...(await reportOn(desk, { study, campaign: id })) })),
      );
    },
  );
  server.get(
    "/studies/:study/feedback",
    { schema: { tags, summary: "What readers wrote, and the answers", params: studyParams } },
    async (request) => {
      await identify(desk, request, "follow-up");
      return [...(await listFeedback(desk, request.params.study))];
    },
  );
}

function addChangingRoutes(server: ApiServer, { desk }: ApiPlan): void {
  server.post(
    "/studies/:study/answers",
    { schema: { tags, summary: "An answer that came by telephone or letter", params: studyParams, body: answerBody } },
    async (request, reply) => {
      const own = (await identify(desk, request, "follow-up")).desk;
      await answerRecommendation(own, request.params.study, request.body);
      return reply.code(204).send();
    },
  );
  server.post(
    "/studies/:study/commitments",
    { schema: { tags, summary: "A commitment", params: studyParams, body: commitmentBody } },
    async (request, reply) => {
      const own = (await identify(desk, request, "follow-up")).desk;
      return reply.code(201).send({ id: await makeCommitment(own, request.params.study, request.body) });
    },
  );
  server.post(
    "/studies/:study/commitments/:id/moves",
    {
      schema: {
        tags,
        summary: "Started, done, dropped, reopened or postponed",
        params: studyParams.extend({ id: z.string() }),
        body: moveBody,
      },
    },
    async (request, reply) => {
      const own = (await identify(desk, request, "follow-up")).desk;
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
      schema: {
        tags,
        summary: "What became of a comment or correction",
        params: studyParams.extend({ id: z.string() }),
        body: decisionBody,
      },
    },
    async (request, reply) => {
      const own = (await identify(desk, request, "follow-up")).desk;
      await answerFeedback(own, request.params.study, { ...request.body, subject: request.params.id });
      return reply.code(204).send();
    },
  );
}
