// U+0000 is text that no table can hold: it is refused before anything is done with the request, wherever it stands.
import type { FastifyRequest } from "fastify";
import { isRecord } from "#base/is-record";
import type { ApiServer } from "./api.ts";
import { requestIsUnfit } from "./problems.ts";

export function refuseNul(server: ApiServer): void {
  server.addHook("preValidation", async ({ params, query, body }: FastifyRequest) => {
    if (holdsNul(params) || holdsNul(query) || holdsNul(body)) throw requestIsUnfit("U+0000");
  });
}

function holdsNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\u0000");
  if (Array.isArray(value)) return value.some(holdsNul);
  // Bodies that stream are no records of ours; their readers look themselves.
  if (!isRecord(value) || Symbol.asyncIterator in value) return false;
  return Object.entries(value).some(([key, each]) => key.includes("\u0000") || holdsNul(each));
}
