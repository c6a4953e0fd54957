// A page for readers. As a stream, since the parsers of this scope take nothing else for text.
import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import type { Problem } from "#base/problem";
import { statusOfProblem } from "../status-of-problems.ts";

export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.header("content-type", "text/html; charset=utf-8").send(Readable.from([html]));
}

/** Of a form that was not taken: what somebody wrote in it, unless the fault is the house's. */
export function statusOfRefusal(cause: Problem): number {
  const status = statusOfProblem(cause);
  return status >= 500 ? status : 422;
}
