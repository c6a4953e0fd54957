// Institutions: the gaps that sources name most, the capacities that sources show least, and what institutions say of themselves.
import { WHOLE_STUDY } from "#analysis/domain";
import type { Tally } from "#analysis/estimate";
import type { NamedGap } from "#analysis/named-gap";
import { formatCount } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import type { Finding } from "../finding.ts";
import { inEachLanguage, joinSentences, lowerFirst } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import { placeFirst } from "../words/share-words.ts";
import { capacitiesAt } from "./capacities-at.ts";
import { commonGapsAt } from "./common-gaps-at.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import { networkAt } from "./network-at.ts";
import { shareHeadline, shareSentence } from "./share-sentence.ts";
import { strengthOfRecords, strengthOfShare } from "./strength.ts";

/** Of the gaps named often enough, the most frequent ones of a place make findings. */
const GAPS_PER_PLACE = 4;

/** Institutions asked fall short together when the upper end of their share lies below half. */
const HALF = 0.5;

export function deriveInstitutions(ground: FindingsGround): readonly Finding[] {
  const places = [WHOLE_STUDY, ...ground.study.countries.map(({ code }) => code)];
  return places.flatMap((place) => [
    ...gapsAt(ground, place),
    ...capacitiesAt(ground, place),
    ...institutionsAskedAt(ground, place),
    ...commonGapsAt(ground, place),
    ...networkAt(ground, place),
  ]);
}

function gapsAt(ground: FindingsGround, place: string): readonly Finding[] {
  const { recordsFrom } = ground.analysis.rules.institutions;
  return ground.numbers.tallies
    .filter((tally) => tally.measure === "gap-records" && tally.place === place && tally.value >= recordsFrom)
    .sort((a, b) => b.value - a.value || (a.subject < b.subject ? -1 : 1))
    .slice(0, GAPS_PER_PLACE)
    .flatMap((tally) => gapFinding(ground, tally));
}

function gapFinding(ground: FindingsGround, tally: Tally): readonly Finding[] {
  const records = ground.namedGaps.filter(({ id }) => tally.records.includes(id));
  const nearest = records.find(({ country }) => country === tally.place) ?? records[0];
  if (nearest === undefined) return [];
  const place = placeWords(ground.study, tally.place).in;
  const { names } = nearest;
  return [
    makeFinding({
      kind: "institution",
      place: tally.place,
      subject: tally.subject,
      headline: {
        es: placeFirst(place.es, `las fuentes señalan una carencia: ${lowerFirst(names.es)}`),
        en: placeFirst(place.en, `sources name a gap: ${lowerFirst(names.en)}`),
        fr: placeFirst(place.fr, `les sources signalent une lacune\u00a0: ${lowerFirst(names.fr)}`),
      },
      statement: gapStatement(tally, nearest, place),
      strength: strengthOfRecords(records),
      evidence: [tally, ...records],
      weight: Math.min(0.6, 0.15 * tally.value),
    }),
  ];
}

function gapStatement(tally: Tally, { names, texts }: NamedGap, place: Texts): Texts {
  const count = inEachLanguage((language) => formatCount(tally.value, language));
  const all = inEachLanguage((language) => formatCount(tally.of ?? tally.value, language));
  const name = inEachLanguage((language) => lowerFirst(names[language]));
  const text = inEachLanguage((language) => texts[language].replace(/\.$/, ""));
  const more = (language: Language) => text[language].toLowerCase() !== names[language].toLowerCase();
  const first: Texts = {
    es: placeFirst(
      place.es,
      `${count.es} de ${all.es} registros de carencias institucionales coinciden en esta: ${name.es}.`,
    ),
    en: placeFirst(place.en, `${count.en} of ${all.en} records of institutional gaps name the same one: ${name.en}.`),
    fr: placeFirst(
      place.fr,
      `${count.fr} des ${all.fr} relevés de lacunes institutionnelles désignent la même\u00a0: ${name.fr}.`,
    ),
  };
  return joinSentences(first, {
    es: more("es") ? `Así lo resume una fuente: ${lowerFirst(text.es)}.` : "",
    en: more("en") ? `A source sums it up: ${lowerFirst(text.en)}.` : "",
    fr: more("fr") ? `Une source le résume ainsi\u00a0: ${lowerFirst(text.fr)}.` : "",
  });
}

function institutionsAskedAt(ground: FindingsGround, place: string): readonly Finding[] {
  const { study } = ground;
  const asked = ground.analysis.indicators.filter(
    ({ role, kind, wanted, serviceKind }) =>
      role === "institution" && kind === "proportion" && wanted === "more" && serviceKind === undefined,
  );
  return asked.flatMap((indicator) => {
    const estimate = ground.estimate(indicator.id, place, "all");
    if (estimate === undefined || estimate.upper >= HALF) return [];
    const said = { study, indicator, estimate, only: true };
    return [
      makeFinding({
        kind: "institution",
        place,
        subject: indicator.id,
        headline: shareHeadline(said),
        statement: shareSentence(said),
        restates: true,
        strength: strengthOfShare(estimate, indicator.table, study),
        evidence: [estimate],
        weight: 0.5 * (1 - estimate.upper),
      }),
    ];
  });
}
