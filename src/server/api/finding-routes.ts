// Findings and recommendations by JSON: listed, looked into, and decided on. A decision is kept for ever; the last one counts.
import { z } from "zod";
import { listStakeholders } from "#workbench/outreach/export-stakeholders";
import {
  DECISIONS,
  decideFinding,
  decideRecommendation,
  getFinding,
  getRecommendation,
  TERMS,
} from "#workbench/recommendations/decide";
import { checkReviewed, readFindings, readReviewed } from "#workbench/recommendations/read-reviewed";
import type { ApiServer } from "./api.ts";
import {
  findingFilter,
  findingShape,
  listedRecommendationShape,
  recommendationFilter,
  recommendationShape,
  reviewIssueShape,
} from "./finding-schemas.ts";
import { deskOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const tags = ["findings"];
const findingParams = studyParams.extend({ finding: z.string() });
const recommendationParams = studyParams.extend({ recommendation: z.string() });
const texts = z.object({ es: z.string().min(1), en: z.string().min(1), fr: z.string().min(1) });
const reason = z.string().min(1).max(1000);
const by = z.string().max(200).optional().describe("a role, for print; the account when absent");

export function addFindingRoutes(server: ApiServer): void {
  addReading(server);
  addDeciding(server);
}

function addReading(server: ApiServer): void {
  server.get(
    "/studies/:study/findings",
    {
      config: { right: "see-findings" },
      schema: {
        tags,
        summary: "What the study says, most pressing first, with the recommendations that answer it",
        params: studyParams,
        querystring: findingFilter,
        response: { 200: z.array(findingShape) },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { place, kind, strength, unanswered } = request.query;
      return (await readFindings(own.store, request.params.study)).filter(
        ({ finding, answeredBy, isSetAside }) =>
          (place === undefined || finding.place === place) &&
          (kind === undefined || finding.kind === kind) &&
          (strength === undefined || finding.strength === strength) &&
          (unanswered === undefined || (answeredBy.length === 0 && !isSetAside)),
      );
    },
  );
  server.get(
    "/studies/:study/findings/:finding",
    {
      config: { right: "see-findings" },
      schema: { tags, summary: "One finding", params: findingParams, response: { 200: findingShape } },
    },
    async (request) => {
      const own = deskOf(request);
      return getFinding(own, request.params.study, request.params.finding);
    },
  );
  server.get(
    "/studies/:study/recommendations",
    {
      config: { right: "see-findings" },
      schema: {
        tags,
        summary: "Recommendations with what people decided on them, most pressing first",
        params: studyParams,
        querystring: recommendationFilter,
        response: { 200: z.array(listedRecommendationShape) },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { place, group, status } = request.query;
      const { study } = request.params;
      const [{ reviewed }, stakeholders] = await Promise.all([
        readReviewed(own.store, study),
        listStakeholders(own, study),
      ]);
      const known = new Map(stakeholders.map(({ id, name, city }) => [id, { id, name, city }]));
      return reviewed
        .filter(
          ({ recommendation, status: own }) =>
            (place === undefined || recommendation.place === place) &&
            (group === undefined || recommendation.group === group) &&
            (status === undefined || own === status),
        )
        .toSorted((a, b) => b.recommendation.priority - a.recommendation.priority)
        .map((one) => ({
          ...one,
          institutions: one.recommendation.addressees.flatMap((id) => known.get(id) ?? []),
        }));
    },
  );
  server.get(
    "/studies/:study/recommendations/:recommendation",
    {
      config: { right: "see-findings" },
      schema: {
        tags,
        summary: "One recommendation: as drafted, as it stands, and every decision",
        params: recommendationParams,
        response: { 200: recommendationShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      return getRecommendation(own, request.params.study, request.params.recommendation);
    },
  );
  server.get(
    "/studies/:study/recommendation-check",
    {
      config: { right: "see-findings" },
      schema: {
        tags,
        summary: "Thin ground, decisions on numbers that have changed, strong findings that nobody answers",
        params: studyParams,
        response: { 200: z.array(reviewIssueShape) },
      },
    },
    async (request) => {
      const own = deskOf(request);
      return [...(await checkReviewed(own.store, request.params.study))];
    },
  );
}

const recommendationDecision = z.object({
  action: z.enum(DECISIONS),
  reason,
  by,
  words: texts.optional().describe("changed: the action in other words"),
  firstStep: texts.optional().describe("changed"),
  term: z.enum(TERMS).optional().describe("changed"),
  addressees: z.array(z.string()).min(1).optional().describe("changed: ids of stakeholders.csv"),
  seen: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe("how many decisions on it one saw; refused when there are others now"),
  into: z.string().optional().describe("merged: the recommendation that answers its findings from now on"),
});

const findingDecision = z.object({ action: z.enum(["set-aside", "reopened"]), reason, by });

function addDeciding(server: ApiServer): void {
  server.post(
    "/studies/:study/recommendations/:recommendation/decisions",
    {
      config: { right: "decide" },
      schema: {
        tags,
        summary: "Accept, change, refuse, or merge into another, with a reason",
        params: recommendationParams,
        body: recommendationDecision,
        response: { 200: recommendationShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, recommendation } = request.params;
      return decideRecommendation(own, study, { recommendation, decision: request.body });
    },
  );
  server.post(
    "/studies/:study/findings/:finding/decisions",
    {
      config: { right: "decide" },
      schema: {
        tags,
        summary: "Set a finding aside with a reason, or reopen it",
        params: findingParams,
        body: findingDecision,
        response: { 200: findingShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, finding } = request.params;
      return decideFinding(own, study, { finding, decision: request.body });
    },
  );
}
