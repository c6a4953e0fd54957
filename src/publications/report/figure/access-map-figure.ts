// How far people live from a running service, by hexagon, with the study cities that hold one.
import type { MeasuredReach } from "#analysis/access/measured-reach";
import { formatShare } from "#base/format-number";
import type { Figure } from "../../document/document.ts";
import { citiesOf, placeName, type ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import { omissionNotes, reachesHere, reachNotes, reachSource } from "../say/say-reach.ts";
import { partId } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";
import { BOUNDARIES } from "./places-figure.ts";

/** Upper ends of the classes, in minutes; beyond the last is a class of its own. */
const CLASS_ENDS = [30, 60, 120] as const;

export function accessMapFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const reaches = reachesHere(context, attributes).filter(({ cells }) => cells.length > 0);
  if (reaches.length === 0) return undefined;
  const { language, input } = context;
  const served = new Set(reaches.flatMap(({ cities }) => cities.map(({ city }) => city)));
  return {
    type: "figure",
    id: partId("figure", "access-map", { ...attributes, id: attributes.id ?? attributes.of ?? "" }),
    title: titleOf(context, reaches),
    subtitle: `${SUBTITLE[reaches[0]?.of ?? "directory"][language]}, ${sayPlace(context)}`,
    spec: {
      kind: "cell-map",
      countries: reaches.map(({ country }) => country),
      cells: reaches.flatMap(({ cells }) =>
        cells.map(({ cell, people, minutes }) => ({ cell, people, level: classOf(minutes) })),
      ),
      classLabels: CLASSES[language],
      places: citiesOf(input, context.place).filter(({ id }) => served.has(id)),
      peopleTitle: PEOPLE[language],
      boundariesNote: BOUNDARIES[language],
    },
    alternative: `${reaches.map((reach) => sayNear(context, reach)).join("; ")}.`,
    notes: [CELLS[language], ...reachNotes(context, reaches), ...omissionNotes(context, reaches), BOUNDARIES[language]],
    source: reachSource(context, reaches),
    mark: "real",
    evidence: reaches.map(({ id }) => id),
  };
}

function classOf(minutes: number | null): number {
  const at = CLASS_ENDS.findIndex((end) => minutes !== null && minutes <= end);
  return at === -1 ? CLASS_ENDS.length : at;
}

function sayNear(context: ReportContext, { country, groups }: MeasuredReach): string {
  const share = formatShare(groups.all?.within[60].value ?? 0, context.language);
  const name = placeName(context, country);
  return {
    es: `${name}: ${share} vive a menos de una hora`,
    en: `${name}: ${share} live within an hour`,
    fr: `${name} : ${share} vivent à moins d’une heure`,
  }[context.language];
}

/** The country where fewest live within an hour; in a country its own share. */
function titleOf(context: ReportContext, reaches: readonly MeasuredReach[]): string {
  const [least] = reaches.toSorted((a, b) => shareOf(a) - shareOf(b));
  if (least === undefined) return "";
  const { language } = context;
  const share = formatShare(shareOf(least), language);
  const what = SERVICE[least.of][language];
  const name = placeName(context, least.country);
  if (reaches.length === 1)
    return {
      es: `A menos de una hora de ${what} vive ${share} de la población contada`,
      en: `${share} of the people counted live within an hour of ${what}`,
      fr: `${share} de la population comptée vit à moins d’une heure d’${what}`,
    }[language];
  return {
    es: `${name}: donde menos gente vive cerca de ${what}, ${share} a menos de una hora`,
    en: `Fewest people live near ${what} in ${name}: ${share} within an hour`,
    fr: `${name} : là où le moins de personnes vivent près d’${what}, ${share} à moins d’une heure`,
  }[language];
}

function shareOf({ groups }: MeasuredReach): number {
  return groups.all?.within[60].value ?? 0;
}

const SERVICE = {
  directory: {
    es: "un servicio para personas retornadas con lugar conocido",
    en: "a service for returned people whose place is known",
    fr: "un service pour personnes de retour au lieu connu",
  },
  register: {
    es: "un establecimiento público de salud",
    en: "a public health establishment",
    fr: "un établissement public de santé",
  },
};

const SUBTITLE = {
  directory: {
    es: "Minutos hasta el servicio en funcionamiento más cercano, de cualquier tipo",
    en: "Minutes to the nearest running service, of any kind",
    fr: "Minutes jusqu’au service en activité le plus proche, de tout type",
  },
  register: {
    es: "Minutos hasta el establecimiento más cercano del registro",
    en: "Minutes to the nearest establishment of the register",
    fr: "Minutes jusqu’à l’établissement du registre le plus proche",
  },
};

const CLASSES = {
  es: ["30 minutos o menos", "31 a 60", "61 a 120", "más de 120"],
  en: ["30 minutes or less", "31 to 60", "61 to 120", "more than 120"],
  fr: ["30 minutes ou moins", "31 à 60", "61 à 120", "plus de 120"],
};

const PEOPLE = { es: "Personas", en: "People", fr: "Personnes" };

const CELLS = {
  es: "Cada hexágono reúne los lugares que caen en él; la mitad de su gente vive a lo sumo a esa distancia. Donde no hay hexágono no se contó a nadie.",
  en: "Each hexagon holds the places that lie in it; half of its people live at most so far. Where there is no hexagon nobody was counted.",
  fr: "Chaque hexagone réunit les lieux qui s’y trouvent ; la moitié de ses habitants vit au plus à cette distance. Là où il n’y a pas d’hexagone, personne n’a été compté.",
};
