// Mandates by JSON: who has which, and tables of them that come in, are shown first and taken back.
import { z } from "zod";
import { bringMandates, listMandateImports, undoMandateImport } from "#workbench/outreach/bring-mandates";
import { listStudyMandates } from "#workbench/outreach/study-mandates";
import { isOutsideYourCountries } from "#workbench/rights/rights-problems";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { accountOf, deskOf } from "./identify.ts";
import { bytesOf, LARGEST_BODY_BYTES, sentFile } from "./import-schemas.ts";
import { addPastImportRoutes } from "./past-import-routes.ts";
import { studyParams } from "./schemas.ts";

const tags = ["follow-up"];

const mandateShape = z.object({
  stakeholder: z.string(),
  name: z.string(),
  country: z.string(),
  serviceKind: z.string(),
  ground: z.string().describe("what the mandate rests on"),
  hasBudget: z.string(),
  sources: z.array(z.string()),
});

const addedShape = z.object({
  id: z.string(),
  institution: z.string(),
  country: z.string(),
  function: z.string(),
  mandate: z.string(),
  evidence: z.string(),
  source: z.string(),
});

const broughtShape = z.object({
  import: z.string().optional().describe("takes it back; absent when nothing was written"),
  read: z.number(),
  added: z.array(addedShape).describe("what stands there already, word for word, is not added twice"),
});

export function addMandateRoutes(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/mandates",
    {
      config: { right: "see-findings" },
      schema: {
        tags,
        summary: "Who has the mandate for which function, by the institution matrix and its sources",
        params: studyParams,
        response: { 200: z.array(mandateShape) },
      },
    },
    async (request) => {
      const { countries } = accountOf(request);
      const all = await listStudyMandates(deskOf(request), request.params.study);
      return all
        .filter(({ country }) => countries.length === 0 || countries.includes(country))
        .map(({ sources, ...one }) => ({ ...one, hasBudget: String(one.hasBudget), sources: [...sources] }));
    },
  );
  addBringing(server, plan);
  addPast(server, plan);
}

function addBringing(server: ApiServer, plan: ApiPlan): void {
  server.post(
    "/studies/:study/mandate-imports",
    {
      config: { right: "set-up" },
      bodyLimit: LARGEST_BODY_BYTES,
      schema: {
        tags,
        summary: "What a table of mandates (CSV, XLSX, ODS) would add, or the import itself",
        params: studyParams,
        body: sentFile,
        response: { 200: broughtShape },
      },
    },
    async (request) => {
      const { study } = request.params;
      const { fileName, content, preview } = request.body;
      const { countries } = accountOf(request);
      const sent = { fileName, bytes: bytesOf(content), isPreview: preview, countries };
      const told = await bringMandates(deskOf(request), { study, folder: await folderOf(plan, study) }, sent);
      return { ...told, added: [...told.added] };
    },
  );
}

function addPast(server: ApiServer, plan: ApiPlan): void {
  addPastImportRoutes(server, {
    ...{ path: "mandate-imports", tag: "follow-up", rights: { see: "set-up", undo: "set-up" } },
    summaries: {
      list: "Tables of mandates that came in, the newest first",
      undo: "Takes a table of mandates back; rows that somebody changed since stay",
    },
    list: (request, study) => listMandateImports(deskOf(request), study),
    undo: async (request, study, wish) => {
      const { countries } = accountOf(request);
      if (countries.length > 0) throw isOutsideYourCountries(countries);
      return undoMandateImport(deskOf(request), { study, folder: await folderOf(plan, study) }, wish);
    },
  });
}
