// What is done, missing and late: the first page of the workbench.
import { z } from "zod";
import { TASK_KINDS } from "#workbench/overview/list-tasks";
import { showOverview } from "#workbench/overview/show-overview";
import type { ApiServer } from "./api.ts";
import { accountOf, deskOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });
const count = z.number().int();

const studyShape = z.object({
  id: z.string(),
  titles: texts,
  subtitles: texts,
  languages: z.array(z.string()).readonly(),
  period: z.object({ start: z.string(), end: z.string() }),
  publishedOn: z.string(),
  publisher: texts,
  countries: z.array(z.object({ code: z.string(), names: texts })).readonly(),
  cities: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        country: z.string(),
        longitude: z.number(),
        latitude: z.number(),
      }),
    )
    .readonly(),
  populations: z.array(z.object({ id: z.string(), names: texts })).readonly(),
  serviceKinds: z.array(z.object({ code: z.string(), names: texts, dimension: z.string() })).readonly(),
});

const placeShape = z.object({
  id: z.string().describe("country code or city id"),
  name: texts,
  country: z.string().describe("of a city; empty for a country"),
  services: count,
  servicesVerified: count,
  estimates: count,
  suppressed: count.describe("small cells that may not be shown"),
  findings: count,
  accepted: count,
  drafted: count,
});

const overviewShape = z.object({
  study: studyShape.optional().describe("absent while the study was never run"),
  isDemonstration: z.boolean().describe("estimates rest on invented answers"),
  counts: z.record(z.string(), count),
  places: z.array(placeShape).readonly(),
  tasks: z.array(z.object({ kind: z.enum(TASK_KINDS), count, isLate: z.boolean() })).readonly(),
});

export function addOverviewRoutes(server: ApiServer): void {
  server.get(
    "/studies/:study/overview",
    {
      config: { right: "see-study" },
      schema: {
        tags: ["studies"],
        summary: "What is done, missing and late; the study with its places",
        params: studyParams,
        response: { 200: overviewShape },
      },
    },
    async (request) => {
      const { countries } = accountOf(request);
      const { counts, places, ...overview } = await showOverview(deskOf(request), request.params.study);
      const isOwn = ({ id, country }: (typeof places)[number]) => countries.includes(country || id);
      return { ...overview, counts: { ...counts }, places: countries.length === 0 ? places : places.filter(isOwn) };
    },
  );
}
