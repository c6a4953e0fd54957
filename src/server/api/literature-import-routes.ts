// References by JSON: what a file would bring, then the import itself; imports that came in, and one of them taken back.
import { z } from "zod";
import { bringLiterature, listLiteratureImports, undoLiteratureImport } from "#workbench/review/bring-literature";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { deskOf } from "./identify.ts";
import { bytesOf, issuesShape, LARGEST_BODY_BYTES, sentFile } from "./import-schemas.ts";
import { addPastImportRoutes } from "./past-import-routes.ts";
import { studyParams } from "./schemas.ts";

const tags = ["literature"];

const addedShape = z.object({
  id: z.string(),
  row: z.number().describe("line or row of the file where it begins"),
  title: z.string(),
  authors: z.array(z.string()),
  year: z.number().optional(),
  doi: z.string(),
  like: z
    .object({ id: z.string(), title: z.string(), reason: z.string(), likeness: z.number() })
    .optional()
    .describe("a work that it may repeat"),
});

const broughtShape = z.object({
  import: z.string().optional().describe("takes it back; absent when nothing was written"),
  ...{ format: z.string(), read: z.number(), total: z.number().describe("of the list afterwards") },
  added: z.array(addedShape).describe("the first 500"),
  addedCount: z.number(),
  completed: z.array(z.string()).describe("known works of which empty cells were filled"),
  unchanged: z.number(),
  ...issuesShape,
});

export function addLiteratureImportRoutes(server: ApiServer, plan: ApiPlan): void {
  addBringing(server, plan);
  addPastImportRoutes(server, {
    ...{ path: "literature-imports", tag: "literature", rights: { see: "see-study", undo: "keep-cases" } },
    summaries: {
      list: "Files of references that came in, the newest first",
      undo: "Takes an import back; works that somebody changed or screened since stay",
    },
    list: (request, study) => listLiteratureImports(deskOf(request), study),
    undo: async (request, study, wish) =>
      undoLiteratureImport(deskOf(request), { study, folder: await folderOf(plan, study) }, wish),
  });
}

function addBringing(server: ApiServer, plan: ApiPlan): void {
  server.post(
    "/studies/:study/literature-imports",
    {
      config: { right: "keep-cases" },
      bodyLimit: LARGEST_BODY_BYTES,
      schema: {
        tags,
        summary: "What a file of references would add to the list, or the import itself; nothing is overwritten",
        params: studyParams,
        body: sentFile.extend({
          asksDois: z.boolean().default(false).describe("asks doi.org about works of which only the DOI is known"),
          leftOut: z.array(z.number().int()).max(100_000).default([]).describe("rows of works that are not wanted"),
        }),
        response: { 200: broughtShape },
      },
    },
    async (request) => {
      const { study } = request.params;
      const { fileName, content, preview, asksDois, leftOut } = request.body;
      const sent = { fileName, bytes: bytesOf(content), isPreview: preview, asksDois, leftOut };
      const told = await bringLiterature(deskOf(request), { study, folder: await folderOf(plan, study) }, sent);
      return {
        ...told,
        added: told.added.map(({ authors, ...one }) => ({ ...one, authors: [...authors] })),
        completed: [...told.completed],
        issues: [...told.issues],
      };
    },
  );
}
