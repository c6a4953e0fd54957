// Secondary evidence by JSON: series, rivals side by side, the preferred one with its reason, and the drawing.
import { z } from "zod";
import { readExploreGround } from "#workbench/explore/explore-indicator";
import { drawSeries } from "#workbench/series/draw-series";
import { listSeries, readSeries } from "#workbench/series/list-series";
import { preferSeries } from "#workbench/series/prefer-series";
import { readLanguage } from "../read-language.ts";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { figureQuery, sendFigure } from "./figure-answer.ts";
import { deskOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const tags = ["series"];
const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });
const seriesParams = studyParams.extend({ indicator: z.string() });

const observation = z.object({
  id: z.string(),
  country: z.string(),
  territory: z.string(),
  territoryName: z.string(),
  periodStart: z.string(),
  periodEnd: z.string(),
  sex: z.string(),
  ageBand: z.string(),
  value: z.number(),
  publisher: z.string(),
  sourceTitle: z.string(),
  sourceAddress: z.string(),
  publishedOn: z.string(),
  state: z.string(),
  note: z.string(),
});

const listShape = z.array(
  z.object({
    indicator: z.string(),
    names: texts,
    unitNames: texts,
    countries: z.array(z.string()).readonly(),
    publishers: z.array(z.string()).readonly(),
    observations: z.number(),
    inConflict: z.number(),
    firstPeriod: z.string(),
    lastPeriod: z.string(),
  }),
);

const viewShape = z.object({
  indicator: z.string(),
  names: texts,
  unitNames: texts,
  preferences: z
    .array(z.object({ indicator: z.string(), country: z.string().optional(), source: z.string() }))
    .readonly(),
  periods: z
    .array(
      z.object({
        periodStart: z.string(),
        periodEnd: z.string(),
        preferred: observation,
        rivals: z.array(observation).readonly(),
        confirmations: z.array(observation).readonly(),
      }),
    )
    .readonly(),
  others: z.array(observation).readonly(),
});

export function addSeriesRoutes(server: ApiServer, plan: ApiPlan): void {
  addReading(server);
  addDrawing(server);
  addPreferring(server, plan);
}

function addReading(server: ApiServer): void {
  server.get(
    "/studies/:study/series",
    {
      config: { right: "see-study" },
      schema: { tags, summary: "Series that the study has", params: studyParams, response: { 200: listShape } },
    },
    async (request) => {
      return [...(await listSeries(deskOf(request), request.params.study))];
    },
  );
  server.get(
    "/studies/:study/series/:indicator",
    {
      config: { right: "see-study" },
      schema: {
        tags,
        summary: "One series: per period the preferred figure, with what contradicts or repeats it",
        params: seriesParams,
        response: { 200: viewShape },
      },
    },
    async (request) => {
      return readSeries(deskOf(request), request.params.study, request.params.indicator);
    },
  );
}

function addDrawing(server: ApiServer): void {
  server.get(
    "/studies/:study/series/:indicator/figure.svg",
    {
      config: { right: "see-study" },
      schema: { tags, summary: "The series as a drawing", params: seriesParams, querystring: figureQuery },
    },
    async (request, reply) => {
      const { study, indicator } = request.params;
      const own = deskOf(request);
      const view = await readSeries(own, study, indicator);
      const language = request.query.language ?? readLanguage(request.headers["accept-language"]);
      const { countries } = (await readExploreGround(own, study)).study;
      const names = new Map(countries.map((one) => [one.code, one.names[language]]));
      const { width, theme } = request.query;
      return sendFigure(reply, drawSeries({ view, countries: names, language, width, theme }).svg);
    },
  );
}

function addPreferring(server: ApiServer, plan: ApiPlan): void {
  server.post(
    "/studies/:study/series/:indicator/preferences",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Which publisher or source is printed, with the reason; written into study.yaml",
        params: seriesParams,
        body: z.object({
          country: z.string().max(3).optional(),
          source: z.string().min(1).max(500),
          reason: z.string().min(1).max(1000),
        }),
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, indicator } = request.params;
      const folder = await folderOf(plan, study);
      const { country, ...rest } = request.body;
      await preferSeries(own, { folder, study }, { indicator, ...rest, ...(country === undefined ? {} : { country }) });
      return reply.code(204).send();
    },
  );
}
