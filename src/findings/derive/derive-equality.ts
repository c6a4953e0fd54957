// Equality: women and men differ by more than the study's threshold, beyond chance, with all comparisons counted.
import type { IndicatorSpec } from "#analysis/analysis-spec";
import { benjaminiHochberg } from "#analysis/distributions/benjamini-hochberg";
import { isTested } from "#analysis/equality/compare-groups";
import type { Estimate, Parity } from "#analysis/estimate";
import { formatCount, formatNumber, formatRatio } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import type { Finding } from "../finding.ts";
import { inEachLanguage, joinSentences } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import { betweenWritten, percentOf, placeFirst, semicolon } from "../words/share-words.ts";
import { whoWords } from "../words/who-words.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import { isFlagged, type Strength } from "./strength.ts";

interface Tested {
  readonly parity: Parity;
  readonly indicator: IndicatorSpec;
  readonly female: Estimate;
  readonly male: Estimate;
  /** p adjusted over all parities tested. */
  readonly q: number;
  readonly tests: number;
}

/** The number of tests is that of all parities that could have been reported, not of those that were. */
export function deriveEquality(ground: FindingsGround): readonly Finding[] {
  const level = 1 - ground.analysis.confidenceLevel;
  const { ratioApart } = ground.analysis.rules.equality;
  return testParities(ground)
    .filter(({ q, parity }) => q <= level && leavesOneOut(parity) && isApart(parity, ratioApart))
    .filter(({ parity }) => isWide(ground, parity.place) || !isFlagged(parity.flags))
    .map((tested) => equalityFinding(ground, tested, level));
}

function testParities(ground: FindingsGround): readonly Tested[] {
  const testable = ground.parities.flatMap((parity) => {
    const indicator = ground.indicators.get(parity.indicator);
    const female = ground.estimate(parity.indicator, parity.place, "female");
    const male = ground.estimate(parity.indicator, parity.place, "male");
    if (indicator === undefined || female === undefined || male === undefined) return [];
    return isTested(indicator) && Number.isFinite(parity.p) ? [{ parity, indicator, female, male }] : [];
  });
  const adjusted = benjaminiHochberg(testable.map(({ parity }) => parity.p));
  return testable.map((test, index) => ({ ...test, q: adjusted[index] ?? 1, tests: testable.length }));
}

function leavesOneOut({ lower, upper }: Parity): boolean {
  return lower > 1 || upper < 1;
}

/** The larger over the smaller, so that 0.5 and 2 are equally far from one. */
function isApart({ ratio }: Parity, ratioApart: number): boolean {
  return Math.max(ratio, 1 / ratio) - 1 >= ratioApart;
}

function isWide(ground: FindingsGround, place: string): boolean {
  return !ground.study.cities.some(({ id }) => id === place);
}

function equalityFinding(ground: FindingsGround, tested: Tested, level: number): Finding {
  const { parity, female, male } = tested;
  return makeFinding({
    kind: "equality",
    place: parity.place,
    subject: parity.indicator,
    headline: bothSentence(ground, tested),
    statement: joinSentences(
      inEachLanguage((language) => `${bothSentence(ground, tested)[language]}.`),
      ratioSentence(parity),
    ),
    strength: strengthOfParity(tested, level),
    evidence: [parity, female, male],
    weight: Math.min(1, Math.abs(Math.log(parity.ratio))) * Math.max(female.value, male.value, 0),
  });
}

/** "In Honduras, 34% of returned women and 52% of returned men are in work"; means by their label. */
function bothSentence(ground: FindingsGround, tested: Tested): Texts {
  const { indicator, female, male, parity } = tested;
  const place = placeWords(ground.study, parity.place);
  if (indicator.kind === "mean") return meanSentence(indicator, tested, place.in);
  const [women, men] = (["female", "male"] as const).map((sex) => whoWords(ground.study, indicator.table, sex).of);
  return inEachLanguage((language) => {
    const share = (estimate: Estimate, of: Texts | undefined) =>
      percentOf(estimate.value, of?.[language] ?? "", language);
    const both = `${share(female, women)} ${AND[language]} ${share(male, men)}`;
    return placeFirst(place.in[language], `${both} ${indicator.phrases[language]}`);
  });
}

function meanSentence(indicator: IndicatorSpec & { readonly kind: "mean" }, tested: Tested, place: Texts): Texts {
  const value = (estimate: Estimate, language: Language) => formatNumber(estimate.value, language, 1);
  const { female, male } = tested;
  const { labels, unit } = indicator;
  return {
    es: `${labels.es}, ${place.es}: ${value(female, "es")} ${unit.es} entre las mujeres y ${value(male, "es")} entre los hombres`,
    en: `${labels.en}, ${place.en}: ${value(female, "en")} ${unit.en} among women and ${value(male, "en")} among men`,
    fr: `${labels.fr}, ${place.fr}\u00a0: ${value(female, "fr")} ${unit.fr} chez les femmes et ${value(male, "fr")} chez les hommes`,
  };
}

function ratioSentence(parity: Parity): Texts {
  const parts = inEachLanguage((language) => {
    const between = betweenWritten(formatRatio(parity.lower, language), formatRatio(parity.upper, language), language);
    const women = `${formatCount(parity.nFemale, language)}\u00a0${WOMEN[language]}`;
    const men = `${formatCount(parity.nMale, language)}\u00a0${MEN[language]}`;
    return `${formatRatio(parity.ratio, language)} (${between}${semicolon(language)}${women} ${AND[language]} ${men})`;
  });
  return {
    es: `La razón entre mujeres y hombres es de ${parts.es}.`,
    en: `The women-to-men ratio is ${parts.en}.`,
    fr: `Le rapport femmes-hommes est de ${parts.fr}.`,
  };
}

const AND: Texts = { es: "y", en: "and", fr: "et" };
const WOMEN: Texts = { es: "mujeres", en: "women", fr: "femmes" };
const MEN: Texts = { es: "hombres consultados", en: "men asked", fr: "hommes interrogés" };

/** Strong: adjusted p at a fifth of the level or below, and no flag. */
function strengthOfParity({ parity, female, male, q, tests }: Tested, level: number): Strength {
  const flagged = isFlagged([...parity.flags, ...female.flags, ...male.flags]);
  const strength = flagged ? "weak" : q <= level / 5 ? "strong" : "fair";
  const p = inEachLanguage((language) => {
    const smallest = formatNumber(0.001, language, 3);
    return q < 0.001 ? `p\u00a0<\u00a0${smallest}` : `p\u00a0=\u00a0${formatNumber(q, language, 3)}`;
  });
  const few = flagged
    ? { es: "; hay pocas respuestas", en: "; there are few answers", fr: "\u00a0; les réponses sont peu nombreuses" }
    : { es: "", en: "", fr: "" };
  return {
    strength,
    reason: {
      es: `La diferencia se mantiene después de corregir por ${formatCount(tests, "es")} comparaciones entre mujeres y hombres (Benjamini-Hochberg, ${p.es})${few.es}.`,
      en: `The difference holds after correction for ${formatCount(tests, "en")} comparisons of women and men (Benjamini–Hochberg, ${p.en})${few.en}.`,
      fr: `L’écart subsiste après correction pour ${formatCount(tests, "fr")} comparaisons entre femmes et hommes (Benjamini-Hochberg, ${p.fr})${few.fr}.`,
    },
  };
}
