// Institutions: fourteen answered in each city; in its country each stands for those that did not.
import { readRows } from "../read-rows.ts";
import { many } from "./answers.ts";
import { type Body, makeBodies } from "./bodies.ts";
import { yesNo } from "./profile.ts";
import { addReferrals } from "./referrals.ts";
import { SEED } from "./seed.ts";
import { CITIES, number } from "./world.ts";
import type { Respondent } from "./write-table.ts";

const PER_CITY = 14;
/** Institutions on the invented list of each country. */
const LISTED: Readonly<Record<string, number>> = { SLV: 74, GTM: 58, HND: 55, MEX: 96 };
const FUNCTIONS = readRows("world/functions.csv");
const STEPS = ["mandate", "plan", "budget", "staff", "coordination"] as const;

/** `seed`: another sample of the same invented world. */
export function makeInstitutions(seed: string = SEED): readonly Respondent[] {
  return CITIES.flatMap((frame) => {
    const cities = CITIES.filter(({ country }) => country === frame.country).length;
    const bodies = makeBodies({
      table: "institution",
      letter: "I",
      frame,
      stratum: frame.country,
      size: PER_CITY,
      weight: (LISTED[frame.country] ?? 0) / (cities * PER_CITY),
      answer: answerInstitution,
      seed,
    });
    addReferrals(bodies, `${seed}:referrals:${frame.city}`);
    return bodies;
  });
}

function answerInstitution({ random, answers }: Body): void {
  const level = random.pick({ national: 34, state: 20, local: 46 });
  answers.give("level", level, 0);
  const held = FUNCTIONS.filter((row) => random.chance(number(row, "holds")));
  answers.give("functions", many(held.map((row) => row.function ?? "")), 0);
  // A local government has less of everything.
  const share = { national: 1.08, state: 0.96, local: 0.62 }[level] ?? 1;
  for (const step of STEPS) {
    if (held.length === 0) continue;
    const equipped = held.filter((row) => random.chance(Math.min(0.97, number(row, step) * share)));
    answers.give(step, many(equipped.map((row) => row.function ?? "")), 0.02);
  }
  answers.give(
    "counts_by_sex",
    random.pick(level === "local" ? { published: 6, internal: 34, no: 60 } : { published: 31, internal: 43, no: 26 }),
  );
  answers.give("consults_returnees", yesNo(random, 0.19));
}
