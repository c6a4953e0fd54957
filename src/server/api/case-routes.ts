// Interviews and stories by JSON: transcripts without names, codings of several people, quotations approved one by one.
import { z } from "zod";
import { casesWithin, checkCountry } from "#workbench/rights/cases-within";
import { listQuotations, proposeQuotation } from "#workbench/stories/approve-quotations";
import { listTakenFiles } from "#workbench/stories/check-told";
import { tellAgreement } from "#workbench/stories/code-cases";
import { keepCode, removeCode } from "#workbench/stories/edit-codebook";
import { keepStory, PUBLICATIONS, SCOPES } from "#workbench/stories/keep-story";
import { listCases, readCaseDetail, readCodes } from "#workbench/stories/list-cases";
import { settleQuotation } from "#workbench/stories/settle-quotation";
import { withdrawStory } from "#workbench/stories/withdraw-story";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import {
  agreementShape,
  caseShape,
  codeShape,
  openCaseShape,
  quotationsShape,
  textsShape,
} from "./evidence-schemas.ts";
import { caseParams, folderOfCase } from "./folder-of-case.ts";
import { accountOf, deskOf } from "./identify.ts";
import { addInterviewRoutes } from "./interview-routes.ts";
import { addPhotoRoutes } from "./photo-routes.ts";
import { studyParams } from "./schemas.ts";
import { takenShape, toldTaken } from "./taken-shape.ts";

const tags = ["cases"];
export function addCaseRoutes(server: ApiServer, plan: ApiPlan): void {
  addReading(server, plan);
  addStories(server, plan);
  addWithdrawal(server, plan);
  addCodebook(server, plan);
  addInterviewRoutes(server, plan);
  addPhotoRoutes(server, plan);
  addQuotations(server, plan);
}

function addReading(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/cases",
    {
      config: { right: "see-cases" },
      schema: {
        tags,
        summary: "Cases with consent, under their pseudonym: what is coded, quoted and waits",
        params: studyParams,
        response: { 200: z.array(caseShape) },
      },
    },
    async (request) => {
      const folder = await folderOf(plan, request.params.study);
      const isOwn = await casesWithin(plan.desk.effects, folder, accountOf(request));
      return (await listCases(plan.desk.effects, folder)).filter(({ id }) => isOwn(id));
    },
  );
  server.get(
    "/studies/:study/cases/:case",
    {
      config: { right: "see-cases" },
      schema: {
        tags,
        summary: "One case: story and quotations; its interview stands under interviews",
        params: caseParams,
        response: { 200: openCaseShape },
      },
    },
    async (request) => {
      const { case: id } = request.params;
      return readCaseDetail(plan.desk.effects, await folderOfCase(plan, request), id);
    },
  );
}

const line = z.string().max(300);

const storyBody = z.object({
  seen: z.string().max(100).describe("digest of the story as it was read; empty for a new one"),
  mark: z.enum(["real", "demonstration"]),
  pseudonym: line.min(1),
  sex: z.enum(["female", "male"]),
  ageBand: line.min(1),
  country: line,
  city: line,
  needs: z.array(line).max(100),
  consent: z.object({
    on: line,
    version: line.min(1),
    scope: z.array(z.enum(SCOPES)),
    publications: z.array(z.enum(PUBLICATIONS)).optional().describe("absent: as it was said before, at first all"),
    askedBy: line.default(""),
  }),
  titles: textsShape,
  story: textsShape.describe("paragraphs parted by an empty line"),
});

function addStories(server: ApiServer, plan: ApiPlan): void {
  server.put(
    "/studies/:study/cases/:case",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary:
          "Writes a story under a pseudonym, with the consent of the person; what a narrower consent does not cover leaves, with the publications that show it",
        params: caseParams,
        body: storyBody,
        response: { 200: z.object({ taken: z.array(takenShape).readonly() }) },
      },
    },
    async (request) => {
      const { study, case: id } = request.params;
      const { seen, story, consent, ...head } = request.body;
      const { askedBy, publications, ...given } = consent;
      const folder = seen === "" ? await folderOf(plan, study) : await folderOfCase(plan, request);
      checkCountry(accountOf(request), head.country);
      const said = {
        ...(askedBy === "" ? {} : { askedBy }),
        ...(publications === undefined ? {} : { publications }),
      };
      const written = { ...head, id, consent: { ...given, ...said } };
      const taken = await keepStory(deskOf(request), { study, folder }, { seen, story, head: written });
      return { taken: taken.map(toldTaken) };
    },
  );
}

function addWithdrawal(server: ApiServer, plan: ApiPlan): void {
  server.post(
    "/studies/:study/cases/:case/withdrawal",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary:
          "The person takes consent back: words, quotations, transcript, codings and publications that told it are destroyed",
        params: caseParams,
        response: { 200: z.object({ taken: z.array(takenShape).readonly() }) },
      },
    },
    async (request) => {
      const { study, case: id } = request.params;
      const of = { study, folder: await folderOfCase(plan, request) };
      return { taken: (await withdrawStory(deskOf(request), of, id)).map(toldTaken) };
    },
  );
  server.get(
    "/studies/:study/taken-publications",
    {
      config: { right: "see-cases" },
      schema: {
        tags,
        summary:
          "Publications taken away because they told a story whose consent was taken back or narrowed, and not made again since",
        params: studyParams,
        response: { 200: z.array(takenShape).readonly() },
      },
    },
    async (request) => (await listTakenFiles(deskOf(request), request.params.study)).map(toldTaken),
  );
}

