// Organisations that give services to returned people: twelve in each city.
import { many } from "./answers.ts";
import { type Body, makeBodies } from "./bodies.ts";
import { yesNo } from "./profile.ts";
import type { Odds } from "./random.ts";
import { CITIES } from "./world.ts";
import type { Respondent } from "./write-table.ts";

const PER_CITY = 12;

export function makeProviders(): readonly Respondent[] {
  return CITIES.flatMap((frame) =>
    makeBodies({
      table: "provider",
      letter: "P",
      frame,
      stratum: frame.city,
      size: PER_CITY,
      weight: frame.providers / PER_CITY,
      answer: answerProvider,
    }),
  );
}

const KIND_CHANCES: Readonly<Record<string, number>> = {
  REC: 0.22,
  DOC: 0.28,
  EMP: 0.34,
  CER: 0.08,
  CAP: 0.3,
  EMD: 0.2,
  FIN: 0.08,
  EDU: 0.16,
  SAL: 0.2,
  PSI: 0.22,
  VIV: 0.09,
  JUR: 0.2,
  PRO: 0.17,
  SOC: 0.16,
  COM: 0.14,
  INF: 0.52,
  GOB: 0.12,
};

const RETURN_PROOF: Readonly<Record<string, number>> = { SLV: 0.42, GTM: 0.46, HND: 0.4, MEX: 0.63 };
const ENDING: Readonly<Record<string, Odds>> = {
  SLV: { under_6: 12, under_12: 20, over_12: 28, permanent: 36, dk: 4 },
  GTM: { under_6: 16, under_12: 24, over_12: 26, permanent: 30, dk: 4 },
  HND: { under_6: 22, under_12: 31, over_12: 22, permanent: 22, dk: 3 },
  MEX: { under_6: 8, under_12: 18, over_12: 26, permanent: 44, dk: 4 },
};

function answerProvider({ frame, random, answers }: Body): void {
  const kind = random.pick({ state: 24, municipal: 16, ngo: 34, church: 12, international: 9, private: 5 });
  answers.give("provider_kind", kind, 0);
  const kinds = Object.entries(KIND_CHANCES).flatMap(([code, chance]) => (random.chance(chance) ? [code] : []));
  answers.give("kinds", kinds.length === 0 ? "INF" : many(kinds));
  answers.give("people_month", Math.round(6 + 42 * -Math.log(1 - random.uniform())), 0.05);
  const people = Number(answers.get("people_month"));
  if (answers.get("people_month") !== "")
    answers.give("women_month", Math.floor(people * (0.12 + 0.26 * random.uniform())), 0.16);
  answers.give("capacity_state", random.pick({ room: 31, full: 43, over: 26 }));
  answers.give("free_of_charge", yesNo(random, kind === "private" ? 0.4 : 0.89));
  answers.give("documents_asked", documents(frame.country, random.chance));
  answers.give("women_only", yesNo(random, kind === "ngo" ? 0.27 : 0.12));
  answers.give("child_care", yesNo(random, kind === "ngo" || kind === "church" ? 0.16 : 0.07));
  answers.give("evening_hours", yesNo(random, 0.24));
  answers.give("indigenous_language", yesNo(random, { "GTM-XEL": 0.34, "GTM-HUE": 0.4 }[frame.city] ?? 0.04));
  answers.give("referral", random.pick({ with_follow_up: 22, without: 54, no: 24 }));
  answers.give("data_by_sex", yesNo(random, 0.64));
  answers.give("funding_end", random.pick(ENDING[frame.country] ?? {}), 0.03);
}

function documents(country: string, chance: (probability: number) => boolean): string {
  const chances = {
    identity: 0.71,
    return_proof: RETURN_PROOF[country] ?? 0.4,
    address: 0.3,
    studies: 0.17,
    birth: 0.19,
  };
  return many(Object.entries(chances).flatMap(([code, probability]) => (chance(probability) ? [code] : [])));
}
