// Workshops: called, changed, cancelled, recorded; who comes and what came of them. The same verbs as the commands `event`.
import { z } from "zod";
import { callEvent, cancelEvent, recordEvent } from "#workbench/outreach/events";
import { listEvents, listReplies } from "#workbench/outreach/list-events";
import type { ApiServer } from "./api.ts";
import { deskOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const tags = ["follow-up"];
const config = { right: "follow-up" } as const;
const params = studyParams.extend({ event: z.string() });
const text = z.string().max(4000);
const line = z.string().max(300);

const callBody = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/u),
  title: line,
  start: line.describe("date and hour; without a zone by the clock of the study"),
  end: line,
  place: line.describe("hall and address, in words"),
  country: z.string().max(10).optional().describe("ISO code; absent: of several countries"),
  city: z.string().max(100).optional().describe("id of places/cities.csv; it says its country"),
  language: z.enum(["es", "en", "fr"]),
  agenda: z.array(line).max(50).default([]),
});
const recordBody = z.object({
  attendance: z.record(z.string(), z.number().int().min(0).max(999)).describe("people by institution, no names"),
  minutes: z.string().max(20_000),
  concerns: z.array(text).max(100).default([]),
  agreements: z
    .array(
      z.object({
        ...{ stakeholder: z.string(), recommendation: z.string(), isPublic: z.boolean().default(false) },
        ...{ action: text, responsible: text, output: text, due: z.string() },
      }),
    )
    .max(100)
    .default([]),
});

export function addEventRoutes(server: ApiServer): void {
  addReading(server);
  server.post(
    "/studies/:study/events",
    {
      config,
      schema: {
        ...{ tags, summary: "Call a workshop, or change it: whoever is invited is told", params: studyParams },
        body: callBody,
        response: { 201: z.object({ told: z.number() }) },
      },
    },
    async (request, reply) => {
      const { id, country, city, ...event } = request.body;
      const where = { ...(country === undefined ? {} : { country }), ...(city === undefined ? {} : { city }) };
      const called = { ...event, ...where, subject: id, invited: [] };
      return reply.code(201).send({ told: await callEvent(deskOf(request), request.params.study, called) });
    },
  );
  server.post(
    "/studies/:study/events/:event/cancelling",
    {
      config,
      schema: {
        ...{ tags, summary: "It will not take place: whoever is invited is told", params },
        response: { 200: z.object({ told: z.number() }) },
      },
    },
    async (request) => {
      const { study, event } = request.params;
      return { told: await cancelEvent(deskOf(request), study, event) };
    },
  );
  server.post(
    "/studies/:study/events/:event/record",
    {
      config,
      schema: {
        ...{ tags, summary: "Who came, minutes, concerns; each agreement becomes a commitment", params },
        body: recordBody,
        response: { 201: z.object({ commitments: z.array(z.string()) }) },
      },
    },
    async (request, reply) => {
      const { study, event } = request.params;
      const commitments = await recordEvent(deskOf(request), study, { ...request.body, subject: event });
      return reply.code(201).send({ commitments: [...commitments] });
    },
  );
}

function addReading(server: ApiServer): void {
  server.get(
    "/studies/:study/events",
    { config, schema: { tags, summary: "Workshops, who comes, and what came of them", params: studyParams } },
    async (request) => [...(await listEvents(deskOf(request), request.params.study))],
  );
  server.get(
    "/studies/:study/events/:event/replies",
    { config, schema: { tags, summary: "Who was invited to a workshop, and who comes", params } },
    async (request) => {
      const { study, event } = request.params;
      return [...(await listReplies(deskOf(request), study, event))];
    },
  );
}
