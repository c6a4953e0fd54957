// What moved between two rounds, in the words of a trace: down to the answers of both.
import type { GapChange, RoundChange, RoundPair } from "#analysis/rounds/round-change";
import { formatCount, formatNumber } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import type { Traced } from "#findings/trace/trace-node";
import { eachLanguage, MARK_WORDS, named, SUPPRESSED, write } from "./describe-number.ts";
import { joinTexts, nameDomain, type TraceNames } from "./trace-names.ts";

export function describeChange(change: RoundChange, restsOn: readonly string[], names: TraceNames): Traced {
  const { indicator, domain, unit, before, after, mark } = change;
  const name = nameDomain(names, indicator, domain.place, domain.sex);
  const moved = (language: Language) =>
    `${write(before.value, unit, language)} → ${write(after.value, unit, language)}`;
  const sizes = { before: before.n, after: after.n };
  const isShown = !change.flags.includes("suppressed");
  return {
    kind: "change",
    label: eachLanguage((language) => named(name, isShown ? moved(language) : SUPPRESSED[language], language)),
    details: isShown ? [intervalOf(change, sizes), MARK_WORDS[mark]] : [MARK_WORDS[mark]],
    restsOn,
  };
}

export function describeGapChange(change: GapChange, restsOn: readonly string[], names: TraceNames): Traced {
  const { indicator, place, before, after, mark } = change;
  const number = (value: number, language: Language) => formatNumber(value, language, 3);
  const sizes = { before: before.nFemale + before.nMale, after: after.nFemale + after.nMale };
  const isShown = !change.flags.includes("suppressed");
  const moved = (language: Language) => `${number(before.value, language)} → ${number(after.value, language)}`;
  return {
    kind: "gap-change",
    label: eachLanguage((language) =>
      named(nameDomain(names, indicator, place), isShown ? moved(language) : SUPPRESSED[language], language),
    ),
    details: isShown ? [intervalOf(change, sizes), MARK_WORDS[mark]] : [MARK_WORDS[mark]],
    restsOn,
  };
}

const CORRECTED: Texts = {
  es: "p corregida por todas las comparaciones del lugar",
  en: "p corrected for all comparisons of the place",
  fr: "p corrigée pour toutes les comparaisons du lieu",
};

/** Change with its interval, n of both rounds, and the p that was corrected. */
function intervalOf(
  { difference, lower, upper, q }: Pick<RoundChange, "difference" | "lower" | "upper" | "q">,
  { before, after }: { readonly before: number; readonly after: number },
): Texts {
  return eachLanguage((language) => {
    const number = (value: number) => formatNumber(value, language, 3);
    const n = `n = ${formatCount(before, language)} → ${formatCount(after, language)}`;
    return `${number(difference)} (${number(lower)} – ${number(upper)}); ${n}; ${CORRECTED[language]} = ${number(q)}`;
  });
}

export function describeRound(
  { waves, cities, n, both, mark }: RoundPair,
  restsOn: readonly string[],
  names: TraceNames,
): Traced {
  const [first, second] = waves.map((wave) => names.wave(wave));
  const asked = eachLanguage((language) => `n = ${formatCount(n[0], language)} → ${formatCount(n[1], language)}`);
  const again =
    both === undefined ? [] : [eachLanguage((language) => `${formatCount(both, language)} ${AGAIN[language]}`)];
  return {
    kind: "round",
    label: eachLanguage((language) => `${first?.[language]} → ${second?.[language]}`),
    details: [asked, ...again, ...(cities.length === 0 ? [] : [joinTexts(cities.map(names.place))]), MARK_WORDS[mark]],
    restsOn,
  };
}

const AGAIN: Texts = {
  es: "personas respondieron en las dos",
  en: "people answered in both",
  fr: "personnes ont répondu aux deux",
};
