// Who reads for the review: the account that asks, if the protocol names it.
import type { FastifyRequest } from "fastify";
import { openReview } from "#workbench/review/open-review";
import { type ApiPlan, folderOf } from "./api.ts";
import { accountOf } from "./identify.ts";
import { readerIsUnknown } from "./problems.ts";

export interface Reader {
  readonly person: string;
  /** Of the study. */
  readonly folder: string;
}

/** Throws `server/reader-is-unknown` where the protocol does not name the account. */
export async function readerOf(plan: ApiPlan, request: FastifyRequest, study: string): Promise<Reader> {
  const person = accountOf(request).name;
  const folder = await folderOf(plan, study);
  const { protocol } = await openReview(plan.desk.effects, folder);
  if (!protocol.people.includes(person)) throw readerIsUnknown(person);
  return { person, folder };
}
