// Which practices may help: those whose words and dimension fit, from the country first, then the region, then the world.
import { WHOLE_STUDY } from "#analysis/domain";
import type { Practice } from "#literature/practice";
import type { Dimension, Study } from "#study/study";
import type { RecommendationRule } from "./rule.ts";

export const PRACTICES_AT_MOST = 3;

/** One passing mention is not a practice on the subject: a word in the name, or two in what it does. */
const WORDS_FROM = 2;

/** Ids of at most three practices. Within one distance those that state evidence come before those that state none. */
export function choosePractices(
  rule: RecommendationRule,
  place: string,
  practices: readonly Practice[],
  study: Study,
): readonly string[] {
  const dimensions = dimensionsOf(rule, study);
  return practices
    .map((practice) => ({ practice, hits: hits(practice, rule), far: distance(practice, place, study) }))
    .filter(({ practice, hits: count }) => count >= WORDS_FROM && fitsDimension(practice, dimensions))
    .sort(
      (a, b) =>
        a.far - b.far ||
        Number(hasEvidence(b.practice)) - Number(hasEvidence(a.practice)) ||
        b.hits - a.hits ||
        (a.practice.id < b.practice.id ? -1 : 1),
    )
    .slice(0, PRACTICES_AT_MOST)
    .map(({ practice }) => practice.id);
}

function dimensionsOf(rule: RecommendationRule, study: Study): readonly Dimension[] {
  return study.serviceKinds.filter(({ code }) => rule.functions.includes(code)).map(({ dimension }) => dimension);
}

/** Two for each word in the name, one for each other word in what it does. */
function hits(practice: Practice, rule: RecommendationRule): number {
  return 2 * wordsFound(practice.names.en, rule).size + wordsFound(practice.whatItDoes.en, rule).size;
}

function wordsFound(text: string, { practiceWords }: RecommendationRule): ReadonlySet<string> {
  const found = text.matchAll(new RegExp(practiceWords.source, "gi"));
  return new Set([...found].map(([word]) => word.toLowerCase()));
}

/** Economic, social and psychosocial work must meet; practices on everything and rules across dimensions meet all. */
function fitsDimension(practice: Practice, dimensions: readonly Dimension[]): boolean {
  if (dimensions.some((dimension) => dimension === "cross" || dimension === "structural")) return true;
  return practice.dimensions.some((d) => d === "all" || (dimensions as readonly string[]).includes(d));
}

function distance(practice: Practice, place: string, study: Study): number {
  const codes = study.countries.map(({ code }) => code);
  const regional = practice.countries.some((code) => code === WHOLE_STUDY || codes.includes(code));
  if (practice.countries.includes(place)) return 0;
  if (place === WHOLE_STUDY && practice.countries.filter((code) => codes.includes(code)).length > 1) return 0;
  return regional ? 1 : 2;
}

function hasEvidence(practice: Practice): boolean {
  return practice.evidence.es !== "" || practice.evidence.en !== "";
}
