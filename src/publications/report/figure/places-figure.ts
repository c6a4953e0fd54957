// The study cities on a map, sized by the running services that name them. Confidential places are counted nowhere here.
import { formatCount } from "#base/format-number";
import type { Figure } from "../../document/document.ts";
import { citiesOf, here, isRegional, type ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import { partId, word } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";

export function placesFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const services = here(context, context.input.services).filter(
    ({ status, confidentialPlace }) => status === "running" && !confidentialPlace,
  );
  const places = citiesOf(context.input, context.place)
    .map((city) => ({ city, value: services.filter(({ cities }) => cities.includes(city.id)).length }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value);
  const [first] = places;
  if (first === undefined) return undefined;
  const { language, input } = context;
  return {
    type: "figure",
    id: partId("figure", "places", attributes),
    title: titleOf(context, places),
    subtitle: `${SUBTITLE[language]}, ${sayPlace(context)}`,
    spec: {
      kind: "place-map",
      countries: isRegional(context) ? input.study.countries.map(({ code }) => code) : [context.place],
      places: places.map(({ city, value }) => ({
        name: city.name,
        longitude: city.longitude,
        latitude: city.latitude,
        value,
        label: formatCount(value, language),
      })),
      valueTitle: word(context, "services"),
      boundariesNote: BOUNDARIES[language],
    },
    alternative: `${places.map(({ city, value }) => `${city.name}: ${formatCount(value, language)}`).join("; ")}.`,
    notes: [NOTE[language], BOUNDARIES[language]],
    source: word(context, "inventory"),
    mark: "real",
    evidence: [],
  };
}

const SUBTITLE = {
  es: "Servicios en funcionamiento que nombran la ciudad, a la fecha de su fuente",
  en: "Running services that name the city, at the date of their source",
  fr: "Services en fonctionnement qui nomment la ville, à la date de leur source",
};
const NOTE = {
  es: "Se omiten los lugares confidenciales y los servicios de alcance nacional o departamental.",
  en: "Confidential places and services that cover the whole country or department are left out.",
  fr: "Les lieux confidentiels et les services de portée nationale ou départementale sont omis.",
};
export const BOUNDARIES = {
  es: "Los límites y nombres que aparecen en el mapa no implican aceptación ni reconocimiento oficial.",
  en: "The boundaries and names shown on the map do not imply official endorsement or acceptance.",
  fr: "Les frontières et les noms figurant sur la carte n’impliquent ni reconnaissance ni acceptation officielle.",
};

interface PlacedCount {
  readonly city: { readonly name: string };
  readonly value: number;
}

/** The city with the most services; where several share the first place, all of them. */
function titleOf({ language }: ReportContext, places: readonly PlacedCount[]): string {
  const most = places[0]?.value ?? 0;
  const names = places.filter(({ value }) => value === most).map(({ city }) => city.name);
  const count = formatCount(most, language);
  const [first = ""] = names;
  if (names.length === 1) {
    return {
      es: `${first} reúne más servicios que ninguna otra ciudad del estudio: ${count}`,
      en: `${first} has more services than any other study city: ${count}`,
      fr: `${first} réunit plus de services que toute autre ville de l’étude : ${count}`,
    }[language];
  }
  const list = names.join(", ");
  return {
    es: `Más servicios que las demás ciudades: ${list} (${count} en cada una)`,
    en: `More services than the other cities: ${list} (${count} each)`,
    fr: `Plus de services que les autres villes : ${list} (${count} chacune)`,
  }[language];
}
