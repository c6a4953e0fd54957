// Gaps that most institutions have for a function, told only where that holds after the correction for many comparisons.
import type { GapFrequency } from "#analysis/institutions/gap-frequency";
import type { Resource } from "#analysis/institutions/gap-spec";
import { formatCount } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import type { Finding } from "../finding.ts";
import { inEachLanguage, joinSentences, lowerFirst } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import { aboutShare, betweenWords, placeFirst, semicolon } from "../words/share-words.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import { isFlagged, NARROW_HALF_WIDTH, type Strength } from "./strength.ts";

/** The clearest ones of a place make findings; the table of the report has the others. */
const GAPS_PER_PLACE = 3;

export function commonGapsAt(ground: FindingsGround, place: string): readonly Finding[] {
  const level = 1 - ground.analysis.confidenceLevel;
  return (ground.numbers.institutionGaps ?? [])
    .filter((gap) => gap.place === place && gap.q !== undefined && gap.q <= level)
    .filter(({ flags }) => !flags.includes("suppressed"))
    .sort((a, b) => b.lower - a.lower || (a.id < b.id ? -1 : 1))
    .slice(0, GAPS_PER_PLACE)
    .map((gap) => commonGap(ground, gap));
}

function commonGap(ground: FindingsGround, gap: GapFrequency): Finding {
  const { study } = ground;
  const place = placeWords(study, gap.place).in;
  const kind = study.serviceKinds.find(({ code }) => code === gap.function)?.names;
  const name = inEachLanguage((language) => lowerFirst(kind?.[language] ?? gap.function));
  const headline = inEachLanguage((language) =>
    placeFirst(place[language], MOST[language](name[language], gap.resource)),
  );
  return makeFinding({
    kind: "institution",
    place: gap.place,
    subject: `gap-${gap.resource}-${gap.function}`,
    headline,
    statement: joinSentences(shareSentence(gap, name, place), citiesSentence(gap)),
    restates: true,
    strength: strengthOf(gap),
    evidence: [gap],
    weight: 0.4 * gap.lower,
  });
}

const LACK: Readonly<Record<Resource, Texts>> = {
  mandate: { es: "no tienen un mandato escrito", en: "have no written mandate", fr: "n’ont pas de mandat écrit" },
  plan: { es: "no tienen un plan vigente", en: "have no plan in force", fr: "n’ont pas de plan en vigueur" },
  budget: { es: "no tienen presupuesto propio", en: "have no budget of their own", fr: "n’ont pas de budget propre" },
  staff: { es: "no tienen personal dedicado", en: "have no dedicated staff", fr: "n’ont pas de personnel dédié" },
  coordination: {
    es: "no se reúnen con otras al menos cada tres meses",
    en: "do not meet others at least every three months",
    fr: "ne rencontrent pas les autres au moins tous les trois mois",
  },
};

type Say = (name: string, resource: Resource) => string;

const MOST: Readonly<Record<Language, Say>> = {
  es: (name, resource) => `la mayoría de las instituciones que se ocupan de ${name} ${LACK[resource].es} para ello`,
  en: (name, resource) => `most institutions that deal with ${name} ${LACK[resource].en} for it`,
  fr: (name, resource) =>
    `la plupart des institutions chargées de cette fonction (${name}) ${LACK[resource].fr} pour elle`,
};

function shareSentence(gap: GapFrequency, name: Texts, place: Texts): Texts {
  const between = inEachLanguage(
    (language) =>
      `${betweenWords(gap, language)}${semicolon(language)}${formatCount(gap.n, language)}\u00a0${ASKED[language]}`,
  );
  const share = inEachLanguage((language) => aboutShare(gap.value, language));
  return {
    es: placeFirst(
      place.es,
      `${share.es} de las instituciones que se ocupan de ${name.es} ${LACK[gap.resource].es} para ello (${between.es}).`,
    ),
    en: placeFirst(
      place.en,
      `${share.en} of the institutions that deal with ${name.en} ${LACK[gap.resource].en} for it (${between.en}).`,
    ),
    fr: placeFirst(
      place.fr,
      `${share.fr} des institutions chargées de cette fonction (${name.fr}) ${LACK[gap.resource].fr} pour elle (${between.fr}).`,
    ),
  };
}

const ASKED: Texts = {
  es: "instituciones consultadas",
  en: "institutions asked",
  fr: "institutions interrogées",
};

function citiesSentence({ cities }: GapFrequency): Texts | undefined {
  if (cities === undefined || cities.without === 0) return undefined;
  const [without, all] = [cities.without, cities.n].map((count) =>
    inEachLanguage((language) => formatCount(count, language)),
  );
  if (without === undefined || all === undefined) return undefined;
  return {
    es: `En ${without.es} de ${all.es} ciudades no lo tiene ninguna de las consultadas.`,
    en: `In ${without.en} of ${all.en} cities none of those asked has it.`,
    fr: `Dans ${without.fr} villes sur ${all.fr}, aucune de celles interrogées n’en dispose.`,
  };
}

/** Weak where few were asked; strong only where the interval over cities is narrow. */
function strengthOf({ lower, upper, flags }: GapFrequency): Strength {
  const isNarrow = (upper - lower) / 2 <= NARROW_HALF_WIDTH;
  return {
    strength: isFlagged(flags) ? "weak" : isNarrow ? "strong" : "fair",
    reason: isFlagged(flags) ? FEW : REASON,
  };
}

const REASON: Texts = {
  es: "El intervalo tiene en cuenta las diferencias entre ciudades, y p está corregido por el número de comparaciones.",
  en: "The interval allows for differences between cities, and p is corrected for the number of comparisons.",
  fr: "L’intervalle tient compte des différences entre villes, et p est corrigé du nombre de comparaisons.",
};
const FEW: Texts = {
  es: "Respondieron pocas instituciones: la dirección es clara, el tamaño no.",
  en: "Few institutions answered: the direction is clear, the size is not.",
  fr: "Peu d’institutions ont répondu\u00a0: le sens est clair, l’ampleur ne l’est pas.",
};
