// What leaves the server as files: the list of submissions, and the answers of a form for SPSS, Stata, R, a workbook or CSV.
import { Readable } from "node:stream";
import { zipSync } from "fflate";
import { z } from "zod";
import type { Desk } from "#workbench/act-head";
import { collectExport } from "#workbench/intake/collect-export";
import { listFormChanges } from "#workbench/intake/list-form-changes";
import { TABLE_FORMATS } from "#workbench/intake/write-tables";
import { listLines } from "#workbench/list-lines";
import { readLanguage } from "../read-language.ts";
import type { ApiServer } from "./api.ts";
import { deskOf } from "./identify.ts";
import { formParams, studyParams, submissionFilter } from "./schemas.ts";
import { readFilter } from "./submission-filter.ts";

const tags = ["submissions"];

export function addExportRoutes(server: ApiServer): void {
  addChanges(server);
  server.get(
    "/studies/:study/submissions.csv",
    {
      config: { right: "see-submissions" },
      schema: {
        tags,
        summary: "The list of submissions as CSV: number, id, form, dates, sender, state, review; no answers",
        params: studyParams,
        querystring: submissionFilter,
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study } = request.params;
      reply.headers(fileHead("text/csv; charset=utf-8", `${study}-submissions.csv`));
      return reply.send(Readable.from(listLines(own, study, readFilter(request.query))));
    },
  );
  server.get(
    "/studies/:study/forms/:form/data",
    {
      config: { right: "export" },
      schema: {
        tags,
        summary: "The answers of a form, all its versions, as a ZIP of linked tables; personal answers never leave",
        params: formParams,
        querystring: z.object({
          format: z.enum(TABLE_FORMATS).default("csv"),
          lang: z.string().max(100).optional().describe("language of the form as it names it, or its code"),
          texts: z.enum(["yes"]).optional().describe("free texts, points and names of files too"),
          renamed: z
            .string()
            .max(10_000)
            .regex(RENAMED)
            .optional()
            .describe("questions that have another name now: `old:new`, parted by commas"),
        }),
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, form } = request.params;
      const { format, lang, texts, renamed = "" } = request.query;
      const language = lang ?? readLanguage(request.headers["accept-language"]);
      const zip = await packed(own, {
        ...{ study, form, format, language, withTexts: texts === "yes" },
        changes: { renamed: readRenamed(renamed), recoded: {} },
      });
      reply.headers(fileHead("application/zip", `${form}-${format}.zip`));
      return reply.send(zip);
    },
  );
}

function addChanges(server: ApiServer): void {
  server.get(
    "/studies/:study/forms/:form/changes",
    {
      config: { right: "export" },
      schema: {
        tags,
        summary: "Its versions, and questions that seem to have another name in the newest: for `renamed` of the data",
        params: formParams,
        response: { 200: changesShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { versions, proposed } = await listFormChanges(own, request.params.study, request.params.form);
      return { versions: [...versions], proposed: proposed.map((change) => ({ ...change })) };
    },
  );
}

const changesShape = z.object({
  versions: z.array(z.string()),
  proposed: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      because: z.enum(["same-words", "same-choices", "similar-name"]),
    }),
  ),
});

/** Names and paths of questions, in pairs. */
const RENAMED = /^[^:,]+:[^:,]+(?:,[^:,]+:[^:,]+)*$/u;

function readRenamed(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(",").filter((pair) => pair !== "");
  return Object.fromEntries(pairs.map((pair) => pair.split(":").map((name) => name.trim())));
}

async function packed(desk: Desk, request: Parameters<typeof collectExport>[1]): Promise<Buffer> {
  return Buffer.from(zipSync(Object.fromEntries(await collectExport(desk, request)), { level: 6 }));
}

/** Names of files hold what ids of studies and forms may hold. */
function fileHead(type: string, name: string): Record<string, string> {
  return {
    "content-type": type,
    "cache-control": "no-store",
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  };
}
