// scoring/<id>.yaml → a scoring profile; its questions and answers must be those of the instrument.
import type { Issue } from "#base/issue";
import { readYaml, type YamlNode } from "#base/read-yaml";
import { amount, count, day, listOf, maybe, oneOf, readShape, record, type Shape, texts, words } from "#base/shape";
import type { Instrument } from "#study/instrument/instrument";
import { checkProfile, emptyProfileIssue } from "./check-profile.ts";
import type { ScoringItem, ScoringProfile } from "./scoring-profile.ts";

const share = () => amount({ from: 0, to: 1 });
const weight = () => maybe(amount({ from: 0 }));

const COMMON = { variable: words(), dimension: words(), weight: weight() };

const ITEM_SHAPES = {
  answer: record({ ...COMMON, kind: oneOf(["answer"]), scores: answerScores(), unscored: maybe(listOf(words())) }),
  count: record({
    ...COMMON,
    kind: oneOf(["count"]),
    most: count(1),
    wanted: oneOf(["more", "less"]),
    uncounted: maybe(listOf(words())),
  }),
  number: record({ ...COMMON, kind: oneOf(["number"]), zeroAt: amount(), oneAt: amount() }),
};

const PROFILE = record({
  id: words(),
  table: words(),
  titles: texts(),
  notes: texts(),
  source: words(),
  verification: verificationShape(),
  dimensions: listOf(record({ code: words(), labels: texts(), weight: weight() })),
  items: listOf(itemShape()),
  leastAnswered: share(),
  cutPoints: maybe(listOf(record({ code: words(), from: share(), labels: texts() }))),
});

export interface ProfileSource {
  readonly text: string;
  readonly file: string;
  readonly instruments: readonly Instrument[];
}

export interface ProfileReading {
  /** Absent when there is an error. */
  readonly profile?: ScoringProfile;
  readonly issues: readonly Issue[];
}

export function readProfile({ text, file, instruments }: ProfileSource): ProfileReading {
  const { node, issues } = readYaml(text, { file });
  if (node === undefined) return { issues: issues.length > 0 ? issues : [emptyProfileIssue(file)] };
  const { value, issues: shapeIssues } = readShape(node, PROFILE, file);
  const found = [...issues, ...shapeIssues];
  if (value === undefined) return { issues: found };
  const wrong = checkProfile(value, { node, file, instruments });
  return { ...(wrong.length === 0 ? { profile: value } : {}), issues: [...found, ...wrong] };
}

function itemShape(): Shape<ScoringItem> {
  const kind = oneOf(["answer", "count", "number"]);
  return {
    read: (node, path, context) => {
      const named = node.kind === "record" ? node.entries.get("kind") : undefined;
      const found = named === undefined ? "answer" : kind.read(named, `${path}.kind`, context);
      return found === undefined ? undefined : ITEM_SHAPES[found].read(node, path, context);
    },
  };
}

function verificationShape(): Shape<ScoringProfile["verification"]> {
  const verified = record({ state: oneOf(["verified"]), by: words(), on: day(), reference: words() });
  const unverified = record({ state: oneOf(["unverified", "verified"]) });
  return {
    read: (node, path, context) => {
      const state = node.kind === "record" ? node.entries.get("state") : undefined;
      if (state?.kind === "scalar" && state.source === "verified") return verified.read(node, path, context);
      return unverified.read(node, path, context) === undefined ? undefined : { state: "unverified" };
    },
  };
}

/** Answer codes with a number between 0 and 1 each. */
function answerScores(): Shape<Readonly<Record<string, number>>> {
  return {
    read: (node: YamlNode, path, context) => {
      if (node.kind !== "record") return record({}).read(node, path, context);
      const scores = [...node.entries].map(([code, part]) => [code, share().read(part, `${path}.${code}`, context)]);
      return scores.some(([, score]) => score === undefined) ? undefined : Object.fromEntries(scores);
    },
  };
}
