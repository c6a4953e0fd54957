// Services: kinds of service for which the inventory shows nothing at work. Absence of evidence, and said so.
import { WHOLE_STUDY } from "#analysis/domain";
import type { Tally } from "#analysis/estimate";
import { formatCount } from "#base/format-number";
import type { Texts } from "#base/text";
import type { ServiceKind } from "#study/study";
import type { Finding } from "../finding.ts";
import { inEachLanguage, lowerFirst } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import { placeFirst } from "../words/share-words.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import { counted, type Strength } from "./strength.ts";

/** A search that lists so many services of a country was broad enough to speak of what it did not find. */
const BROAD_INVENTORY = 50;

/** Cities without a running service of their own are spoken of from this share of a country's study cities up … */
const CITIES_FROM = 0.75;

/** … where the country as a whole shows at most so many running ones. */
const FEW_RUNNING = 2;

export function deriveServices(ground: FindingsGround): readonly Finding[] {
  const kinds = ground.study.serviceKinds.filter(({ dimension }) => dimension !== "structural");
  const countries = ground.study.countries.map(({ code }) => code);
  // Where no service is listed at all, nobody has looked yet.
  if (ground.tally("services", "all", WHOLE_STUDY)?.value === 0) return [];
  return [WHOLE_STUDY, ...countries].flatMap((place) => kinds.flatMap((kind) => emptyAt(ground, kind, place)));
}

function emptyAt(ground: FindingsGround, kind: ServiceKind, place: string): readonly Finding[] {
  const running = ground.tally("services-running", kind.code, place);
  const listed = ground.tally("services", kind.code, place);
  const inventory = ground.tally("services", "all", place);
  if (running === undefined || listed === undefined || inventory === undefined) return [];
  const cities = citiesOf(ground, place);
  const empty = cities.filter((city) => (ground.tally("services-running", kind.code, city)?.value ?? 0) === 0);
  const mostCities = cities.length > 0 && empty.length / cities.length >= CITIES_FROM && running.value <= FEW_RUNNING;
  if (running.value > 0 && !mostCities) return [];
  const where = placeWords(ground.study, place).in;
  const none = running.value === 0;
  return [
    makeFinding({
      kind: "service",
      place,
      subject: kind.code,
      headline: none ? noneHeadline(kind, where) : fewHeadline(kind, where, running.value),
      statement: inEachLanguage((language) => {
        const first = none
          ? noneSentence(kind, where, listed)[language]
          : fewSentence(kind, where, running.value)[language];
        const rest = none ? ABSENCE[language] : citiesSentence(empty.length, cities.length)[language];
        return `${first} ${rest}`;
      }),
      strength: strengthOfSearch(inventory),
      evidence: [running, listed, inventory],
      weight: none ? 0.35 : 0.2,
    }),
  ];
}

function citiesOf(ground: FindingsGround, place: string): readonly string[] {
  const cities = ground.study.cities.filter(({ country }) => place === WHOLE_STUDY || country === place);
  return cities.map(({ id }) => id);
}

function noneHeadline(kind: ServiceKind, where: Texts): Texts {
  return {
    es: placeFirst(where.es, `no encontramos servicios en funcionamiento de este tipo: ${lowerFirst(kind.names.es)}`),
    en: placeFirst(where.en, `we found no service at work of this kind: ${lowerFirst(kind.names.en)}`),
    fr: placeFirst(
      where.fr,
      `nous n’avons trouvé aucun service de ce type en activité\u00a0: ${lowerFirst(kind.names.fr)}`,
    ),
  };
}

function noneSentence(kind: ServiceKind, where: Texts, listed: Tally): Texts {
  const n = inEachLanguage((language) => formatCount(listed.value, language));
  return {
    es: placeFirst(
      where.es,
      `el inventario recoge ${n.es} registros de ${lowerFirst(kind.names.es)}, ninguno con una fuente que lo muestre en funcionamiento.`,
    ),
    en: placeFirst(
      where.en,
      `the inventory holds ${n.en} records of ${lowerFirst(kind.names.en)}, none with a source that shows it at work.`,
    ),
    fr: placeFirst(
      where.fr,
      `l’inventaire contient ${n.fr} fiches (${lowerFirst(kind.names.fr)}), dont aucune n’est attestée en activité par sa source.`,
    ),
  };
}

function fewHeadline(kind: ServiceKind, where: Texts, running: number): Texts {
  return {
    es: placeFirst(
      where.es,
      `encontramos solo ${counted(running, "es", "servicio", "servicios")} en funcionamiento de este tipo: ${lowerFirst(kind.names.es)}`,
    ),
    en: placeFirst(
      where.en,
      `we found only ${counted(running, "en", "service", "services")} at work of this kind: ${lowerFirst(kind.names.en)}`,
    ),
    fr: placeFirst(
      where.fr,
      `nous n’avons trouvé ${onlyInFrench(running)} de ce type en activité\u00a0: ${lowerFirst(kind.names.fr)}`,
    ),
  };
}

function fewSentence(kind: ServiceKind, where: Texts, running: number): Texts {
  return {
    es: placeFirst(
      where.es,
      `el inventario muestra solo ${counted(running, "es", "servicio", "servicios")} en funcionamiento de ${lowerFirst(kind.names.es)}.`,
    ),
    en: placeFirst(
      where.en,
      `the inventory shows only ${counted(running, "en", "service", "services")} at work in ${lowerFirst(kind.names.en)}.`,
    ),
    fr: placeFirst(
      where.fr,
      `l’inventaire ne montre ${onlyInFrench(running)} en activité (${lowerFirst(kind.names.fr)}).`,
    ),
  };
}

function citiesSentence(empty: number, all: number): Texts {
  if (empty === all) {
    return {
      es: `En ninguna de las ${all} ciudades del estudio encontramos uno con sede propia.`,
      en: `We found none based in any of the ${all} study cities.`,
      fr: `Nous n’en avons trouvé aucun sur place dans les ${all} villes de l’étude.`,
    };
  }
  return {
    es: `En ${empty} de las ${all} ciudades del estudio no encontramos ninguno con sede propia.`,
    en: `In ${empty} of the ${all} study cities we found none based in the city.`,
    fr: `Dans ${empty} des ${all} villes de l’étude, nous n’en avons trouvé aucun sur place.`,
  };
}

/** "qu’un seul service", "que 2 services". */
function onlyInFrench(running: number): string {
  return running === 1 ? "qu’un seul service" : `que ${counted(running, "fr", "service", "services")}`;
}

const ABSENCE: Texts = {
  es: "Que no lo hayamos encontrado no prueba que no exista.",
  en: "That we did not find one does not prove that there is none.",
  fr: "Ne pas en avoir trouvé ne prouve pas qu’il n’en existe pas.",
};

/** Never strong: what was not found may exist. */
function strengthOfSearch(inventory: Tally): Strength {
  const broad = inventory.value >= BROAD_INVENTORY;
  const n = inEachLanguage((language) => formatCount(inventory.value, language));
  return {
    strength: broad ? "fair" : "weak",
    reason: {
      es: `Búsqueda en un inventario de ${n.es} servicios, sin verificación en el lugar.`,
      en: `Searched in an inventory of ${n.en} services, not verified on the spot.`,
      fr: `Recherche dans un inventaire de ${n.fr} services, sans vérification sur place.`,
    },
  };
}
