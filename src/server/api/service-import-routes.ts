// Tables of services by JSON: what a file would change, with the mapping that is proposed; then the same with a corrected mapping.
import { z } from "zod";
import { IMPORT_FIELDS, importSentTable } from "#workbench/services/import-sent-table";
import { listImports } from "#workbench/services/list-imports";
import type { ApiServer } from "./api.ts";
import { deskOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const tags = ["services"];

/** A third more as Base64 than the largest file. */
const LARGEST_BODY_BYTES = 70_000_000;

const columnShape = z.object({
  column: z.string().max(2000).describe("as it stands in the table"),
  field: z.enum(IMPORT_FIELDS).describe("column of services.csv, `point`, or `extra` for what has none"),
});

const mappingShape = z.object({
  columns: z.array(columnShape).max(2000),
  country: z.string().max(3).optional().describe("of rows that name none"),
  split: z.string().max(10).optional().describe("what parts several services in one cell"),
  kinds: z
    .array(z.object({ words: z.string().max(200), code: z.string().max(40) }))
    .max(500)
    .default([]),
});

const importBody = z.object({
  fileName: z.string().min(1).max(255).describe("its ending tells the kind of file; the source of what it says"),
  content: z.base64().describe("CSV, XLSX, ODS, DOCX, GeoJSON, HSDS as JSON or ZIP"),
  preview: z.boolean().default(true).describe("nothing is written"),
  mapping: mappingShape.optional().describe("corrected; absent: as proposed"),
  savedMapping: z
    .string()
    .max(1_000_000)
    .optional()
    .describe("mapping.yaml of an earlier import; where `mapping` is absent"),
  country: z.string().max(3).optional(),
});

const cells = z.record(z.string(), z.string());
const importShape = z.object({
  import: z.string().optional().describe("undoes all of it; absent when nothing was noted"),
  read: z.number(),
  added: z.array(z.string()),
  changed: z.array(z.object({ id: z.string(), fields: z.array(z.string()) })),
  unchanged: z.number(),
  missing: z.array(z.string()).describe("no longer in the table: marked to verify, never deleted"),
  tables: z.array(
    z.object({
      sheet: z.string().optional(),
      meanings: z.array(columnShape.extend({ by: z.enum(["hxl", "head", "content", "file", "nothing"]) })),
      rows: z.number(),
      first: z
        .array(z.object({ row: z.number(), cells, extra: cells }))
        .describe("the first services of the table, as they would come in"),
    }),
  ),
  duplicates: z.array(z.object({ ids: z.array(z.string()), names: z.array(z.string()), reason: z.string() })),
  mapping: mappingShape,
  mappingFile: z.string().describe("the same as mapping.yaml, to keep and use again"),
  issues: z.array(z.unknown()),
  issueCount: z.number(),
});

export function addServiceImportRoutes(server: ApiServer): void {
  server.post(
    "/studies/:study/service-imports",
    {
      config: { right: "keep-services" },
      bodyLimit: LARGEST_BODY_BYTES,
      schema: {
        tags,
        summary: "What a table of services says: a preview with the proposed mapping, or the import itself",
        params: studyParams,
        body: importBody,
        response: { 200: importShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { content, preview, ...rest } = request.body;
      const sent = { ...rest, bytes: new Uint8Array(Buffer.from(content, "base64")), isPreview: preview };
      return importSentTable(own, request.params.study, sent);
    },
  );
  server.get(
    "/studies/:study/service-imports",
    {
      config: { right: "see-services" },
      schema: {
        tags,
        summary: "Tables that came in: when, by whom, what they did; the newest first",
        params: studyParams,
        response: {
          200: z.array(
            z.object({
              id: z.string().describe("as an undoing names it"),
              source: z.string(),
              on: z.string(),
              who: z.string(),
              added: z.number(),
              changed: z.number(),
              missing: z.number(),
              isUndone: z.boolean(),
            }),
          ),
        },
      },
    },
    async (request) => {
      const own = deskOf(request);
      return [...(await listImports(own, request.params.study))];
    },
  );
}
