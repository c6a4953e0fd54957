// OpenRosa 1.0 under `/openrosa/<study>` (Digest) and `/openrosa/<study>/key/<token>`: every answer carries the standard's headers,
// every failure is an envelope in the client's language.
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Desk } from "#workbench/act-head";
import { countAttempts } from "../attempts.ts";
import { readLanguage } from "../read-language.ts";
import { authenticate, paramsOf } from "./authenticate.ts";
import { addFormRoutes } from "./form-routes.ts";
import { versionHeaderIsMissing } from "./problems.ts";
import { sendFailure } from "./send-envelope.ts";
import { addSubmissionRoutes } from "./submission-routes.ts";

export interface OpenRosaPlan {
  readonly desk: Desk;
  /** Largest request; told to clients, who split what is larger. */
  readonly largestBytes: number;
  /** `https://estudio.example.org`, where a proxy stands before us. __Default value:__ as the request says. */
  readonly publicUrl?: string | undefined;
}

const PREFIXES = ["/openrosa/:study", "/openrosa/:study/key/:token"];

export async function addOpenRosa(server: FastifyInstance, plan: OpenRosaPlan): Promise<void> {
  for (const prefix of PREFIXES) await server.register(async (scope) => addScope(scope, plan), { prefix });
}

function addScope(scope: FastifyInstance, { desk, largestBytes, publicUrl }: OpenRosaPlan): void {
  const gate = { desk, attempts: countAttempts(() => desk.effects.clock.now().getTime()) };
  const senders = new WeakMap<FastifyRequest, string>();
  // Bodies are read by the route itself, as streams, of whatever type.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
  scope.addHook("onRequest", async (request, reply) => {
    addStandardHeaders(reply.header.bind(reply), largestBytes);
    reply.header("content-language", readLanguage(request.headers["accept-language"]));
    if (request.headers["x-openrosa-version"] !== "1.0") throw versionHeaderIsMissing();
    senders.set(request, await authenticate(gate, request, reply));
  });
  scope.setErrorHandler((cause, request, reply) => sendFailure(request, reply, cause));
  addFormRoutes(scope, desk, (request) => baseOf(request, publicUrl));
  addSubmissionRoutes(scope, { desk, largestBytes, senderOf: (request) => senders.get(request) ?? "" });
}

export function addStandardHeaders(set: (name: string, value: string) => unknown, largestBytes: number): void {
  set("x-openrosa-version", "1.0");
  set("x-openrosa-accept-content-length", String(largestBytes));
  set("date", new Date().toUTCString());
}

function baseOf(request: FastifyRequest, publicUrl: string | undefined): string {
  const { study, token } = paramsOf(request);
  const origin = publicUrl?.replace(/\/$/, "") ?? `${request.protocol}://${request.host}`;
  return `${origin}/openrosa/${study}${token === undefined ? "" : `/key/${token}`}`;
}
