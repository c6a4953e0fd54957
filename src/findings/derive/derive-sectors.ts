// Opportunities in the economy of a place: sectors of which it has more than its base, and that grew beyond it as well.
import type { LocationQuotient, ShiftShare } from "#analysis/employment/employment-number";
import { sectionName } from "#analysis/employment/section-names";
import { formatCount, formatNumber } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Finding } from "../finding.ts";
import { inEachLanguage, lowerFirst } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import { placeFirst } from "../words/share-words.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import type { Strength } from "./strength.ts";

/** __Default value:__ of `rules.opportunity.quotientFrom`. */
const USUAL_QUOTIENT = 1.25;

/** The sectors with most people in work that pass. */
const SECTORS_PER_PLACE = 2;

interface Passed {
  readonly quotient: LocationQuotient;
  readonly shift: ShiftShare;
}

/** Countries and cities that stand in `labour/employment.csv`; all people together. */
export function deriveSectors(ground: FindingsGround): readonly Finding[] {
  const numbers = (ground.numbers.employment ?? []).filter(({ sex }) => sex === "all");
  const from = ground.analysis.rules.opportunity.quotientFrom ?? USUAL_QUOTIENT;
  const shifts = numbers.filter((one) => one.part === "shift");
  const passed = numbers
    .filter((one) => one.part === "quotient")
    .flatMap((quotient): readonly Passed[] => {
      const shift = shifts.find(({ place, sector }) => place === quotient.place && sector === quotient.sector);
      const passes = (quotient.quotient ?? 0) >= from && shift !== undefined && shift.regional > 0;
      return passes ? [{ quotient, shift }] : [];
    });
  return [...new Set(passed.map(({ quotient }) => quotient.place))].flatMap((place) =>
    passed
      .filter(({ quotient }) => quotient.place === place)
      .sort((a, b) => b.quotient.employed - a.quotient.employed)
      .slice(0, SECTORS_PER_PLACE)
      .map((one) => sectorFinding(ground, one)),
  );
}

function sectorFinding(ground: FindingsGround, { quotient, shift }: Passed): Finding {
  const place = placeWords(ground.study, quotient.place).in;
  const sector = inEachLanguage((language) => lowerFirst(sectionName(quotient.sector)[language]));
  const times = inEachLanguage((language) => formatNumber(quotient.quotient ?? 0, language, 2));
  const jobs = inEachLanguage((language) => formatCount(Math.round(shift.regional), language));
  return makeFinding({
    kind: "opportunity",
    place: quotient.place,
    subject: `sector-${quotient.sector}`,
    headline: {
      es: placeFirst(place.es, `este sector pesa más que en su entorno y crece más: ${sector.es}`),
      en: placeFirst(place.en, `one sector weighs more than around it, and grows more: ${sector.en}`),
      fr: placeFirst(place.fr, `un secteur pèse plus qu’alentour et croît davantage\u00a0: ${sector.fr}`),
    },
    statement: {
      es: placeFirst(
        place.es,
        `la parte del empleo en este sector (${sector.es}) es ${times.es} veces la de referencia en ${quotient.year}; desde ${shift.from} ganó ${jobs.es} empleos más de los que explican la referencia y el sector.`,
      ),
      en: placeFirst(
        place.en,
        `the share of work in this sector (${sector.en}) is ${times.en} times that of its base in ${quotient.year}; since ${shift.from} it gained ${jobs.en} jobs beyond what base and sector explain.`,
      ),
      fr: placeFirst(
        place.fr,
        `la part de l’emploi dans ce secteur (${sector.fr}) est ${times.fr} fois celle de sa référence en ${quotient.year}\u00a0; depuis ${shift.from}, il a gagné ${jobs.fr} emplois de plus que n’en expliquent la référence et le secteur.`,
      ),
    },
    strength: STRENGTH,
    evidence: [quotient, shift],
    weight: 0.2,
  });
}

const REASON: Texts = {
  es: "Cifras publicadas sin su error de muestreo; que un sector crezca no asegura que contrate a personas retornadas.",
  en: "Published figures without their sampling error; that a sector grows does not mean that it hires returned migrants.",
  fr: "Chiffres publiés sans leur erreur d’échantillonnage\u00a0; qu’un secteur croisse ne garantit pas qu’il embauche des personnes de retour.",
};

/** Never strong: nobody knows how exact the figures are. */
const STRENGTH: Strength = { strength: "fair", reason: REASON };
