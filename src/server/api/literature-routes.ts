// The review of literature by JSON: what to read, what was decided, how far people agree.
import { z } from "zod";
import {
  listScreening,
  type ReaderWork,
  readScreeningOf,
  SCREENING_ORDERS,
  STAGE_STATES,
} from "#workbench/review/list-screening";
import { openReview } from "#workbench/review/open-review";
import { addScreeningDecision, countReview } from "#workbench/review/screen-literature";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { decision, reviewShape, stage, workShape } from "./evidence-schemas.ts";
import { addExtractionRoutes } from "./extraction-routes.ts";
import { accountOf } from "./identify.ts";
import { addPassageRoutes } from "./passage-routes.ts";
import { readerOf } from "./reader-of.ts";
import { studyParams } from "./schemas.ts";

const tags = ["literature"];
const workParams = studyParams.extend({ reference: z.string() });

export function addLiteratureRoutes(server: ApiServer, plan: ApiPlan): void {
  addReview(server, plan);
  addWorks(server, plan);
  addDeciding(server, plan);
  addExtractionRoutes(server, plan);
  addPassageRoutes(server, plan);
}

function addReview(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/review",
    {
      config: { right: "see-study" },
      schema: {
        tags,
        summary: "Question, criteria and readers of the review; its flow, agreement and conflicts",
        params: studyParams,
        response: { 200: reviewShape },
      },
    },
    async (request) => {
      const account = accountOf(request);
      const { effects } = plan.desk;
      const folder = await folderOf(plan, request.params.study);
      const { protocol } = await openReview(effects, folder);
      const { flow, agreement, conflicts } = await countReview(effects, folder);
      const { mark, question, criteria, people, readersPerWork } = protocol;
      return {
        ...{ mark, question, readersPerWork, criteria: [...criteria], people: [...people] },
        ...{ isReader: people.includes(account.name), flow: { ...flow } },
        agreement: agreement.map(({ interval, ...pair }) => ({
          ...{ ...pair, people: [...pair.people] },
          ...(interval === undefined ? {} : { interval: [...interval] as [number, number] }),
        })),
        conflicts: conflicts.map(({ reference }) => reference),
      };
    },
  );
}

const listQuery = z.object({
  q: z.string().max(200).optional().describe("words of the id, title, authors or abstract"),
  stage: stage.optional(),
  state: z.enum(STAGE_STATES).optional().describe("of that stage; without a stage, of the last that it has reached"),
  mine: z.enum(["yes"]).optional().describe("only what you have still to decide"),
  order: z.enum(SCREENING_ORDERS).default("first").describe("first: as the list has them; state: waiting ones first"),
  direction: z.enum(["up", "down"]).default("up"),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
});

function addWorks(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/review/works",
    {
      config: { right: "see-study" },
      schema: {
        tags,
        summary: "Works to read, as you may see them; how many there are in `x-total-count`",
        params: studyParams,
        querystring: listQuery,
        response: { 200: z.array(workShape) },
      },
    },
    async (request, reply) => {
      const account = accountOf(request);
      const folder = await folderOf(plan, request.params.study);
      const { q: words, mine, offset, limit, ...wish } = request.query;
      const works = await listScreening(plan.desk.effects, folder, {
        ...{ ...wish, words, person: account.name, isMine: mine === "yes" },
      });
      reply.header("x-total-count", String(works.length));
      return works.slice(offset, offset + limit).map(toldWork);
    },
  );
  server.get(
    "/studies/:study/review/works/:reference",
    {
      config: { right: "see-study" },
      schema: { tags, summary: "One work", params: workParams, response: { 200: workShape } },
    },
    async (request) => {
      const account = accountOf(request);
      const { study, reference } = request.params;
      const folder = await folderOf(plan, study);
      return toldWork(await readScreeningOf(plan.desk.effects, folder, { reference, person: account.name }));
    },
  );
}

const decisionBody = z.object({
  stage,
  decision,
  reason: z.string().max(100).default("").describe("code of a criterion; needed where a full text is left out"),
  duplicateOf: z.string().max(100).default("").describe("the reference that a duplicate repeats"),
  note: z.string().max(2000).default(""),
  settles: z.boolean().default(false).describe("ends a disagreement"),
});

function addDeciding(server: ApiServer, plan: ApiPlan): void {
  server.post(
    "/studies/:study/review/works/:reference/decisions",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary: "What you decide on a work at one stage; the last decision of a person counts, none is lost",
        params: workParams,
        body: decisionBody,
        response: { 200: workShape },
      },
    },
    async (request) => {
      const { effects } = plan.desk;
      const { study, reference } = request.params;
      const { person, folder } = await readerOf(plan, request, study);
      await addScreeningDecision(effects, folder, { ...request.body, reference, person });
      return toldWork(await readScreeningOf(effects, folder, { reference, person }));
    },
  );
}

function toldWork({ reference, stages }: ReaderWork): z.infer<typeof workShape> {
  const { id, title, authors, year, container, language, doi, address, abstract, seen, findings } = reference;
  return {
    ...{ id, title, container, language, doi, address, abstract, seen },
    ...{ authors: [...authors], findings: [...findings], ...(year === undefined ? {} : { year }) },
    stages: stages.map((one) => ({ ...one, decisions: [...one.decisions] })),
  };
}
