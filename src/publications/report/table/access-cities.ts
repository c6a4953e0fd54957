// Each study city with its services, beside the people who live within an hour of it: what it holds for those around it.
import { ANY_KIND } from "#analysis/access/measure-reach";
import type { ReachOfCity } from "#analysis/access/measured-reach";
import { formatCount, formatNumber } from "#base/format-number";
import type { Table } from "../../document/document.ts";
import { citiesOf, placeName, type ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import { reachesHere, reachNotes, reachSource } from "../say/say-reach.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, countCell, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId, word } from "./table-parts.ts";

export function accessCitiesTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const reaches = reachesHere(context, {});
  const cities = reaches
    .flatMap((reach) => reach.cities.map((city) => ({ ...city, reach: reach.id, kinds: kindsIn(context, city.city) })))
    .filter(({ city }) => context.city === undefined || city === context.city.id)
    .toSorted((a, b) => perHundredThousand(a) - perHundredThousand(b));
  if (cities.length === 0) return undefined;
  const { language } = context;
  const bySex = cities.some(({ women }) => women !== undefined);
  const without = citiesOf(context.input, context.place).length - cities.length;
  return {
    type: "table",
    id: partId("table", "access-cities", attributes),
    title: titleOf(context, cities[0] ?? { city: "", services: 0, people: 0 }),
    subtitle: `${SUBTITLE[language]}, ${sayPlace(context)}`,
    columns: [
      wordColumn({ key: "city", head: word(context, "city"), width: 2 }),
      numberColumn({ key: "services", head: word(context, "services") }),
      numberColumn({ key: "kinds", head: KINDS[language] }),
      numberColumn({ key: "people", head: AROUND[language], width: 1.4 }),
      ...(bySex ? [numberColumn({ key: "women", head: word(context, "women") })] : []),
      numberColumn({ key: "rate", head: RATE[language] }),
    ],
    rows: cities.map((city) =>
      bodyRow([
        textCell(placeName(context, city.city)),
        { ...countCell(city.services, language), evidence: city.reach },
        countCell(city.kinds, language),
        countCell(city.people, language),
        ...(bySex ? [city.women === undefined ? textCell("") : countCell(city.women, language)] : []),
        { text: formatNumber(perHundredThousand(city), language, 2), value: perHundredThousand(city) },
      ]),
    ),
    notes: [
      ...(context.city === undefined && without > 0 ? [WITHOUT[language].replace("%", String(without))] : []),
      ...reachNotes(context, reaches),
    ],
    source: reachSource(context, reaches),
    mark: "real",
  };
}

function kindsIn(context: ReportContext, city: string): number {
  const all = context.input.numbers.reaches ?? [];
  const holds = all.filter(
    ({ of, kind, cities }) => of === "directory" && kind !== ANY_KIND && cities.some((each) => each.city === city),
  );
  return holds.length;
}

function perHundredThousand({ services, people }: { readonly services: number; readonly people: number }): number {
  return people === 0 ? 0 : (services / people) * 100_000;
}

/** Cities by what they hold for the people around; of one city the numbers themselves. */
function titleOf(
  context: ReportContext,
  { city, services, people }: Pick<ReachOfCity, "city" | "services" | "people">,
) {
  const { language } = context;
  const name = placeName(context, city);
  if (context.city === undefined) return TITLE[language].replace("%", name);
  const [some, around] = [services, people].map((count) => formatCount(count, language));
  return ONE[language]
    .replace("%", name)
    .replace("%", some ?? "")
    .replace("%", around ?? "");
}

const ONE = {
  es: "%: servicios con lugar conocido: %; personas a menos de una hora: %",
  en: "%: services with a known place: %; people within an hour: %",
  fr: "% : services au lieu connu : % ; personnes à moins d’une heure : %",
};
const TITLE = {
  es: "Donde hay menos servicios por persona alrededor: %",
  en: "Where there are fewest services for the people around: %",
  fr: "Là où il y a le moins de services pour les gens alentour : %",
};
const SUBTITLE = {
  es: "Servicios en funcionamiento de la ciudad y población que vive a menos de una hora de ella",
  en: "Running services of the city, and people who live within an hour of it",
  fr: "Services en activité de la ville et population qui vit à moins d’une heure",
};
const KINDS = { es: "Tipos", en: "Kinds", fr: "Types" };
const AROUND = { es: "Personas a una hora", en: "People within an hour", fr: "Personnes à une heure" };
const RATE = { es: "Por 100,000", en: "Per 100,000", fr: "Pour 100 000" };
const WITHOUT = {
  es: "En % ciudades del estudio no se halló ningún servicio en funcionamiento con lugar conocido.",
  en: "In % study cities no running service with a known place was found.",
  fr: "Dans % villes de l’étude, aucun service en activité au lieu connu n’a été trouvé.",
};
