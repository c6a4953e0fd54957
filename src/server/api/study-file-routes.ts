// The folder of a study: its texts changed, and all of it taken along as a zip.
import { z } from "zod";
import { isOutsideYourCountries } from "#workbench/rights/rights-problems";
import { editStudyTexts } from "#workbench/study-files/edit-study-texts";
import { zipStudy } from "#workbench/study-files/zip-study";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { accountOf, deskOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const tags = ["studies"];
const text = z.string().trim().min(1).max(500);
const texts = z.object({ es: text, en: text, fr: text });

const written = z.object({ titles: texts, subtitles: texts, publisher: texts });
const seenText = z.string().max(1000);
const seenWords = z.object({ es: seenText, en: seenText, fr: seenText });
const seenTexts = z.object({ titles: seenWords, subtitles: seenWords, publisher: seenWords });

export function addStudyFileRoutes(server: ApiServer, plan: ApiPlan): void {
  server.put(
    "/studies/:study/texts",
    {
      config: { right: "edit-texts" },
      schema: {
        tags,
        summary: "What the study is called and who publishes it; written into study.yaml",
        params: studyParams,
        body: written.extend({
          seen: seenTexts.optional().describe("what one changed; refused when it is not so any more"),
        }),
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study } = request.params;
      const { seen, ...wished } = request.body;
      await editStudyTexts(own, { study, folder: await folderOf(plan, study) }, wished, seen);
      return reply.code(204).send();
    },
  );
  server.get(
    "/studies/:study/folder.zip",
    { config: { right: "set-up" }, schema: { tags, summary: "The folder of the study as a zip", params: studyParams } },
    async (request, reply) => {
      const { study } = request.params;
      const { countries } = accountOf(request);
      if (countries.length > 0) throw isOutsideYourCountries(countries);
      const bytes = await zipStudy(plan.desk.effects, await folderOf(plan, study));
      reply.headers({
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="${encodeURIComponent(study)}.zip"`,
      });
      return reply.send(Buffer.from(bytes));
    },
  );
}
