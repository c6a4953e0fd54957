// "What has worked for women, economic, in a city like this": practices of the study, the best grounded first, each with its reasons.
import { z } from "zod";
import { openPracticeSearch, STRENGTH_CRITERIA, TARGET_GROUPS } from "#workbench/search-study-practices";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { studyParams } from "./schemas.ts";

const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });
const link = z.object({ basis: z.enum(["stated", "reading", "not-stated"]), texts });

const foundShape = z.object({
  id: z.string(),
  names: texts,
  countries: z.array(z.string()).readonly(),
  groups: z.array(z.enum(TARGET_GROUPS)).readonly(),
  period: z.string(),
  sourceAddress: z.string(),
  strength: z
    .number()
    .describe(
      "0 nothing stated, 1 a statement or story, 2 a count, 3 a comparison, 4 an evaluation that a person has read",
    ),
  by: z.enum(["person", "words"]).describe("who judged the strength: a person, or the words of the source"),
  criteria: z
    .array(z.enum(STRENGTH_CRITERIA))
    .readonly()
    .describe("criteria that hold, the grade being the last of them"),
  chain: z.object({ context: link, mechanism: link, outcome: link }),
  costPerPerson: z.object({ amount: z.number(), currency: z.string(), basis: z.string() }).optional(),
  coverage: z.object({ served: z.number(), returned: z.number(), period: z.string() }).optional(),
  transfer: z
    .object({
      met: z.number(),
      known: z.number(),
      stated: z.number(),
      criteria: z
        .array(z.object({ kind: z.string(), code: z.string(), answer: z.enum(["met", "not-met", "unknown"]) }))
        .readonly(),
    })
    .optional()
    .describe("the criteria of the study, judged for the city that was asked for"),
});

const query = z.object({
  for: z.enum(TARGET_GROUPS).optional(),
  dimension: z.enum(["economic", "social", "psychosocial"]).optional(),
  city: z.string().max(40).optional().describe("a city of the study"),
  q: z.string().max(200).optional().describe("words, in four languages"),
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
});

export function addPracticeRoutes(server: ApiServer, plan: ApiPlan): void {
  const search = openPracticeSearch(plan.desk.effects);
  server.get(
    "/studies/:study/practices/search",
    {
      config: { right: "see-study" },
      schema: {
        tags: ["literature"],
        summary: "What has worked, for whom, and whether it fits a city of the study",
        params: studyParams,
        querystring: query,
        response: { 200: z.array(foundShape) },
      },
    },
    async ({ params, query: { for: group, dimension, city, q: words, limit: most } }) => {
      const study = await folderOf(plan, params.study);
      const found = await search({
        ...{ study, most },
        ...(group && { group }),
        ...(dimension && { dimension }),
        ...(city && { city }),
        ...(words && { words }),
      });
      return found.map(({ practice, groups, strength, by, criteria, chain, detail, transfer }) => {
        const { id, names, countries, period, sourceAddress } = practice;
        return {
          ...{ id, names, countries, period, sourceAddress, groups, strength, by, criteria, chain },
          ...numbersOf(detail),
          ...(transfer && { transfer }),
        };
      });
    },
  );
}

type Detail = Awaited<ReturnType<ReturnType<typeof openPracticeSearch>>>[number]["detail"];

function numbersOf(detail: Detail) {
  const {
    costPerPerson: amount,
    costCurrency = "",
    costBasis = "",
    served,
    returned,
    coveragePeriod = "",
  } = detail ?? {};
  return {
    ...(amount === undefined ? {} : { costPerPerson: { amount, currency: costCurrency, basis: costBasis } }),
    ...(served === undefined || returned === undefined
      ? {}
      : { coverage: { served, returned, period: coveragePeriod } }),
  };
}
