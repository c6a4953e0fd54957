// Answers as whole numbers in one flat array, so that many records can be compared quickly.
import type { FieldRecord } from "./field-record.ts";

export interface CodedAnswers {
  /** Row after row; 0 = not answered, equal answers to one question have equal numbers. */
  readonly codes: Uint32Array;
  /** Questions per row. */
  readonly width: number;
}

export function codeAnswers(records: readonly FieldRecord[], questions: readonly string[]): CodedAnswers {
  const width = questions.length;
  const codes = new Uint32Array(records.length * width);
  for (const [at, question] of questions.entries()) {
    const known = new Map<string, number>();
    for (const [row, { answers }] of records.entries()) {
      const answer = answers.get(question);
      if (answer === undefined) continue;
      const code = known.get(answer) ?? known.size + 1;
      known.set(answer, code);
      codes[row * width + at] = code;
    }
  }
  return { codes, width };
}
