// The full text of a work by JSON, passage by passage, beside the form that takes out what it says.
import { z } from "zod";
import { readPassages } from "#workbench/review/read-passages";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { studyParams } from "./schemas.ts";

const query = z.object({
  q: z.string().max(200).default("").describe("words, or their beginnings; accents and capitals do not matter"),
  from: z.coerce.number().int().min(1).max(100_000).default(1).describe("a page of the file"),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(40),
});

const passagesShape = z.object({
  pages: z.number().describe("of the file; 0 where no text of the work is kept, 1 for a text without pages"),
  total: z.number().describe("passages that fit"),
  passages: z.array(
    z.object({
      page: z.number().optional().describe("of the file, from 1"),
      section: z.string().describe("the heading above it, in a text without pages"),
      text: z.string(),
    }),
  ),
});

export function addPassageRoutes(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/review/works/:reference/passages",
    {
      // Works are under copyright: their text is for those who take out what it says.
      config: { right: "keep-cases" },
      schema: {
        tags: ["literature"],
        summary: "Passages of the full text that is kept of a work",
        params: studyParams.extend({ reference: z.string().max(100) }),
        querystring: query,
        response: { 200: passagesShape },
      },
    },
    async ({ params: { study, reference }, query: { q: words, from, offset, limit } }) => {
      const folder = await folderOf(plan, study);
      const { pages, passages } = await readPassages(plan.desk.effects, folder, { reference, words, from });
      return { pages, total: passages.length, passages: passages.slice(offset, offset + limit) };
    },
  );
}
