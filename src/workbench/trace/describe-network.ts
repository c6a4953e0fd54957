// The network of referrals in the words of a trace. A suppressed number says so and nothing else.
import type { NetworkNumber } from "#analysis/network/network-number";
import { formatShare } from "#base/format-number";
import { sameText, type Texts } from "#base/text";
import type { Traced } from "#findings/trace/trace-node";
import { eachLanguage, MARK_WORDS, named, SUPPRESSED } from "./describe-number.ts";
import { joinTexts, type TraceNames } from "./trace-names.ts";

export function describeNetwork(number: NetworkNumber, restsOn: readonly string[], names: TraceNames): Traced {
  const shown = !number.flags.includes("suppressed");
  const name = joinTexts([subjectOf(number, names), names.place(number.place)]);
  return {
    kind: "network",
    label: eachLanguage((language) => named(name, shown ? sayValue(number)[language] : SUPPRESSED[language], language)),
    details: shown ? [...groundsOf(number), MARK_WORDS[number.mark]] : [MARK_WORDS[number.mark]],
    restsOn,
  };
}

function subjectOf(number: NetworkNumber, names: TraceNames): Texts {
  switch (number.part) {
    case "measure":
      return MEASURES[number.measure];
    case "missing":
      return joinTexts([MISSING, names.subject(number.function)]);
    case "kind":
      return joinTexts([SINGLE, names.institution(number.kind)]);
    case "link":
      return joinTexts([LINK, names.institution(number.from), names.institution(number.to)]);
  }
}

function sayValue(number: NetworkNumber): Texts {
  if (number.part === "kind") return citiesWords(number.single, number.cities);
  if (number.part === "link") return citiesWords(number.linked, number.cities);
  return eachLanguage((language) => formatShare(number.value, language));
}

function groundsOf(number: NetworkNumber): readonly Texts[] {
  if (number.part === "link") return [];
  if (number.part === "kind") return [sameText(`n = ${number.institutions}`)];
  const { n } = number;
  const interval = number.part === "measure" ? number.interval : number;
  if (interval === undefined) return [sameText(`n = ${n}`)];
  const { lower, upper } = interval;
  return [eachLanguage((language) => `${formatShare(lower, language)} – ${formatShare(upper, language)}; n = ${n}`)];
}

function citiesWords(count: number, of: number): Texts {
  return { es: `${count} de ${of} ciudades`, en: `${count} of ${of} cities`, fr: `${count} villes sur ${of}` };
}

const MEASURES: Readonly<Record<"density" | "reciprocity" | "confirmed", Texts>> = {
  density: { es: "densidad de la red", en: "density of the network", fr: "densité du réseau" },
  reciprocity: { es: "derivaciones en ambos sentidos", en: "referrals both ways", fr: "orientations réciproques" },
  confirmed: {
    es: "derivaciones dichas por ambas partes",
    en: "referrals said by both sides",
    fr: "orientations dites par les deux parties",
  },
};
const MISSING: Texts = { es: "pares sin derivación", en: "pairs without referral", fr: "paires sans orientation" };
const SINGLE: Texts = { es: "punto único de la red", en: "single point of the network", fr: "point unique du réseau" };
const LINK: Texts = { es: "derivación", en: "referral", fr: "orientation" };
