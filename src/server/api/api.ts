// What the routes of the API share: the typed server, the desk, and the base address for codes that phones scan.

import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyInstance, FastifyRequest, RawServerDefault } from "fastify";
import type { FastifyBaseLogger } from "fastify/types/logger.js";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Desk } from "#workbench/act-head";
import type { FieldworkWatch } from "#workbench/watch-fieldwork";

export type ApiServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface ApiPlan {
  readonly desk: Desk;
  /** Address under which others see this server. */
  readonly publicUrl?: string | undefined;
  /** How fieldwork goes; undefined when the server does not know the folder of that study. */
  readonly fieldwork?: Pick<FieldworkWatch, "read" | "draw"> | undefined;
}

export function originOf(request: FastifyRequest, publicUrl: string | undefined): string {
  return publicUrl?.replace(/\/$/, "") ?? `${request.protocol}://${request.host}`;
}

/** In addresses, `___` stands for a version that is empty. */
export function readVersion(version: string): string {
  return version === "___" ? "" : version;
}
