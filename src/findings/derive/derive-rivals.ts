// Rivals: published figures for one thing that lie further apart than the study tolerates. Both are printed, never averaged.
import { type ChosenObservation, chooseSeries, shareApart } from "#analysis/series-choice/choose-series";
import { formatCount, formatNumber, formatShare } from "#base/format-number";
import { groupBy } from "#base/group-by";
import type { Language, Texts } from "#base/text";
import type { Observation } from "#series/observation";
import type { Finding } from "../finding.ts";
import { inEachLanguage, joinSentences, lowerFirst } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import { placeFirst } from "../words/share-words.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import type { Strength } from "./strength.ts";

interface Quarrel {
  readonly preferred: Observation;
  readonly rival: Observation;
  readonly apart: number;
}

/** One finding per country and indicator, on the period where they lie furthest apart. */
export function deriveRivals(ground: FindingsGround): readonly Finding[] {
  const disputed = ground.observations.filter(({ conflictGroup }) => conflictGroup !== "");
  return ground.study.countries.flatMap(({ code }) => {
    const here = disputed.filter((o) => o.country === code && o.territoryLevel === "country" && o.sex === "all");
    const byIndicator = groupBy(
      here.filter(({ ageBand }) => ageBand === ""),
      ({ indicator }) => indicator,
    );
    return [...byIndicator.keys()].flatMap((indicator) => indicatorAt(ground, indicator, code));
  });
}

function indicatorAt(ground: FindingsGround, indicator: string, country: string): readonly Finding[] {
  const chosen = chooseSeries(ground.observations, ground.study.preferredSeries, { indicator, country });
  const quarrels = chosen
    .flatMap((period) => widestQuarrel(period))
    .filter(({ apart }) => apart > ground.analysis.rules.rivals.shareApart)
    .sort((a, b) => b.apart - a.apart);
  const [widest] = quarrels;
  return widest === undefined ? [] : [rivalsFinding(ground, widest, quarrels.length)];
}

/** Only the same measure over the same period can be set against each other; other rivals stay in the notes. */
function widestQuarrel({ preferred, rivals }: ChosenObservation): readonly Quarrel[] {
  const comparable = rivals.filter(
    (rival) =>
      rival.indicator === preferred.indicator &&
      rival.periodStart === preferred.periodStart &&
      rival.periodEnd === preferred.periodEnd &&
      rival.sex === preferred.sex &&
      rival.ageBand === preferred.ageBand,
  );
  const quarrels = comparable.map((rival) => ({ preferred, rival, apart: shareApart(preferred.value, rival.value) }));
  return quarrels.sort((a, b) => b.apart - a.apart).slice(0, 1);
}

function rivalsFinding(ground: FindingsGround, widest: Quarrel, periods: number): Finding {
  const { preferred, rival, apart } = widest;
  const place = placeWords(ground.study, preferred.country).in;
  const name = indicatorName(ground, preferred.indicator);
  const share = inEachLanguage((language) => formatShare(apart, language));
  const when = periodWords(preferred);
  return makeFinding({
    kind: "rivals",
    place: preferred.country,
    subject: preferred.indicator,
    headline: {
      es: placeFirst(
        place.es,
        `dos cifras publicadas de ${when.es} difieren en un ${share.es}: ${lowerFirst(name.es)}`,
      ),
      en: placeFirst(place.en, `two published figures for ${when.en} differ by ${share.en}: ${lowerFirst(name.en)}`),
      fr: placeFirst(
        place.fr,
        `deux chiffres publiés pour ${when.fr} diffèrent de ${share.fr}\u00a0: ${lowerFirst(name.fr)}`,
      ),
    },
    statement: joinSentences(
      {
        es: `${name.es}, ${place.es}, ${when.es}: ${bothFigures(widest, "es")}, ${share.es} de diferencia.`,
        en: `${name.en}, ${place.en}, ${when.en}: ${bothFigures(widest, "en")}, ${share.en} apart.`,
        fr: `${name.fr}, ${place.fr}, ${when.fr}\u00a0: ${bothFigures(widest, "fr")}, soit ${share.fr} d’écart.`,
      },
      {
        es: "El informe imprime la primera, deja la otra en nota y no las promedia.",
        en: "The report prints the first, keeps the other in a note and does not average them.",
        fr: "Le rapport imprime le premier, garde l’autre en note et n’en fait pas la moyenne.",
      },
      otherPeriods(periods - 1),
    ),
    strength: strengthOfQuarrel(widest),
    evidence: [preferred, rival],
    weight: Math.min(0.6, apart),
  });
}

/** "73,967 according to INM and 52,968 according to CONMIGHO"; one publisher who says both is named once. */
function bothFigures({ preferred, rival }: Quarrel, language: Language): string {
  const [and, by, twice] = SAID_BY[language];
  const [first, other] = [figure(preferred, language), figure(rival, language)];
  if (preferred.publisher === rival.publisher) return `${first} ${and} ${other}, ${twice} ${preferred.publisher}`;
  return `${first} ${by} ${preferred.publisher} ${and} ${other} ${by} ${rival.publisher}`;
}

const SAID_BY: Readonly<Record<Language, readonly [string, string, string]>> = {
  es: ["y", "según", "ambas de"],
  en: ["and", "according to", "both from"],
  fr: ["et", "selon", "l’un et l’autre selon"],
};

function figure({ value }: Observation, language: Language): string {
  return formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
}

/** A calendar year by its number; other periods by their ISO dates. */
function periodWords({ periodStart, periodEnd }: Observation): Texts {
  const year = periodStart.slice(0, 4);
  if (periodStart === `${year}-01-01` && periodEnd === `${year}-12-31`) return { es: year, en: year, fr: year };
  const dates = `${periodStart} – ${periodEnd}`;
  return { es: dates, en: dates, fr: dates };
}

function otherPeriods(count: number): Texts | undefined {
  if (count < 1) return undefined;
  const one = count === 1;
  return {
    es: one
      ? "Hay otro período en el que tampoco coinciden."
      : `Tampoco coinciden en otros ${formatCount(count, "es")} períodos.`,
    en: one ? "They disagree in one more period." : `They disagree in ${formatCount(count, "en")} more periods.`,
    fr: one ? "Ils divergent sur une autre période." : `Ils divergent sur ${formatCount(count, "fr")} autres périodes.`,
  };
}

/** The name of the series; a language without one borrows the English, then the Spanish name, then the code. */
function indicatorName(ground: FindingsGround, code: string): Texts {
  const names = ground.seriesIndicators.find((indicator) => indicator.code === code)?.names;
  return inEachLanguage((language) => names?.[language] || names?.en || names?.es || code);
}

function strengthOfQuarrel({ preferred, rival }: Quarrel): Strength {
  const final = preferred.state === "final" && rival.state === "final";
  return {
    strength: final ? "strong" : "fair",
    reason: final
      ? {
          es: "Las dos cifras se publicaron como definitivas para el mismo período.",
          en: "Both figures were published as final for the same period.",
          fr: "Les deux chiffres ont été publiés comme définitifs pour la même période.",
        }
      : {
          es: "Al menos una de las cifras es parcial, redondeada o calculada.",
          en: "At least one of the figures is partial, rounded or computed.",
          fr: "Au moins un des chiffres est partiel, arrondi ou calculé.",
        },
  };
}
