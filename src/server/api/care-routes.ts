// What touches people: answers corrected, consent seen and taken back, identities opened with a reason. All of it in the ledger.
import { correctAnswer } from "#workbench/intake/correct-answer";
import { countConsents } from "#workbench/intake/count-consents";
import { openIdentity } from "#workbench/intake/open-identity";
import { showConsent } from "#workbench/intake/show-consent";
import { withdrawConsent } from "#workbench/intake/withdraw-consent";
import type { ApiPlan, ApiServer } from "./api.ts";
import { identify } from "./identify.ts";
import {
  consentCountsShape,
  consentShape,
  correctedShape,
  correctionBody,
  openedShape,
  openingBody,
  openingsShape,
  studyParams,
  submissionParams,
  withdrawalBody,
  withdrawalsShape,
  withdrawnShape,
} from "./schemas.ts";

const tags = ["people"];

export function addCareRoutes(server: ApiServer, plan: ApiPlan): void {
  addCorrecting(server, plan);
  addConsent(server, plan);
  addIdentities(server, plan);
}

function addCorrecting(server: ApiServer, { desk }: ApiPlan): void {
  server.post(
    "/studies/:study/submissions/:instance/corrections",
    {
      schema: {
        tags,
        summary: "Put one answer right; what was sent stays beside it, with who, when and why",
        params: submissionParams,
        body: correctionBody,
        response: { 200: correctedShape },
      },
    },
    async (request) => {
      const own = (await identify(desk, request, "correct")).desk;
      const { study, instance: instanceId } = request.params;
      return { ...(await correctAnswer(own, { study, instanceId, ...request.body })) };
    },
  );
}

function addConsent(server: ApiServer, { desk }: ApiPlan): void {
  server.get(
    "/studies/:study/submissions/:instance/consent",
    {
      schema: {
        tags,
        summary: "What the person agreed to, in which words, and whether it was taken back",
        params: submissionParams,
        response: { 200: consentShape },
      },
    },
    async (request) => {
      await identify(desk, request, "see-submissions");
      const { consents, ...shown } = await showConsent(desk, request.params.study, request.params.instance);
      return { ...shown, consents: [...consents] };
    },
  );
  server.get(
    "/studies/:study/consents",
    {
      schema: {
        tags,
        summary: "How many people agreed to what, by form, version and purpose",
        params: studyParams,
        response: { 200: consentCountsShape },
      },
    },
    async (request) => {
      await identify(desk, request, "see-submissions");
      return [...(await countConsents(desk, request.params.study))];
    },
  );
  server.post(
    "/studies/:study/submissions/:instance/withdrawal",
    {
      schema: {
        tags,
        summary: "The person takes consent back: identity and sealed files are destroyed for good",
        params: submissionParams,
        body: withdrawalBody,
        response: { 200: withdrawnShape },
      },
    },
    async (request) => {
      const own = (await identify(desk, request, "withdraw")).desk;
      const { study, instance: instanceId } = request.params;
      return { ...(await withdrawConsent(own, { study, instanceId, ...request.body })) };
    },
  );
  server.get(
    "/studies/:study/withdrawals",
    {
      schema: {
        tags,
        summary: "Consent that was taken back",
        params: studyParams,
        response: { 200: withdrawalsShape },
      },
    },
    async (request) => {
      await identify(desk, request, "review");
      return [...(await desk.store.withdrawals.list(request.params.study))];
    },
  );
}

function addIdentities(server: ApiServer, { desk }: ApiPlan): void {
  server.post(
    "/studies/:study/submissions/:instance/identity",
    {
      schema: {
        tags,
        summary: "Who the person is, for a call back; only with consent and a reason, noted before it is shown",
        params: submissionParams,
        body: openingBody,
        response: { 200: openedShape },
      },
    },
    async (request, reply) => {
      const own = (await identify(desk, request, "open-identities")).desk;
      const { study, instance: instanceId } = request.params;
      const { rootId, answers } = await openIdentity(own, { study, instanceId, ...request.body });
      reply.header("cache-control", "no-store");
      return { rootId, answers: [...answers] };
    },
  );
  server.get(
    "/studies/:study/openings",
    {
      schema: {
        tags,
        summary: "Whose identity was opened, by whom, when and why",
        params: studyParams,
        response: { 200: openingsShape },
      },
    },
    async (request) => {
      await identify(desk, request, "review");
      return [...(await desk.store.openings.list(request.params.study))];
    },
  );
}
