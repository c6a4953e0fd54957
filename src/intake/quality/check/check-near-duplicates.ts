// Records whose answers agree almost everywhere: copied with a few changes, or the same person twice.
import { groupBy } from "#base/group-by";
import { visitCandidatePairs } from "../candidate-pairs.ts";
import { type CodedAnswers, codeAnswers } from "../code-answers.ts";
import type { CheckGround, FieldRecord, Flag, QualityCheck } from "../field-record.ts";

/**
 * Highest share of equal answers between a record and any other of the same city, over the questions that either of the two
 * answered. Source: Kuriakose and Robbins 2016, Don't get duped (Statistical Journal of the IAOS 32), who count every question:
 * where a form skips much, two skipped questions would agree and nearly everybody be flagged.
 * Only pairs that can reach the limit are compared, see `visitCandidatePairs`.
 */
export const checkNearDuplicates: QualityCheck = {
  name: "near-duplicate",
  needs: [],
  find: ({ records, plan, instrument }: CheckGround) => {
    const complete = records.filter(({ outcome }) => outcome === "complete");
    const names = instrument.variables.filter(({ kind }) => kind !== "date").map(({ name }) => name);
    const placing: readonly string[] = Object.values(plan.columns);
    const coded = codeAnswers(
      complete,
      names.filter((name) => !placing.includes(name)),
    );
    const { matchShare, matchQuestions } = plan.thresholds;
    const cities = groupBy(complete.keys(), (row) => complete[row]?.city ?? "");
    return [...cities.values()].flatMap((rows) => {
      const best = bestMatches(coded, rows, { least: matchShare, questions: matchQuestions });
      return [...best].flatMap(([row, match]) => flagOf(complete[row], complete[match.row], match.share));
    });
  },
};

interface Match {
  readonly row: number;
  readonly share: number;
}

interface MatchLimits {
  readonly least: number;
  readonly questions: number;
}

/** By the later row of each pair; of equally good matches the earliest. */
function bestMatches(coded: CodedAnswers, rows: readonly number[], limits: MatchLimits): ReadonlyMap<number, Match> {
  const best = new Map<number, Match>();
  visitCandidatePairs(coded, { rows, mostDifferent: mostDifferent(coded, limits) }, (row, before) => {
    const share = shareOfEqual(coded, { a: row, b: before }, limits);
    if (share === 0) return;
    const known = best.get(row);
    const isBetter = known === undefined || share > known.share || (share === known.share && before < known.row);
    if (isBetter) best.set(row, { row: before, share });
  });
  return best;
}

/** Of all questions; of those that were answered there can be no more. */
function mostDifferent({ width }: CodedAnswers, { least }: MatchLimits): number {
  return (1 - least) * width;
}

/** 0 when the limit is not reached, or too few questions were answered. */
function shareOfEqual(coded: CodedAnswers, pair: { a: number; b: number }, limits: MatchLimits): number {
  const { codes, width } = coded;
  const [from, to] = [pair.a * width, pair.b * width];
  const most = mostDifferent(coded, limits);
  let answered = 0;
  let different = 0;
  for (let at = 0; at < width; at++) {
    const [a, b] = [codes[from + at], codes[to + at]];
    if (a === 0 && b === 0) continue;
    answered++;
    if (a !== b && ++different > most) return 0;
  }
  const share = 1 - different / answered;
  return answered >= limits.questions && share >= limits.least ? share : 0;
}

function flagOf(record: FieldRecord | undefined, other: FieldRecord | undefined, share: number): readonly Flag[] {
  if (record === undefined || other === undefined) return [];
  const percent = Math.round(share * 100);
  const reason = {
    es: `El ${percent} % de sus respuestas son iguales a las de ${other.id}.`,
    en: `${percent} % of its answers equal those of ${other.id}.`,
    fr: `${percent} % de ses réponses sont égales à celles de ${other.id}.`,
  };
  return [{ check: "near-duplicate", records: [record.id, other.id], value: share, reason }];
}
