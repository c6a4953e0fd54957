// A key or a sentence of any study that is kept: the newest that knows it answers.
import { Problem } from "#base/problem";
import type { TraceNode } from "#findings/trace/trace-node";
import type { Kept } from "#store/kept";
import { noStudyKept } from "../problems.ts";
import { traceStudy } from "./trace-study.ts";

/** Throws `workbench/no-study-is-kept`, `workbench/nothing-known-under-id`. */
export async function traceAnyStudy(kept: Kept, words: string): Promise<TraceNode> {
  let unknown: unknown = noStudyKept();
  for (const study of [...(await kept.ledger.studies())].reverse()) {
    try {
      return await traceStudy(kept, study, words);
    } catch (cause) {
      if (!(cause instanceof Problem && cause.code === "workbench/nothing-known-under-id")) throw cause;
      unknown = cause;
    }
  }
  throw unknown;
}
