// Questionnaires that lie in the folder of the study: listed, and taken as the workbooks they are.
import { z } from "zod";
import { openStudyFolders } from "#workbench/study-files/study-folders";
import { listInstruments, readInstrument } from "#workbench/study-instruments";
import type { ApiPlan, ApiServer } from "./api.ts";
import { deskOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const tags = ["forms"];
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const instrumentParams = studyParams.extend({ instrument: z.string().regex(/^[\p{L}\p{N}_-][\p{L}\p{N}_.-]{0,99}$/u) });
const instrumentShape = z.object({
  id: z.string(),
  formId: z.string(),
  version: z.string(),
  titles: z.object({ es: z.string(), en: z.string(), fr: z.string() }),
});

export function addInstrumentRoutes(server: ApiServer, plan: ApiPlan): void {
  const { desk, folder: given } = plan;
  const folders = openStudyFolders(desk.effects, { given, data: desk.store.folder });
  server.get(
    "/studies/:study/instruments",
    {
      config: { right: "see-forms" },
      schema: {
        tags,
        summary: "Questionnaires in the folder of the study; none where this server does not know the folder",
        params: studyParams,
        response: { 200: z.array(instrumentShape) },
      },
    },
    async (request) => {
      const folder = await folders.of(request.params.study);
      return folder === undefined ? [] : [...(await listInstruments(deskOf(request).effects, folder))];
    },
  );
  server.get(
    "/studies/:study/instruments/:instrument",
    {
      config: { right: "see-forms" },
      schema: { tags, summary: "A questionnaire of the study, as its workbook", params: instrumentParams },
    },
    async (request, reply) => {
      const { study, instrument } = request.params;
      const folder = await folders.of(study);
      const bytes =
        folder === undefined ? undefined : await readInstrument(deskOf(request).effects, folder, instrument);
      if (bytes === undefined) return reply.callNotFound();
      reply.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(instrument)}.xlsx`);
      return reply.type(XLSX).send(Buffer.from(bytes));
    },
  );
}
