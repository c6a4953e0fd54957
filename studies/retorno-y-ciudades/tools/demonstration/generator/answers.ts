// The answers of one person or body, with questions left unanswered at a stated rate.
import type { Random } from "./random.ts";

export class Answers {
  readonly #random: Random;
  readonly #values = new Map<string, string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** `silence` is the share of people who leave the question out; the answer is then empty. */
  give(question: string, answer: string | number, silence = 0.012): void {
    this.#values.set(question, this.#random.chance(silence) ? "" : String(answer));
  }

  /** Sets an answer without drawing a lot, so that nothing that is drawn later changes. */
  set(question: string, answer: string): void {
    this.#values.set(question, answer);
  }

  get(question: string): string {
    return this.#values.get(question) ?? "";
  }

  /** Every question that was put to the person, answered or not. */
  questions(): readonly string[] {
    return [...this.#values.keys()];
  }

  chose(question: string, code: string): boolean {
    return this.get(question).split(" ").includes(code);
  }
}

/** Codes of a question of many answers, parted by blanks; `none` when nothing was chosen. */
export function many(codes: readonly string[]): string {
  return codes.length === 0 ? "none" : codes.join(" ");
}
