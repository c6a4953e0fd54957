// Proofs of commitments: what shows that something changed.
import { Readable } from "node:stream";
import { z } from "zod";
import { attachDocument, attachEvidence, openEvidence } from "#workbench/outreach/evidence";
import type { ApiServer } from "./api.ts";
import { deskOf } from "./identify.ts";
import { bytesOf, sentFile } from "./import-schemas.ts";
import { studyParams } from "./schemas.ts";

const tags = ["follow-up"];
const text = z.string().max(4000);
const params = studyParams.extend({ id: z.string() });
const evidenceBody = z.object({
  kind: z.enum(["document", "service", "rule", "budget-line"]),
  note: text,
  reference: text.default(""),
  file: sentFile.pick({ fileName: true, content: true }).optional().describe("the document itself, up to 10 MB"),
});

/** Base64 of 10 MB, and the words. */
const LARGEST_PROOF_BYTES = 14_000_000;

export function addProofRoutes(server: ApiServer): void {
  server.post(
    "/studies/:study/commitments/:id/evidence",
    {
      config: { right: "follow-up" },
      bodyLimit: LARGEST_PROOF_BYTES,
      schema: { tags, summary: "What shows that something changed", params, body: evidenceBody },
    },
    async (request, reply) => {
      const { study, id } = request.params;
      const { file, ...evidence } = request.body;
      if (file === undefined) await attachEvidence(deskOf(request), study, { ...evidence, subject: id });
      else {
        const content = Readable.from([bytesOf(file.content)]);
        await attachDocument(deskOf(request), study, { ...evidence, subject: id, name: file.fileName, content });
      }
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
}
