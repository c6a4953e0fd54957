// Whether the traits by which a story describes its person are rare among those who were asked: then somebody may know who it is.
import type { CaseStudy } from "../case-study.ts";

/** People asked, by what a story tells of its person; made from the answers, without any name. */
export interface TraitCount {
  readonly case: string;
  /** What was crossed: `city × sex × age band`. */
  readonly traits: readonly string[];
  readonly n: number;
}

export interface RiskyTraits extends TraitCount {
  /** Traits to leave out or to widen, so that nobody is alone with them. */
  readonly fewest: number;
}

export interface Answerer {
  readonly city: string;
  readonly sex: string;
  readonly age?: number;
  /** Codes of needs that the person named. */
  readonly needs: ReadonlySet<string>;
}

const CROSSINGS = [
  ["city", "sex", "age"],
  ["city", "sex", "need"],
  ["city", "age", "need"],
  ["city", "sex", "age", "need"],
] as const;

/** Crossings of traits that fewer than `fewest` people share, none included: what is not in the sample is rarer still. */
export function findRareTraits(one: CaseStudy, people: readonly Answerer[], fewest: number): readonly RiskyTraits[] {
  const band = /(\d+)\s*[-–]\s*(\d+)/u.exec(one.ageBand);
  const [from, to] = [Number(band?.[1] ?? 0), Number(band?.[2] ?? 200)];
  const tests = {
    city: (person: Answerer) => person.city === one.city,
    sex: (person: Answerer) => person.sex === one.sex,
    age: (person: Answerer) => person.age !== undefined && person.age >= from && person.age <= to,
    need: (person: Answerer) => one.needs.some((need) => person.needs.has(need)),
  };
  return CROSSINGS.map((traits) => ({
    ...{ case: one.id, traits: [...traits], fewest },
    n: people.filter((person) => traits.every((trait) => tests[trait](person))).length,
  })).filter(({ n }) => n < fewest);
}
