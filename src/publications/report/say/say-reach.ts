// Who lives near a service, in words: which measures a document shows, and what stands under its figures and tables.

import { ANY_KIND, SPEED_FACTOR } from "#analysis/access/measure-reach";
import type { MeasuredReach } from "#analysis/access/measured-reach";
import { USUAL_TRAVEL } from "#analysis/coverage/place-indicators";
import { formatCount, formatNumber } from "#base/format-number";
import { isRegional, placeName, type ReportContext } from "../report-context.ts";
import type { Attributes } from "../template/scope.ts";

/** Measures of all kinds of service together (`of=register`: of a register), one per country of the document. */
export function reachesHere(context: ReportContext, { of = "directory" }: Attributes): readonly MeasuredReach[] {
  const all = (context.input.numbers.reaches ?? []).filter((reach) => reach.of === of);
  const asked = of === "directory" ? all.filter(({ kind }) => kind === ANY_KIND) : all;
  return asked.filter(({ country }) => isRegional(context) || country === context.country?.code);
}

/** Cites who counted people and establishments, and names them. */
export function reachSource(context: ReportContext, reaches: readonly MeasuredReach[]): string {
  const sources = reaches.flatMap(({ peopleSources, supplySources }) => [...peopleSources, ...supplySources]);
  for (const { title, address } of sources) context.sources.cite({ publisher: title, title: "", address });
  const directory = reaches.some(({ of }) => of === "directory") ? [INVENTORY[context.language]] : [];
  return [...new Set([...directory, ...sources.map(({ title }) => title)])].join("; ");
}

/** How minutes were counted, and how many people where. */
export function reachNotes(context: ReportContext, reaches: readonly MeasuredReach[]): readonly string[] {
  const people = reaches.map((reach) => peopleWords(context, reach)).join("; ");
  return [wayNote(context), PEOPLE_NOTE[context.language].replace("%", people)];
}

/** What is not counted: people and services without a place. */
export function omissionNotes(context: ReportContext, reaches: readonly MeasuredReach[]): readonly string[] {
  const { language } = context;
  return [
    ...(reaches.some(({ groups }) => groups.women === undefined) ? [NO_SEX[language]] : []),
    ...(reaches.some(({ of }) => of === "directory")
      ? [SUPPLY_NOTE[language].replace("%", reaches.map((reach) => supplyWords(context, reach)).join("; "))]
      : []),
  ];
}

function wayNote({ language, input }: ReportContext): string {
  const { speedKilometresPerHour: speed, detourFactor } = input.analysis.access ?? USUAL_TRAVEL;
  const [stated, slow, fast] = [speed, speed / SPEED_FACTOR, speed * SPEED_FACTOR].map((each) =>
    formatNumber(each, language),
  );
  const detour = formatNumber(detourFactor, language, 1);
  return {
    es: `Minutos por distancia: a ${stated} km/h y con caminos ${detour} veces más largos que la línea recta; no son tiempos medidos. La franja va de quien viaja a ${slow} km/h a quien viaja a ${fast} km/h y no es un intervalo de confianza.`,
    en: `Minutes by distance: at ${stated} km/h and with roads ${detour} times as long as the straight line; no travel time was measured. The range goes from people who travel at ${slow} km/h to people who travel at ${fast} km/h; it is no confidence interval.`,
    fr: `Minutes selon la distance : à ${stated} km/h et avec des routes ${detour} fois plus longues que la ligne droite ; aucun temps n’a été mesuré. La fourchette va de qui se déplace à ${slow} km/h à qui se déplace à ${fast} km/h ; ce n’est pas un intervalle de confiance.`,
  }[language];
}

function peopleWords(context: ReportContext, { country, settlements, groups, peopleSources }: MeasuredReach): string {
  const { language } = context;
  const [places, people] = [settlements, groups.all?.people ?? 0].map((count) => formatCount(count, language));
  const sources = peopleSources.map(({ title }) => title).join(", ");
  const name = placeName(context, country);
  return {
    es: `${name}, ${people} personas en ${places} lugares (${sources})`,
    en: `${name}, ${people} people in ${places} places (${sources})`,
    fr: `${name}, ${people} personnes en ${places} lieux (${sources})`,
  }[language];
}

function supplyWords(context: ReportContext, { country, services, points, unplaced }: MeasuredReach): string {
  const { language } = context;
  const [some, cities, left] = [services, points, unplaced].map((count) => formatCount(count, language));
  const name = placeName(context, country);
  return {
    es: `${name}, ${some} en ${cities} ciudades, y ${left} sin lugar`,
    en: `${name}, ${some} in ${cities} cities, and ${left} without a place`,
    fr: `${name}, ${some} dans ${cities} villes, et ${left} sans lieu`,
  }[language];
}

const INVENTORY = { es: "Inventario del estudio", en: "Inventory of the study", fr: "Inventaire de l’étude" };

const PEOPLE_NOTE = {
  es: "Toda la población, no solo la retornada, contada en un punto por lugar: %.",
  en: "The whole population, not only returned people, counted at one point per place: %.",
  fr: "Toute la population, pas seulement les personnes de retour, comptée en un point par lieu : %.",
};

const NO_SEX = {
  es: "Donde no hay censo por sexo se usó GeoNames: no es oficial, no dice el año ni distingue mujeres y hombres, y le faltan lugares pequeños.",
  en: "Where there is no census by sex GeoNames was used: it is not official, tells neither the year nor women from men, and lacks small places.",
  fr: "Sans recensement par sexe, on a pris GeoNames : non officiel, sans année, il ne distingue pas femmes et hommes, et de petits lieux y manquent.",
};

const SUPPLY_NOTE = {
  es: "Servicios en funcionamiento, en el punto de la ciudad que nombran: %. Sin lugar: el registro no nombra una ciudad del estudio o el lugar es confidencial.",
  en: "Running services, at the point of the city they name: %. Without a place: the record names no study city, or the place is confidential.",
  fr: "Services en activité, au point de la ville qu’ils nomment : %. Sans lieu : la fiche ne nomme aucune ville de l’étude, ou le lieu est confidentiel.",
};
