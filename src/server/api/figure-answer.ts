// How a drawing is asked for and answered: SVG, for the page or to stand alone as a file.
import type { FastifyReply } from "fastify";
import { z } from "zod";
import { LANGUAGES } from "#base/text";

export const figureQuery = z.object({
  language: z.enum(LANGUAGES).optional(),
  width: z.coerce.number().int().min(240).max(1200).default(640),
  theme: z.enum(["screen", "print"]).default("print").describe("print: with title and source inside"),
});

export function sendFigure(reply: FastifyReply, svg: string): FastifyReply {
  reply.headers({ "content-type": "image/svg+xml; charset=utf-8", "content-disposition": "inline" });
  return reply.send(svg);
}
