// literature/extractions/<name>.yaml → one extraction, checked against references, protocol and evidence map.
import type { Issue } from "#base/issue";
import { readYaml } from "#base/read-yaml";
import { amount, count, day, idOf, listOf, maybe, oneOf, readShape, record, type Shape, words } from "#base/shape";
import { DIMENSIONS, EVIDENCE_KINDS, LEVELS, SEEN } from "../literature-codes.ts";
import { APPRAISAL_ANSWERS, DIRECTIONS, type Extraction, UNCLEAR_REASONS } from "./extraction.ts";

export interface ExtractionGround {
  readonly references: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly interventions: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  readonly appraisal: readonly string[];
}

export interface ExtractionReading {
  readonly extraction?: Extraction;
  readonly issues: readonly Issue[];
}

export function readExtraction(text: string, file: string, ground: ExtractionGround): ExtractionReading {
  const { node, issues } = readYaml(text, { file });
  if (node === undefined) return { issues };
  const { value, issues: found } = readShape(node, shapeOf(ground), file);
  const all = [...issues, ...found];
  if (value === undefined) return { issues: all };
  const { programme = "", period = "", actor = "", targetGroup = "", lesson = "", inference = "", limits = "" } = value;
  const { countries = [], levels = [], dimensions = [], appraisal } = value;
  const outcomes = value.outcomes.map((outcome) => ({ ...outcome, passage: outcome.passage ?? "" }));
  const told = { programme, period, actor, targetGroup, lesson, inference, limits, countries, levels, dimensions };
  return { extraction: { ...value, ...told, outcomes, appraisal: answers(appraisal), file }, issues: all };
}

function answers(given: Readonly<Record<string, unknown>> | undefined): Extraction["appraisal"] {
  const answered = Object.entries(given ?? {}).map(([code, answer]) => [
    code,
    APPRAISAL_ANSWERS.find((one) => one === answer),
  ]);
  return Object.fromEntries(answered.filter(([, answer]) => answer !== undefined));
}

function shapeOf({ references, people, interventions, outcomes, appraisal }: ExtractionGround) {
  const answer = maybe(oneOf(APPRAISAL_ANSWERS));
  const criteria: Readonly<Record<string, Shape<unknown>>> = Object.fromEntries(
    appraisal.map((code) => [code, answer]),
  );
  return record({
    mark: oneOf(["real", "demonstration"]),
    reference: idOf(references, "literature/references.csv"),
    person: idOf(people, "literature/protocol.yaml"),
    on: day(),
    seen: oneOf(SEEN),
    programme: maybe(words()),
    countries: maybe(listOf(words())),
    period: maybe(words()),
    actor: maybe(words()),
    levels: maybe(listOf(oneOf(LEVELS))),
    dimensions: maybe(listOf(oneOf(DIMENSIONS))),
    targetGroup: maybe(words()),
    interventions: listOf(idOf(interventions, "literature/evidence-map.yaml")),
    whatWasDone: words(),
    cost: maybe(
      record({
        amount: amount({ from: 0 }),
        currency: words(),
        per: oneOf(["person", "programme", "year"]),
        basis: oneOf(["stated", "derived"]),
      }),
    ),
    served: maybe(count(0)),
    returned: maybe(count(0)),
    outcomes: listOf(
      record({
        outcome: idOf(outcomes, "literature/evidence-map.yaml"),
        direction: oneOf(DIRECTIONS),
        unclear: maybe(oneOf(UNCLEAR_REASONS)),
        statement: words(),
        passage: maybe(words()),
      }),
    ),
    evidenceKind: oneOf(EVIDENCE_KINDS),
    appraisal: maybe(record(criteria)),
    lesson: maybe(words()),
    inference: maybe(words()),
    limits: maybe(words()),
  });
}
