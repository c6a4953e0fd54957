// Adults of the host community: four to ten neighbourhoods in each city, eight to twelve people in each.
import { Answers } from "./answers.ts";
import { yesNo } from "./profile.ts";
import { makeRandom, type Random } from "./random.ts";
import { DAYS, dayOfFieldwork, SEED } from "./seed.ts";
import { CITIES, type CityFrame, type Sex } from "./world.ts";
import type { Respondent } from "./write-table.ts";

export function makeResidents(): readonly Respondent[] {
  return CITIES.flatMap(makeCity);
}

function makeCity(frame: CityFrame): readonly Respondent[] {
  const random = makeRandom(`${SEED}:community:${frame.city}`);
  const drawn: { cluster: string; raw: number; sex: Sex; answers: Answers }[] = [];
  for (let number = 1; number <= frame.communityClusters; number++) {
    const factor = Math.exp(0.2 * random.normal());
    const mood = 0.35 * random.normal();
    const size = random.integer(8, 12);
    for (let person = 0; person < size; person++) {
      const sex: Sex = random.chance(0.54) ? "female" : "male";
      const answers = answerResident(random, { country: frame.country, sex, mood });
      drawn.push({ cluster: `${frame.city}-C${number}`, raw: factor * Math.exp(0.1 * random.normal()), sex, answers });
    }
  }
  const scale = frame.adults / drawn.reduce((sum, { raw }) => sum + raw, 0);
  return drawn.map(({ cluster, raw, sex, answers }, index) => ({
    id: `C-${frame.city}-${String(index + 1).padStart(3, "0")}`,
    design: {
      country: frame.country,
      city: frame.city,
      sex,
      stratum: frame.city,
      cluster,
      weight: (raw * scale).toFixed(3),
    },
    answers,
  }));
}

interface Resident {
  readonly country: string;
  readonly sex: Sex;
  /** What the neighbourhood shares, in tenths of a share. */
  readonly mood: number;
}

const RATING_GOOD = { very_good: 1, good: 5 };
const RATING_LOW = { fair: 5, poor: 3, very_poor: 1 };
const AGREE = { agree_strongly: 1, agree: 3 };
const NOT_AGREE = { neither: 4, disagree: 4, disagree_strongly: 1 };
const SAFE: Readonly<Record<string, number>> = { SLV: 0.76, GTM: 0.5, HND: 0.38, MEX: 0.44 };

function answerResident(random: Random, { country, sex, mood }: Resident): Answers {
  const answers = new Answers(random);
  const female = sex === "female";
  answers.give("interview_date", dayOfFieldwork(random.integer(0, DAYS - 1)), 0);
  answers.give("consent", "yes", 0);
  answers.give("age", 18 + Math.min(60, Math.floor(-11 * Math.log(random.uniform() * random.uniform()))), 0);
  answers.give("sex", sex, 0);
  answers.give(
    "schooling",
    random.pick({
      none: 4,
      primary_incomplete: 12,
      primary: 19,
      lower_secondary: 22,
      upper_secondary: 26,
      technical: 6,
      university: 11,
    }),
  );
  answers.give("works", random.chance(female ? 0.47 : 0.76) ? "yes" : random.pick({ no: 74, studies: 15, unable: 11 }));
  answers.give("housing_standard", random.pick(random.chance(0.59 + mood / 10) ? RATING_GOOD : RATING_LOW));
  answers.give("health_access", random.pick(random.chance(0.51 + mood / 10) ? RATING_GOOD : RATING_LOW));
  const safe = random.chance((SAFE[country] ?? 0.5) + mood / 10 - (female ? 0.06 : 0));
  answers.give("feels_safe", random.pick(safe ? { always: 1, mostly: 2 } : { sometimes: 5, rarely: 3, never: 1 }));
  meetReturn(answers, random, mood);
  answers.give("plans_year", random.pick({ stay: 71, move: 7, leave: 11, unsure: 11 }));
  return answers;
}

/** People who took part in something together think better of those who returned. */
function meetReturn(answers: Answers, random: Random, mood: number): void {
  const shared = random.chance(0.27);
  answers.give("knows_returnee", shared ? "yes" : yesNo(random, 0.48));
  answers.give("shared_activity", shared ? "yes" : "no");
  const warm = (shared ? 0.16 : 0) + mood / 10;
  const opinions = {
    welcomes_neighbour: 0.6 + warm,
    bring_skills: 0.55 + warm,
    take_jobs: 0.3 - warm,
    deported_crime: 0.4 - warm,
  };
  for (const [question, chance] of Object.entries(opinions)) {
    answers.give(question, random.pick(random.chance(chance) ? AGREE : NOT_AGREE), 0.02);
  }
}
