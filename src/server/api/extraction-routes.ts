// What a reader takes out of a work by the form of the review, by JSON.
import { z } from "zod";
import {
  APPRAISAL_ANSWERS,
  DIMENSIONS,
  DIRECTIONS,
  EVIDENCE_KINDS,
  keepExtraction,
  LEVELS,
  readExtractionOf,
  SEEN,
  UNCLEAR_REASONS,
} from "#workbench/review/extract-work";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { textsShape } from "./evidence-schemas.ts";
import { accountOf, deskOf } from "./identify.ts";
import { readerOf } from "./reader-of.ts";
import { studyParams } from "./schemas.ts";

const tags = ["literature"];
const workParams = studyParams.extend({ reference: z.string().max(100) });

const line = z.string().max(500).default("");
const paragraph = z.string().max(5000).default("");
const codes = z.array(z.string().max(100)).max(100).default([]);

const extractionShape = z.object({
  seen: z.enum(SEEN).describe("how much of the text was seen"),
  programme: line,
  countries: codes.describe("ISO 3166-1 alpha-3"),
  period: line,
  actor: line,
  levels: z.array(z.enum(LEVELS)).default([]),
  dimensions: z.array(z.enum(DIMENSIONS)).default([]),
  targetGroup: line,
  interventions: codes.describe("codes of the evidence map"),
  whatWasDone: paragraph,
  cost: z
    .object({
      amount: z.number().min(0),
      currency: z.string().max(10),
      per: z.enum(["person", "programme", "year"]),
      basis: z.enum(["stated", "derived"]),
    })
    .optional(),
  served: z.number().int().min(0).optional().describe("people served"),
  returned: z.number().int().min(0).optional().describe("people who returned to the same area in the same period"),
  outcomes: z
    .array(
      z.object({
        outcome: z.string().max(100),
        direction: z.enum(DIRECTIONS),
        unclear: z.enum(UNCLEAR_REASONS).optional(),
        statement: paragraph,
        passage: line.describe("where it stands: page, section"),
      }),
    )
    .max(100)
    .default([]),
  evidenceKind: z.enum(EVIDENCE_KINDS),
  appraisal: z.record(z.string().max(100), z.enum(APPRAISAL_ANSWERS)).default({}),
  lesson: paragraph.describe("what the source concludes"),
  inference: paragraph.describe("our own reading"),
  limits: paragraph,
});

const named = z.array(z.object({ code: z.string(), names: textsShape }));

const ownShape = z.object({
  plan: z.object({ interventions: named, outcomes: named, appraisal: named }),
  digest: z.string().describe("of the file; whoever writes says which one they saw"),
  own: extractionShape.optional(),
  others: z.array(z.object({ person: z.string(), on: z.string() })).describe("who took this work out too"),
});

export function addExtractionRoutes(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/review/works/:reference/extraction",
    {
      config: { right: "see-study" },
      schema: {
        tags,
        summary: "What you have taken out of a work, and the codes of the form",
        params: workParams,
        response: { 200: ownShape },
      },
    },
    async (request) => {
      const { study, reference } = request.params;
      const question = { reference, person: accountOf(request).name };
      const { plan: form, ...told } = await readExtractionOf(plan.desk.effects, await folderOf(plan, study), question);
      const copied = (rows: typeof form.outcomes) => rows.map((one) => ({ ...one }));
      return ownShape.parse({
        ...told,
        plan: {
          interventions: copied(form.interventions),
          outcomes: copied(form.outcomes),
          appraisal: copied(form.appraisal),
        },
      });
    },
  );
  server.put(
    "/studies/:study/review/works/:reference/extraction",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary: "Writes what you have taken out of a work, in your name; what others took out stays",
        params: workParams,
        body: extractionShape.extend({
          digest: z.string().max(100).describe("of the file as you saw it; empty at first"),
        }),
        response: { 204: z.void() },
      },
    },
    async (request, reply) => {
      const { study, reference } = request.params;
      const { person, folder } = await readerOf(plan, request, study);
      const { digest, cost, served, returned, outcomes, ...body } = request.body;
      const extraction = {
        ...{ ...body, reference, person },
        outcomes: outcomes.map(({ unclear, ...one }) => ({ ...one, ...(unclear === undefined ? {} : { unclear }) })),
        ...(cost === undefined ? {} : { cost }),
        ...(served === undefined ? {} : { served }),
        ...(returned === undefined ? {} : { returned }),
      };
      await keepExtraction(deskOf(request), { study, folder }, { seenFile: digest, extraction });
      return reply.code(204).send();
    },
  );
}
