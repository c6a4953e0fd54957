// A measure of access in the words of a trace: how many live within an hour of a service, of whom, by which rule.
import { ANY_KIND } from "#analysis/access/measure-reach";
import type { MeasuredReach } from "#analysis/access/measured-reach";
import { formatCount, formatNumber, formatShare } from "#base/format-number";
import { type Language, sameText, type Texts } from "#base/text";
import type { Traced } from "#findings/trace/trace-node";
import { joinTexts, type TraceNames } from "./trace-names.ts";

export function describeReach(reach: MeasuredReach, restsOn: readonly string[], names: TraceNames): Traced {
  const { kind, country, peopleSources, supplySources } = reach;
  const subject = names.subject(kind === ANY_KIND ? "all" : kind);
  return {
    kind: "reach",
    label: joinTexts([NEAR, subject, names.place(country), inLanguages((language) => shareWords(reach, language))]),
    details: [
      inLanguages((language) => groundWords(reach, language)),
      ...[...peopleSources, ...supplySources].flatMap(({ title, address }) => [sameText(title), sameText(address)]),
    ],
    restsOn,
  };
}

const NEAR: Texts = {
  es: "Población a menos de una hora de un servicio",
  en: "People within an hour of a service",
  fr: "Population à moins d’une heure d’un service",
};

function shareWords({ groups }: MeasuredReach, language: Language): string {
  const range = groups.all?.within[60];
  if (range === undefined) return "–";
  const [value, lower, upper] = [range.value, range.lower, range.upper].map((share) => formatShare(share, language, 1));
  return `${value} (${lower} – ${upper})`;
}

function groundWords({ groups, settlements, services, points, gini }: MeasuredReach, language: Language): string {
  const [people, places, some, at] = [groups.all?.people ?? 0, settlements, services, points].map((count) =>
    formatCount(count, language),
  );
  const spread = gini === null ? "–" : formatNumber(gini, language, 3);
  return {
    es: `${people} personas en ${places} lugares; ${some} servicios en ${at} puntos; Gini ${spread}; minutos por distancia`,
    en: `${people} people in ${places} places; ${some} services at ${at} points; Gini ${spread}; minutes by distance`,
    fr: `${people} personnes en ${places} lieux ; ${some} services en ${at} points ; Gini ${spread} ; minutes selon la distance`,
  }[language];
}

function inLanguages(words: (language: Language) => string): Texts {
  const [es = "", en = "", fr = ""] = (["es", "en", "fr"] as const).map(words);
  return { es, en, fr };
}
