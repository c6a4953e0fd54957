// A key or a sentence of any study that is kept: the newest that knows it answers.
import type { TraceNode } from "#findings/trace/trace-node";
import type { Kept } from "#store/kept";
import { isNothingKnown, noStudyKept } from "../problems.ts";
import { traceStudy } from "./trace-study.ts";

/** Throws `workbench/no-study-is-kept`, `workbench/nothing-known-under-id`. */
export async function traceAnyStudy(kept: Kept, words: string): Promise<TraceNode> {
  let unknown: unknown = noStudyKept();
  for (const study of [...(await kept.ledger.studies())].reverse()) {
    try {
      return await traceStudy(kept, study, words);
    } catch (cause) {
      if (!isNothingKnown(cause)) throw cause;
      unknown = cause;
    }
  }
  throw unknown;
}
