// Institutions and contacts by JSON: what a file would add and what is doubtful, then the import itself; imports, and one taken back.
import { z } from "zod";
import {
  bringStakeholders,
  listStakeholderImports,
  undoStakeholderImport,
} from "#workbench/outreach/bring-stakeholders";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { accountOf, deskOf } from "./identify.ts";
import { bytesOf, issuesShape, LARGEST_BODY_BYTES, sentFile } from "./import-schemas.ts";
import { addPastImportRoutes } from "./past-import-routes.ts";
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
  addPastImportRoutes(server, {
    ...{ path: "stakeholder-imports", tag: "follow-up", rights: { see: "follow-up", undo: "follow-up" } },
    summaries: {
      list: "Files of institutions and contacts that came in, the newest first",
      undo: "Takes an import back: institutions that nothing rests on, and contacts that nobody wrote to",
    },
    list: (request, study) => listStakeholderImports(deskOf(request), study),
    undo: async (request, study, wish) => {
      const of = { study, folder: await folderOf(plan, study) };
      const { countries } = accountOf(request);
      return undoStakeholderImport(deskOf(request), of, { ...wish, countries });
    },
  });
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
