// Who the person is, the journey, the return, and what was learned abroad.
import { many } from "./answers.ts";
import type { Person } from "./person.ts";
import type { Odds, Random } from "./random.ts";

export function describeReturn(person: Person): void {
  describePerson(person);
  describeJourney(person);
  describeSkills(person);
}

const SCHOOLING: Readonly<Record<string, Odds>> = {
  SLV: {
    none: 4,
    primary_incomplete: 18,
    primary: 17,
    lower_secondary: 25,
    upper_secondary: 29,
    technical: 3,
    university: 4,
  },
  GTM: {
    none: 9,
    primary_incomplete: 24,
    primary: 27,
    lower_secondary: 18,
    upper_secondary: 18,
    technical: 2,
    university: 2,
  },
  HND: {
    none: 6,
    primary_incomplete: 22,
    primary: 31,
    lower_secondary: 18,
    upper_secondary: 19,
    technical: 1,
    university: 3,
  },
  MEX: {
    none: 2,
    primary_incomplete: 8,
    primary: 18,
    lower_secondary: 38,
    upper_secondary: 26,
    technical: 3,
    university: 5,
  },
};

const INDIGENOUS: Readonly<Record<string, number>> = {
  "GTM-XEL": 0.5,
  "GTM-HUE": 0.56,
  "GTM-GUA": 0.16,
  "MEX-PUE": 0.14,
};

function describePerson(person: Person): void {
  const { answers, random, country, sex } = person;
  const female = sex === "female";
  const age = 18 + Math.min(52, Math.floor(-(female ? 7.5 : 6.5) * Math.log(random.uniform() * random.uniform())));
  answers.give("age", age, 0);
  answers.give("sex", sex, 0);
  answers.give("schooling", random.pick(SCHOOLING[country] ?? {}));
  answers.give("birthplace", random.pick({ here: 55, country: 43, abroad: 2 }));
  answers.give("lived_before", random.pick({ here: 66, country: 33, abroad: 1 }));
  answers.give("indigenous", yesNo(random, INDIGENOUS[person.city] ?? 0.04), 0.02);
  answers.give("difficulty", random.pick({ none: 78, some: 16, a_lot: age > 45 ? 12 : 5 }));
  const cares = person.decks.chance("cares", female ? 0.58 : 0.34);
  answers.give("cares_children", cares ? "yes" : "no", 0.006);
  const children = Number(random.pick({ 1: 45, 2: 33, 3: 15, 4: 7 }));
  if (answers.get("cares_children") === "yes") answers.give("children_in_care", children);
  answers.give("household_size", 1 + (cares ? children : 0) + random.integer(0, 4));
}

const FORCED: Readonly<Record<string, number>> = { SLV: 0.74, GTM: 0.83, HND: 0.8, MEX: 0.72 };
const RETURNED_FROM: Readonly<Record<string, Odds>> = {
  SLV: { USA: 82, MEX: 14, CAM: 2, ESP: 2 },
  GTM: { USA: 78, MEX: 21, CAM: 1 },
  HND: { USA: 64, MEX: 31, CAM: 2, ESP: 3 },
  MEX: { USA: 97, CAM: 1, ESP: 1, other: 1 },
};

function describeJourney(person: Person): void {
  const { answers, random, country, sex } = person;
  const female = sex === "female";
  answers.give("reasons_leaving", reasonsLeaving(person));
  const from = random.pick(RETURNED_FROM[country] ?? {});
  answers.give("returned_from", from);
  const settled = from !== "MEX" && random.chance(country === "MEX" ? 0.8 : 0.6);
  answers.give(
    "months_abroad",
    settled ? Math.round(12 + 62 * -Math.log(1 - random.uniform())) : random.integer(0, 11),
    0.02,
  );
  const forced = person.decks.chance("forced", (FORCED[country] ?? 0.75) - (female ? 0.1 : 0));
  answers.give("return_type", forced ? "forced" : random.pick({ assisted: 45, own: 55 }));
  answers.give("months_since_return", random.integer(0, 36));
  answers.give("times_returned", Number(random.pick({ 1: female ? 74 : 58, 2: 24, 3: 11, 4: 5 })));
  answers.give("family_abroad", yesNo(random, settled ? 0.38 : 0.14), 0.02);
}

function reasonsLeaving({ random, country, sex }: Person): string {
  const violence = { SLV: 0.2, GTM: 0.16, HND: 0.31, MEX: 0.14 }[country] ?? 0.2;
  const chances = {
    work: 0.82,
    violence,
    family: 0.26,
    home_violence: sex === "female" ? 0.14 : 0.02,
    disaster: country === "MEX" ? 0.02 : 0.06,
    study: 0.05,
    health: 0.03,
  };
  const chosen = Object.entries(chances).flatMap(([code, chance]) => (random.chance(chance) ? [code] : []));
  return chosen.length === 0 ? "other" : many(chosen);
}

const WOMEN_WORK: Odds = {
  9112: 20,
  9111: 18,
  5120: 12,
  9412: 9,
  5131: 8,
  5311: 8,
  5322: 7,
  8153: 6,
  9321: 8,
  5223: 6,
  9211: 6,
  4222: 2,
  other: 5,
};
const MEN_WORK: Odds = {
  9313: 18,
  7112: 7,
  7123: 7,
  7115: 8,
  7131: 10,
  7126: 4,
  7411: 4,
  9214: 10,
  9211: 11,
  5120: 7,
  9412: 6,
  7231: 4,
  7212: 3,
  8332: 3,
  8322: 3,
  9333: 7,
  4321: 4,
  9321: 4,
  4222: 2,
  6113: 3,
  other: 4,
};

function describeSkills(person: Person): void {
  const { answers, random, sex } = person;
  const months = Number(answers.get("months_abroad") || 12);
  answers.give("worked_abroad", yesNo(random, (months >= 12 ? 0.93 : 0.38) - (sex === "female" ? 0.1 : 0)));
  if (answers.get("worked_abroad") === "yes") {
    const odds = sex === "female" ? WOMEN_WORK : MEN_WORK;
    const trades = new Set([random.pick(odds), ...(random.chance(0.35) ? [random.pick(odds)] : [])]);
    answers.give("occupations_abroad", many([...trades]));
    answers.give("skills_certificate", yesNo(random, 0.07));
  }
  const lived = answers.get("returned_from") === "USA" && months >= 24;
  answers.give(
    "english",
    random.pick(lived ? { none: 8, basic: 44, good: 32, fluent: 16 } : { none: 52, basic: 40, good: 6, fluent: 2 }),
  );
}

export function yesNo(random: Random, probability: number): "yes" | "no" {
  return random.chance(probability) ? "yes" : "no";
}
