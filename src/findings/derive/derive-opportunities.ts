// Opportunities: what employers say they would do, what published sources say of demand, and certificates within reach.

import type { DemandRecord } from "#analysis/demand-record";
import { WHOLE_STUDY } from "#analysis/domain";
import type { Tally } from "#analysis/estimate";
import { sectorSubject } from "#analysis/opportunity/tally-demand";
import { formatCount } from "#base/format-number";
import { groupBy } from "#base/group-by";
import type { Texts } from "#base/text";
import type { Finding } from "../finding.ts";
import { inEachLanguage, joinSentences, listWords, lowerFirst } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import { placeFirst } from "../words/share-words.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import { shareHeadline, shareSentence } from "./share-sentence.ts";
import { counted, strengthOfRecords, strengthOfShare } from "./strength.ts";

const SECTORS_NAMED = 3;

export function deriveOpportunities(ground: FindingsGround): readonly Finding[] {
  const places = [WHOLE_STUDY, ...ground.study.countries.map(({ code }) => code)];
  return places.flatMap((place) => [
    ...employersAt(ground, place),
    ...demandAt(ground, place),
    ...certificatesAt(ground, place),
  ]);
}

function employersAt(ground: FindingsGround, place: string): readonly Finding[] {
  const { study, analysis } = ground;
  const wanted = analysis.indicators.filter(
    (indicator) => indicator.role === "opportunity" && indicator.kind === "proportion" && indicator.wanted === "more",
  );
  return wanted.flatMap((indicator) => {
    const estimate = ground.estimate(indicator.id, place, "all");
    if (estimate === undefined || estimate.lower < analysis.rules.opportunity.shareFrom) return [];
    return [
      makeFinding({
        kind: "opportunity",
        place,
        subject: indicator.id,
        headline: shareHeadline({ study, indicator, estimate }),
        statement: shareSentence({ study, indicator, estimate }),
        restates: true,
        strength: strengthOfShare(estimate, indicator.table, study),
        evidence: [estimate],
        weight: 0.5 * estimate.lower,
      }),
    ];
  });
}

function demandAt(ground: FindingsGround, place: string): readonly Finding[] {
  const statements = ground.tally("demand-statements", "all", place);
  if (statements === undefined) return [];
  const specific = ground.tally("demand-returnee-specific", "all", place);
  const records = ground.demand.filter(({ id }) => statements.records.includes(id));
  const where = placeWords(ground.study, place).in;
  const said = counted(statements.value, "es", "publicación", "publicaciones");
  return [
    makeFinding({
      kind: "opportunity",
      place,
      subject: "demand",
      headline: sectorsHeadline(records, where),
      statement: joinSentences(
        {
          es: placeFirst(
            where.es,
            `${said} hablan de demanda de trabajo; ${formatCount(specific?.value ?? 0, "es")} se refieren a personas retornadas.`,
          ),
          en: placeFirst(
            where.en,
            `${counted(statements.value, "en", "published statement", "published statements")} speak of demand for labour; ${formatCount(specific?.value ?? 0, "en")} refer to returned migrants.`,
          ),
          fr: placeFirst(
            where.fr,
            `${counted(statements.value, "fr", "publication", "publications")} portent sur la demande de travail\u00a0; ${formatCount(specific?.value ?? 0, "fr")} concernent les personnes de retour.`,
          ),
        },
        largestSentence(ground, place),
      ),
      strength: strengthOfRecords(records),
      evidence: [statements, specific, ...records],
      weight: 0.3,
    }),
  ];
}

function sectorsHeadline(records: readonly DemandRecord[], where: Texts): Texts {
  const named = records.filter((record) => !/^all sectors$|^$/i.test(record.sector.en));
  const sectors = [...groupBy(named, sectorSubject).values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, SECTORS_NAMED)
    .flatMap(([first]) => (first === undefined ? [] : [first.sector]));
  if (sectors.length === 0) return inEachLanguage((language) => placeFirst(where[language], NO_SECTOR[language]));
  const list = inEachLanguage((language) =>
    listWords(
      sectors.map((sector) => lowerFirst(sector[language])),
      language,
    ),
  );
  return {
    es: placeFirst(where.es, `la demanda de trabajo que más se publica es la de estos sectores: ${list.es}`),
    en: placeFirst(where.en, `published demand for labour is most often in ${list.en}`),
    fr: placeFirst(where.fr, `la demande de travail publiée vient surtout de ces secteurs\u00a0: ${list.fr}`),
  };
}

const NO_SECTOR: Texts = {
  es: "hay demanda de trabajo publicada",
  en: "demand for labour has been published",
  fr: "une demande de travail a été publiée",
};

function largestSentence(ground: FindingsGround, place: string): Texts | undefined {
  const largest: Tally | undefined = ground.tally("vacancies-largest-statement", "all", place);
  if (largest === undefined) return undefined;
  const value = inEachLanguage((language) => formatCount(largest.value, language));
  return {
    es: `La mayor cifra de vacantes en una sola publicación es de ${value.es}; las cifras de varias fechas no se suman.`,
    en: `The largest number of vacancies in a single statement is ${value.en}; figures of several dates are not added up.`,
    fr: `Le plus grand nombre de postes dans une seule publication est de ${value.fr}\u00a0; les chiffres de dates différentes ne s’additionnent pas.`,
  };
}

function certificatesAt(ground: FindingsGround, place: string): readonly Finding[] {
  const tally = ground.tally("demand-certificate", "all", place);
  if (tally === undefined) return [];
  const records = ground.demand.filter(({ id }) => tally.records.includes(id));
  const where = placeWords(ground.study, place).in;
  const one = tally.value === 1;
  return [
    makeFinding({
      kind: "opportunity",
      place,
      subject: "certificate",
      headline: {
        es: placeFirst(where.es, "hay certificados que abren puertas al trabajo"),
        en: placeFirst(where.en, "there are certificates that open doors to work"),
        fr: placeFirst(where.fr, "des certificats ouvrent des portes vers l’emploi"),
      },
      statement: {
        es: placeFirst(
          where.es,
          `${counted(tally.value, "es", "publicación describe", "publicaciones describen")} certificados de competencias al alcance de personas retornadas.`,
        ),
        en: placeFirst(
          where.en,
          `${counted(tally.value, "en", "published statement describes", "published statements describe")} certificates of skills within reach of returned migrants.`,
        ),
        fr: placeFirst(
          where.fr,
          `${counted(tally.value, "fr", "publication décrit", "publications décrivent")} des certificats de compétences accessibles aux personnes de retour.`,
        ),
      },
      strength: strengthOfRecords(records),
      evidence: [tally, ...records],
      weight: one ? 0.1 : 0.25,
    }),
  ];
}
