// Employers: thirty in each city, in El Salvador forty so that its contact centres can be looked at alone.
import { readRows } from "../read-rows.ts";
import { many } from "./answers.ts";
import { type Body, makeBodies } from "./bodies.ts";
import { type Decks, makeDecks } from "./deck.ts";
import { addOffers } from "./offers.ts";
import { yesNo } from "./profile.ts";
import type { Odds, Random } from "./random.ts";
import { SEED } from "./seed.ts";
import { CITIES, type CityFrame, number } from "./world.ts";
import type { Respondent } from "./write-table.ts";

const SECTORS = new Map(readRows("world/sectors.csv").map((row) => [row.sector ?? "", row]));

/** `seed`: another sample of the same invented world. */
export function makeEmployers(seed: string = SEED): readonly Respondent[] {
  const decks = makeDecks(`${seed}:employer`);
  return CITIES.flatMap((frame) => {
    const size = frame.country === "SLV" ? 40 : 30;
    const weight = frame.employers / size;
    const bodies = makeBodies({
      table: "employer",
      letter: "E",
      frame,
      stratum: frame.city,
      size,
      weight,
      answer: (body) => answerEmployer(body, decks),
      seed,
    });
    addOffers(bodies, `${seed}:offers:${frame.city}`);
    return bodies;
  });
}

function answerEmployer({ frame, random, answers }: Body, decks: Decks): void {
  const sector = random.pick(sectorOdds(frame));
  const row = SECTORS.get(sector) ?? {};
  const size = random.pick(
    sector === "contact_centre" ? { small: 30, medium: 45, large: 25 } : { micro: 48, small: 32, medium: 15, large: 5 },
  );
  answers.give("sector", sector, 0);
  answers.give("firm_size", size);
  const hires = random.chance(sector === "contact_centre" ? 0.78 : 0.42);
  answers.give("has_vacancies", hires ? "yes" : "no");
  const scale = { micro: 0.4, small: 0.9, medium: 2, large: 4 }[size] ?? 1;
  answers.give("vacancies", hires ? 1 + Math.floor(number(row, "vacancies") * scale * random.uniform()) : 0, 0.03);
  if (Number(answers.get("vacancies")) > 0) answers.give("occupations_wanted", occupations(sector, random));
  answers.give("hired_returnee", yesNo(random, sector === "contact_centre" ? 0.56 : 0.23), 0.04);
  const chance = number(row, frame.country === "SLV" ? "willing_SLV" : "willing");
  const willing = decks.chance(`${frame.country}-${sector}`, chance, 10);
  answers.give("willing", willing ? random.pick({ yes: 58, yes_if: 42 }) : random.pick({ no: 68, dk: 32 }));
  answerWhy({ frame, random, answers }, sector);
  answers.give("certificates_asked", certificates(sector, random));
  answers.give("care_support", yesNo(random, sector === "contact_centre" ? 0.31 : 0.12));
}

/** Contact centres stand in capitals and large cities. */
function sectorOdds({ city }: CityFrame): Odds {
  const large = ["SLV-SSA", "SLV-SOY", "GTM-GUA", "HND-TGU", "HND-SPS", "MEX-CDM", "MEX-TIJ", "MEX-GDL"].includes(city);
  const odds = Object.fromEntries([...SECTORS].map(([sector, row]) => [sector, number(row, "share")]));
  return { ...odds, contact_centre: large ? (city.startsWith("SLV") ? 28 : 13) : 3 };
}

const OCCUPATIONS: Readonly<Record<string, Odds>> = {
  contact_centre: { 4222: 1 },
  construction: { 9313: 4, 7112: 3, 7411: 2, 7126: 1, 7123: 2, 7212: 1 },
  manufacturing: { 8153: 4, 9321: 4, 7212: 2, 4321: 1 },
  commerce: { 5223: 5, 4321: 3, 9333: 1 },
  hospitality: { 5120: 3, 5131: 4, 9412: 2, 9112: 2 },
  transport: { 8332: 4, 8322: 2, 9333: 4, 4321: 2 },
  services: { 9112: 4, 7231: 2, 5322: 1, other: 3 },
};

function occupations(sector: string, random: Random): string {
  const odds = OCCUPATIONS[sector] ?? { other: 1 };
  return many([...new Set([random.pick(odds), ...(random.chance(0.4) ? [random.pick(odds)] : [])])]);
}

function answerWhy({ answers, random }: Body, sector: string): void {
  const english = { contact_centre: 0.91, hospitality: 0.38 }[sector] ?? 0.14;
  const trade = ["construction", "manufacturing", "hospitality"].includes(sector) ? 0.52 : 0.3;
  const reasons = {
    language: english,
    experience: trade,
    commitment: 0.31,
    shortage: 0.27,
    responsibility: 0.19,
    incentive: 0.34,
  };
  const doubts = { no_certificate: 0.36, references: 0.41, background: 0.44, leave_again: 0.37, schooling: 0.21 };
  answers.give("reasons_for", chooseFrom(reasons, random), 0.02);
  answers.give("reasons_against", chooseFrom(doubts, random), 0.02);
}

function certificates(sector: string, random: Random): string {
  const language = sector === "contact_centre" ? 0.82 : 0.06;
  const licence = sector === "transport" ? 0.7 : 0.05;
  return chooseFrom({ competence: 0.27, studies: 0.44, language, police_record: 0.58, licence }, random);
}

function chooseFrom(chances: Readonly<Record<string, number>>, random: Random): string {
  return many(Object.entries(chances).flatMap(([code, chance]) => (random.chance(chance) ? [code] : [])));
}
