// One invented person while the answers are drawn.
import type { Answers } from "./answers.ts";
import type { Decks } from "./deck.ts";
import type { Random } from "./random.ts";
import type { Sex } from "./world.ts";

export interface Person {
  readonly city: string;
  readonly country: string;
  readonly sex: Sex;
  readonly random: Random;
  /** Dealt to the stratum as a whole. */
  readonly decks: Decks;
  readonly answers: Answers;
  /** Standard normal; high = doing well. Ties the answers of one person together. */
  readonly wellbeing: number;
  /** What the neighbourhood has in common on a topic, on the logit scale. */
  readonly shared: (topic: string) => number;
}
