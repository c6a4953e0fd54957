// Studies of this server.
import { z } from "zod";
import { listStudies } from "#workbench/list-studies";
import type { ApiPlan, ApiServer } from "./api.ts";
import { identify } from "./identify.ts";

const tags = ["studies"];

const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });

export function addStudyRoutes(server: ApiServer, { desk }: ApiPlan): void {
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
}
