// Records of the study as it was read last: references, practices; and claims beside answers.
import { z } from "zod";
import { listPractices, listReferences } from "#workbench/list-literature";
import { listRegistry } from "#workbench/outreach/list-registry";
import { listClaims } from "#workbench/stories/list-claims";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { accountOf, deskOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });

const practiceShape = z.object({
  id: z.string(),
  names: texts,
  countries: z.array(z.string()).readonly(),
  actor: z.string(),
  levels: z.array(z.string()).readonly(),
  dimensions: z.array(z.string()).readonly(),
  targetGroup: texts,
  whatItDoes: texts,
  evidence: texts.describe("what the source says of its effect"),
  inference: texts.describe("our own reading of it"),
  period: z.string(),
  sourceAddress: z.string(),
});

const referenceShape = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.array(z.string()).readonly(),
  year: z.number().optional(),
  address: z.string(),
});

const claimsShape = z.array(
  z.object({
    indicator: z.string(),
    place: z.string(),
    most: z.number().describe("how many say: more than half of the people"),
    few: z.number(),
    verdict: z.enum(["agree", "differ", "open"]),
    answered: z.object({ value: z.number(), lower: z.number(), upper: z.number() }).optional(),
    claims: z
      .array(z.object({ id: z.string(), mark: z.string(), speaker: z.string(), statements: texts, on: z.string() }))
      .readonly(),
  }),
);

export function addRecordRoutes(server: ApiServer, plan: ApiPlan): void {
  addLiterature(server);
  addStakeholders(server);
  server.get(
    "/studies/:study/claims",
    {
      config: { right: "see-cases" },
      schema: {
        tags: ["cases"],
        summary: "What is said of returned people beside what these answer",
        params: studyParams,
        response: { 200: claimsShape },
      },
    },
    async (request) => {
      const { study } = request.params;
      const { countries } = accountOf(request);
      const wish = { study, countries, folder: await folderOf(plan, study) };
      return [...(await listClaims(deskOf(request), wish))].map(({ answered, claims, ...rest }) => ({
        ...{ ...rest, claims },
        ...(answered === undefined
          ? {}
          : { answered: { value: answered.value, lower: answered.lower, upper: answered.upper } }),
      }));
    },
  );
}

function addStakeholders(server: ApiServer): void {
  const grade = z.enum(["low", "medium", "high", ""]).describe("empty: nobody has judged it");
  const shape = z.object({
    id: z.string(),
    name: z.string(),
    country: z.string(),
    city: z.string(),
    kind: z.string(),
    level: z.string(),
    website: z.string(),
    role: z.string(),
    language: z.string().describe("in which it is written to; empty: the first of the study"),
    influence: grade,
    interest: grade,
    engagement: z
      .enum(["work-closely", "keep-satisfied", "keep-informed", "observe", "to-be-judged"])
      .describe("follows from influence and interest"),
    contacts: z.number().describe("people on record; who they are is not told"),
    willing: z.number().describe("of these, those that agreed to be written to"),
  });
  server.get(
    "/studies/:study/stakeholders",
    {
      config: { right: "follow-up" },
      schema: {
        tags: ["follow-up"],
        summary: "Institutions that the study speaks to; no persons",
        params: studyParams,
        response: { 200: z.array(shape) },
      },
    },
    async (request) => {
      const rows = await listRegistry(deskOf(request), request.params.study);
      return rows.map(({ stakeholder, engagement, contacts, willing }) => {
        const { id, name, country, city, kind, level, website, role } = stakeholder;
        const { language = "", influence = "", interest = "" } = stakeholder;
        const said = { id, name, country, city, kind, level, website, role, language, influence, interest } as const;
        return { ...said, engagement, contacts, willing };
      });
    },
  );
}

function addLiterature(server: ApiServer): void {
  server.get(
    "/studies/:study/practices",
    {
      config: { right: "see-study" },
      schema: {
        tags: ["literature"],
        summary: "Good practices and lessons, what the source says apart from our reading",
        params: studyParams,
        response: { 200: z.array(practiceShape) },
      },
    },
    async (request) => {
      return [...(await listPractices(deskOf(request), request.params.study))];
    },
  );
  server.get(
    "/studies/:study/references",
    {
      config: { right: "see-study" },
      schema: {
        tags: ["literature"],
        summary: "References of the study",
        params: studyParams,
        response: { 200: z.array(referenceShape) },
      },
    },
    async (request) => {
      const known = await listReferences(deskOf(request), request.params.study);
      return known.map(({ id, title, authors, year, address }) => ({
        ...{ id, title, authors, address },
        ...(year === undefined ? {} : { year }),
      }));
    },
  );
}
