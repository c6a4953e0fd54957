// Forms with many answers "I do not know" where the question offers it.
import type { CheckGround, FieldRecord, QualityCheck } from "../field-record.ts";

const LEAST_QUESTIONS = 4;

export const checkDontKnow: QualityCheck = {
  name: "dont-know",
  needs: [],
  find: (ground: CheckGround) => {
    const offering = questionsOffering(ground);
    return ground.records.flatMap((record) => {
      const share = dontKnowShare(record, offering, ground.plan.dontKnow);
      if (!(share > ground.plan.thresholds.dontKnowShare)) return [];
      const percent = Math.round(share * 100);
      const reason = {
        es: `El ${percent} % de las respuestas que lo permiten son «no sé».`,
        en: `${percent} % of the answers that may be “I do not know” are.`,
        fr: `${percent} % des réponses qui le permettent sont « je ne sais pas ».`,
      };
      return [{ check: "dont-know" as const, records: [record.id], value: share, reason }];
    });
  },
};

export function questionsOffering({ instrument, plan }: Pick<CheckGround, "instrument" | "plan">): readonly string[] {
  return instrument.variables
    .filter(({ categories }) => categories.some(({ code }) => plan.dontKnow.includes(code)))
    .map(({ name }) => name);
}

/** Of the questions answered; NaN when fewer than four were. */
export function dontKnowShare({ answers }: FieldRecord, offering: readonly string[], codes: readonly string[]): number {
  const given = offering.map((name) => answers.get(name)).filter((answer) => answer !== undefined);
  if (given.length < LEAST_QUESTIONS) return Number.NaN;
  return given.filter((answer) => codes.includes(answer)).length / given.length;
}
