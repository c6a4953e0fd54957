// Institutions and contacts by JSON: what a file would add and what is doubtful, then the import itself; imports, and one taken back.
import { z } from "zod";
import {
  bringStakeholders,
  listStakeholderImports,
  undoStakeholderImport,
} from "#workbench/outreach/bring-stakeholders";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { accountOf, deskOf } from "./identify.ts";
import {
  bytesOf,
  importParams,
  issuesShape,
  LARGEST_BODY_BYTES,
  pastImportShape,
  reasonBody,
  sentFile,
  undoneShape,
} from "./import-schemas.ts";
import { studyParams } from "./schemas.ts";

const tags = ["follow-up"];

const broughtShape = z.object({
  import: z.string().optional().describe("takes it back; absent when nothing was written"),
  rows: z.number(),
  added: z.array(z.string()).describe("institutions"),
  completed: z.array(z.string()).describe("known institutions of which empty cells were filled"),
  proposals: z
    .array(
      z.object({
        row: z.number(),
        known: z.string(),
        knownName: z.string(),
        incomingName: z.string(),
        reason: z.enum(["same-website", "same-short-name", "alike-names"]),
      }),
    )
    .describe("rows that wait for a decision; neither they nor their contacts are kept"),
  contacts: z.number().describe("people; their names and addresses are sealed and not told"),
  ...issuesShape,
});

export function addStakeholderImportRoutes(server: ApiServer, plan: ApiPlan): void {
  addBringing(server, plan);
  server.get(
    "/studies/:study/stakeholder-imports",
    {
      config: { right: "follow-up" },
      schema: {
        tags,
        summary: "Files of institutions and contacts that came in, the newest first",
        params: studyParams,
        response: { 200: z.array(pastImportShape) },
      },
    },
    async (request) => [...(await listStakeholderImports(deskOf(request), request.params.study))],
  );
  server.post(
    "/studies/:study/stakeholder-imports/:import/undoing",
    {
      config: { right: "follow-up" },
      schema: {
        tags,
        summary: "Takes an import back: institutions that nothing rests on, and contacts that nobody wrote to",
        params: importParams,
        body: reasonBody,
        response: { 200: undoneShape },
      },
    },
    async (request) => {
      const { study, import: id } = request.params;
      const of = { study, folder: await folderOf(plan, study) };
      const wish = { ...request.body, id, countries: accountOf(request).countries };
      const { removed, emptied, stay } = await undoStakeholderImport(deskOf(request), of, wish);
      return { removed: [...removed], emptied: [...emptied], stay: [...stay] };
    },
  );
}

const decision = z.object({
  row: z.number().int(),
  as: z.string().max(100).describe("id of the institution that the row speaks of, or `new`"),
});

function addBringing(server: ApiServer, plan: ApiPlan): void {
  server.post(
    "/studies/:study/stakeholder-imports",
    {
      config: { right: "follow-up" },
      bodyLimit: LARGEST_BODY_BYTES,
      schema: {
        tags,
        summary: "What a file (CSV, XLSX, ODS, vCard) of institutions and contacts would add, or the import itself",
        params: studyParams,
        body: sentFile.extend({ decided: z.array(decision).max(10_000).default([]) }),
        response: { 200: broughtShape },
      },
    },
    async (request) => {
      const { study } = request.params;
      const { fileName, content, preview, decided } = request.body;
      const { countries } = accountOf(request);
      const sent = { fileName, bytes: bytesOf(content), isPreview: preview, decided, countries };
      const told = await bringStakeholders(deskOf(request), { study, folder: await folderOf(plan, study) }, sent);
      return {
        ...told,
        ...{ added: [...told.added], completed: [...told.completed], issues: [...told.issues] },
        proposals: told.proposals.map(({ incoming, ...one }) => ({ ...one, incomingName: incoming.name })),
      };
    },
  );
}
