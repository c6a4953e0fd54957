// The follow-up leaves as a workbook for people and as IATI activity results for donors.
import { z } from "zod";
import { writeTrackerIati, writeTrackerWorkbook } from "#workbench/outreach/export-tracker";
import type { ApiServer } from "./api.ts";
import { deskOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const tags = ["follow-up"];
const config = { right: "follow-up" } as const;
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const iatiQuestion = z.object({
  reporter: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{2,98}$/u)
    .describe("organisation identifier of who reports: XM-DAC-47066"),
  type: z
    .string()
    .regex(/^\d{2}$/u)
    .default("40")
    .describe("code of the list OrganisationType"),
});

export function addTrackerRoutes(server: ApiServer): void {
  server.get(
    "/studies/:study/tracker/workbook",
    {
      config,
      schema: {
        ...{ tags, summary: "The follow-up as a workbook (XLSX)", params: studyParams },
        querystring: z.object({ lang: z.enum(["es", "en", "fr"]).default("es") }),
      },
    },
    async (request, reply) => {
      const { study } = request.params;
      const bytes = await writeTrackerWorkbook(deskOf(request), study, request.query.lang);
      reply.headers({ "content-type": SHEET, "cache-control": "no-store" });
      return reply
        .header("content-disposition", `attachment; filename="${study}-follow-up.xlsx"`)
        .send(Buffer.from(bytes));
    },
  );
  server.get(
    "/studies/:study/tracker/iati",
    {
      config,
      schema: {
        ...{ tags, summary: "The follow-up as results of an IATI activity (2.03)", params: studyParams },
        querystring: iatiQuestion,
      },
    },
    async (request, reply) => {
      const { study } = request.params;
      const { reporter, type } = request.query;
      const xml = await writeTrackerIati(deskOf(request), { study, reporter, reporterType: type });
      reply.headers({ "content-type": "application/xml; charset=utf-8", "cache-control": "no-store" });
      return reply.header("content-disposition", `attachment; filename="${study}-iati.xml"`).send(xml);
    },
  );
}
