// How life goes now: work and income, services, others, plans.
import { readRows } from "../read-rows.ts";
import { many } from "./answers.ts";
import type { Person } from "./person.ts";
import { pushed } from "./probability.ts";
import { yesNo } from "./profile.ts";
import { bySex, number, readOdds } from "./world.ts";

const ITEMS = readRows("world/items.csv").map((row) => ({
  row,
  name: row.item ?? "",
  wellbeing: number(row, "wellbeing"),
  high: readOdds(row.high ?? ""),
  low: readOdds(row.low ?? ""),
}));
const SENSITIVE = new Set(["debt_spending", "discriminated", "distress_frequency", "wants_psych", "family_tension"]);

export function livePresent(person: Person): void {
  for (const item of ITEMS) {
    const shift = number(item.row, person.country) + item.wellbeing * person.wellbeing + person.shared(item.name);
    const high = person.decks.chance(
      item.name,
      pushed(bySex(item.row, "", person.sex), shift, Math.hypot(0.35, item.wellbeing)),
    );
    person.answers.give(
      item.name,
      person.random.pick(high ? item.high : item.low),
      SENSITIVE.has(item.name) ? 0.045 : 0.012,
    );
  }
  work(person);
  possess(person);
  sendToSchool(person);
  feel(person);
  plan(person);
}

const WORKING: Readonly<Record<string, number>> = { SLV: 0.1, GTM: 0.2, HND: -0.2, MEX: 0.1 };

function work(person: Person): void {
  const { answers, random } = person;
  const months = Number(answers.get("months_since_return") || 12);
  const shift = (WORKING[person.country] ?? 0) + (months - 18) / 30 + 0.3 * person.wellbeing + person.shared("works");
  const works = person.decks.chance("works", pushed(person.sex === "female" ? 0.42 : 0.66, shift, 0.58));
  answers.give("works", works ? "yes" : random.pick({ no: 85, studies: 8, unable: 7 }));
  answers.give("seeks_work", yesNo(random, works ? 0.36 : 0.64));
  if (answers.get("seeks_work") !== "yes") return;
  answers.give(
    "seek_reason",
    works ? random.pick({ pay: 58, conditions: 24, work_itself: 12, other: 6 }) : "unemployed",
  );
}

function possess({ answers, random, sex }: Person): void {
  const men = sex === "male" ? 1 : 0.55;
  const chances = {
    land: 0.16 * men,
    animals: 0.11,
    building: 0.05,
    vehicle: 0.13 * men,
    tools: 0.2 * men,
    other: 0.04,
  };
  answers.give(
    "assets",
    many(Object.entries(chances).flatMap(([code, chance]) => (random.chance(chance) ? [code] : []))),
  );
}

function sendToSchool({ answers, random }: Person): void {
  const children = answers.get("cares_children") === "yes" || random.chance(0.25);
  answers.give("children_school", children ? random.pick({ all: 79, some: 14, none: 7 }) : "no_children");
}

const SIGNS = ["anger", "sadness", "fear", "stress", "loneliness", "low_worth", "concentration"];

function feel(person: Person): void {
  const often = ["very_often", "often", "sometimes"].includes(person.answers.get("distress_frequency"));
  const signs = SIGNS.filter((sign) => person.random.chance(pushed(often ? 0.42 : 0.14, person.shared(sign), 0.35)));
  person.answers.give("distress_signs", many(signs), 0.05);
}

function plan(person: Person): void {
  const { answers, random } = person;
  const stays = answers.get("able_to_stay") === "yes";
  const chances = {
    work: 0.55,
    services: 0.12,
    safety: person.country === "HND" ? 0.36 : 0.17,
    family: answers.get("family_abroad") === "yes" ? 0.62 : 0.08,
    belonging: answers.get("belongs").startsWith("agree") ? 0.03 : 0.16,
    other: 0.03,
  };
  const reasons = Object.entries(chances).flatMap(([code, chance]) =>
    random.chance(stays ? chance * 0.8 : chance) ? [code] : [],
  );
  answers.give("leave_reasons", many(reasons));
  if (!["", "none"].includes(answers.get("leave_reasons"))) {
    answers.give("leave_need_or_wish", random.pick(stays ? { need: 55, wish: 45 } : { need: 82, wish: 18 }));
  }
  answers.give(
    "plans_year",
    random.pick(stays ? { stay: 74, move: 6, leave: 9, unsure: 11 } : { stay: 32, move: 11, leave: 33, unsure: 24 }),
  );
  answers.give("follow_up", yesNo(random, 0.71));
}