const codeBody = z.object({
  names: textsShape,
  description: z.string().max(2000).default(""),
  parent: line.default(""),
  colour: z
    .string()
    .regex(/^(?:#[0-9a-f]{6})?$/iu)
    .default(""),
});

const codeParams = studyParams.extend({
  code: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
    .max(60),
});

function addCodebook(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/codebook",
    {
      config: { right: "see-cases" },
      schema: { tags, summary: "Codes of interviews", params: studyParams, response: { 200: z.array(codeShape) } },
    },
    async (request) => {
      return readCodes(plan.desk.effects, await folderOf(plan, request.params.study));
    },
  );
  server.put(
    "/studies/:study/codebook/:code",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary: "Adds a code, or puts one right",
        params: codeParams,
        body: codeBody,
        response: { 204: z.void() },
      },
    },
    async (request, reply) => {
      const { study, code } = request.params;
      const of = { study, folder: await folderOf(plan, study) };
      await keepCode(deskOf(request), of, { ...request.body, code });
      return reply.code(204).send();
    },
  );
  server.delete(
    "/studies/:study/codebook/:code",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary: "Drops a code that nothing uses",
        params: codeParams,
        response: { 204: z.void() },
      },
    },
    async (request, reply) => {
      const { study, code } = request.params;
      await removeCode(deskOf(request), { study, folder: await folderOf(plan, study) }, code);
      return reply.code(204).send();
    },
  );
  server.get(
    "/studies/:study/coding-agreement",
    {
      config: { right: "see-cases" },
      schema: {
        tags,
        summary: "How far those who code agree: kappa by pair, Krippendorff's alpha",
        params: studyParams,
        response: { 200: agreementShape },
      },
    },
    async (request) => {
      const folder = await folderOf(plan, request.params.study);
      const isOwn = await casesWithin(plan.desk.effects, folder, accountOf(request));
      const told = await tellAgreement(plan.desk.effects, folder, isOwn);
      return {
        ...{ people: [...told.people], lines: told.lines, overall: { ...told.overall } },
        codes: told.codes.map(({ code, alpha, kappas }) => ({
          ...{ code, alpha: { ...alpha }, kappas: kappas.map((one) => ({ ...one })) },
        })),
      };
    },
  );
}

const verdictBody = z.object({
  state: z.enum(["approved", "refused", "withdrawn"]),
  on: z.string().max(10).optional().describe("day of the answer, YYYY-MM-DD; today when absent"),
  note: z.string().max(1000).optional().describe("how the person was asked, or why not"),
});

function addQuotations(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/quotations",
    {
      config: { right: "see-cases" },
      schema: {
        tags,
        summary: "Quotations by case with their state; only approved ones are ever printed",
        params: studyParams,
        response: { 200: z.array(quotationsShape) },
      },
    },
    async (request) => {
      const folder = await folderOf(plan, request.params.study);
      const isOwn = await casesWithin(plan.desk.effects, folder, accountOf(request));
      const listed = (await listQuotations(plan.desk.effects, folder)).filter((one) => isOwn(one.case));
      return listed.map((one) => ({ ...one, quotations: [...one.quotations] }));
    },
  );
  server.post(
    "/studies/:study/cases/:case/quotations",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary: "Proposes a quotation in three languages; it waits for approval",
        params: caseParams,
        body: z.object({ texts: textsShape }),
        response: { 201: quotationsShape },
      },
    },
    async (request, reply) => {
      const account = accountOf(request);
      const { case: id } = request.params;
      const wish = { case: id, texts: request.body.texts, by: account.name };
      const told = await proposeQuotation(plan.desk.effects, await folderOfCase(plan, request), wish);
      return reply.code(201).send({ ...told, quotations: [...told.quotations] });
    },
  );
  server.post(
    "/studies/:study/cases/:case/quotations/:number/decisions",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary:
          "Approves, refuses or withdraws one quotation; publications that printed a withdrawn one are taken away",
        params: caseParams.extend({ number: z.coerce.number().int().min(1) }),
        body: verdictBody,
        response: { 200: quotationsShape.extend({ taken: z.array(takenShape).readonly() }) },
      },
    },
    async (request) => {
      const account = accountOf(request);
      const { study, case: id, number } = request.params;
      const verdict = { ...request.body, case: id, number, by: account.name };
      const of = { study, folder: await folderOfCase(plan, request) };
      const { told, taken } = await settleQuotation(deskOf(request), of, verdict);
      return { ...told, quotations: [...told.quotations], taken: taken.map(toldTaken) };
    },
  );
}
