// A page for readers. As a stream, since the parsers of this scope take nothing else for text.
import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";

export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.header("content-type", "text/html; charset=utf-8").send(Readable.from([html]));
}
