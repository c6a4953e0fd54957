// Proofs of commitments and workshops: what shows that something changed, and who comes.
import { Readable } from "node:stream";
import { z } from "zod";
import { attachEvidence, openEvidence } from "#workbench/outreach/evidence";
import { listEvents } from "#workbench/outreach/list-events";
import type { ApiServer } from "./api.ts";
import { deskOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

const tags = ["follow-up"];
const text = z.string().max(4000);
const params = studyParams.extend({ id: z.string() });
const evidenceBody = z.object({
  kind: z.enum(["document", "service", "rule", "budget-line"]),
  note: text,
  reference: text.default(""),
});

export function addProofRoutes(server: ApiServer): void {
  server.post(
    "/studies/:study/commitments/:id/evidence",
    {
      config: { right: "follow-up" },
      schema: { tags, summary: "What shows that something changed", params, body: evidenceBody },
    },
    async (request, reply) => {
      const { study, id } = request.params;
      await attachEvidence(deskOf(request), study, { ...request.body, subject: id });
      return reply.code(204).send();
    },
  );
  server.get(
    "/studies/:study/commitments/:id/evidence/:number",
    {
      config: { right: "follow-up" },
      schema: {
        tags,
        summary: "The document of a proof, by its number from 1",
        params: params.extend({ number: z.coerce.number().int().min(1) }),
      },
    },
    async (request, reply) => {
      const { study, id, number } = request.params;
      const { name, bytes, content } = await openEvidence(deskOf(request), study, { commitment: id, number });
      // What somebody uploaded is kept out of the browser's window, whatever it says that it is.
      reply.headers({
        "content-type": "application/octet-stream",
        "content-length": String(bytes),
        "cache-control": "no-store",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      });
      return reply.send(Readable.from(content));
    },
  );
  server.get(
    "/studies/:study/events",
    {
      config: { right: "follow-up" },
      schema: { tags, summary: "Workshops, who comes, and what came of them", params: studyParams },
    },
    async (request) => [...(await listEvents(deskOf(request), request.params.study))],
  );
}
