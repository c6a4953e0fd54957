// Estimates by JSON: one indicator over places and sexes, with interval and n; small cells carry no number. And its drawing.
import { z } from "zod";
import { readRenderAssets } from "#workbench/effect/read-render-assets";
import { drawExploration } from "#workbench/explore/draw-exploration";
import { exploreChanges } from "#workbench/explore/explore-changes";
import { exploreIndicator, readExploreGround } from "#workbench/explore/explore-indicator";
import { readLanguage } from "../read-language.ts";
import type { ApiServer } from "./api.ts";
import { figureQuery, sendFigure } from "./figure-answer.ts";
import { deskOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const tags = ["explore"];
const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });
const number = z.number().nullable();

const indicatorShape = z.object({
  id: z.string(),
  table: z.string(),
  role: z.string(),
  dimension: z.string(),
  serviceKind: z.string().optional(),
  labels: texts,
});

const wish = z.object({
  indicator: z.string(),
  places: z.string().max(40).default("REG").describe("REG: study and countries; a country: its cities; cities: all"),
  by: z.enum(["all", "sex"]).default("sex"),
});

const exploredShape = z.object({
  indicator: z.object({ id: z.string(), table: z.string(), role: z.string(), labels: texts, phrases: texts }),
  unit: z.enum(["share", "persons", "number"]),
  population: texts,
  period: z.object({ start: z.string(), end: z.string() }),
  publisher: texts,
  mark: z.enum(["real", "demonstration"]),
  confidenceLevel: z.number(),
  cells: z
    .array(
      z.object({
        place: z.string(),
        name: texts,
        sex: z.enum(["all", "female", "male"]),
        value: number.describe("null: a small cell, which is never told"),
        lower: number,
        upper: number,
        n: number,
        isSuppressed: z.boolean(),
        isWeak: z.boolean().describe("few people or a wide interval"),
      }),
    )
    .readonly(),
});

const changeSide = z
  .object({ value: z.number(), lower: z.number(), upper: z.number(), n: z.number() })
  .nullable()
  .describe("null: too small in one of the rounds");

const changesShape = z.object({
  pairs: z
    .array(
      z.object({
        table: z.string(),
        pair: z.string().nullable().describe("`<earlier>~<later>`; null: the last two rounds"),
        isWhole: z.boolean().describe("of three rounds or more, the first against the last"),
        cities: z.array(z.string()).readonly(),
        waves: z.array(z.object({ id: z.string(), names: texts })).readonly(),
        n: z.array(z.number()).readonly(),
        both: z.number().optional().describe("people who answered in both rounds"),
      }),
    )
    .readonly(),
  mark: z.enum(["real", "demonstration"]),
  changes: z
    .array(
      z.object({
        id: z.string(),
        indicator: z.string(),
        labels: texts,
        place: z.string(),
        name: texts,
        table: z.string(),
        pair: z.string().nullable().describe("the key of one of the pairs; null: the last two rounds"),
        sex: z.enum(["all", "female", "male"]),
        unit: z.enum(["share", "persons", "number"]),
        before: changeSide,
        after: changeSide,
        difference: number,
        lower: number,
        upper: number,
        q: number.describe(
          "p corrected for all comparisons of the place between these two rounds (Benjamini–Hochberg)",
        ),
        movement: z.enum(["improved", "worsened", "rose", "fell", "unclear"]),
        isSuppressed: z.boolean(),
        isWeak: z.boolean(),
      }),
    )
    .readonly(),
});

export function addExploreRoutes(server: ApiServer): void {
  server.get(
    "/studies/:study/changes",
    {
      config: { right: "see-findings" },
      schema: {
        tags,
        summary: "What moved between rounds, pair by pair; small cells carry no number",
        params: studyParams,
        querystring: z.object({
          place: z.string().max(40).optional().describe("REG, a country, a city; otherwise everywhere"),
          indicator: z.string().max(120).optional(),
          pair: z.string().max(120).optional().describe("last, or <earlier>~<later>; otherwise all pairs"),
          movedOnly: z.enum(["true", "false"]).default("false"),
        }),
        response: { 200: changesShape },
      },
    },
    async (request) => {
      const { movedOnly, place, indicator, pair } = request.query;
      return exploreChanges(deskOf(request), request.params.study, {
        movedOnly: movedOnly === "true",
        ...(place === undefined ? {} : { place }),
        ...(indicator === undefined ? {} : { indicator }),
        ...(pair === undefined ? {} : { pair }),
      });
    },
  );
  server.get(
    "/studies/:study/indicators",
    {
      config: { right: "see-findings" },
      schema: {
        tags,
        summary: "Indicators of the study",
        params: studyParams,
        response: { 200: z.array(indicatorShape) },
      },
    },
    async (request) => {
      const { analysis } = await readExploreGround(deskOf(request), request.params.study);
      return analysis.indicators.map(({ id, table, role, dimension, serviceKind, labels }) => ({
        ...{ id, table, role, dimension, labels },
        ...(serviceKind === undefined ? {} : { serviceKind }),
      }));
    },
  );
  server.get(
    "/studies/:study/explore",
    {
      config: { right: "see-findings" },
      schema: {
        tags,
        summary: "One indicator with interval and n; small cells carry no number",
        params: studyParams,
        querystring: wish,
        response: { 200: exploredShape },
      },
    },
    async (request) => {
      return exploreIndicator(deskOf(request), request.params.study, request.query);
    },
  );
  server.get(
    "/studies/:study/explore/figure.svg",
    {
      config: { right: "see-findings" },
      schema: {
        tags,
        summary: "The same as a drawing",
        params: studyParams,
        querystring: wish.extend({ ...figureQuery.shape, kind: z.enum(["chart", "map"]).default("chart") }),
      },
    },
    async (request, reply) => {
      const { study } = request.params;
      const desk = deskOf(request);
      const { width, theme, kind, language: wished, ...own } = request.query;
      const { cities, countries } = (await readExploreGround(desk, study)).study;
      const areas = kind === "map" ? await desk.store.records.get(study, "areas", "areas") : undefined;
      const assets = kind === "map" ? await readRenderAssets(String(areas?.body ?? "")) : {};
      const drawn = drawExploration({
        ...{ explored: await exploreIndicator(desk, study, own), cities, kind, width, theme, ...assets },
        countries: countries.map(({ code }) => code),
        language: wished ?? readLanguage(request.headers["accept-language"]),
      });
      return sendFigure(reply, drawn.svg);
    },
  );
}
