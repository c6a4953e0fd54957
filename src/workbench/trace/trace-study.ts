// From a key back to its ground: reads what is kept, step by step, and gives the tree.

import { nearest } from "#base/nearest";
import { traceBack } from "#findings/trace/trace-back";
import type { Traced, TraceNode } from "#findings/trace/trace-node";
import type { Kept } from "#store/kept";
import { NUMBER_KINDS } from "#store/kept/numbers";
import { nothingKnown } from "../problems.ts";
import { describeFile, describeQuery, describeSnapshot } from "./describe-data.ts";
import { describeRecord } from "./describe-record.ts";
import { findSentence } from "./find-sentence.ts";
import { readTraceNames, type TraceNames } from "./trace-names.ts";

/** `words` is a key, or a sentence of a report or brief. Throws `workbench/nothing-known-under-id`, with near keys. */
export async function traceStudy(kept: Kept, study: string, words: string): Promise<TraceNode> {
  const names = await readTraceNames(kept, study);
  const known = await look(kept, { study, names }, words);
  const id = known === undefined ? await findSentence(kept, study, words) : words;
  if (id === undefined) throw nothingKnown(words, await nearKeys(kept, study, words));
  const found = new Map<string, Traced>();
  await gather(kept, { study, found, waiting: [id], names });
  return traceBack(id, (key) => found.get(key));
}

interface Gathering {
  readonly study: string;
  readonly found: Map<string, Traced>;
  readonly waiting: string[];
  readonly names: TraceNames;
}

async function gather(kept: Kept, { study, found, waiting, names }: Gathering): Promise<void> {
  const asked = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (asked.has(id)) continue;
    asked.add(id);
    const traced = await look(kept, { study, names }, id);
    if (traced === undefined) continue;
    found.set(id, traced);
    waiting.push(...traced.restsOn);
  }
}

async function look(
  kept: Kept,
  { study, names }: Pick<Gathering, "study" | "names">,
  id: string,
): Promise<Traced | undefined> {
  if (/^[0-9a-f]{64}$/.test(id)) {
    const text = await kept.queries.get(study, id);
    if (text !== undefined) return describeQuery(text);
    const snapshot = await kept.snapshots.get(study, id);
    return snapshot === undefined ? undefined : describeSnapshot(snapshot);
  }
  if (id.startsWith("file:"))
    return describeFile(id.slice("file:".length), await kept.records.get(study, "file", id.slice("file:".length)));
  const records = await kept.records.find(study, id);
  return records.map((record) => describeRecord(record, names)).find((traced) => traced !== undefined);
}

async function nearKeys(kept: Kept, study: string, id: string): Promise<readonly string[]> {
  const lists = await Promise.all(NUMBER_KINDS.map((kind) => kept.numbers.list(study, kind)));
  const near = nearest(
    id,
    lists.flat().map((record) => record.id),
  );
  return near === undefined ? [] : [near];
}
