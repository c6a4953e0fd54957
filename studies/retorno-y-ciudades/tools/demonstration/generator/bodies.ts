// Providers, employers and institutions: a simple random sample in each city (institutions: in each country), equal weights in it.
import { Answers } from "./answers.ts";
import { makeRandom, type Random } from "./random.ts";
import { DAYS, dayOfFieldwork, SEED } from "./seed.ts";
import type { CityFrame } from "./world.ts";
import type { Respondent } from "./write-table.ts";

export interface Body {
  readonly frame: CityFrame;
  readonly random: Random;
  readonly answers: Answers;
}

export interface BodySample {
  readonly table: string;
  readonly letter: string;
  readonly frame: CityFrame;
  readonly stratum: string;
  readonly size: number;
  readonly weight: number;
  readonly answer: (body: Body) => void;
  /** Another world of the same kind. __Default value:__ that of the study. */
  readonly seed?: string;
}

export function makeBodies(sample: BodySample): readonly Respondent[] {
  const { frame, letter, size } = sample;
  const random = makeRandom(`${sample.seed ?? SEED}:${sample.table}:${frame.city}`);
  return Array.from({ length: size }, (_, index) => {
    const answers = new Answers(random);
    answers.give("interview_date", dayOfFieldwork(random.integer(0, DAYS - 1)), 0);
    answers.give("consent", "yes", 0);
    sample.answer({ frame, random, answers });
    return {
      id: `${letter}-${frame.city}-${String(index + 1).padStart(3, "0")}`,
      design: { country: frame.country, city: frame.city, stratum: sample.stratum, weight: sample.weight.toFixed(3) },
      answers,
    };
  });
}
