// The photo of a story by JSON: brought, described, replaced, taken away.
import { z } from "zod";
import { editPhoto, takePhotoAway } from "#workbench/stories/edit-photo";
import type { ApiPlan, ApiServer } from "./api.ts";
import { textsShape } from "./evidence-schemas.ts";
import { caseParams, folderOfCase } from "./folder-of-case.ts";
import { deskOf } from "./identify.ts";
import { takenShape, toldTaken } from "./taken-shape.ts";

const tags = ["cases"];

/** Of a photo as a phone writes it; what is kept is smaller. */
const LARGEST_BODY_BYTES = 16_000_000;

const photoBody = z.object({
  seen: z.string().max(100).describe("digest of the story as it was read"),
  content: z.base64().optional().describe("JPEG or PNG, upright; absent: the photo that is there, with other words"),
  alternatives: textsShape.describe("what is to be seen, for those who do not see it"),
  credit: z.string().max(300).default(""),
});

export function addPhotoRoutes(server: ApiServer, plan: ApiPlan): void {
  server.put(
    "/studies/:study/cases/:case/photo",
    {
      bodyLimit: LARGEST_BODY_BYTES,
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary: "Brings or replaces the photo of a story, or its words; consent must cover photos",
        description: "Place, time, device and names that a camera writes beside the picture are not kept.",
        params: caseParams,
        body: photoBody,
        response: { 204: z.void() },
      },
    },
    async (request, reply) => {
      const { study, case: id } = request.params;
      const { content, ...wish } = request.body;
      const of = { study, folder: await folderOfCase(plan, request) };
      const bytes = content === undefined ? undefined : new Uint8Array(Buffer.from(content, "base64"));
      await editPhoto(deskOf(request), of, { ...wish, case: id, bytes });
      return reply.code(204).send();
    },
  );
  server.delete(
    "/studies/:study/cases/:case/photo",
    {
      config: { right: "keep-cases" },
      schema: {
        tags,
        summary: "Takes the photo of a story away, with the publications that show it",
        params: caseParams,
        response: { 200: z.object({ taken: z.array(takenShape).readonly() }) },
      },
    },
    async (request) => {
      const { study, case: id } = request.params;
      const of = { study, folder: await folderOfCase(plan, request) };
      return { taken: (await takePhotoAway(deskOf(request), of, id)).map(toldTaken) };
    },
  );
}
