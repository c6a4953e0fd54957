// literature/protocol.yaml → the protocol of the review.
import type { Issue } from "#base/issue";
import { readYaml } from "#base/read-yaml";
import { count, day, listOf, maybe, oneOf, readShape, record, texts, words } from "#base/shape";
import { type ReviewProtocol, SOURCE_KINDS } from "./protocol.ts";

const NAMED = record({ code: words(), names: texts() });

const SHAPE = record({
  mark: oneOf(["real", "demonstration"]),
  question: texts(),
  identified: listOf(
    record({ source: texts(), kind: oneOf(SOURCE_KINDS), records: count(0), on: maybe(day()), query: maybe(words()) }),
  ),
  removedBefore: maybe(record({ automation: maybe(count(0)), other: maybe(count(0)) })),
  people: listOf(words()),
  readersPerWork: oneOf(["1", "2"]),
  criteria: listOf(NAMED),
  appraisal: listOf(NAMED),
});

export interface ProtocolReading {
  readonly protocol?: ReviewProtocol;
  readonly issues: readonly Issue[];
}

export function readProtocol(text: string, file: string): ProtocolReading {
  const { node, issues } = readYaml(text, { file });
  if (node === undefined) return { issues };
  const { value, issues: found } = readShape(node, SHAPE, file);
  const all = [...issues, ...found];
  if (value === undefined) return { issues: all };
  const { removedBefore = {}, readersPerWork, ...rest } = value;
  return {
    protocol: {
      ...rest,
      readersPerWork: readersPerWork === "1" ? 1 : 2,
      removedByAutomation: removedBefore.automation ?? 0,
      removedOtherwise: removedBefore.other ?? 0,
    },
    issues: all,
  };
}
