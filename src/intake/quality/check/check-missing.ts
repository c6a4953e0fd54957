// Forms with many questions left empty that nearly everybody answers.
import type { CheckGround, FieldRecord, QualityCheck } from "../field-record.ts";

/** A question that this share of the complete forms answered is one that everybody is asked. */
const EVERYBODY = 0.95;

export const checkMissing: QualityCheck = {
  name: "missing",
  needs: [],
  find: (ground: CheckGround) => {
    const complete = ground.records.filter(({ outcome }) => outcome === "complete");
    const asked = askedOfEverybody(complete, ground);
    return complete.flatMap((record) => {
      const share = missingShare(record, asked);
      if (!(share > ground.plan.thresholds.missingShare)) return [];
      const empty = Math.round(share * asked.length);
      const reason = {
        es: `Faltan ${empty} de ${asked.length} respuestas que casi todas las personas dan.`,
        en: `${empty} of ${asked.length} answers that nearly everybody gives are missing.`,
        fr: `Il manque ${empty} des ${asked.length} réponses que presque tout le monde donne.`,
      };
      return [{ check: "missing" as const, records: [record.id], value: share, reason }];
    });
  },
};

/** Relevance is not computed here: what nearly everybody answered is what nearly everybody was asked. */
export function askedOfEverybody(
  complete: readonly FieldRecord[],
  { instrument }: Pick<CheckGround, "instrument">,
): readonly string[] {
  const names = instrument.variables.map(({ name }) => name);
  return names.filter((name) => {
    let answered = 0;
    for (const { answers } of complete) if (answers.get(name) !== undefined) answered += 1;
    return complete.length > 0 && answered / complete.length >= EVERYBODY;
  });
}

/** NaN when nothing is asked of everybody. */
export function missingShare({ answers }: FieldRecord, asked: readonly string[]): number {
  return asked.filter((name) => answers.get(name) === undefined).length / asked.length;
}
