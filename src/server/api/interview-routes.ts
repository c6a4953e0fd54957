// Interviews by JSON: brought without names, read, and coded by several people.
import { z } from "zod";
import { casesWithin, checkBringing } from "#workbench/rights/cases-within";
import { addCoding, removeCoding } from "#workbench/stories/code-cases";
import { keepTranscript, proposeIdentities } from "#workbench/stories/keep-transcript";
import { listInterviews, readInterview } from "#workbench/stories/list-cases";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { codingShape, interviewShape, listedInterviewShape, proposedTranscriptShape } from "./evidence-schemas.ts";
import { caseParams, folderOfCase } from "./folder-of-case.ts";
import { accountOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const tags = ["cases"];

/** An hour of talk is some 60 kB of text; a Word file may bring pictures along. */
const LARGEST_BODY_BYTES = 16_000_000;

export function addInterviewRoutes(server: ApiServer, plan: ApiPlan): void {
  addReading(server, plan);
  addBringing(server, plan);
  addCodings(server, plan);
}

function addReading(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/interviews",
    {
      config: { right: "see-cases" },
      schema: {
        tags,
        summary: "Transcripts without names: how long they are, who has coded them, whether their story is told",
        params: studyParams,
        response: { 200: z.array(listedInterviewShape) },
      },
    },
    async (request) => {
      const folder = await folderOf(plan, request.params.study);
      const isOwn = await casesWithin(plan.desk.effects, folder, accountOf(request));
      return (await listInterviews(plan.desk.effects, folder)).filter(({ id }) => isOwn(id));
    },
  );
  server.get(
    "/studies/:study/interviews/:case",
    {
      config: { right: "see-cases" },
      schema: {
        tags,
        summary: "One transcript without names, with the codings of everybody",
        params: caseParams,
        response: { 200: interviewShape },
      },
    },
    async (request) => readInterview(plan.desk.effects, await folderOfCase(plan, request), request.params.case),
  );
}

const rawShape = z.object({
  fileName: z.string().min(1).max(200),
  content: z.base64().describe("text, DOCX, SRT or VTT, in base64; kept nowhere"),
});

const decisionShape = z.object({
  text: z.string().min(1).max(1000).describe("as it stands in the transcript"),
  replace: z.string().min(1).max(1000).describe("what is to stand there"),
  accept: z.boolean().describe("false: somebody has looked, and it may stay"),
});

const placeShape = z
  .object({
    mark: z.enum(["real", "demonstration"]).default("real"),
    country: z.string().max(10),
    city: z.string().max(40).default(""),
  })
  .describe("where the person lives; asked of accounts that are limited to some countries");

const decisions = z.array(decisionShape).max(5000);

function addBringing(server: ApiServer, plan: ApiPlan): void {
  server.post(
    "/studies/:study/interview-proposals",
    {
      config: { right: "keep-cases" },
      bodyLimit: LARGEST_BODY_BYTES,
      schema: {
        tags,
        summary: "What in a transcript may tell who somebody is, for a person to decide on; nothing is kept",
        params: studyParams,
        body: rawShape.extend({
          decided: decisions.default([]).describe("what was decided so far: the text is told as it would read"),
        }),
        response: { 200: proposedTranscriptShape },
      },
    },
    async (request) => {
      const { fileName, content, decided } = request.body;
      const folder = await folderOf(plan, request.params.study);
      const told = await proposeIdentities(plan.desk.effects, folder, { fileName, bytes: bytesOf(content), decided });
      return { ...told, proposals: [...told.proposals] };
    },
  );
  server.put(
    "/studies/:study/interviews/:case",
    {
      config: { right: "keep-cases" },
      bodyLimit: LARGEST_BODY_BYTES,
      schema: {
        tags,
        summary: "Keeps a transcript without names, once every proposal was decided on",
        params: caseParams,
        body: rawShape.extend({ decided: decisions, place: placeShape.optional() }),
        response: { 200: z.object({ turns: z.number() }) },
      },
    },
    async (request) => {
      const { fileName, content, decided, place } = request.body;
      const { study, case: id } = request.params;
      const folder = await folderOf(plan, study);
      const country = place?.country ?? "";
      await checkBringing(plan.desk.effects, folder, { who: accountOf(request), id, country });
      const wish = { fileName, bytes: bytesOf(content), decided, place, case: id };
      const { turns } = await keepTranscript(plan.desk.effects, folder, wish);
      return { turns };
    },
  );
}

function bytesOf(content: string): Uint8Array {
  return new Uint8Array(Buffer.from(content, "base64"));
}

const passagePlaceShape = z.object({
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(1),
  code: z.string().max(100),
});

function addCodings(server: ApiServer, plan: ApiPlan): void {
  server.post(
    "/studies/:study/cases/:case/codings",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary: "Gives a code to a passage of the transcript, in your name; what others coded there stays",
        params: caseParams,
        body: z.object({
          passage: z.string().min(1).max(20_000).describe("as it stands in the transcript, where it stands once"),
          start: z
            .number()
            .int()
            .min(0)
            .optional()
            .describe("where it begins, when the words stand there more than once"),
          code: z.string().max(100),
          memo: z.string().max(5000).default(""),
        }),
        response: { 201: codingShape },
      },
    },
    async (request, reply) => {
      const account = accountOf(request);
      const { case: transcript } = request.params;
      const wish = { ...request.body, transcript, person: account.name };
      const {
        row: _row,
        mark: _mark,
        ...coding
      } = await addCoding(plan.desk.effects, await folderOfCase(plan, request), wish);
      return reply.code(201).send(coding);
    },
  );
  server.delete(
    "/studies/:study/cases/:case/codings",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary: "Takes out what you coded there; nobody takes out what another coded",
        params: caseParams,
        querystring: passagePlaceShape,
      },
    },
    async (request, reply) => {
      const account = accountOf(request);
      const { case: transcript } = request.params;
      const key = { ...request.query, transcript, person: account.name };
      await removeCoding(plan.desk.effects, await folderOfCase(plan, request), key);
      return reply.code(204).send();
    },
  );
}
