// What institutions lack, in the words of a trace. A suppressed number says so and nothing else.
import type { GapFrequency } from "#analysis/institutions/gap-frequency";
import type { Resource } from "#analysis/institutions/gap-spec";
import { formatShare } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Traced } from "#findings/trace/trace-node";
import { eachLanguage, MARK_WORDS, named, SUPPRESSED } from "./describe-number.ts";
import { joinTexts, type TraceNames } from "./trace-names.ts";

export function describeInstitutionGap(gap: GapFrequency, restsOn: readonly string[], names: TraceNames): Traced {
  const { resource, place, value, lower, upper, n, cities, flags, mark } = gap;
  const shown = !flags.includes("suppressed");
  const name = joinTexts([WITHOUT[resource], names.subject(gap.function), names.place(place)]);
  const interval = eachLanguage(
    (language) => `${formatShare(lower, language)} – ${formatShare(upper, language)}; n = ${n}`,
  );
  return {
    kind: "institution-gap",
    label: eachLanguage((language) =>
      named(name, shown ? formatShare(value, language) : SUPPRESSED[language], language),
    ),
    details: shown
      ? [interval, ...(cities === undefined ? [] : [citiesWords(cities)]), MARK_WORDS[mark]]
      : [MARK_WORDS[mark]],
    restsOn,
  };
}

const WITHOUT: Readonly<Record<Resource, Texts>> = {
  mandate: { es: "sin mandato escrito", en: "without a written mandate", fr: "sans mandat écrit" },
  plan: { es: "sin plan", en: "without a plan", fr: "sans plan" },
  budget: { es: "sin presupuesto", en: "without a budget", fr: "sans budget" },
  staff: { es: "sin personal", en: "without staff", fr: "sans personnel" },
  coordination: { es: "sin coordinación", en: "without coordination", fr: "sans coordination" },
};

function citiesWords({ without, n }: NonNullable<GapFrequency["cities"]>): Texts {
  return {
    es: `ninguna institución consultada lo tiene en ${without} de ${n} ciudades`,
    en: `no institution asked has it in ${without} of ${n} cities`,
    fr: `aucune institution interrogée n’en dispose dans ${without} villes sur ${n}`,
  };
}
