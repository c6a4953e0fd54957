// Studies made in the browser: what the template offers, a study from it, a copy of the included one, or one out of a zip.

import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { LANGUAGES } from "#base/text";
import type { StudyBeginning } from "#workbench/new-study/compose-study";
import { readIncludedStudy } from "#workbench/new-study/included-study";
import { makeStudy } from "#workbench/new-study/make-study";
import { offerOf } from "#workbench/new-study/offered-places";
import { LARGEST_ZIP_BYTES } from "#workbench/new-study/read-study-zip";
import { whoIs } from "#workbench/rights/who";
import type { ApiServer } from "./api.ts";
import { accountOf, deskOf } from "./identify.ts";
import { readBody } from "./read-body.ts";

const tags = ["studies"];
const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });
const words = z.string().trim().max(300);
const someTexts = z.object({ es: words, en: words, fr: words }).partial();
const day = z.iso.date();
const code = z.string().regex(/^[A-Z]{3}$/);

const head = { id: z.string().max(100), titles: someTexts, publisher: someTexts };

const fromTemplate = z.object({
  from: z.literal("template"),
  ...head,
  languages: z.array(z.enum(LANGUAGES)).max(3).describe("forms open in the first one"),
  period: z.object({ start: day, end: day }).describe("fieldwork"),
  publishedOn: day,
  countries: z.array(z.string().max(10)).max(50),
  cities: z.array(z.string().max(50)).max(500),
  ownCountries: z.array(z.object({ code, names: someTexts })).max(50),
  ownCities: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(200),
        country: code,
        admin1: words,
        longitude: z.number().min(-180).max(180),
        latitude: z.number().min(-90).max(90),
      }),
    )
    .max(500),
  instruments: z.array(z.string().max(100)).max(50),
});

const fromIncluded = z.object({ from: z.literal("included"), ...head });

const made = z.object({ id: z.string() });

const offerShape = z.object({
  languages: z.array(z.enum(LANGUAGES)).readonly(),
  countries: z.array(z.object({ code: z.string(), names: texts })).readonly(),
  cities: z.array(z.object({ id: z.string(), name: z.string(), country: z.string(), admin1: z.string() })).readonly(),
  instruments: z
    .array(z.object({ id: z.string(), names: texts, isSurvey: z.boolean().describe("its answers become numbers") }))
    .readonly(),
});

export function addNewStudyRoutes(server: ApiServer): void {
  server.get(
    "/study-template",
    {
      config: { right: "set-up" },
      schema: { tags, summary: "What a new study can choose from", response: { 200: offerShape } },
    },
    async (request) => offerOf(await readIncludedStudy(deskOf(request).effects)),
  );
  server.post(
    "/studies",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Make a study from the template, or as a copy of the included one",
        body: z.discriminatedUnion("from", [fromTemplate, fromIncluded]),
        response: { 201: made },
      },
    },
    async (request, reply) => {
      const { from, ...said } = request.body;
      const beginning: StudyBeginning =
        request.body.from === "template" ? { from: "template", wish: request.body } : { from: "included", head: said };
      return reply.code(201).send({ id: await make(request, beginning) });
    },
  );
}

/** In the scope of uploads: the body is the zip. */
export function addStudyZipRoute(server: ApiServer): void {
  server.post(
    "/studies/zip",
    {
      config: { right: "set-up" },
      bodyLimit: LARGEST_ZIP_BYTES,
      schema: {
        tags,
        summary: "Bring in the folder of a study, sent as a zip; refused with all that is wrong in it",
        querystring: z.object({ id: z.string().max(100).optional().describe("another key than that of the zip") }),
        response: { 201: made },
      },
    },
    async (request, reply) => {
      const bytes = await readBody(request.body, LARGEST_ZIP_BYTES);
      return reply.code(201).send({ id: await make(request, { from: "zip", bytes, id: request.query.id }) });
    },
  );
}

function make(request: FastifyRequest, beginning: StudyBeginning): Promise<string> {
  return makeStudy(deskOf(request), whoIs(accountOf(request)), beginning);
}
