// Estimates by JSON: one indicator over places and sexes, with interval and n; small cells carry no number. And its drawing.
import { z } from "zod";
import { readRenderAssets } from "#workbench/effect/read-render-assets";
import { drawCascade } from "#workbench/explore/draw-cascade";
import { drawExploration } from "#workbench/explore/draw-exploration";
import { exploreCascade } from "#workbench/explore/explore-cascade";
import { exploreChanges } from "#workbench/explore/explore-changes";
import { exploreIndicator, readExploreGround } from "#workbench/explore/explore-indicator";
import { exploreSubject } from "#workbench/explore/explore-subject";
import { nameOfRole } from "#workbench/explore/role-names";
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
  roleNames: texts.describe("the subject that it belongs to"),
});

const by = z.enum(["all", "sex"]).default("sex");
const onePlace = z.string().max(40).default("REG").describe("REG, a country, a city");

const wish = z.object({
  indicator: z.string(),
  places: z
    .string()
    .max(40)
    .default("REG")
    .describe("REG: study and countries; a country: its cities; cities: all; a city beside its country"),
  by,
});

const subjectWish = z.object({
  table: z.string().max(120),
  role: z.string().max(40),
  place: onePlace,
  by,
});

const cascadeWish = z.object({ kind: z.string().max(40).describe("a service kind"), place: onePlace, by });

const cascadeShape = z.object({
  kind: z.object({ code: z.string(), names: texts }),
  place: z.object({ id: z.string(), name: texts }),
  population: texts,
  period: z.object({ start: z.string(), end: z.string() }),
  publisher: texts,
  mark: z.enum(["real", "demonstration"]),
  confidenceLevel: z.number(),
  on: z.string().describe("day for which the directory was read"),
  rows: z
    .array(
      z.object({
        step: z.string(),
        name: texts,
        sex: z.enum(["all", "female", "male"]),
        services: number.describe("that pass this step; null where the directory does not speak of it"),
        value: number.describe("need: of everybody; other steps: of those in need; null: no number that may be told"),
        lower: number,
        upper: number,
        n: number,
        isBound: z.boolean().describe("at most so many"),
        isWeak: z.boolean(),
        reason: z
          .enum(["no-service", "none-running", "none-verified", "not-asked", "no-answers", "suppressed"])
          .nullable(),
        restsOn: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});

const exploredShape = z.object({
  titles: texts,
  unit: z.enum(["share", "persons", "number"]),
  population: texts,
  period: z.object({ start: z.string(), end: z.string() }),
  publisher: texts,
  mark: z.enum(["real", "demonstration"]),
  confidenceLevel: z.number(),
  cells: z
    .array(
      z.object({
        id: z.string(),
        indicator: z.string(),
        place: z.string(),
        name: texts.describe("of the place, or of the indicator where one place is looked at"),
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
  addSubject(server);
  addCascade(server);
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
        ...{ id, table, role, dimension, labels, roleNames: nameOfRole(role) },
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

function addSubject(server: ApiServer): void {
  server.get(
    "/studies/:study/explore/subject",
    {
      config: { right: "see-findings" },
      schema: {
        tags,
        summary: "Every share of one subject in one place, the largest first; small cells carry no number",
        params: studyParams,
        querystring: subjectWish,
        response: { 200: exploredShape },
      },
    },
    async (request) => exploreSubject(deskOf(request), request.params.study, request.query),
  );
  server.get(
    "/studies/:study/explore/subject/figure.svg",
    {
      config: { right: "see-findings" },
      schema: {
        tags,
        summary: "The same as a drawing",
        params: studyParams,
        querystring: subjectWish.extend(figureQuery.shape),
      },
    },
    async (request, reply) => {
      const { width, theme, language: wished, ...own } = request.query;
      const drawn = drawExploration({
        ...{ explored: await exploreSubject(deskOf(request), request.params.study, own), width, theme },
        ...{ kind: "chart", cities: [], countries: [] },
        language: wished ?? readLanguage(request.headers["accept-language"]),
      });
      return sendFigure(reply, drawn.svg);
    },
  );
}

function addCascade(server: ApiServer): void {
  server.get(
    "/studies/:study/explore/cascade",
    {
      config: { right: "see-findings" },
      schema: {
        tags,
        summary: "From need to use of one kind of service in one place; small cells carry no number",
        params: studyParams,
        querystring: cascadeWish,
        response: { 200: cascadeShape },
      },
    },
    async (request) => exploreCascade(deskOf(request), request.params.study, request.query),
  );
  server.get(
    "/studies/:study/explore/cascade/figure.svg",
    {
      config: { right: "see-findings" },
      schema: {
        tags,
        summary: "The same as a drawing; no content where no step has a number",
        params: studyParams,
        querystring: cascadeWish.extend(figureQuery.shape),
      },
    },
    async (request, reply) => {
      const { width, theme, language: wished, ...own } = request.query;
      const drawn = drawCascade({
        ...{ cascade: await exploreCascade(deskOf(request), request.params.study, own), width, theme },
        language: wished ?? readLanguage(request.headers["accept-language"]),
      });
      return drawn === undefined ? reply.code(204).send() : sendFigure(reply, drawn.svg);
    },
  );
}
