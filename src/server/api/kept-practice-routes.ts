// Practices as they are written now: made of an extraction, put right, left out with a reason and taken back in.
import { z } from "zod";
import { changePractice, leaveOutPractice, makePractice } from "#workbench/practices/keep-practice";
import { type KeptPractice, openPractices, readKeptPractice } from "#workbench/practices/open-practices";
import { DIMENSIONS, EVIDENCE_KINDS, LEVELS } from "#workbench/review/extract-work";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { textsShape } from "./evidence-schemas.ts";
import { deskOf } from "./identify.ts";
import { readerOf } from "./reader-of.ts";
import { studyParams } from "./schemas.ts";

const tags = ["literature"];
const practiceParams = studyParams.extend({ practice: z.string().max(100) });
const workParams = studyParams.extend({ reference: z.string().max(100) });

interface Longest {
  /** Letters. */
  readonly ofLine: number;
  readonly ofText: number;
}

const shapeOf = ({ ofLine, ofText }: Longest) => {
  const line = z.string().trim().max(ofLine).default("");
  const codes = z.array(z.string().max(100)).max(100).default([]);
  const paragraph = z.string().trim().max(ofText).default("");
  const told = z
    .object({ es: paragraph, en: paragraph, fr: paragraph })
    .default({ es: "", en: "", fr: "" })
    .describe("empty in a language in which nobody has told it yet");
  return z.object({
    ...{ names: told, targetGroup: told, whatItDoes: told, actors: told },
    countries: codes.describe("ISO 3166-1 alpha-3"),
    levels: z.array(z.enum(LEVELS)).default([]),
    dimensions: z.array(z.enum(DIMENSIONS)).default([]),
    interventions: codes.describe("codes of the evidence map"),
    outcomes: codes.describe("codes of the evidence map"),
    evidence: told.describe("what the source says of its effect"),
    evidenceKind: z.enum(EVIDENCE_KINDS).default("unjudged"),
    lesson: told.describe("what the source concludes"),
    limits: told.describe("where its evidence ends"),
    context: told.describe("our reading: under which conditions it works"),
    mechanism: told.describe("our reading: by what it works"),
    outcome: told.describe("our reading: to what end it works"),
    inference: told.describe("our own reading of it"),
    costPerPerson: z.number().min(0).optional(),
    costCurrency: z.string().trim().max(10).default(""),
    costBasis: z.enum(["stated", "derived", ""]).default(""),
    served: z.number().int().min(0).optional().describe("people served"),
    returned: z.number().int().min(1).optional().describe("people who returned to the same area in the same period"),
    coveragePeriod: line,
    period: line,
    sourceAddress: line.describe("web address of the source"),
    passage: line.describe("where it stands in the source: page, section"),
  });
};

const writtenShape = shapeOf({ ofLine: 500, ofText: 5000 });
/** A table that somebody wrote by hand may hold longer ones. */
const anyLength = shapeOf({ ofLine: 1_000_000, ofText: 1_000_000 });

const listedShape = z.object({
  id: z.string(),
  names: textsShape,
  whatItDoes: textsShape,
  targetGroup: textsShape,
  actors: textsShape,
  countries: z.array(z.string()),
  period: z.string(),
  reference: z.string().describe("the work that it was made of; empty: written by hand"),
  missing: z.array(z.enum(["es", "en", "fr"])).describe("languages in which some of its texts are still to be told"),
  leftOut: z.string().describe("why it was left out; empty: it was not"),
});

const named = z.array(z.object({ code: z.string(), names: textsShape }));
const planShape = z.object({ interventions: named, outcomes: named });

const openShape = listedShape.pick({ id: true, missing: true, leftOut: true }).extend({
  digest: z.string().describe("of the practice; whoever changes it says which one they saw"),
  written: anyLength.extend({ reference: z.string(), person: z.string().describe("who made it of an extraction") }),
  plan: planShape,
});

export function addKeptPracticeRoutes(server: ApiServer, plan: ApiPlan): void {
  addReading(server, plan);
  addMaking(server, plan);
  addChanging(server, plan);
  addLeavingOut(server, plan);
}

function addReading(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/kept-practices",
    {
      config: { right: "see-study" },
      schema: {
        tags,
        summary: "Practices as they are written now, those that were left out too",
        params: studyParams,
        querystring: z.object({ reference: z.string().max(100).optional().describe("only those made of this work") }),
        response: { 200: z.array(listedShape) },
      },
    },
    async ({ params, query: { reference } }) => {
      const { practices } = await openPractices(plan.desk.effects, await folderOf(plan, params.study));
      const wanted = practices.filter(({ written }) => reference === undefined || written.reference === reference);
      return wanted.map((one) => listedShape.parse({ ...one.written, ...one }));
    },
  );
  server.get(
    "/studies/:study/kept-practices/:practice",
    {
      config: { right: "see-study" },
      schema: {
        tags,
        summary: "One practice with everything that is known of it, and the codes of its form",
        params: practiceParams,
        response: { 200: openShape },
      },
    },
    async ({ params: { study, practice } }) => {
      const found = await readKeptPractice(plan.desk.effects, await folderOf(plan, study), practice);
      return openShape.parse({ ...found.practice, plan: found.plan });
    },
  );
}

function addMaking(server: ApiServer, plan: ApiPlan): void {
  server.post(
    "/studies/:study/review/works/:reference/practices",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary: "Makes a practice of what you have taken out of a work",
        params: workParams,
        body: writtenShape,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const { study, reference } = request.params;
      const { person, folder } = await readerOf(plan, request, study);
      const wish = { person, reference, written: writtenOf(request.body) };
      const id = await makePractice(deskOf(request), { study, folder }, wish);
      return reply.code(201).send({ id });
    },
  );
}

const seenDigest = z.string().max(100).describe("of the practice as you saw it");

function addChanging(server: ApiServer, plan: ApiPlan): void {
  server.put(
    "/studies/:study/kept-practices/:practice",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary: "Puts a practice right",
        params: practiceParams,
        body: writtenShape.extend({ digest: seenDigest }),
        response: { 204: z.void() },
      },
    },
    async (request, reply) => {
      const { study, practice: id } = request.params;
      const { digest: seen, ...written } = request.body;
      const folder = await folderOf(plan, study);
      await changePractice(deskOf(request), { study, folder }, { id, seen, written: writtenOf(written) });
      return reply.code(204).send();
    },
  );
}

function addLeavingOut(server: ApiServer, plan: ApiPlan): void {
  server.put(
    "/studies/:study/kept-practices/:practice/left-out",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary: "Leaves a practice out with a reason, or takes it back in with none; it stays written",
        params: practiceParams,
        body: z.object({ reason: z.string().trim().max(500), digest: seenDigest }),
        response: { 204: z.void() },
      },
    },
    async (request, reply) => {
      const { study, practice: id } = request.params;
      const { digest: seen, reason } = request.body;
      const folder = await folderOf(plan, study);
      await leaveOutPractice(deskOf(request), { study, folder }, { id, seen, reason });
      return reply.code(204).send();
    },
  );
}

type Written = Omit<KeptPractice["written"], "reference" | "person">;

/** What nobody knows is absent. */
function writtenOf({ costPerPerson, served, returned, ...body }: z.infer<typeof writtenShape>): Written {
  return {
    ...body,
    ...(costPerPerson === undefined ? {} : { costPerPerson }),
    ...(served === undefined ? {} : { served }),
    ...(returned === undefined ? {} : { returned }),
  };
}
