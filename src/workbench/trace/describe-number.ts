// Numbers in the words of a trace. A suppressed number says so and nothing else.
import type { GroupComparison } from "#analysis/equality/compare-groups";
import type { Decomposition } from "#analysis/equality/decompose";
import type { Estimate, EstimateUnit, Parity, Tally } from "#analysis/estimate";
import type { SkillMatch } from "#analysis/opportunity/skill-match";
import { formatCount, formatNumber, formatRatio, formatShare } from "#base/format-number";
import type { Mark } from "#base/mark";
import { LANGUAGES, type Language, sameText, type Texts } from "#base/text";
import type { Traced } from "#findings/trace/trace-node";
import { tallyWords } from "./tally-words.ts";
import { joinTexts, nameDomain, type TraceNames } from "./trace-names.ts";

export const SUPPRESSED: Texts = {
  es: "suprimida: muy pocas personas",
  en: "suppressed: too few people",
  fr: "supprimée : trop peu de personnes",
};

const METHODS: Readonly<Record<string, Texts>> = {
  "Taylor linearisation, t interval": {
    es: "linealización de Taylor, intervalo t",
    en: "Taylor linearisation, t interval",
    fr: "linéarisation de Taylor, intervalle t",
  },
  "Taylor linearisation, logit interval": {
    es: "linealización de Taylor, intervalo logit",
    en: "Taylor linearisation, logit interval",
    fr: "linéarisation de Taylor, intervalle logit",
  },
};

/** Degrees of freedom. */
const DEGREES: Texts = { es: "gl", en: "df", fr: "ddl" };

export function named(name: Texts, value: string, language: Language): string {
  return `${name[language]}${language === "fr" ? " :" : ":"} ${value}`;
}

export const MARK_WORDS: Readonly<Record<Mark, Texts>> = {
  real: { es: "datos reales", en: "real data", fr: "données réelles" },
  demonstration: { es: "datos de demostración", en: "demonstration data", fr: "données de démonstration" },
};

export function describeEstimate(estimate: Estimate, restsOn: readonly string[], names: TraceNames): Traced {
  const { indicator, domain, unit, value, lower, upper, n, df, method, mark } = estimate;
  const shown = !estimate.flags.includes("suppressed");
  const name = nameDomain(names, indicator, domain.place, domain.sex);
  const number = eachLanguage((language) => write(value, unit, language));
  const interval = eachLanguage(
    (language) =>
      `${write(lower, unit, language)} – ${write(upper, unit, language)}; n = ${formatCount(n, language)}; ${DEGREES[language]} = ${df}`,
  );
  return {
    kind: "estimate",
    label: eachLanguage((language) => named(name, shown ? number[language] : SUPPRESSED[language], language)),
    details: shown ? [interval, METHODS[method] ?? sameText(method), MARK_WORDS[mark]] : [MARK_WORDS[mark]],
    restsOn,
  };
}

export function describeParity(parity: Parity, restsOn: readonly string[], names: TraceNames): Traced {
  const { indicator, place, ratio, lower, upper, nFemale, nMale, mark } = parity;
  const shown = !parity.flags.includes("suppressed");
  return {
    kind: "parity",
    label: eachLanguage((language) =>
      named(nameDomain(names, indicator, place), shown ? formatRatio(ratio, language) : SUPPRESSED[language], language),
    ),
    details: shown
      ? [
          eachLanguage(
            (language) =>
              `${formatRatio(lower, language)} – ${formatRatio(upper, language)}; n = ${nFemale} + ${nMale}`,
          ),
          MARK_WORDS[mark],
        ]
      : [MARK_WORDS[mark]],
    restsOn,
  };
}

export function describeTally(tally: Tally, restsOn: readonly string[], names: TraceNames): Traced {
  const { measure, subject, place, value, of, mark } = tally;
  const name = joinTexts([tallyWords(measure), names.subject(subject), names.place(place)]);
  const whole = (language: Language) => (of === undefined ? "" : ` / ${formatCount(of, language)}`);
  return {
    kind: "tally",
    label: eachLanguage((language) => named(name, `${formatCount(value, language)}${whole(language)}`, language)),
    details: [MARK_WORDS[mark]],
    restsOn,
  };
}

export function describeComparison(comparison: GroupComparison, restsOn: readonly string[], names: TraceNames): Traced {
  const { indicator, place, group, differenceLower, differenceUpper, difference, n, nAgainst, mark } = comparison;
  const shown = !comparison.flags.includes("suppressed");
  const number = (value: number, language: Language) => formatNumber(value, language, 3);
  return {
    kind: "comparison",
    label: eachLanguage((language) =>
      named(
        joinTexts([nameDomain(names, indicator, place), names.group(group)]),
        shown ? number(difference, language) : SUPPRESSED[language],
        language,
      ),
    ),
    details: shown
      ? [
          eachLanguage(
            (language) =>
              `${number(differenceLower, language)} – ${number(differenceUpper, language)}; n = ${n} + ${nAgainst}`,
          ),
          MARK_WORDS[mark],
        ]
      : [MARK_WORDS[mark]],
    restsOn,
  };
}

export function describeDecomposition(
  { indicator, place, parts, flags, mark }: Decomposition,
  restsOn: readonly string[],
  names: TraceNames,
): Traced {
  const shown = !flags.includes("suppressed");
  const line = (language: Language) =>
    parts.map(({ name, value }) => `${PARTS[name]?.[language] ?? name} ${formatNumber(value, language, 3)}`).join("; ");
  return {
    kind: "decomposition",
    label: eachLanguage((language) =>
      named(nameDomain(names, indicator, place), shown ? line(language) : SUPPRESSED[language], language),
    ),
    details: [MARK_WORDS[mark]],
    restsOn,
  };
}

const PARTS: Readonly<Record<string, Texts>> = {
  first: { es: "mujeres", en: "women", fr: "femmes" },
  second: { es: "hombres", en: "men", fr: "hommes" },
  gap: { es: "brecha", en: "gap", fr: "écart" },
  explained: { es: "explicado", en: "explained", fr: "expliqué" },
  unexplained: { es: "sin explicar", en: "unexplained", fr: "non expliqué" },
};

const WITHIN: Readonly<Record<SkillMatch["within"], Texts>> = {
  0: { es: "misma ocupación", en: "same occupation", fr: "même profession" },
  1: { es: "ocupación igual o cercana", en: "same or near occupation", fr: "profession identique ou proche" },
};

export function describeMatch(
  { within, place, value, lower, upper, n, flags, mark }: SkillMatch,
  restsOn: readonly string[],
  names: TraceNames,
): Traced {
  const shown = !flags.includes("suppressed");
  return {
    kind: "match",
    label: eachLanguage((language) =>
      named(
        joinTexts([WITHIN[within], names.place(place)]),
        shown ? formatShare(value, language) : SUPPRESSED[language],
        language,
      ),
    ),
    details: shown
      ? [
          eachLanguage((language) => `${formatShare(lower, language)} – ${formatShare(upper, language)}; n = ${n}`),
          MARK_WORDS[mark],
        ]
      : [MARK_WORDS[mark]],
    restsOn,
  };
}

export function write(value: number, unit: EstimateUnit, language: Language): string {
  if (!Number.isFinite(value)) return "–";
  if (unit === "share") return formatShare(value, language);
  return unit === "persons" ? formatCount(value, language) : formatNumber(value, language, 2);
}

export function eachLanguage(write: (language: Language) => string): Texts {
  const [es, en, fr] = LANGUAGES;
  return { es: write(es), en: write(en), fr: write(fr) };
}
