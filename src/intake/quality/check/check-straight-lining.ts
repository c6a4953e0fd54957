// The same answer to every question of a scale: a sign that questions were not read.
import type { Instrument } from "#study/instrument/instrument";
import type { CheckGround, FieldRecord, Flag, QualityCheck } from "../field-record.ts";

/**
 * Simple non-differentiation over each scale: no two answers differ. Questions left empty are passed over.
 * Source: Kim, Dykema, Stevenson, Black and Moberg 2019, Straightlining (Social Science Computer Review 37).
 */
export const checkStraightLining: QualityCheck = {
  name: "straight-lining",
  needs: [],
  find: ({ records, plan, instrument }: CheckGround) => {
    const scales = plan.scales ?? scalesOf(instrument);
    return records.flatMap((record) => scales.flatMap((scale) => flagOf(record, scale, plan.thresholds.sameAnswers)));
  },
};

const LEAST_QUESTIONS = 4;

/** Questions with one answer that share their choices, four or more; those of two choices (yes, no) are no scale. */
export function scalesOf({ variables }: Instrument): readonly (readonly string[])[] {
  const byChoices = new Map<string, string[]>();
  for (const { name, kind, categories } of variables) {
    if (kind !== "one" || categories.length < LEAST_QUESTIONS) continue;
    const key = categories.map(({ code }) => code).join(" ");
    byChoices.set(key, [...(byChoices.get(key) ?? []), name]);
  }
  return [...byChoices.values()].filter((names) => names.length >= LEAST_QUESTIONS);
}

function flagOf({ id, answers }: FieldRecord, scale: readonly string[], least: number): readonly Flag[] {
  const given = scale.map((name) => answers.get(name)).filter((answer) => answer !== undefined);
  const [first = ""] = given;
  if (given.length < least || given.some((answer) => answer !== first)) return [];
  const questions = scale.slice(0, 3).join(", ");
  return [
    {
      check: "straight-lining",
      records: [id],
      value: given.length,
      reason: {
        es: `${given.length} preguntas de la misma escala (${questions}…) tienen la misma respuesta: ${first}.`,
        en: `${given.length} questions of one scale (${questions}…) have the same answer: ${first}.`,
        fr: `${given.length} questions de la même échelle (${questions}…) ont la même réponse : ${first}.`,
      },
    },
  ];
}
