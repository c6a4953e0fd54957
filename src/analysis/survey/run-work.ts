// Carries a computation out on an engine: every query that it yields is run, and its rows are handed back.
import type { Row } from "../sql/compile-query.ts";
import type { Select } from "../sql/select.ts";
import type { Work } from "./estimator.ts";

export type Ask = (query: Select) => Promise<readonly Row[]>;
export type AskNow = (query: Select) => readonly Row[];

export async function runWork<T>(work: Work<T>, ask: Ask): Promise<T> {
  let step = work.next([]);
  while (!step.done) step = work.next(await ask(step.value));
  return step.value;
}

export function runWorkNow<T>(work: Work<T>, ask: AskNow): T {
  let step = work.next([]);
  while (!step.done) step = work.next(ask(step.value));
  return step.value;
}
