// Studies, and how the fieldwork of each goes.
import { z } from "zod";
import type { Fieldwork, TableFieldwork } from "#workbench/check-fieldwork";
import { listStudies } from "#workbench/list-studies";
import type { ApiPlan, ApiServer } from "./api.ts";
import { identify } from "./identify.ts";
import { studyFolderIsUnknown } from "./problems.ts";
import { studyParams } from "./schemas.ts";

const tags = ["studies"];
/** A page of flags; the whole list is in `tornaviaje fieldwork --json`. */
const FLAGS_TOLD = 200;

const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });

export function addStudyRoutes(server: ApiServer, { desk, fieldwork }: ApiPlan): void {
  server.get(
    "/studies",
    {
      schema: {
        tags,
        summary: "Studies of this server",
        response: { 200: z.array(z.object({ id: z.string(), titles: texts })) },
      },
    },
    async (request) => {
      await identify(desk, request, "see-forms");
      return [...(await listStudies(desk.store))];
    },
  );
  server.get(
    "/studies/:study/fieldwork",
    {
      schema: {
        tags,
        summary: "What is done against what is wanted, by interviewer, and which records deserve a look",
        params: studyParams,
      },
    },
    async (request) => {
      await identify(desk, request, "see-submissions");
      const found = await fieldwork?.(request.params.study);
      if (found === undefined) throw studyFolderIsUnknown(request.params.study);
      return told(found);
    },
  );
}

function told({ study, cities, tables }: Fieldwork) {
  return { study, cities, tables: tables.map(toldTable) };
}

function toldTable({ table, titles, mark, summary, flags }: TableFieldwork) {
  const { whole, byInterviewer, byCity, quotas } = summary;
  return {
    ...{ table, titles, mark, whole, byCity, byInterviewer, quotas },
    flagCount: flags.length,
    flags: flags.slice(0, FLAGS_TOLD),
  };
}
