// Carries a computation out on an engine: every query that it yields is run, and its rows are handed back.
import type { Row } from "../sql/compile-query.ts";
import type { Select } from "../sql/select.ts";
import type { Work } from "./estimator.ts";

export type Ask = (query: Select) => Promise<readonly Row[]>;

export async function runWork<T>(work: Work<T>, ask: Ask): Promise<T> {
  let step = work.next([]);
  while (!step.done) step = await answered(work, ask(step.value));
  return step.value;
}

/** What the engine does not answer is told to the computation, which may know another way. */
async function answered<T>(work: Work<T>, asked: ReturnType<Ask>): Promise<IteratorResult<Select, T>> {
  let rows: readonly Row[];
  try {
    rows = await asked;
  } catch (cause) {
    return work.throw(cause);
  }
  return work.next(rows);
}
