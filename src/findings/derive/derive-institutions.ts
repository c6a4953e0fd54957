// Institutions: the gaps that sources name most, the capacities that sources show least, and what institutions say of themselves.
import { WHOLE_STUDY } from "#analysis/domain";
import type { Tally } from "#analysis/estimate";
import type { Capacity } from "#analysis/institution-record";
import type { NamedGap } from "#analysis/named-gap";
import { formatCount } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import type { Finding } from "../finding.ts";
import { inEachLanguage, joinSentences, lowerFirst } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import { placeFirst } from "../words/share-words.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import { shareHeadline, shareSentence } from "./share-sentence.ts";
import { type Strength, strengthOfRecords, strengthOfShare } from "./strength.ts";

/** Of the gaps named often enough, the most frequent ones of a place make findings. */
const GAPS_PER_PLACE = 4;

/** Capacities are spoken of when at least so many institutional tasks are on record. */
const CASES_FROM = 10;

/** A capacity that at most this share of institutional tasks is shown to have. */
const SHOWN_AT_MOST = 0.25;

/** Institutions asked fall short together when the upper end of their share lies below half. */
const HALF = 0.5;

export function deriveInstitutions(ground: FindingsGround): readonly Finding[] {
  const places = [WHOLE_STUDY, ...ground.study.countries.map(({ code }) => code)];
  return places.flatMap((place) => [
    ...gapsAt(ground, place),
    ...capacitiesAt(ground, place),
    ...institutionsAskedAt(ground, place),
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

const CAPACITY_WORDS: Readonly<Record<Exclude<Capacity, "service">, Texts>> = {
  mandate: { es: "mandato escrito", en: "a written mandate", fr: "un mandat écrit" },
  plan: { es: "plan", en: "a plan", fr: "un plan" },
  budget: { es: "presupuesto", en: "a budget", fr: "un budget" },
  staff: { es: "personal asignado", en: "staff assigned", fr: "du personnel affecté" },
  coordination: { es: "coordinación estable", en: "standing coordination", fr: "une coordination stable" },
};

function capacitiesAt(ground: FindingsGround, place: string): readonly Finding[] {
  return (Object.keys(CAPACITY_WORDS) as (keyof typeof CAPACITY_WORDS)[]).flatMap((capacity) => {
    const shown = ground.tally(`${capacity}-yes`, "all", place);
    const unknown = ground.tally(`${capacity}-unknown`, "all", place);
    if (shown?.of === undefined || unknown === undefined || shown.of < CASES_FROM) return [];
    return shown.value / shown.of > SHOWN_AT_MOST ? [] : [capacityFinding(ground, capacity, shown, unknown)];
  });
}

function capacityFinding(
  ground: FindingsGround,
  capacity: keyof typeof CAPACITY_WORDS,
  shown: Tally,
  unknown: Tally,
): Finding {
  const place = placeWords(ground.study, shown.place).in;
  const what = CAPACITY_WORDS[capacity];
  const n = (value: number) => inEachLanguage((language) => formatCount(value, language));
  const [yes, all, silent] = [n(shown.value), n(shown.of ?? 0), n(unknown.value)];
  return makeFinding({
    kind: "institution",
    place: shown.place,
    subject: capacity,
    headline: {
      es: placeFirst(place.es, `las fuentes muestran ${what.es} en ${yes.es} de ${all.es} tareas institucionales`),
      en: placeFirst(place.en, `sources show ${what.en} for ${yes.en} of ${all.en} institutional tasks`),
      fr: placeFirst(
        place.fr,
        `les sources attestent ${what.fr} pour ${yes.fr} des ${all.fr} tâches institutionnelles`,
      ),
    },
    statement: {
      es: placeFirst(
        place.es,
        `fuentes públicas muestran ${what.es} en ${yes.es} de las ${all.es} tareas de reintegración que tienen una institución a cargo. De ${silent.es} no dicen nada, ni que sí ni que no.`,
      ),
      en: placeFirst(
        place.en,
        `public sources show ${what.en} for ${yes.en} of the ${all.en} reintegration tasks that an institution has. On ${silent.en} they say nothing either way.`,
      ),
      fr: placeFirst(
        place.fr,
        `les sources publiques attestent ${what.fr} pour ${yes.fr} des ${all.fr} tâches de réintégration confiées à une institution. Sur ${silent.fr}, elles ne disent rien, ni oui ni non.`,
      ),
    },
    strength: silenceStrength(shown, unknown),
    evidence: [shown, unknown],
    weight: 0.3 * (1 - shown.value / (shown.of ?? 1)),
  });
}

/** What sources do not show may still exist: never strong. */
function silenceStrength(shown: Tally, unknown: Tally): Strength {
  const mostlySilent = unknown.value > (shown.of ?? 0) / 2;
  return {
    strength: mostlySilent ? "weak" : "fair",
    reason: mostlySilent
      ? {
          es: "La mayoría de las fuentes calla: lo que no consta puede existir.",
          en: "Most sources are silent: what is not on record may exist.",
          fr: "La plupart des sources se taisent : ce qui n’est pas attesté peut exister.",
        }
      : {
          es: "La mayoría de las tareas tiene una fuente que se pronuncia.",
          en: "For most tasks a source states it one way or the other.",
          fr: "Pour la plupart des tâches, une source se prononce.",
        },
  };
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
        strength: strengthOfShare(estimate, indicator.table, study),
        evidence: [estimate],
        weight: 0.5 * (1 - estimate.upper),
      }),
    ];
  });
}
