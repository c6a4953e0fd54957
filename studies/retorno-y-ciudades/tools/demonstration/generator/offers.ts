// For whom vacancies are and what they pay, answered after everything else and from a stream of its own, so that no other answer changes.
import { makeRandom, type Odds } from "./random.ts";
import type { Respondent } from "./write-table.ts";

const OPEN: Readonly<Record<string, Odds>> = {
  construction: { both: 8, women: 0, men: 92 },
  transport: { both: 18, women: 0, men: 82 },
  manufacturing: { both: 46, women: 18, men: 36 },
  contact_centre: { both: 88, women: 8, men: 4 },
};
const USUALLY_OPEN: Odds = { both: 58, women: 22, men: 20 };

const WAGES: Readonly<Record<string, Odds>> = {
  contact_centre: { minimum: 6, above: 42, well_above: 52 },
  construction: { below: 8, minimum: 42, above: 40, well_above: 10 },
};
const USUAL_WAGES: Odds = { below: 14, minimum: 56, above: 26, well_above: 4 };

export function addOffers(respondents: readonly Respondent[], seed: string): void {
  const random = makeRandom(seed);
  for (const { answers } of respondents) {
    const sector = answers.get("sector");
    const [open, wage] = [random.pick(OPEN[sector] ?? USUALLY_OPEN), random.pick(WAGES[sector] ?? USUAL_WAGES)];
    const isAsked = Number(answers.get("vacancies")) > 0;
    answers.set("vacancies_open_to", isAsked ? open : "");
    answers.set("wage_offered", isAsked ? wage : "");
  }
}
