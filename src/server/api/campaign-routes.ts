// Campaigns: composed, looked at, tested, planned, started, paused, stopped. The same verbs as the commands `send`; what was started
// leaves by the one sender of the server.
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { listChoices } from "#workbench/outreach/campaign-choices";
import { readDraft } from "#workbench/outreach/campaign-draft";
import { turnCampaign } from "#workbench/outreach/campaign-turns";
import { decideOnUncertain } from "#workbench/outreach/decide-uncertain";
import { handOver } from "#workbench/outreach/hand-over";
import { listRecipients, previewDraft, showRecipient, testDraft } from "#workbench/outreach/list-recipients";
import type { Mailer } from "#workbench/outreach/mail/mailer";
import { planCampaign } from "#workbench/outreach/plan-campaign";
import { sendTest } from "#workbench/outreach/preview-campaign";
import { mailIsNotSetUp, messageIsUnknown } from "#workbench/outreach/problems";
import { listCampaigns, showCampaign } from "#workbench/outreach/show-campaign";
import { type ApiPlan, type ApiServer, originOf } from "./api.ts";
import { draftOf, draftSchema, moveSchema, testSchema } from "./campaign-schemas.ts";
import { deskOf } from "./identify.ts";
import { addLetterRoutes } from "./letter-routes.ts";
import { studyParams } from "./schemas.ts";

const tags = ["follow-up"];
const config = { right: "follow-up" } as const;
const params = studyParams.extend({ campaign: z.string() });

export function addCampaignRoutes(server: ApiServer, plan: ApiPlan): void {
  addComposing(server, plan);
  addReading(server, plan);
  addMoving(server, plan);
  addLetterRoutes(server, plan);
}

function placeOf(request: FastifyRequest, plan: ApiPlan, study: string) {
  return { study, publicUrl: originOf(request, plan.publicUrl), publications: plan.publications };
}

/** Throws `workbench/mail-is-not-set-up`. */
async function withMailer<Result>({ openMailer }: ApiPlan, work: (mailer: Mailer) => Promise<Result>): Promise<Result> {
  if (openMailer === undefined) throw mailIsNotSetUp();
  const mailer = openMailer();
  try {
    return await work(mailer);
  } finally {
    await mailer.close();
  }
}

function addComposing(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/campaign-choices",
    { config, schema: { tags, summary: "What a campaign may be composed of", params: studyParams } },
    async (request) => listChoices(deskOf(request), request.params.study),
  );
  server.post(
    "/studies/:study/campaign-preview",
    {
      config,
      schema: {
        ...{ tags, summary: "What each would get, and who is left out; nothing is kept", params: studyParams },
        body: z.object({ draft: draftSchema, of: z.string().optional() }),
      },
    },
    async (request) => {
      const { draft, of } = request.body;
      const place = placeOf(request, plan, request.params.study);
      return previewDraft(deskOf(request), place, { plan: readDraft(draftOf(draft)), of });
    },
  );
  server.post(
    "/studies/:study/campaign-test",
    {
      config,
      schema: {
        ...{ tags, summary: "One message of a draft to an address of the team", params: studyParams },
        body: testSchema.extend({ draft: draftSchema }),
      },
    },
    async (request) => {
      const { draft, ...test } = request.body;
      const place = placeOf(request, plan, request.params.study);
      return withMailer(plan, (mailer) =>
        testDraft(deskOf(request), place, { plan: readDraft(draftOf(draft)), mailer, ...test }),
      );
    },
  );
  server.post(
    "/studies/:study/campaigns",
    {
      config,
      schema: { tags, summary: "Plan a campaign: its messages are queued", params: studyParams, body: draftSchema },
    },
    async (request, reply) => {
      const planned = await planCampaign(deskOf(request), request.params.study, readDraft(draftOf(request.body)));
      return reply.code(201).send(planned);
    },
  );
}

function addReading(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/campaigns",
    { config, schema: { tags, summary: "Campaigns and how far each is", params: studyParams } },
    async (request) => [...(await listCampaigns(deskOf(request), request.params.study))],
  );
  server.get(
    "/studies/:study/campaigns/:campaign",
    { config, schema: { tags, summary: "How far a campaign is, and each of its messages", params } },
    async (request) => {
      const { study, campaign } = request.params;
      const row = await showCampaign(deskOf(request), { study, campaign });
      const place = { ...placeOf(request, plan, study), campaign };
      return { ...row, recipients: await listRecipients(deskOf(request), place) };
    },
  );
  server.get(
    "/studies/:study/campaigns/:campaign/messages/:message",
    {
      config,
      schema: {
        ...{ tags, summary: "A message as its reader gets it" },
        params: params.extend({ message: z.string() }),
      },
    },
    async (request) => {
      const { study, campaign, message } = request.params;
      const shown = await showRecipient(deskOf(request), { ...placeOf(request, plan, study), campaign }, message);
      if (shown === undefined) throw messageIsUnknown(message);
      return shown;
    },
  );
}

function addMoving(server: ApiServer, plan: ApiPlan): void {
  server.post(
    "/studies/:study/campaigns/:campaign/test",
    { config, schema: { tags, summary: "One message to an address of the team", params, body: testSchema } },
    async (request) => {
      const { study, campaign } = request.params;
      const place = { ...placeOf(request, plan, study), campaign };
      return withMailer(plan, (mailer) => sendTest(deskOf(request), place, { mailer, ...request.body }));
    },
  );
  server.post(
    "/studies/:study/campaigns/:campaign/moves",
    {
      config,
      schema: { tags, summary: "Start or resume, pause, or stop for good with a reason", params, body: moveSchema },
    },
    async (request) => {
      const { study, campaign } = request.params;
      await turnCampaign(deskOf(request), { study, campaign }, request.body);
      return showCampaign(deskOf(request), { study, campaign });
    },
  );
  server.post(
    "/studies/:study/campaigns/:campaign/handed-over",
    {
      config,
      schema: {
        ...{
          tags,
          summary: "Letters and texts for WhatsApp that somebody handed over: sent, by whom and when",
          params,
        },
        body: z.object({ of: z.array(z.string().max(200)).min(1).max(10_000) }),
      },
    },
    async (request) => {
      const { study, campaign } = request.params;
      await handOver(deskOf(request), { study, campaign }, request.body);
      return showCampaign(deskOf(request), { study, campaign });
    },
  );
  server.post(
    "/studies/:study/campaigns/:campaign/uncertain",
    {
      config,
      schema: {
        ...{ tags, summary: "Messages that may or may not have arrived: sent again, or taken for sent", params },
        body: z.object({ decision: z.enum(["again", "leave"]) }),
      },
    },
    async (request) => {
      const { study, campaign } = request.params;
      await decideOnUncertain(deskOf(request), { study, campaign }, request.body.decision);
      return showCampaign(deskOf(request), { study, campaign });
    },
  );
}
