// Which pairs of records can agree almost everywhere, without comparing everybody with everybody. Where two rows differ in at most D
// questions and the questions are dealt into D + 1 bands, one band at least is the same in both: only such pairs need a look, and none
// is overlooked. Source: the pigeonhole index of Manku, Jain and Das Sarma 2007, Detecting near-duplicates for web crawling (WWW 2007).
import type { CodedAnswers } from "./code-answers.ts";

export interface PairSearch {
  /** Rows of the coded answers that are compared with one another. */
  readonly rows: readonly number[];
  /** Pairs that differ in more questions need not be found. */
  readonly mostDifferent: number;
}

/** Tells every pair once: a row, and one that stands before it in `rows`. */
export function visitCandidatePairs(
  coded: CodedAnswers,
  { rows, mostDifferent }: PairSearch,
  visit: (row: number, before: number) => void,
): void {
  const bands = dealIntoBands(coded, rows, Math.floor(mostDifferent) + 1);
  const buckets = bands.map(() => new Map<string, number[]>());
  const seenBy = new Int32Array(rows.length).fill(-1);
  for (const [index, row] of rows.entries()) {
    for (const [at, band] of bands.entries()) {
      const key = keyOf(coded, row, band);
      const alike = buckets[at]?.get(key) ?? [];
      for (const before of alike) {
        if (seenBy[before] === index) continue;
        seenBy[before] = index;
        visit(row, rows[before] ?? 0);
      }
      alike.push(index);
      buckets[at]?.set(key, alike);
    }
  }
}

/** The most telling questions are dealt out first, so that no band is the same for nearly everybody. */
function dealIntoBands(coded: CodedAnswers, rows: readonly number[], count: number): readonly (readonly number[])[] {
  const bands = Array.from({ length: Math.min(count, coded.width) }, (): number[] => []);
  const questions = Array.from({ length: coded.width }, (_, question) => ({
    question,
    chance: chanceOfAgreement(coded, rows, question),
  }));
  questions.sort((a, b) => a.chance - b.chance || a.question - b.question);
  for (const [at, { question }] of questions.entries()) bands[at % bands.length]?.push(question);
  return count > coded.width ? [[]] : bands;
}

/** That two of the rows, drawn by chance, have the same answer. */
function chanceOfAgreement({ codes, width }: CodedAnswers, rows: readonly number[], question: number): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const code = codes[row * width + question] ?? 0;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => sum + (count / rows.length) ** 2, 0);
}

function keyOf({ codes, width }: CodedAnswers, row: number, band: readonly number[]): string {
  let key = "";
  for (const question of band) key += `${codes[row * width + question] ?? 0},`;
  return key;
}
