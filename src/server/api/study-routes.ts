// Studies of this server.
import { z } from "zod";
import { listStudies } from "#workbench/list-studies";
import type { ApiServer } from "./api.ts";
import { accountOf, deskOf } from "./identify.ts";

const tags = ["studies"];

const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });

export function addStudyRoutes(server: ApiServer): void {
  server.get(
    "/studies",
    {
      config: { right: "signed-in" },
      schema: {
        tags,
        summary: "Studies of this server",
        response: { 200: z.array(z.object({ id: z.string(), titles: texts })) },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { studies } = accountOf(request);
      const all = await listStudies(own.store);
      return all.filter(({ id }) => studies.length === 0 || studies.includes(id));
    },
  );
}
