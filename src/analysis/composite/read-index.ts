// index.yaml → the specification of an index; everything it refers to must be in it.
import type { Issue } from "#base/issue";
import { readYaml } from "#base/read-yaml";
import { amount, count, listOf, maybe, oneOf, readShape, record, texts, words } from "#base/shape";
import { checkIndex, emptyIndexIssue } from "./check-index.ts";
import type { IndexSpec } from "./index-spec.ts";
import { AGGREGATIONS, FILLINGS, NORMALISATIONS, SCREENINGS, TRANSFORMATIONS } from "./vocabulary.ts";

const share = () => amount({ from: 0, to: 1 });
const weight = () => maybe(amount({ from: 0 }));

const NORMALISATION = record({
  method: oneOf(NORMALISATIONS),
  range: maybe(listOf(amount())),
  posts: maybe(listOf(amount())),
  height: maybe(amount()),
  reference: maybe(words()),
  capped: maybe(oneOf(["yes", "no"])),
});

const INDEX = record({
  id: words(),
  mark: oneOf(["real", "demonstration"]),
  titles: texts(),
  units: words(),
  indicators: listOf(
    record({
      code: words(),
      labels: texts(),
      wanted: oneOf(["more", "less"]),
      weight: weight(),
      group: words(),
      denominator: maybe(words()),
      target: maybe(amount()),
    }),
  ),
  groups: listOf(record({ code: words(), labels: texts(), weight: weight(), parent: maybe(words()) })),
  normalisation: NORMALISATION,
  aggregation: listOf(oneOf(AGGREGATIONS)),
  imputation: maybe(record({ method: oneOf(FILLINGS), groups: maybe(words()) })),
  screening: maybe(record({ by: oneOf(SCREENINGS), known: maybe(share()), nonZero: maybe(share()) })),
  treatment: maybe(
    record({
      skewness: maybe(amount({ from: 0 })),
      kurtosis: maybe(amount()),
      mostPoints: maybe(count(0)),
      otherwise: maybe(oneOf(TRANSFORMATIONS)),
      lambda: maybe(amount()),
    }),
  ),
  uncertainty: maybe(
    record({
      runs: count(2),
      seed: words(),
      weights: maybe(share()),
      normalisations: maybe(listOf(NORMALISATION)),
      aggregations: maybe(listOf(oneOf(AGGREGATIONS))),
      level: maybe(amount({ from: 0.5, to: 0.999 })),
    }),
  ),
});

export interface IndexReading {
  /** Absent when the file does not fit. */
  readonly index?: IndexSpec;
  readonly issues: readonly Issue[];
}

export function readIndex(text: string, file: string): IndexReading {
  const { node, issues } = readYaml(text, { file });
  if (node === undefined) return { issues: issues.length > 0 ? issues : [emptyIndexIssue(file)] };
  const { value, issues: shapeIssues } = readShape(node, INDEX, file);
  const found = [...issues, ...shapeIssues];
  if (value === undefined) return { issues: found };
  const wrong = checkIndex(value, { node, file });
  return { ...(wrong.length === 0 ? { index: value } : {}), issues: [...found, ...wrong] };
}
