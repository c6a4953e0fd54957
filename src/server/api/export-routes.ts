// What leaves the server as files: the list of submissions, and the answers of a form for SPSS, Stata, R, a workbook or CSV.
import { Readable } from "node:stream";
import { zipSync } from "fflate";
import { z } from "zod";
import type { Desk } from "#workbench/act-head";
import { collectExport } from "#workbench/intake/collect-export";
import { TABLE_FORMATS } from "#workbench/intake/write-tables";
import { listLines } from "#workbench/list-lines";
import { readLanguage } from "../read-language.ts";
import type { ApiServer } from "./api.ts";
import { deskOf } from "./identify.ts";
import { formParams, studyParams, submissionFilter } from "./schemas.ts";
import { readFilter } from "./submission-filter.ts";

const tags = ["submissions"];

export function addExportRoutes(server: ApiServer): void {
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
        }),
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, form } = request.params;
      const { format, lang, texts } = request.query;
      const language = lang ?? readLanguage(request.headers["accept-language"]);
      const zip = await packed(own, { study, form, format, language, withTexts: texts === "yes" });
      reply.headers(fileHead("application/zip", `${form}-${format}.zip`));
      return reply.send(zip);
    },
  );
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
