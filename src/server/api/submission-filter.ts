// Which submissions somebody asks for: the words of an address → a query of the store.
import type { z } from "zod";
import type { SubmissionQuery } from "#workbench/list-submissions";
import type { submissionFilter } from "./schemas.ts";

export function readFilter(filter: z.infer<typeof submissionFilter>): SubmissionQuery {
  const { form, state, review, flagged, q, order } = filter;
  return { form, state, review, flagged: flagged === "yes", search: q, newestFirst: order === "newest" };
}
