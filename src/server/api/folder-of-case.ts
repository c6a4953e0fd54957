// The folder in which a case lies that somebody may see.
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { checkCase } from "#workbench/rights/cases-within";
import { type ApiPlan, folderOf } from "./api.ts";
import { accountOf } from "./identify.ts";
import { studyParams } from "./schemas.ts";

export const caseParams = studyParams.extend({ case: z.string().max(100) });

type OfCase = FastifyRequest & { readonly params: z.infer<typeof caseParams> };

/** Throws `server/study-folder-is-unknown`, `workbench/is-outside-your-countries`. */
export async function folderOfCase(plan: ApiPlan, request: OfCase): Promise<string> {
  const { study, case: id } = request.params;
  const folder = await folderOf(plan, study);
  await checkCase(plan.desk.effects, folder, { who: accountOf(request), id });
  return folder;
}
