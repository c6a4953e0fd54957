// What touches people: answers corrected, consent seen and taken back, identities opened with a reason. All of it in the ledger.
import { correctAnswer } from "#workbench/intake/correct-answer";
import { countConsents } from "#workbench/intake/count-consents";
import { openIdentity } from "#workbench/intake/open-identity";
import { showConsent } from "#workbench/intake/show-consent";
import { withdrawConsent } from "#workbench/intake/withdraw-consent";
import type { ApiServer } from "./api.ts";
import { deskOf } from "./identify.ts";
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

export function addCareRoutes(server: ApiServer): void {
  addCorrecting(server);
  addConsent(server);
  addIdentities(server);
}

function addCorrecting(server: ApiServer): void {
  server.post(
    "/studies/:study/submissions/:instance/corrections",
    {
      config: { right: "correct" },
      schema: {
        tags,
        summary: "Put one answer right; what was sent stays beside it, with who, when and why",
        params: submissionParams,
        body: correctionBody,
        response: { 200: correctedShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, instance: instanceId } = request.params;
      return { ...(await correctAnswer(own, { study, instanceId, ...request.body })) };
    },
  );
}

function addConsent(server: ApiServer): void {
  server.get(
    "/studies/:study/submissions/:instance/consent",
    {
      config: { right: "see-submissions" },
      schema: {
        tags,
        summary: "What the person agreed to, in which words, and whether it was taken back",
        params: submissionParams,
        response: { 200: consentShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { consents, ...shown } = await showConsent(own, request.params.study, request.params.instance);
      return { ...shown, consents: [...consents] };
    },
  );
  server.get(
    "/studies/:study/consents",
    {
      config: { right: "see-submissions" },
      schema: {
        tags,
        summary: "How many people agreed to what, by form, version and purpose",
        params: studyParams,
        response: { 200: consentCountsShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      return [...(await countConsents(own, request.params.study))];
    },
  );
  server.post(
    "/studies/:study/submissions/:instance/withdrawal",
    {
      config: { right: "withdraw" },
      schema: {
        tags,
        summary: "The person takes consent back: identity and sealed files are destroyed for good",
        params: submissionParams,
        body: withdrawalBody,
        response: { 200: withdrawnShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, instance: instanceId } = request.params;
      return { ...(await withdrawConsent(own, { study, instanceId, ...request.body })) };
    },
  );
  server.get(
    "/studies/:study/withdrawals",
    {
      config: { right: "review" },
      schema: {
        tags,
        summary: "Consent that was taken back",
        params: studyParams,
        response: { 200: withdrawalsShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      return [...(await own.store.withdrawals.list(request.params.study))];
    },
  );
}

function addIdentities(server: ApiServer): void {
  server.post(
    "/studies/:study/submissions/:instance/identity",
    {
      config: { right: "open-identities" },
      schema: {
        tags,
        summary: "Who the person is, for a call back; only with consent and a reason, noted before it is shown",
        params: submissionParams,
        body: openingBody,
        response: { 200: openedShape },
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, instance: instanceId } = request.params;
      const { rootId, answers } = await openIdentity(own, { study, instanceId, ...request.body });
      reply.header("cache-control", "no-store");
      return { rootId, answers: [...answers] };
    },
  );
  server.get(
    "/studies/:study/openings",
    {
      config: { right: "review" },
      schema: {
        tags,
        summary: "Whose identity was opened, by whom, when and why",
        params: studyParams,
        response: { 200: openingsShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      return [...(await own.store.openings.list(request.params.study))];
    },
  );
}
