// Every transactional answer to a phone: an envelope in its own language.
import type { FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "#base/problem";
import type { Texts } from "#base/text";
import { writeEnvelope } from "#intake/openrosa/write-answers";
import { readLanguage } from "../read-language.ts";
import { statusOfProblem } from "../status-of-problems.ts";
import { kindIsNotAccepted, nothingAtAddress, ourFault } from "./problems.ts";

export interface Envelope {
  readonly status: number;
  readonly message: Texts;
  /** Kind of the message; `submit_success` is what Collect knows. */
  readonly nature: string;
}

export function sendEnvelope(request: FastifyRequest, reply: FastifyReply, answer: Envelope): FastifyReply {
  const language = readLanguage(request.headers["accept-language"]);
  reply.header("content-language", language);
  return sendXml(reply.code(answer.status), writeEnvelope(answer.message[language], answer.nature));
}

export function sendXml(reply: FastifyReply, xml: string): FastifyReply {
  return reply.header("content-type", "text/xml; charset=utf-8").send(xml);
}

/** Message and cure of a Problem; anything else is our fault, and its details stay here. */
export function sendFailure(request: FastifyRequest, reply: FastifyReply, cause: unknown): FastifyReply {
  const problem = cause instanceof Problem ? cause : problemOf(cause);
  const { texts, cure } = problem;
  const message = {
    es: `${texts.es} ${cure.es}`,
    en: `${texts.en} ${cure.en}`,
    fr: `${texts.fr} ${cure.fr}`,
  };
  return sendEnvelope(request, reply, { status: statusOfProblem(problem), message, nature: "error" });
}

function problemOf(cause: unknown): Problem {
  const status = typeof cause === "object" && cause !== null && "statusCode" in cause ? Number(cause.statusCode) : 500;
  if (status === 415) return kindIsNotAccepted();
  return status >= 400 && status < 500 ? nothingAtAddress() : ourFault(cause);
}
