// What people carry themselves: letters as one PDF for the printer, texts for WhatsApp with their telephones.
import { z } from "zod";
import { readFonts } from "#workbench/effect/read-render-assets";
import { PAPERS } from "#workbench/outreach/for-faces";
import { writeShortTexts } from "#workbench/outreach/preview-campaign";
import { printLetters } from "#workbench/outreach/print-letters";
import { nothingIsCarried } from "#workbench/outreach/problems";
import type { ApiPlan, ApiServer } from "./api.ts";
import { originOf } from "./api.ts";
import { deskOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const tags = ["follow-up"];
const config = { right: "follow-up" } as const;
const params = studyParams.extend({ campaign: z.string() });

export function addLetterRoutes(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/campaigns/:campaign/letters",
    {
      config,
      schema: {
        ...{ tags, summary: "Letters of a campaign, all in one PDF; nothing counts as sent by it", params },
        querystring: z.object({ paper: z.enum(PAPERS).default(PAPERS[0]) }),
      },
    },
    async (request, reply) => {
      const { study, campaign } = request.params;
      const place = { study, campaign, publicUrl: originOf(request, plan.publicUrl), publications: plan.publications };
      const printing = { paper: request.query.paper, fonts: await readFonts() };
      const { batch } = await printLetters(deskOf(request), place, printing);
      if (batch === undefined) throw nothingIsCarried(campaign);
      reply.headers({ "content-type": "application/pdf", "cache-control": "no-store" });
      return reply
        .header("content-disposition", `attachment; filename="${campaign}-letters.pdf"`)
        .send(Buffer.from(batch));
    },
  );
  server.get(
    "/studies/:study/campaigns/:campaign/texts",
    { config, schema: { tags, summary: "Texts for WhatsApp with their telephones", params } },
    async (request, reply) => {
      const { study, campaign } = request.params;
      const place = { study, campaign, publicUrl: originOf(request, plan.publicUrl), publications: plan.publications };
      const texts = await writeShortTexts(deskOf(request), place);
      if (texts.length === 0) throw nothingIsCarried(campaign);
      reply.headers({ "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
      return reply
        .header("content-disposition", `attachment; filename="${campaign}-whatsapp.txt"`)
        .send(texts.map(({ to, text }) => `${to}\n${text}\n`).join("\n"));
    },
  );
}
