// Coordination: links that are mostly missing for a function, and kinds of institutions without which the network falls apart.
import type { MissingLinks, NetworkKind } from "#analysis/network/network-number";
import { formatCount } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Finding } from "../finding.ts";
import { inEachLanguage, joinSentences, lowerFirst } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import { aboutShare, betweenWords, placeFirst, semicolon } from "../words/share-words.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import { isFlagged, NARROW_HALF_WIDTH, type Strength } from "./strength.ts";

/** The clearest functions of a place. */
const LINKS_PER_PLACE = 2;

/** A single point is told where the lower end of its share of cities reaches half of them. */
const HALF = 0.5;

export function networkAt(ground: FindingsGround, place: string): readonly Finding[] {
  const here = (ground.numbers.network ?? []).filter((one) => one.place === place && !one.flags.includes("suppressed"));
  const level = 1 - ground.analysis.confidenceLevel;
  const missing = here
    .filter((one) => one.part === "missing")
    .filter(({ q }) => q <= level)
    .sort((a, b) => b.lower - a.lower || (a.id < b.id ? -1 : 1));
  const single = here.filter((one) => one.part === "kind").filter(({ singleLower }) => singleLower >= HALF);
  return [
    ...missing.slice(0, LINKS_PER_PLACE).map((one) => missingFinding(ground, one)),
    ...single.map((one) => singleFinding(ground, one)),
  ];
}

function missingFinding(ground: FindingsGround, missing: MissingLinks): Finding {
  const place = placeWords(ground.study, missing.place).in;
  const kind = ground.study.serviceKinds.find(({ code }) => code === missing.function)?.names;
  const name = inEachLanguage((language) => lowerFirst(kind?.[language] ?? missing.function));
  const counted = inEachLanguage((language) => {
    const [pairs, cities] = [formatCount(missing.n, language), formatCount(missing.cities, language)];
    return `${betweenWords(missing, language)}${semicolon(language)}${pairs} ${PAIRS[language]} ${cities} ${CITIES[language]}`;
  });
  const share = inEachLanguage((language) => aboutShare(missing.value, language));
  return makeFinding({
    kind: "institution",
    place: missing.place,
    subject: `gap-links-${missing.function}`,
    headline: {
      es: placeFirst(
        place.es,
        `la mayoría de las instituciones que se ocupan de ${name.es} en una misma ciudad no se derivan personas entre sí`,
      ),
      en: placeFirst(
        place.en,
        `most institutions that deal with ${name.en} in the same city refer nobody to each other`,
      ),
      fr: placeFirst(
        place.fr,
        `la plupart des institutions chargées d’une même fonction (${name.fr}) dans une ville ne s’adressent personne`,
      ),
    },
    statement: {
      es: placeFirst(
        place.es,
        `falta la derivación en ${share.es} de los pares de instituciones que se ocupan de ${name.es} en la misma ciudad (${counted.es}).`,
      ),
      en: placeFirst(
        place.en,
        `referral is missing in ${share.en} of the pairs of institutions that deal with ${name.en} in the same city (${counted.en}).`,
      ),
      fr: placeFirst(
        place.fr,
        `l’orientation manque dans ${share.fr} des paires d’institutions chargées de la même fonction (${name.fr}) dans une ville (${counted.fr}).`,
      ),
    },
    strength: missingStrength(missing),
    evidence: [missing],
    weight: 0.35 * missing.lower,
  });
}

const PAIRS: Texts = { es: "pares en", en: "pairs in", fr: "paires dans" };
const CITIES: Texts = { es: "ciudades", en: "cities", fr: "villes" };

function missingStrength({ lower, upper, flags }: MissingLinks): Strength {
  const isNarrow = (upper - lower) / 2 <= NARROW_HALF_WIDTH;
  return { strength: isFlagged(flags) ? "weak" : isNarrow ? "strong" : "fair", reason: REASON };
}

function singleFinding(ground: FindingsGround, kind: NetworkKind): Finding {
  const place = placeWords(ground.study, kind.place).in;
  const labels = ground.analysis.coordinationNetwork?.kinds.find(({ code }) => code === kind.kind)?.labels;
  const name = inEachLanguage((language) => lowerFirst(labels?.[language] ?? kind.kind));
  const [single, cities] = [kind.single, kind.cities].map((count) =>
    inEachLanguage((language) => formatCount(count, language)),
  );
  const between = inEachLanguage((language) =>
    betweenWords({ lower: kind.singleLower, upper: kind.singleUpper }, language),
  );
  return makeFinding({
    kind: "institution",
    place: kind.place,
    subject: `single-point-${kind.kind}`,
    headline: {
      es: placeFirst(place.es, `la derivación depende de un solo punto: ${name.es}`),
      en: placeFirst(place.en, `referral hangs on a single point: ${name.en}`),
      fr: placeFirst(place.fr, `l’orientation repose sur un seul point\u00a0: ${name.fr}`),
    },
    statement: joinSentences({
      es: placeFirst(
        place.es,
        `en ${single?.es} de ${cities?.es} ciudades, sin esta clase de institución (${name.es}) otras quedan sin camino entre sí (${between.es} % de las ciudades).`,
      ),
      en: placeFirst(
        place.en,
        `in ${single?.en} of ${cities?.en} cities, without this kind of institution (${name.en}) others have no way to each other (${between.en}% of cities).`,
      ),
      fr: placeFirst(
        place.fr,
        `dans ${single?.fr} villes sur ${cities?.fr}, sans ce type d’institution (${name.fr}), d’autres n’ont plus de chemin entre elles (${between.fr}\u00a0% des villes).`,
      ),
    }),
    strength: { strength: isFlagged(kind.flags) ? "weak" : "fair", reason: REASON },
    evidence: [kind],
    weight: 0.35 * kind.singleLower,
  });
}

const REASON: Texts = {
  es: "Se apoya en lo que dicen las instituciones consultadas; las ciudades son pocas y el intervalo lo tiene en cuenta.",
  en: "Rests on what the institutions asked say; cities are few, and the interval allows for it.",
  fr: "Repose sur les dires des institutions interrogées\u00a0; les villes sont peu nombreuses et l’intervalle en tient compte.",
};
