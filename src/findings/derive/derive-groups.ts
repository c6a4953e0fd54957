// Equality beyond women and men: groups of returned people, and returned people beside their neighbours. All comparisons
// form one family, corrected after Benjamini and Hochberg. A country speaks only where the whole study has not said it.
import type { IndicatorSpec } from "#analysis/analysis-spec";
import { benjaminiHochberg } from "#analysis/distributions/benjamini-hochberg";
import { WHOLE_STUDY } from "#analysis/domain";
import { type GroupComparison, HOST } from "#analysis/equality/compare-groups";
import { formatCount, formatNumber } from "#base/format-number";
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
  readonly comparison: GroupComparison;
  readonly indicator: IndicatorSpec;
  /** p adjusted over the family. */
  readonly q: number;
  readonly tests: number;
}

/** Between the indicator and the group in the subject of a finding: `need-EMP~return-forced`. */
export const GROUP_MARK = "~";

export function deriveGroups(ground: FindingsGround): readonly Finding[] {
  const level = 1 - ground.analysis.confidenceLevel;
  const { ratioApart } = ground.analysis.rules.equality;
  const apart = testComparisons(ground).filter(({ q, comparison }) => q <= level && isApart(comparison, ratioApart));
  const saidForAll = new Set(apart.filter(isWhole).map(subjectOf));
  return apart
    .filter((tested) => isWhole(tested) || !saidForAll.has(subjectOf(tested)))
    .map((tested) => groupFinding(ground, tested, level));
}

function testComparisons(ground: FindingsGround): readonly Tested[] {
  const testable = (ground.numbers.comparisons ?? []).flatMap((comparison) => {
    const indicator = ground.indicators.get(comparison.indicator);
    const isShown = !comparison.flags.includes("suppressed") && Number.isFinite(comparison.p);
    return indicator !== undefined && isShown ? [{ comparison, indicator }] : [];
  });
  const adjusted = benjaminiHochberg(testable.map(({ comparison }) => comparison.p));
  return testable.map((test, at) => ({ ...test, q: adjusted[at] ?? 1, tests: testable.length }));
}

/** The larger over the smaller, as between women and men. */
function isApart({ ratio, ratioLower, ratioUpper }: GroupComparison, ratioApart: number): boolean {
  return (ratioLower > 1 || ratioUpper < 1) && Math.max(ratio, 1 / ratio) - 1 >= ratioApart;
}

function isWhole({ comparison }: Tested): boolean {
  return comparison.place === WHOLE_STUDY;
}

function subjectOf({ comparison: { indicator, group } }: Tested): string {
  return `${indicator}${GROUP_MARK}${group}`;
}

function groupFinding(ground: FindingsGround, tested: Tested, level: number): Finding {
  const { comparison } = tested;
  const both = bothSentence(ground, tested);
  return makeFinding({
    kind: "equality",
    place: comparison.place,
    subject: subjectOf(tested),
    headline: both,
    statement: joinSentences(
      inEachLanguage((language) => `${both[language]}.`),
      differenceSentence(tested),
    ),
    strength: strengthOf(tested, level),
    evidence: [comparison],
    weight: 0.8 * Math.min(1, Math.abs(Math.log(comparison.ratio))) * Math.max(comparison.value, comparison.against, 0),
  });
}

/** "In Mexico, 80% of people who were sent back and 66% of people who chose to return need help to find work". */
function bothSentence(ground: FindingsGround, { comparison, indicator }: Tested): Texts {
  const place = placeWords(ground.study, comparison.place).in;
  const [one, other] = sidesOf(ground, comparison);
  return inEachLanguage((language) => {
    if (indicator.kind === "mean" || indicator.kind === "ratio") return meansSentence(language);
    const first = percentOf(comparison.value, one[language], language);
    const second = percentOf(comparison.against, other[language], language);
    return placeFirst(place[language], `${first} ${AND[language]} ${second} ${indicator.phrases[language]}`);
  });

  function meansSentence(language: Language): string {
    const unit = "unit" in indicator ? indicator.unit[language] : "";
    const value = (number: number) => `${formatNumber(number, language, 1)} ${unit}`;
    const colon = language === "fr" ? "\u00a0:" : ":";
    const parts = `${value(comparison.value)} (${one[language]}), ${value(comparison.against)} (${other[language]})`;
    return `${indicator.labels[language]}, ${place[language]}${colon} ${parts}`;
  }
}

function sidesOf(ground: FindingsGround, { group }: GroupComparison): readonly [Texts, Texts] {
  const spec = ground.analysis.equality?.groups.find(({ id }) => id === group);
  if (group !== HOST && spec !== undefined) return [spec.group.of, spec.against.of];
  return [whoWords(ground.study, "returnee", "all").of, whoWords(ground.study, "community", "all").of];
}

const AND: Texts = { es: "y", en: "and", fr: "et" };

function differenceSentence({ comparison, indicator }: Tested): Texts {
  const scale = indicator.kind === "proportion" ? 100 : 1;
  const digits = scale === 100 ? 0 : 1;
  const { differenceLower: lower, differenceUpper: upper, n, nAgainst } = comparison;
  const [least, most] = [lower, upper].map(Math.abs).toSorted((a, b) => a - b);
  const points = indicator.kind === "proportion" ? POINTS : NOTHING;
  const size = inEachLanguage(
    (language) => `${number(comparison.difference, language)}${points[language]} (${ground(language)})`,
  );
  return {
    es: `La diferencia es de ${size.es}.`,
    en: `The difference is ${size.en}.`,
    fr: `L’écart est de ${size.fr}.`,
  };

  function number(value: number, language: Language): string {
    return formatNumber(Math.abs(value) * scale, language, digits);
  }

  function ground(language: Language): string {
    const between = betweenWritten(number(least ?? 0, language), number(most ?? 0, language), language);
    const people = `${formatCount(n, language)} ${AND[language]} ${formatCount(nAgainst, language)}`;
    return `${between}${semicolon(language)}${people}\u00a0${ASKED[language]}`;
  }
}

const NOTHING: Texts = { es: "", en: "", fr: "" };
const POINTS: Texts = { es: " puntos", en: " points", fr: " points" };
const ASKED: Texts = { es: "personas consultadas", en: "people asked", fr: "personnes interrogées" };

/** Strong: adjusted p at a fifth of the level or below, and no flag. */
function strengthOf({ comparison, q, tests }: Tested, level: number): Strength {
  const flagged = isFlagged(comparison.flags);
  const p = inEachLanguage((language) => {
    const shown = formatNumber(Math.max(q, 0.001), language, 3);
    return q < 0.001 ? `p\u00a0<\u00a0${shown}` : `p\u00a0=\u00a0${shown}`;
  });
  const few = flagged ? FEW : NOTHING;
  return {
    strength: flagged ? "weak" : q <= level / 5 ? "strong" : "fair",
    reason: {
      es: `La diferencia se mantiene después de corregir por ${formatCount(tests, "es")} comparaciones entre grupos (Benjamini-Hochberg, ${p.es})${few.es}.`,
      en: `The difference holds after correction for ${formatCount(tests, "en")} comparisons between groups (Benjamini–Hochberg, ${p.en})${few.en}.`,
      fr: `L’écart subsiste après correction pour ${formatCount(tests, "fr")} comparaisons entre groupes (Benjamini-Hochberg, ${p.fr})${few.fr}.`,
    },
  };
}

const FEW: Texts = {
  es: "; hay pocas respuestas",
  en: "; there are few answers",
  fr: "\u00a0; les réponses sont peu nombreuses",
};
